import { Check, Column, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** A school year of the board, half-open: normally from 1 August until (not including) the next 1 August. */
@BoardTable('school_year')
@Unique(['boardId', 'name'])
@Unique(['boardId', 'sourceId'])
@Check('ck_school_year_range', `"from_on" < "until_on"`)
export class SchoolYear {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') name: string;
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  @Column('text', { nullable: true }) sourceId: string | null;
  @VersionColumn() version: number;
}

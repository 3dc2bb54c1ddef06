import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** Days in which the schools of a board take their tests, such as the M tests of a school year. */
@BoardTable('measuring_moment')
@Unique('uq_measuring_moment_name', ['boardId', 'name'])
@Index(['boardId', 'fromOn', 'id'])
@Check('ck_measuring_moment_range', `"from_on" < "until_on"`)
export class MeasuringMoment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') name: string;
  @Column('date') fromOn: string;
  /** The first day that is no longer part of it. */
  @Column('date') untilOn: string;
  @VersionColumn() version: number;
}

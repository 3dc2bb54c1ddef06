import { Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** Somebody who works for the board. */
@BoardTable('staff_member')
@Unique(['boardId', 'email'])
@Unique(['boardId', 'sourceId'])
@Index(['boardId', 'familyName', 'id'])
export class StaffMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  /** In lower case. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) sourceId: string | null;
  /** The day from which this person no longer works for the board. */
  @Column('date', { nullable: true }) leftOn: string | null;
  /** When the person behind this row was erased; what is left is a nameless row that others refer to. */
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  /** By which an import knows not to bring an erased person back. */
  @Column('text', { nullable: true }) erasedSource: string | null;
  @VersionColumn() version: number;
}

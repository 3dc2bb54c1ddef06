import { Column, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** A subject that staff learn about: reading comprehension, class climate. One list a board. */
@BoardTable('theme')
@Unique(['boardId', 'name'])
export class Theme {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') name: string;
  /** From this day it is not chosen any more; what was logged on it stays. */
  @Column('date', { nullable: true }) retiredOn: string | null;
  @VersionColumn() version: number;
}

import { Column, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** A subject that staff learn about: reading comprehension, class climate. One list a board. */
@BoardTable('theme')
@Unique(['boardId', 'name'])
export class Theme {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') name: string;
}

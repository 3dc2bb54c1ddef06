import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** What a learning form supports (Okken 2022). */
export const SUPPORTS = ['knowledge_sharing', 'continuous_improvement', 'team_learning', 'own_direction'] as const;
export type Support = (typeof SUPPORTS)[number];
/** Where a learning form happens. */
export const PLACES = ['online', 'workplace', 'meeting'] as const;
export type Place = (typeof PLACES)[number];

/**
 * A way of learning (*leervorm*) in the board's catalogue. The built-in ones come with the board, which may rename and
 * retire them as it does its own. What it was called before stands in `FormerFormName`.
 */
@BoardTable('learning_form')
@Unique(['boardId', 'code'])
// On the name in lower case, which TypeORM cannot say: the migration makes them.
@Index('uq_learning_form_name_nl', { synchronize: false })
@Index('uq_learning_form_name_en', { synchronize: false })
@Check('ck_learning_form_place', `"place" in ('online', 'workplace', 'meeting')`)
export class LearningForm {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Stays what it is, as programs name the form by it. */
  @Column('text') code: string;
  @Column('text') nameNl: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true }) supports: Support[];
  @Column('boolean') collaborative: boolean;
  @Column('text') place: Place;
  /** From this day it is not chosen any more; what was logged in it stays. */
  @Column('date', { nullable: true }) retiredOn: string | null;
  @VersionColumn() version: number;
}

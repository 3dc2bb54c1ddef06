import { Check, Column, PrimaryColumn, Unique } from 'typeorm';
import { BoardTable } from '../work/board-table.js';

/** What a learning form supports (Okken 2022). */
export const SUPPORTS = ['knowledge_sharing', 'continuous_improvement', 'team_learning', 'own_direction'] as const;
export type Support = (typeof SUPPORTS)[number];

/** A way of learning (*leervorm*) in the board's catalogue. The built-in ones come with the board. */
@BoardTable('learning_form')
@Unique(['boardId', 'code'])
@Check('ck_learning_form_place', `"place" in ('online', 'workplace', 'meeting')`)
export class LearningForm {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('text') code: string;
  @Column('text') nameNl: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true }) supports: Support[];
  @Column('boolean') collaborative: boolean;
  @Column('text') place: 'online' | 'workplace' | 'meeting';
}

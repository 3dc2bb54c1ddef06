import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import type { Level } from './evaluation-levels.js';
import { Goal } from './goal.entity.js';

/** A day on which the owner of a goal means to look at what came of it, and what they saw. */
@BoardTable('evaluation_point')
@RefersTo(() => Goal, 'goalId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'goalId', 'id'])
@Index(['boardId', 'activityId'])
@Index('ix_evaluation_point_due', ['boardId', 'dueOn'], { where: '"looked_on" is null' })
@Check('ck_evaluation_point_evidence', `"looked_on" is not null or num_nonnulls("evidence_url", "activity_id") = 0`)
@Check(
  'ck_evaluation_point_level',
  `"level" in ('reaction', 'learning', 'organisation_support', 'use', 'pupil_outcome')`,
)
@Check('ck_evaluation_point_looked', `("looked_on" is null) = ("saw" is null)`)
export class EvaluationPoint {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') goalId: string;
  @Column('text') level: Level;
  /** What one wants to be able to say by then, in own words; null is what the level asks of every goal. */
  @Column('text', { nullable: true }) question: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) lookedOn: string | null;
  @Column('text', { nullable: true }) saw: string | null;
  @Column('text', { nullable: true }) evidenceUrl: string | null;
  /** An activity of the owner's in which it shows. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  @VersionColumn() version: number;
}

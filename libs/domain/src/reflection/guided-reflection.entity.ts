import { Check, Column, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';

/** What the owner of an activity wrote on it in Korthagen's phases: content of the activity, open as far as that is. */
@BoardDetail('guided_reflection')
@RefersTo(() => Activity, 'activityId')
@Check('ck_guided_reflection_said', `num_nonnulls("action", "looking_back", "awareness", "alternatives", "trial") > 0`)
export class GuidedReflection {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') activityId: string;
  @Column('text', { nullable: true }) action: string | null;
  @Column('text', { nullable: true }) lookingBack: string | null;
  @Column('text', { nullable: true }) awareness: string | null;
  @Column('text', { nullable: true }) alternatives: string | null;
  @Column('text', { nullable: true }) trial: string | null;
  @VersionColumn() version: number;
}

import { Check, Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { PlannedActivity } from '../planning/planned-activity.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/** What was answered to an invitation, if anything. */
export type Answer = 'invited' | 'accepted' | 'declined';

/**
 * Somebody was asked to say that they took part in what a colleague did, or will take part in what one plans. Accepting
 * makes a record of their own; without it there is nothing in theirs.
 */
@BoardTable('participation')
@RefersTo(() => StaffMember, 'hostId')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => Activity, 'activityId')
@RefersTo(() => PlannedActivity, 'plannedActivityId')
@RefersTo(() => Activity, 'ownActivityId')
@RefersTo(() => PlannedActivity, 'ownPlannedActivityId')
@Unique('uq_participation_activity', ['boardId', 'activityId', 'staffMemberId'])
@Unique('uq_participation_plan', ['boardId', 'plannedActivityId', 'staffMemberId'])
@Index(['boardId', 'staffMemberId', 'id'])
@Index(['boardId', 'hostId', 'id'])
@Check('ck_participation_answer', `"answer" in ('invited', 'accepted', 'declined')`)
@Check('ck_participation_host', `num_nonnulls("activity_id", "planned_activity_id") = 1`)
@Check('ck_participation_title', `("title" is null) = ("activity_id" is null)`)
@Check('ck_participation_own', `num_nonnulls("own_activity_id", "own_planned_activity_id") <= 1`)
export class Participation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  /** Whose activity or plan it is. */
  @Column('uuid') hostId: string;
  @Column('uuid', { nullable: true }) activityId: string | null;
  @Column('uuid', { nullable: true }) plannedActivityId: string | null;
  /** What an activity was called when they were invited; a plan says it itself. */
  @Column('text', { nullable: true }) title: string | null;
  /** Who was invited. */
  @Column('uuid') staffMemberId: string;
  @Column('text') answer: Answer;
  @Column('timestamptz') invitedAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** What accepting made. */
  @Column('uuid', { nullable: true }) ownActivityId: string | null;
  @Column('uuid', { nullable: true }) ownPlannedActivityId: string | null;
}

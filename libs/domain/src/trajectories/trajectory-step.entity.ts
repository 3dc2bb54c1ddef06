import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { Course } from '../courses/course.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { Trajectory } from './trajectory.entity.js';

export const STEP_KINDS = ['online', 'meeting', 'try_out'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A step of a trajectory. What was done in it stands in the record that it is tied to, and is counted there. */
@BoardTable('trajectory_step')
@RefersTo(() => Trajectory, 'trajectoryId')
@RefersTo(() => Course, 'courseId')
@RefersTo(() => Meeting, 'meetingId')
@RefersTo(() => Activity, 'activityId')
@Index(['boardId', 'trajectoryId', 'position'])
@Index(['boardId', 'courseId'])
@Index(['boardId', 'activityId'])
@Check('ck_trajectory_step_kind', `"kind" in ('online', 'meeting', 'try_out')`)
@Check('ck_trajectory_step_tie', `num_nonnulls("course_id", "meeting_id", "activity_id") <= 1`)
export class TrajectoryStep {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') trajectoryId: string;
  @Column('smallint') position: number;
  @Column('text') kind: StepKind;
  @Column('text') title: string;
  @Column('date', { nullable: true }) plannedOn: string | null;
  @Column('uuid', { nullable: true }) courseId: string | null;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('uuid', { nullable: true }) activityId: string | null;
  /** Said by its owner; what it is tied to says it otherwise. */
  @Column('date', { nullable: true }) doneOn: string | null;
}

import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';

/**
 * A course (*cursus*), online mostly, that one person follows. It counts nothing by itself: what was done in it are
 * activities, tied to it.
 */
@BoardTable('course')
@RefersTo(() => StaffMember, 'ownerId')
@Index(['boardId', 'ownerId', 'startedOn', 'id'])
@Check('ck_course_progress', `"progress" between 0 and 100`)
@Check('ck_course_completed', `"completed_on" is null or "progress" = 100`)
export class Course {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') ownerId: string;
  @Column('text') title: string;
  /** Who gives it. */
  @Column('text', { nullable: true }) provider: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('date') startedOn: string;
  /** In per cent, as its owner or the course says: never reckoned from time that passed. */
  @Column('smallint') progress: number;
  @Column('date', { nullable: true }) completedOn: string | null;
  // The certificate. A file that is kept here will stand beside the link.
  @Column('text', { nullable: true }) certificateUrl: string | null;
  @Column('date', { nullable: true }) certificateOn: string | null;
  @Column('text', { nullable: true }) certificateNumber: string | null;
  @Column('text', { nullable: true }) notes: string | null;
  @VersionColumn() version: number;
}

/** A session of a course: an activity belongs to one course at most, so that its minutes count once. */
@BoardDetail('course_activity')
@RefersTo(() => Course, 'courseId')
@RefersTo(() => Activity, 'activityId')
@Index('uq_course_activity_activity', ['boardId', 'activityId'], { unique: true })
export class CourseActivity {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') courseId: string;
  @PrimaryColumn('uuid') activityId: string;
}

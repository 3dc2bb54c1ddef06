import { Check, Column, PrimaryColumn } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { PlannedMeeting } from './planned-meeting.entity.js';

export const PRESENCES = ['present', 'absent_with_notice', 'absent'] as const;
export type PresenceKind = (typeof PRESENCES)[number];

/**
 * Whether a member is at a meeting, said beforehand or in it. Who was at one that was held stands in
 * `meeting_attendance`.
 */
@BoardDetail('meeting_presence')
@RefersTo(() => PlannedMeeting, 'plannedMeetingId')
@RefersTo(() => StaffMember, 'staffMemberId')
@RefersTo(() => Activity, 'activityId')
@Check('ck_meeting_presence_presence', `"presence" in ('present', 'absent_with_notice', 'absent')`)
@Check('ck_meeting_presence_minutes', `"minutes" is null or "minutes" between 1 and 1440 and "presence" = 'present'`)
@Check('ck_meeting_presence_activity', `("activity_id" is null) = ("activity_version" is null)`)
export class Presence {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') plannedMeetingId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
  @Column('text') presence: PresenceKind;
  /** Where they were not there all the time. */
  @Column('smallint', { nullable: true }) minutes: number | null;
  /** What was logged for them when the meeting was closed. */
  @Column('uuid', { nullable: true }) activityId: string | null;
  /** The version of it that the meeting wrote: who changed it since has made it their own. */
  @Column('integer', { nullable: true }) activityVersion: number | null;
}

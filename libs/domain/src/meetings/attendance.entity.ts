import { PrimaryColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, RefersTo } from '../work/board-table.js';
import { Meeting } from './meeting.entity.js';

/** Who was at a meeting. */
@BoardDetail('meeting_attendance')
@RefersTo(() => Meeting, 'meetingId')
@RefersTo(() => StaffMember, 'staffMemberId')
export class Attendance {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') meetingId: string;
  @PrimaryColumn('uuid') staffMemberId: string;
}

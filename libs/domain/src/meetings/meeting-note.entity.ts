import { Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { AgendaItem } from './agenda-item.entity.js';
import { PlannedMeeting } from './planned-meeting.entity.js';

/** What somebody wrote down in a meeting. A row each: of two people who save at once both words stay. */
@BoardTable('meeting_note')
@RefersTo(() => PlannedMeeting, 'plannedMeetingId')
@RefersTo(() => AgendaItem, 'agendaItemId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'plannedMeetingId', 'id'])
export class MeetingNote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') plannedMeetingId: string;
  /** Null where it is about the whole meeting. */
  @Column('uuid', { nullable: true }) agendaItemId: string | null;
  @Column('uuid') authorId: string;
  @Column('text') text: string;
  @Column('timestamptz') writtenAt: Date;
  @VersionColumn() version: number;
}

import { Check, Column, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { PlannedMeeting } from './planned-meeting.entity.js';

export const AGENDA_PURPOSES = ['inform', 'discuss', 'decide'] as const;
export type AgendaPurpose = (typeof AGENDA_PURPOSES)[number];
export const AGENDA_STATES = ['open', 'handled', 'dropped'] as const;
export type AgendaState = (typeof AGENDA_STATES)[number];

/**
 * Something to talk about in a meeting. What stayed open is carried over as a row of the next meeting, so that the
 * earlier one goes on saying what stood on it.
 */
@BoardTable('agenda_item')
@RefersTo(() => PlannedMeeting, 'plannedMeetingId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'broughtById')
@RefersTo(() => AgendaItem, 'carriedFromId')
@Index(['boardId', 'plannedMeetingId', 'position', 'id'])
@Unique('uq_agenda_item_carried_from_id', ['boardId', 'carriedFromId'])
@Check('ck_agenda_item_minutes', `"minutes" between 1 and 480`)
@Check('ck_agenda_item_purpose', `"purpose" in ('inform', 'discuss', 'decide')`)
@Check('ck_agenda_item_state', `"state" in ('open', 'handled', 'dropped')`)
@Check('ck_agenda_item_carried', `("carried_from_id" is null) = ("times_carried" = 0)`)
export class AgendaItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') plannedMeetingId: string;
  /** Who put it on the agenda. */
  @Column('uuid') authorId: string;
  /** Who brings it in. */
  @Column('uuid') broughtById: string;
  @Column('text') title: string;
  @Column('text') purpose: AgendaPurpose;
  @Column('smallint', { nullable: true }) minutes: number | null;
  /** Two that were added at once may have the same; then the earlier comes first. */
  @Column('smallint') position: number;
  @Column('text') state: AgendaState;
  /** The item of an earlier meeting that stayed open; it is carried over once. */
  @Column('uuid', { nullable: true }) carriedFromId: string | null;
  @Column('smallint') timesCarried: number;
  @VersionColumn() version: number;
}

import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { PlannedMeeting } from '../meetings/planned-meeting.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

export const ACTION_STATES = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What a member of a leerteam will do, and by when; agreed on in a meeting or between two. */
@BoardTable('team_action')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => PlannedMeeting, 'plannedMeetingId')
@RefersTo(() => StaffMember, 'authorId')
@RefersTo(() => StaffMember, 'ownerId')
@Index(['boardId', 'leerteamId', 'dueOn', 'id'])
@Index(['boardId', 'ownerId', 'dueOn', 'id'])
@Index('ix_team_action_open', ['boardId', 'dueOn'], { where: `"state" = 'open'` })
@Check('ck_team_action_state', `"state" in ('open', 'done', 'dropped')`)
@Check('ck_team_action_end', `("state" = 'open') = ("ended_on" is null)`)
@Check('ck_team_action_reason', `("state" = 'dropped') = ("reason" is not null)`)
export class TeamAction {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  /** The meeting in which it was agreed on. */
  @Column('uuid', { nullable: true }) plannedMeetingId: string | null;
  /** Who wrote it down. */
  @Column('uuid') authorId: string;
  /** Who does it. */
  @Column('uuid') ownerId: string;
  @Column('text') text: string;
  /** The last day on which it is in time. */
  @Column('date') dueOn: string;
  @Column('text') state: ActionState;
  @Column('date', { nullable: true }) endedOn: string | null;
  /** Why it was dropped. */
  @Column('text', { nullable: true }) reason: string | null;
  @VersionColumn() version: number;
}

import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';
import { AgendaItem } from './agenda-item.entity.js';
import { PlannedMeeting } from './planned-meeting.entity.js';

export const DECISION_WAYS = ['consent', 'consensus', 'majority', 'mandate'] as const;
export type DecisionWay = (typeof DECISION_WAYS)[number];

/** What a leerteam decided in a meeting, why and how. */
@BoardTable('team_decision')
@RefersTo(() => PlannedMeeting, 'plannedMeetingId')
@RefersTo(() => AgendaItem, 'agendaItemId')
@RefersTo(() => StaffMember, 'authorId')
@Index(['boardId', 'plannedMeetingId', 'id'])
@Check('ck_team_decision_decided_by', `"decided_by" in ('consent', 'consensus', 'majority', 'mandate')`)
export class TeamDecision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') plannedMeetingId: string;
  @Column('uuid', { nullable: true }) agendaItemId: string | null;
  /** Who wrote it down. */
  @Column('uuid') authorId: string;
  @Column('text') text: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') decidedBy: DecisionWay;
  @VersionColumn() version: number;
}

import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { Cycle } from '../inquiry/cycle.entity.js';
import { Theme } from '../learning-forms/theme.entity.js';
import { Leerteam } from '../leerteams/leerteam.entity.js';
import { PlannedMeeting } from '../meetings/planned-meeting.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardTable, RefersTo } from '../work/board-table.js';

/**
 * That a member leads something in a leerteam: a meeting, a cycle, or what they are good at. Until it is accepted it is
 * an offer and counts nowhere; one that is declined leaves no row, for to decline has to be free.
 */
@BoardTable('lead_turn')
@RefersTo(() => Leerteam, 'leerteamId')
@RefersTo(() => StaffMember, 'leaderId')
@RefersTo(() => StaffMember, 'offeredById')
@RefersTo(() => PlannedMeeting, 'meetingId')
@RefersTo(() => Cycle, 'cycleId')
@RefersTo(() => Theme, 'themeId')
@RefersTo(() => LeadTurn, 'takesOverId')
@Index(['boardId', 'leerteamId', 'id'])
@Index(['boardId', 'leaderId'])
@Index(['boardId', 'offeredById'])
@Index(['boardId', 'takesOverId'])
@Check('ck_lead_turn_range', `"from_on" < "until_on"`)
@Check('ck_lead_turn_subject', `num_nonnulls("meeting_id", "cycle_id", "theme_id", "words") = 1`)
@Check('ck_lead_turn_days', `("from_on" is null) = ("meeting_id" is not null)`)
@Check('ck_lead_turn_of_meeting', `"meeting_id" is null or "until_on" is null`)
export class LeadTurn {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') leerteamId: string;
  @Column('uuid') leaderId: string;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('uuid', { nullable: true }) cycleId: string | null;
  @Column('uuid', { nullable: true }) themeId: string | null;
  /** In the team's own words, where the board has no theme for it. */
  @Column('text', { nullable: true }) words: string | null;
  /** Null with a meeting: its day can still be moved. */
  @Column('date', { nullable: true }) fromOn: string | null;
  /** The first day on which they lead no more. */
  @Column('date', { nullable: true }) untilOn: string | null;
  /** Who asked them; null where they took it themselves. */
  @Column('uuid', { nullable: true }) offeredById: string | null;
  @Column('date', { nullable: true }) acceptedOn: string | null;
  /** The turn that ends where this one begins. */
  @Column('uuid', { nullable: true }) takesOverId: string | null;
}

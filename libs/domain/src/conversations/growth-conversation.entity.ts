import { Check, Column, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { School } from '../organisations/school.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { BoardDetail, BoardTable, RefersTo } from '../work/board-table.js';

export const CONVERSATION_STATES = ['proposed', 'planned', 'held', 'called_off'] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];

/** Which of the two. */
export const SIDES = ['colleague', 'leader'] as const;
export type Side = (typeof SIDES)[number];

/** A growth conversation (*ontwikkelgesprek*) between a colleague and somebody who leads a school that they work at. */
@BoardTable('growth_conversation')
@RefersTo(() => School, 'schoolId')
@RefersTo(() => StaffMember, 'colleagueId')
@RefersTo(() => StaffMember, 'leaderId')
@Index(['boardId', 'colleagueId', 'plannedOn', 'id'])
@Index(['boardId', 'leaderId', 'plannedOn', 'id'])
@Index(['boardId', 'schoolId', 'colleagueId'])
@Index('uq_growth_conversation_open', ['boardId', 'colleagueId', 'leaderId'], {
  unique: true,
  where: `"state" in ('proposed', 'planned')`,
})
@Check('ck_growth_conversation_two', `"colleague_id" <> "leader_id"`)
@Check('ck_growth_conversation_proposed_by', `"proposed_by" in ('colleague', 'leader')`)
@Check('ck_growth_conversation_state', `"state" in ('proposed', 'planned', 'held', 'called_off')`)
@Check('ck_growth_conversation_held', `("state" = 'held') = ("held_on" is not null)`)
@Check('ck_growth_conversation_minutes', `"minutes" between 1 and 1440`)
@Check('ck_growth_conversation_starts_at', `"starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
export class GrowthConversation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') schoolId: string;
  @Column('uuid') colleagueId: string;
  @Column('uuid') leaderId: string;
  /** Which of the two proposed this day; the other says yes to it. */
  @Column('text') proposedBy: Side;
  @Column('text') state: ConversationState;
  @Column('date') plannedOn: string;
  /** `HH:MM` on the clock of that day; null takes no time of the day. */
  @Column('text', { nullable: true }) startsAt: string | null;
  @Column('smallint') minutes: number;
  @Column('date', { nullable: true }) heldOn: string | null;
  /** When its day or state last changed, for calendars that hold it. */
  @Column('timestamptz') changedAt: Date;
  @VersionColumn() version: number;
}

/**
 * What the two are writing together, and who of them confirmed it as it stands. Confirmed by both it is a note, and the
 * row is empty; it stays, so that its version goes on and nobody writes over what they did not see.
 */
@BoardDetail('conversation_draft')
@RefersTo(() => GrowthConversation, 'conversationId')
@Check('ck_conversation_draft_written_by', `"written_by" in ('colleague', 'leader')`)
@Check('ck_conversation_draft_confirmed', `not ("colleague_confirmed" and "leader_confirmed")`)
export class ConversationDraft {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') conversationId: string;
  @Column('text', { nullable: true }) text: string | null;
  /** Who of the two wrote in it last. */
  @Column('text') writtenBy: Side;
  @Column('boolean') colleagueConfirmed: boolean;
  @Column('boolean') leaderConfirmed: boolean;
  @VersionColumn() version: number;
}

/** What both confirmed. It never changes; what is to be added is a note beside it. */
@BoardTable('conversation_note')
@RefersTo(() => GrowthConversation, 'conversationId')
@Index(['boardId', 'conversationId', 'id'])
export class ConversationNote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') boardId: string;
  @Column('uuid') conversationId: string;
  @Column('text') text: string;
  /** The day on which the second of the two confirmed it. */
  @Column('date') agreedOn: string;
}

/** How many months there are between two growth conversations at a school, from a day on. */
@BoardDetail('conversation_cadence')
@RefersTo(() => School, 'schoolId')
@Check('ck_conversation_cadence_months', `"months" between 1 and 24`)
export class ConversationCadence {
  @PrimaryColumn('uuid') boardId: string;
  @PrimaryColumn('uuid') schoolId: string;
  @PrimaryColumn('date') fromOn: string;
  @Column('smallint') months: number;
}

import {
  type CadenceRow,
  CONVERSATION_STATES,
  type ConversationDays,
  type ConversationDetail,
  type ConversationRow,
  type ConversationState,
  type ConversationDraftRow,
  OVERVIEW_ORDERS,
  type OverviewOrder,
  type Side,
  SIDES,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { Choice, ClockTime, Day, Flag, Id, Part, Parts, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TEXT = 'Volgend jaar wil ik rekenen voor de hele bouw trekken. We kijken in januari hoe dat gaat.';

export class MoveConversation {
  @Day({ example: '2026-04-14' }) plannedOn!: string;
  @ClockTime({ optional: true, nullable: true, example: '15:30' }) startsAt?: string | null;
  @Whole({ optional: true, min: 1, max: 1440, example: 45, description: '60 where it is left out.' }) minutes?: number;
}

export class ProposeConversation extends MoveConversation {
  @Id({ example: ID, description: 'Somebody who works at the school, where you lead it; else somebody who leads it.' })
  withId!: string;
}

export class HoldConversation {
  @Day({ example: '2026-03-11' }) heldOn!: string;
}

export class WriteDraft {
  @Text({
    max: 20_000,
    example: TEXT,
    description: 'What the two of you agree on. Name no pupil, and nothing by which others could tell who it is.',
  })
  text!: string;
}

export class ConversationsQuery extends PageQuery {
  @Choice(CONVERSATION_STATES, { optional: true, example: 'planned' }) state?: ConversationState;
  @Id({ optional: true, example: ID }) schoolId?: string;
}

export class OverviewQuery extends PageQuery {
  @Choice(OVERVIEW_ORDERS, { optional: true, example: 'due', description: '`due` where it is left out.' })
  order?: OverviewOrder;
}

export class SetCadence {
  @Day({ example: '2026-08-01', description: 'Today, or a day to come.' }) fromOn!: string;
  @Whole({ min: 1, max: 24, example: 12, description: 'How many months there are between two of them.' })
  months!: number;
}

export class CadenceView extends SetCadence {}

class ConversationSchoolView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'De Regenboog' }) name!: string;
}

export class ConversationView {
  @Id({ example: ID }) id!: string;
  @Part(() => ConversationSchoolView) school!: ConversationSchoolView;
  @Part(() => PersonView) colleague!: PersonView;
  @Part(() => PersonView) leader!: PersonView;
  @Choice(CONVERSATION_STATES, { example: 'planned' }) state!: ConversationState;
  @Choice(SIDES, { example: 'leader', description: 'Who proposed the day; the other says yes to it.' })
  proposedBy!: Side;
  @Day({ example: '2026-04-14' }) plannedOn!: string;
  @ClockTime({ nullable: true, example: '15:30' }) startsAt!: string | null;
  @Whole({ min: 1, max: 1440, example: 45 }) minutes!: number;
  @Day({ nullable: true, example: '2026-04-14' }) heldOn!: string | null;
  @Whole({ min: 1, example: 2 }) version!: number;
}

/** The text as it stands. Whoever changes it takes both confirmations back. */
export class ConversationDraftView {
  @Text({ max: 20_000, example: TEXT }) text!: string;
  @Choice(SIDES, { example: 'colleague', description: 'Who wrote in it last.' }) writtenBy!: Side;
  @Flag({ example: true }) colleagueConfirmed!: boolean;
  @Flag({ example: false }) leaderConfirmed!: boolean;
  @Whole({ min: 1, example: 3 }) version!: number;
}

class AgreedNoteView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 20_000, example: TEXT }) text!: string;
  @Day({ example: '2026-04-16' }) agreedOn!: string;
}

export class ConversationDetailView extends ConversationView {
  @Parts(() => AgreedNoteView, { max: 100 }) notes!: readonly AgreedNoteView[];
  @Part(() => ConversationDraftView, { nullable: true }) draft!: ConversationDraftView | null;
}

/** When, and nothing of what. */
export class ConversationDaysView {
  @Part(() => ConversationSchoolView) school!: ConversationSchoolView;
  @Part(() => PersonView) colleague!: PersonView;
  @Day({ nullable: true, example: '2025-04-10', description: 'With anybody who led the school then.' })
  lastHeldOn!: string | null;
  @Day({ nullable: true, example: '2026-04-10', description: 'Null where the school has set no cadence.' })
  dueOn!: string | null;
  @Day({ nullable: true, example: '2026-04-14', description: 'The day that was proposed or agreed on.' })
  plannedOn!: string | null;
}

export class OwnConversationDaysView {
  @Parts(() => ConversationDaysView, { max: 100 }) items!: readonly ConversationDaysView[];
}

export const toConversationView = (row: ConversationRow): ConversationView => ({
  id: row.id,
  school: row.school,
  colleague: row.colleague,
  leader: row.leader,
  state: row.state,
  proposedBy: row.proposedBy,
  plannedOn: row.plannedOn,
  startsAt: row.startsAt,
  minutes: row.minutes,
  heldOn: row.heldOn,
  version: row.version,
});

export const toConversationDraftView = ({
  text,
  writtenBy,
  colleagueConfirmed,
  leaderConfirmed,
  version,
}: ConversationDraftRow): ConversationDraftView => ({
  text,
  writtenBy,
  colleagueConfirmed,
  leaderConfirmed,
  version,
});

export const toConversationDetailView = (row: ConversationDetail): ConversationDetailView => ({
  ...toConversationView(row),
  notes: row.notes,
  draft: row.draft && toConversationDraftView(row.draft),
});

export const toConversationDaysView = (row: ConversationDays): ConversationDaysView => ({
  school: row.school,
  colleague: row.colleague,
  lastHeldOn: row.lastHeldOn,
  dueOn: row.dueOn,
  plannedOn: row.plannedOn,
});

export const toCadenceView = ({ fromOn, months }: CadenceRow): CadenceView => ({ fromOn, months });

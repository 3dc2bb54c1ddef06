import {
  type Agenda,
  AGENDA_PURPOSES,
  AGENDA_STATES,
  type AgendaItemRow,
  type AgendaPurpose,
  type AgendaState,
  DECISION_WAYS,
  type DecisionRow,
  type DecisionWay,
  type MeetingNoteRow,
} from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { PartialType } from '../http/described.js';
import { Choice, Day, Id, IdList, Moment, Part, Parts, Text, Whole } from '../http/fields.js';
import { ActionView, toActionView } from '../team-board/team-actions.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const ABOUT = 'The item of the agenda that it is about; null is the whole meeting.';

export class AddAgendaItem {
  @Text({ max: 200, example: 'Wat zien we in de toetsen van maart?' }) title!: string;
  @Choice(AGENDA_PURPOSES, { example: 'discuss' }) purpose!: AgendaPurpose;
  @Whole({ optional: true, nullable: true, min: 1, max: 480, example: 15 }) minutes?: number | null;
  @Id({ optional: true, example: ID, description: 'Who brings it in: a member. You, where it is left out.' })
  broughtById?: string;
}

export class ReviseAgendaItem extends PartialType(AddAgendaItem, { skipNullProperties: false }) {
  @Choice(AGENDA_STATES, {
    optional: true,
    example: 'handled',
    description: 'What is still `open` when the meeting is closed goes to the next one; what is `dropped` does not.',
  })
  state?: AgendaState;
}

export class OrderAgenda {
  @ArrayMinSize(1)
  @IdList({ max: 200, example: [ID], description: 'In the order that is wanted; others come after them.' })
  itemIds!: string[];
}

class CarriedFromView {
  @Id({ example: ID }) meetingId!: string;
  @Text({ max: 200, example: 'Startbijeenkomst' }) title!: string;
  @Day({ example: '2026-02-17' }) plannedOn!: string;
}

export class AgendaItemView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID, description: 'Who put it on the agenda.' }) authorId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) authorName!: string;
  @Id({ example: ID }) broughtById!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) broughtByName!: string;
  @Text({ max: 200, example: 'Wat zien we in de toetsen van maart?' }) title!: string;
  @Choice(AGENDA_PURPOSES, { example: 'discuss' }) purpose!: AgendaPurpose;
  @Whole({ nullable: true, min: 1, max: 480, example: 15 }) minutes!: number | null;
  @Choice(AGENDA_STATES, { example: 'open' }) state!: AgendaState;
  @Whole({ example: 1, description: 'How often it stayed open in a meeting and was carried over.' })
  timesCarried!: number;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class AgendaRowView extends AgendaItemView {
  /** The meeting in which it stayed open. */
  @Part(() => CarriedFromView, { nullable: true }) carriedFrom!: CarriedFromView | null;
}

export class AgendaView {
  @Parts(() => AgendaRowView, { max: 200 }) items!: AgendaRowView[];
  /** What members are to do, the most pressing first; of a meeting that is over it is empty. */
  @Parts(() => ActionView, { max: 30 }) openActions!: ActionView[];
  @Whole({ example: 0, description: 'How many open actions there are beside those.' }) moreActions!: number;
}

export class WriteMeetingNote {
  @Text({ max: 10_000, example: 'De drie leerlingen schrapten wel, maar te veel.' }) text!: string;
  @Id({ optional: true, nullable: true, example: ID, description: ABOUT }) agendaItemId?: string | null;
}

export class ReviseMeetingNote extends PartialType(WriteMeetingNote, { skipNullProperties: false }) {}

export class MeetingNoteView {
  @Id({ example: ID }) id!: string;
  @Id({ nullable: true, example: ID }) agendaItemId!: string | null;
  @Id({ example: ID }) authorId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) authorName!: string;
  @Text({ max: 10_000, example: 'De drie leerlingen schrapten wel, maar te veel.' }) text!: string;
  @Moment({ example: '2026-03-10T14:42:00.000Z' }) writtenAt!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class NoteDecision {
  @Text({ max: 2000, example: 'We geven de onderzoeksles nog een keer, in groep 6.' }) text!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: 'De tweede versie is nog niet geprobeerd.' })
  reason?: string | null;
  @Choice(DECISION_WAYS, {
    example: 'consent',
    description: 'Nobody objected, all agreed, most agreed, or somebody was asked to decide.',
  })
  decidedBy!: DecisionWay;
  @Id({ optional: true, nullable: true, example: ID, description: ABOUT }) agendaItemId?: string | null;
}

export class ReviseDecision extends PartialType(NoteDecision, { skipNullProperties: false }) {}

export class DecisionView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) meetingId!: string;
  @Id({ nullable: true, example: ID }) agendaItemId!: string | null;
  @Id({ example: ID, description: 'Who wrote it down.' }) authorId!: string;
  @Text({ max: 200, example: 'Noor de Vries' }) authorName!: string;
  @Text({ max: 2000, example: 'We geven de onderzoeksles nog een keer, in groep 6.' }) text!: string;
  @Text({ nullable: true, max: 2000, example: 'De tweede versie is nog niet geprobeerd.' }) reason!: string | null;
  @Choice(DECISION_WAYS, { example: 'consent' }) decidedBy!: DecisionWay;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toAgendaItemView = (item: AgendaItemRow): AgendaItemView => ({
  id: item.id,
  authorId: item.authorId,
  authorName: item.authorName,
  broughtById: item.broughtById,
  broughtByName: item.broughtByName,
  title: item.title,
  purpose: item.purpose,
  minutes: item.minutes,
  state: item.state,
  timesCarried: item.timesCarried,
  version: item.version,
});

export const toAgendaView = ({ items, openActions, moreActions }: Agenda): AgendaView => ({
  items: items.map((item) => ({ ...toAgendaItemView(item), carriedFrom: item.carriedFrom })),
  openActions: openActions.map(toActionView),
  moreActions,
});

export const toMeetingNoteView = (note: MeetingNoteRow): MeetingNoteView => ({
  id: note.id,
  agendaItemId: note.agendaItemId,
  authorId: note.authorId,
  authorName: note.authorName,
  text: note.text,
  writtenAt: note.writtenAt.toISOString(),
  version: note.version,
});

export const toDecisionView = (decision: DecisionRow): DecisionView => ({
  id: decision.id,
  meetingId: decision.meetingId,
  agendaItemId: decision.agendaItemId,
  authorId: decision.authorId,
  authorName: decision.authorName,
  text: decision.text,
  reason: decision.reason,
  decidedBy: decision.decidedBy,
  version: decision.version,
});

import {
  FEWEST_RESOLVED,
  FEWEST_TO_BE_ANONYMOUS,
  SIGNAL_HOLDERS,
  SIGNAL_STATES,
  type SignalHolder,
  type SignalRow,
  type SignalState,
  type SignalSummary,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { PartialType, PickType } from '../http/described.js';
import { Choice, Day, Decimal, Flag, Id, IdList, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
export const TITLE = 'Na de pauze is het eerste kwartier geen les';
const NOTICED = 'Ruzies van het plein komen mee naar binnen; groepen beginnen tien tot vijftien minuten te laat.';
const CIRCUMSTANCES = 'Sinds de herfst, vooral op dagen met twee pauzes na elkaar';
export const NO_NAMES = 'Name no pupil, and nothing by which others could tell who it is.';
const ANONYMOUSLY =
  `What you write is kept without you: no name, no moment, no trace that you wrote something. Colleagues may still ` +
  `recognise your words; with fewer than ${FEWEST_TO_BE_ANONYMOUS} people at a school it is refused. Nobody can change ` +
  `it for you or tell you what becomes of it.`;

export class NoticeSignal {
  @Text({ max: 200, example: TITLE }) title!: string;
  @Text({ max: 5000, example: NOTICED, description: `What hinders pupils’ learning. ${NO_NAMES}` }) noticed!: string;
  @Text({
    optional: true,
    nullable: true,
    max: 1000,
    example: CIRCUMSTANCES,
    description: `Since when, and where. ${NO_NAMES}`,
  })
  circumstances?: string | null;
  @Day({ optional: true, example: '2026-03-09', description: 'Today where it is left out.' }) noticedOn?: string;
  @IdList({ optional: true, max: 20, example: [ID] }) themeIds?: string[];
}

export class NoticeSignalAnonymously extends NoticeSignal {
  @Text({ max: 200, example: TITLE, description: ANONYMOUSLY }) declare title: string;
}

const WORDS = ['title', 'noticed', 'circumstances', 'themeIds'] as const;

export class RewordSignal extends PartialType(PickType(NoticeSignal, WORDS), { skipNullProperties: false }) {}

export class SignalsQuery extends PageQuery {
  @Id({ optional: true, example: ID }) schoolId?: string;
  @Choice(SIGNAL_STATES, { optional: true, example: 'investigating' }) state?: SignalState;
  @Id({ optional: true, example: ID }) themeId?: string;
  @Id({ optional: true, example: ID, description: 'In the hands of this leerteam.' }) leerteamId?: string;
  @QueryFlag({ description: 'Only those that you noticed, by name.' }) mine?: boolean;
  @QueryFlag({ description: 'Also those that were joined to another.' }) joined?: boolean;
}

export class SummaryQuery {
  @Day({ example: '2025-08-01' }) from!: string;
  @Day({ example: '2026-08-01', description: 'The first day that is no part of the period any more.' }) until!: string;
}

export class SignalNameView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'De Regenboog' }) name!: string;
}

class SignalNoticedByView {
  @Whole({ example: 3, description: 'How many people noticed it by name, each once.' }) named!: number;
  @Flag({ example: true, description: 'Whether somebody did without a name. How many, nobody knows.' })
  andAnonymous!: boolean;
}

export class SignalView {
  @Id({ example: ID }) id!: string;
  @Part(() => SignalNameView) school!: SignalNameView;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Part(() => PersonView, { nullable: true }) author!: PersonView | null;
  @Day({ example: '2026-03-09' }) noticedOn!: string;
  @Part(() => SignalNoticedByView) noticedBy!: SignalNoticedByView;
  @Parts(() => SignalNameView, { max: 20 }) themes!: readonly SignalNameView[];
  @Choice(SIGNAL_STATES, { example: 'investigating' }) state!: SignalState;
  @Choice(SIGNAL_HOLDERS, { nullable: true, example: 'leerteam', description: 'Null where it is in nobody’s hands.' })
  holder!: SignalHolder | null;
  @Part(() => SignalNameView, { nullable: true }) leerteam!: SignalNameView | null;
  @Day({ nullable: true, example: '2026-05-20', description: 'When it was resolved or accepted.' })
  endedOn!: string | null;
  @Id({ nullable: true, example: ID, description: 'The signal that it was joined to, where it is read on.' })
  joinedToId!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

class SignalCountView {
  @Choice(SIGNAL_STATES, { example: 'noticed' }) state!: SignalState;
  @Whole({ example: 4 }) signals!: number;
}

const MEDIAN =
  'Median number of days from the day that a signal was noticed first, joined ones included, to the day that it was ' +
  `resolved; null of fewer than ${FEWEST_RESOLVED}.`;

export class SignalSummaryView {
  @Day({ example: '2025-08-01' }) from!: string;
  @Day({ example: '2026-08-01' }) until!: string;
  @Parts(() => SignalCountView, { max: SIGNAL_STATES.length }) states!: readonly SignalCountView[];
  @Whole({ example: 7, description: 'Resolved in the period, each after a look whether it was mended.' })
  resolved!: number;
  @Decimal({ nullable: true, example: 41, description: MEDIAN }) medianDays!: number | null;
}

export const toSignalView = (row: SignalRow): SignalView => ({
  id: row.id,
  school: row.school,
  title: row.title,
  author: row.author,
  noticedOn: row.noticedOn,
  noticedBy: row.noticedBy,
  themes: row.themes,
  state: row.state,
  holder: row.holder,
  leerteam: row.leerteam,
  endedOn: row.endedOn,
  joinedToId: row.joinedToId,
  version: row.version,
});

export const toSignalSummaryView = ({ fromOn, untilOn, ...summary }: SignalSummary): SignalSummaryView => ({
  from: fromOn,
  until: untilOn,
  ...summary,
});

import {
  MOST_OBSERVERS,
  OBSERVATION_ROLES,
  OBSERVATION_STATUSES,
  type ObservationDetail,
  type ObservationRole,
  type ObservationRow,
  type ObservationStatus,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, ClockTime, Day, Flag, Id, IdList, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { GuideView, toGuideView } from '../instruments/guide.dto.js';
import { toWordsView, WordsView } from '../school-material/words.dto.js';
import { NoteView, PupilMeanView, SheetView, toNoteView, toSheetView } from './observation-record.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const ANSWERS = ['invited', 'accepted', 'declined'] as const;
const YOURS = 'Of the teacher alone: null for an observer.';

export class NotePreTalk {
  @Text({ optional: true, nullable: true, max: 2000, example: 'Let op de drie leerlingen bij het raam.' })
  lookFor?: string | null;
  @Text({ optional: true, nullable: true, max: 2000, example: 'Je zit achterin en praat niet mee.' })
  agreements?: string | null;
}

export class BeginObservation extends NotePreTalk {
  @Text({ max: 200, example: 'Rekenles breuken' })
  title!: string;
  @Text({ max: 1000, example: 'Wie krijgt er bij mij de beurt, en wie niet?' })
  focusQuestion!: string;
  @Day({ example: '2026-03-10' })
  lessonOn!: string;
  @ClockTime({ optional: true, nullable: true, example: '10:30', description: 'As the clock of the school says.' })
  startsAt?: string | null;
  @Whole({ min: 1, max: 480, example: 50 })
  minutes!: number;
  @Id({ optional: true, nullable: true, example: ID })
  pupilGroupId?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'The version of a viewing guide to look with.' })
  instrumentVersionId?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'An earlier one of yours, that led to this one.' })
  followsId?: string | null;
  @IdList({ optional: true, max: MOST_OBSERVERS, example: [ID], description: 'The colleagues whom you ask.' })
  observerIds?: string[];
}

const KEPT = ['followsId', 'observerIds', 'lookFor', 'agreements'] as const;

export class ReviseObservation extends PartialType(OmitType(BeginObservation, KEPT), { skipNullProperties: false }) {}

export class NoteTalk {
  @Day({ example: '2026-03-11' })
  heldOn!: string;
  @Whole({ min: 1, max: 480, example: 30 })
  minutes!: number;
  @Text({ optional: true, nullable: true, max: 10_000, example: 'De beurten gaan naar wie het dichtst bij zit.' })
  notes?: string | null;
  @Text({
    optional: true,
    nullable: true,
    max: 2000,
    example: 'Ik werk een week met beurtstokjes.',
    description: 'What you will try next: for you alone, and in your own learning moment.',
  })
  nextTry?: string | null;
  @IdList({ max: MOST_OBSERVERS, example: [ID], description: 'The observers who were there.' })
  presentIds!: string[];
}

export class NoteRevisit {
  @Day({ example: '2026-03-12' })
  revisitedOn!: string;
  @Text({ max: 10_000, example: 'Nu krijgt iedereen in een les ten minste één beurt.' })
  notes!: string;
}

export class ObservationsQuery extends PageQuery {
  @Choice(OBSERVATION_ROLES, { optional: true, example: 'owner', description: 'What you are in it.' })
  role?: ObservationRole;
  @Choice(OBSERVATION_STATUSES, { optional: true, example: 'prepared' })
  status?: ObservationStatus;
  @QueryFlag({ description: 'Only those of your lessons that you removed, and can bring back for thirty days.' })
  removed?: boolean;
}

export class ObservationView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID, description: 'The teacher whose lesson it is.' }) ownerId!: string;
  @Text({ max: 200, example: 'Noor de Wit', description: 'Of that teacher.' }) ownerName!: string;
  @Choice(OBSERVATION_ROLES, { example: 'owner', description: 'What you are in it.' }) role!: ObservationRole;
  @Choice(OBSERVATION_STATUSES, { example: 'prepared' }) status!: ObservationStatus;
  @Text({ max: 200, example: 'Rekenles breuken' }) title!: string;
  @Day({ example: '2026-03-10' }) lessonOn!: string;
  @ClockTime({ nullable: true, example: '10:30' }) startsAt!: string | null;
  @Whole({ min: 1, max: 480, example: 50 }) minutes!: number;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class ObserverView {
  @Id({ example: ID }) staffMemberId!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) name!: string;
  @Choice(ANSWERS, { example: 'accepted' }) answer!: (typeof ANSWERS)[number];
  @Flag({ nullable: true, example: true, description: 'Whether they were at the feedback conversation.' })
  atTalk!: boolean | null;
}

export class InstrumentUsedView {
  @Id({ example: ID, description: 'Of the version.' }) id!: string;
  @Part(() => WordsView) name!: WordsView;
  @Whole({ min: 1, example: 1 }) number!: number;
  @Part(() => GuideView) guide!: GuideView;
}

export class TalkView {
  @Day({ example: '2026-03-11' }) heldOn!: string;
  @Whole({ min: 1, max: 480, example: 30 }) minutes!: number;
  @Text({ max: 10_000, nullable: true, example: 'De beurten gaan naar wie het dichtst bij zit.' })
  notes!: string | null;
}

export class RevisitView {
  @Day({ example: '2026-03-12' }) revisitedOn!: string;
  @Text({ max: 10_000, example: 'Nu krijgt iedereen in een les ten minste één beurt.' }) notes!: string;
}

export class PreTalkView {
  @Text({ max: 2000, nullable: true, example: 'Let op de drie leerlingen bij het raam.' }) lookFor!: string | null;
  @Text({ max: 2000, nullable: true, example: 'Je zit achterin en praat niet mee.' }) agreements!: string | null;
  @Whole({ min: 1, example: 2 }) version!: number;
}

export class ObservationDetailView extends ObservationView {
  @Text({ max: 1000, example: 'Wie krijgt er bij mij de beurt, en wie niet?' }) focusQuestion!: string;
  @Id({ nullable: true, example: ID }) pupilGroupId!: string | null;
  @Id({ nullable: true, example: ID, description: YOURS }) followsId!: string | null;
  @Part(() => InstrumentUsedView, { nullable: true }) instrument!: InstrumentUsedView | null;
  @Text({ max: 2000, nullable: true, example: 'Let op de drie leerlingen bij het raam.' }) lookFor!: string | null;
  @Text({ max: 2000, nullable: true, example: 'Je zit achterin en praat niet mee.' }) agreements!: string | null;
  @Parts(() => ObserverView, { max: 100 }) observers!: ObserverView[];
  @Parts(() => NoteView, { max: 10_000 }) notes!: NoteView[];
  @Parts(() => SheetView, { max: 100 }) sheets!: SheetView[];
  @Parts(() => PupilMeanView, { max: 100 }) pupilView!: PupilMeanView[];
  @Part(() => TalkView, { nullable: true }) talk!: TalkView | null;
  @Text({ max: 2000, nullable: true, example: 'Ik werk een week met beurtstokjes.', description: YOURS })
  nextTry!: string | null;
  @Part(() => RevisitView, { nullable: true }) revisit!: RevisitView | null;
  @Id({ nullable: true, example: ID, description: 'Your own learning moment that came of it.' })
  activityId!: string | null;
}

export const toObservationView = (row: ObservationRow): ObservationView => ({
  id: row.id,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  role: row.role,
  status: row.status,
  title: row.title,
  lessonOn: row.lessonOn,
  startsAt: row.startsAt,
  minutes: row.minutes,
  version: row.version,
});

export const toPreTalkView = ({ lookFor, agreements, version }: PreTalkView): PreTalkView => ({
  lookFor,
  agreements,
  version,
});

export const toObservationDetailView = (row: ObservationDetail): ObservationDetailView => ({
  ...toObservationView(row),
  focusQuestion: row.focusQuestion,
  pupilGroupId: row.pupilGroupId,
  followsId: row.followsId,
  instrument: row.instrument && toInstrumentUsedView(row.instrument),
  lookFor: row.lookFor,
  agreements: row.agreements,
  observers: row.observers.map(({ staffMemberId, name, answer, atTalk }) => ({ staffMemberId, name, answer, atTalk })),
  notes: row.notes.map(toNoteView),
  sheets: row.sheets.map(toSheetView),
  pupilView: row.pupilView.map(({ item, pupils, mean }) => ({ item, pupils, mean })),
  talk:
    row.talkOn === null || row.talkMinutes === null
      ? null
      : { heldOn: row.talkOn, minutes: row.talkMinutes, notes: row.talkNotes },
  nextTry: row.nextTry,
  revisit: row.revisitedOn === null ? null : { revisitedOn: row.revisitedOn, notes: row.revisitNotes ?? '' },
  activityId: row.activityId,
});

const toInstrumentUsedView = (used: NonNullable<ObservationDetail['instrument']>): InstrumentUsedView => ({
  id: used.id,
  name: toWordsView({ nl: used.nameNl, en: used.nameEn }),
  number: used.number,
  guide: toGuideView(used.guide),
});

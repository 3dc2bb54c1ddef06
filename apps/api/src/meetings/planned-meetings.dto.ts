import {
  MEETING_STATES,
  type MeetingState,
  MONTHLY_WEEKS,
  type MonthlyWeek,
  type PlannedMeeting,
  type PlannedSeries,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, ClockTime, Day, DayList, Id, Link, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const NO_TIME = 'On the clock of that day. Left out, it takes no time of the day.';
const CYCLE = 'A running cycle of the team that is worked on.';

const every = (repeats: object) => ({
  title: 'Bordsessie',
  plannedOn: '2026-04-14',
  startsAt: '08:15',
  minutes: 15,
  repeats,
});

/** One example of each field makes no whole: a rhythm is of weeks or of months. */
export const planExamples = {
  weekly: { summary: 'Ten times, every third school week', value: every({ everyWeeks: 3, count: 10 }) },
  monthly: { summary: 'The second Tuesday of each month', value: every({ monthly: '2', untilOn: '2026-07-01' }) },
};

class MeetingRhythm {
  @Whole({ optional: true, min: 1, max: 8, example: 3, description: 'This, or `monthly`. Weeks are school weeks.' })
  everyWeeks?: number;
  @Choice(MONTHLY_WEEKS, { optional: true, example: '2', description: 'Which of that weekday in each month.' })
  monthly?: MonthlyWeek;
  @Day({ optional: true, example: '2026-07-01', description: 'The first day on which you do not meet any more.' })
  untilOn?: string;
  @Whole({ optional: true, min: 1, max: 60, example: 10, description: 'How often; this, or `untilOn`.' })
  count?: number;
}

export class PlanMeeting {
  @Text({ max: 200, example: 'Onderzoeksles nabespreken' }) title!: string;
  @Day({ example: '2026-04-14' }) plannedOn!: string;
  @ClockTime({ optional: true, nullable: true, example: '15:30', description: NO_TIME }) startsAt?: string | null;
  @Whole({ min: 1, max: 1440, example: 60 }) minutes!: number;
  @Text({ optional: true, nullable: true, max: 200, example: 'Teamkamer' }) place?: string | null;
  @Link({ optional: true, nullable: true, example: 'https://overleg.voorbeeld.example/plg-lezen' })
  link?: string | null;
  @Id({ optional: true, nullable: true, example: null as unknown as string, description: CYCLE }) cycleId?:
    string | null;
  /** On the weekday of `plannedOn`, never in a holiday of all members; at most sixty, at most a year and a half ahead. */
  @Part(() => MeetingRhythm, { optional: true }) repeats?: MeetingRhythm;
}

export class ReviseMeeting extends PartialType(OmitType(PlanMeeting, ['repeats']), { skipNullProperties: false }) {}

export class MeetingReachQuery {
  @QueryFlag({ description: 'Also all later ones of the series that are still to be held.' }) andLater?: boolean;
}

export class CloseMeeting {
  @Day({ optional: true, example: '2026-03-10', description: 'Where it was held on another day.' }) heldOn?: string;
  @Whole({ optional: true, min: 1, max: 1440, example: 75, description: 'Where it took another time.' })
  minutes?: number;
  @Text({
    optional: true,
    max: 60,
    example: 'lesson_study',
    description: 'The learning form under which it is logged for all who were there; usual for the kind of team.',
  })
  learningForm?: string;
}

export class PlannedMeetingsQuery extends PageQuery {
  @Choice(MEETING_STATES, { optional: true, example: 'planned', description: '`planned` where it is left out.' })
  state?: MeetingState;
  @Id({ optional: true, example: ID }) seriesId?: string;
}

export class PlannedMeetingView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) leerteamId!: string;
  @Id({ nullable: true, example: ID, description: 'The same for all that repeat each other.' }) seriesId!:
    string | null;
  @Id({ nullable: true, example: ID, description: CYCLE }) cycleId!: string | null;
  @Text({ max: 200, example: 'Onderzoeksles nabespreken' }) title!: string;
  @Choice(MEETING_STATES, { example: 'planned' }) state!: MeetingState;
  @Day({ example: '2026-04-14' }) plannedOn!: string;
  @ClockTime({ nullable: true, example: '15:30' }) startsAt!: string | null;
  @Whole({ min: 1, max: 1440, example: 60 }) minutes!: number;
  @Text({ max: 200, nullable: true, example: 'Teamkamer' }) place!: string | null;
  @Link({ nullable: true, example: 'https://overleg.voorbeeld.example/plg-lezen' }) link!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

class PassedOverView {
  @Day({ example: '2026-04-25' }) fromOn!: string;
  @Day({ example: '2026-05-11', description: 'The first day that is no part of it any more.' }) untilOn!: string;
}

/** What was planned; of a series all of it. */
export class PlannedSeriesView {
  @Id({ nullable: true, example: ID }) seriesId!: string | null;
  @Parts(() => PlannedMeetingView, { max: 60 }) meetings!: PlannedMeetingView[];
  /** Holidays of all members between the first and the last. */
  @Parts(() => PassedOverView, { max: 100 }) passedOver!: PassedOverView[];
  @DayList({
    max: 60,
    example: ['2026-04-24'],
    description: 'Days on which it is planned and school is out for some of the members.',
  })
  onHolidayOfSome!: readonly string[];
}

const stateOf = ({ closedAt, cancelledAt }: PlannedMeeting): MeetingState =>
  closedAt ? 'held' : cancelledAt ? 'cancelled' : 'planned';

export const toPlannedMeetingView = (row: PlannedMeeting): PlannedMeetingView => ({
  id: row.id,
  leerteamId: row.leerteamId,
  seriesId: row.seriesId,
  cycleId: row.cycleId,
  title: row.title,
  state: stateOf(row),
  plannedOn: row.plannedOn,
  startsAt: row.startsAt,
  minutes: row.minutes,
  place: row.place,
  link: row.link,
  version: row.version,
});

export const toPlannedSeriesView = (series: PlannedSeries): PlannedSeriesView => ({
  seriesId: series.seriesId,
  meetings: series.meetings.map(toPlannedMeetingView),
  passedOver: series.passedOver.map(({ fromOn, untilOn }) => ({ fromOn, untilOn })),
  onHolidayOfSome: series.onHolidayOfSome,
});

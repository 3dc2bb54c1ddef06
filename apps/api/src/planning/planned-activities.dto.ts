import { type Initiative, INITIATIVES, PLAN_STATES, type PlanRow, type PlanState } from '@app/domain';
import { LogActivity } from '../activities/activities.dto.js';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, ClockTime, Day, Flag, Id, IdList, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const NO_TIME = 'On the clock of that day. Left out, it takes no time of the day.';

class Stretch {
  @Day({ example: '2026-04-27' }) fromOn!: string;
  @Day({ example: '2026-05-11', description: 'The first day that is no part of it any more.' }) untilOn!: string;
}

class Repetition {
  @Whole({ min: 1, max: 8, example: 2 }) everyWeeks!: number;
  @Day({ example: '2026-07-01', description: 'The first day on which it is not planned any more.' })
  untilOn!: string;
  /** Stretches of days that are left out, such as holidays. */
  @Parts(() => Stretch, { optional: true, max: 40 }) skip?: Stretch[];
}

export class PlanActivity {
  @Text({ max: 60, example: 'lesson_study', description: 'The code of a learning form of the catalogue.' })
  learningForm!: string;
  @Text({ max: 200, example: 'Onderzoeksles samenvatten' }) title!: string;
  @Day({ example: '2026-04-14' }) plannedOn!: string;
  @ClockTime({ optional: true, nullable: true, example: '15:30', description: NO_TIME }) startsAt?: string | null;
  @Whole({ min: 1, max: 1440, example: 90 }) minutes!: number;
  @Id({ optional: true, nullable: true, example: ID, description: 'A leerteam that you are in on that day.' })
  leerteamId?: string | null;
  @IdList({ optional: true, max: 20, example: [ID] }) themeIds?: string[];
  @IdList({ optional: true, max: 20, example: [ID], description: 'Goals of your own that it will count towards.' })
  goalIds?: string[];
  @Choice(INITIATIVES, {
    optional: true,
    example: 'team',
    description: 'New, and left out: `team` with a leerteam, else `self_chosen`.',
  })
  initiative?: Initiative;
  @Text({ optional: true, nullable: true, max: 2000, example: 'Klapper meenemen.', description: 'For you alone.' })
  note?: string | null;
  /** A row for each time, at most sixty, at most a year and a half ahead; each can be moved, done or cancelled alone. */
  @Part(() => Repetition, { optional: true }) repeats?: Repetition;
}

export class RevisePlan extends PartialType(OmitType(PlanActivity, ['repeats']), { skipNullProperties: false }) {}

/** What is left out is as it was planned. */
export class LogPlanned extends PartialType(LogActivity, { skipNullProperties: false }) {}

export class ReachQuery {
  @QueryFlag({ description: 'Also all later ones of the series that are still open.' }) andLater?: boolean;
}

export class PlannedActivitiesQuery extends PageQuery {
  @Choice(PLAN_STATES, { optional: true, example: 'open' }) state?: PlanState;
  @Day({
    optional: true,
    example: '2026-03-12',
    description: 'Where it is left out: today, with what is still open of the days before.',
  })
  from?: string;
  @Day({ optional: true, example: '2026-08-01', description: 'The first day that is no part of the period any more.' })
  until?: string;
  @Id({ optional: true, example: ID, description: 'All of one series, those of the past too.' }) seriesId?: string;
}

export class PlannedActivityView {
  @Id({ example: ID }) id!: string;
  @Id({ nullable: true, example: ID, description: 'The same for all that repeat each other.' }) seriesId!:
    string | null;
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
  @Text({ max: 200, example: 'Onderzoeksles samenvatten' }) title!: string;
  @Day({ example: '2026-04-14' }) plannedOn!: string;
  @ClockTime({ nullable: true, example: '15:30' }) startsAt!: string | null;
  @Whole({ min: 1, max: 1440, example: 90 }) minutes!: number;
  @Id({ nullable: true, example: ID }) leerteamId!: string | null;
  @Choice(INITIATIVES, { example: 'team' }) initiative!: Initiative;
  @Text({ max: 2000, nullable: true, example: 'Klapper meenemen.' }) note!: string | null;
  @IdList({ max: 20, example: [ID] }) themeIds!: readonly string[];
  @IdList({ max: 20, example: [ID] }) goalIds!: readonly string[];
  @Choice(PLAN_STATES, { example: 'open' }) state!: PlanState;
  @Flag({ example: false, description: 'Its day has passed: still to be done or cancelled.' }) overdue!: boolean;
  @Id({ nullable: true, example: ID, description: 'The activity that was made of it.' }) activityId!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toPlannedActivityView = (row: PlanRow): PlannedActivityView => ({
  id: row.id,
  seriesId: row.seriesId,
  learningForm: row.learningForm,
  title: row.title,
  plannedOn: row.plannedOn,
  startsAt: row.startsAt,
  minutes: row.minutes,
  leerteamId: row.leerteamId,
  initiative: row.initiative,
  note: row.note,
  themeIds: row.themeIds,
  goalIds: row.goalIds,
  state: row.state,
  overdue: row.overdue,
  activityId: row.activityId,
  version: row.version,
});

import {
  COVERED_TIMES,
  type CoveredTime,
  PERIODS_FOLLOWED,
  type PeriodsFollowed,
  REPORT_KINDS,
  type ReportKind,
  type Rhythm,
  RHYTHMS,
  RUN_STATES,
  type RunScope,
  RUN_SCOPES,
  type RunState,
  SCHEDULE_ENDS,
  SCHEDULE_STATES,
  type ScheduleEnd,
  type ScheduleRow,
  type ScheduleState,
} from '@app/reporting';
import { IsIn, IsOptional } from 'class-validator';
import { ApiPropertyOptional } from '../http/described.js';
import { Choice, Day, Id, IdList, Moment, Part, Parts, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const MOST_RECIPIENTS = 20;
/** What is set up and changed as one example of each field would not be. */
export const SET_UP_EXAMPLES = {
  quarter: {
    summary: 'On your own learning, of the three months before, at seven on the first of each month',
    value: { report: 'teacher', subjectId: ID, rhythm: 'cron', cron: '0 7 1 * *', months: 3 },
  },
};
export const REVISE_EXAMPLES = {
  later: { summary: 'Half an hour later', value: { cron: '30 7 1 * *' } },
};

const CRON = 'Minute, hour, day, month, weekday, on the clock of the school; at most once a day.';

const RHYTHM = 'At the end of reporting periods; monthly on one’s own learning, where there was any; or at set times.';

/** What a rhythm takes, and for whom a schedule is. */
class ScheduleTerms {
  @Choice(PERIODS_FOLLOWED, { optional: true, example: 'mid_year', description: 'With `period_end`: of which.' })
  periodKind?: PeriodsFollowed;
  @Text({ optional: true, max: 100, example: '0 7 1 * *', description: `With \`cron\`. ${CRON}` })
  cron?: string;
  @Choice(COVERED_TIMES, {
    optional: true,
    example: 'previous_months',
    description: 'With `cron`: of which time, in whole months.',
  })
  covers?: CoveredTime;
  @Whole({
    optional: true,
    min: 1,
    max: 12,
    example: 3,
    description: 'With `previous_months`: how many; one otherwise.',
  })
  months?: number;
  @Id({
    optional: true,
    example: ID,
    description: 'By whose reporting periods and clock; where you work most, if you do not say.',
  })
  schoolId?: string;
  @IdList({
    optional: true,
    max: MOST_RECIPIENTS,
    example: [],
    description: 'Colleagues who are told too, if they may read the report then. It opens nothing to them.',
  })
  recipientIds?: string[];
}

/** What can be changed. */
export class ReviseReportSchedule extends ScheduleTerms {
  @Choice(RHYTHMS, { optional: true, example: 'cron', description: RHYTHM })
  rhythm?: Rhythm;
}

export class SetUpReportSchedule extends ScheduleTerms {
  @Choice(RUN_SCOPES, {
    optional: true,
    example: 'subject',
    description: 'One report on one subject; or, with `cron` alone, all reports of a school or of the board.',
  })
  scope?: RunScope;
  @Choice(REPORT_KINDS, { optional: true, example: 'teacher', description: 'Of one subject: which report.' })
  report?: ReportKind;
  @Id({ example: ID, description: 'What you could ask a report on now: yourself, a leerteam, a school, the board.' })
  subjectId!: string;
  @Choice(RHYTHMS, { example: 'cron', description: RHYTHM })
  rhythm!: Rhythm;
}

export class ReportSchedulesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SCHEDULE_STATES, example: 'active' })
  @IsOptional()
  @IsIn(SCHEDULE_STATES)
  state?: ScheduleState;
}

class NamedPartView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: 'De Regenboog' }) name!: string;
}

class DueMomentView {
  @Moment({ example: '2026-04-01T05:00:00.000Z' }) dueAt!: string;
  @Text({ max: 16, example: '2026-04-01T07:00', description: 'What the clock shows then, in the time zone.' })
  onClock!: string;
  @Day({ example: '2026-01-01' }) fromOn!: string;
  @Day({ example: '2026-04-01', description: 'The first day that no longer counts.' }) untilOn!: string;
  @Text({ max: 80, nullable: true, example: null as unknown as string }) periodName!: string | null;
}

class LastRunView {
  @Id({ example: ID }) id!: string;
  @Choice(RUN_STATES, { example: 'done' }) state!: RunState;
  @Moment({ example: '2026-03-01T06:00:00.000Z' }) dueAt!: string;
}

export class ReportScheduleView {
  @Id({ example: ID }) id!: string;
  @Choice(RUN_SCOPES, { example: 'subject' }) scope!: RunScope;
  @Choice(REPORT_KINDS, { nullable: true, example: 'teacher' }) report!: ReportKind | null;
  @Part(() => NamedPartView) subject!: NamedPartView;
  @Part(() => NamedPartView, { nullable: true }) school!: NamedPartView | null;
  @Text({ max: 50, example: 'Europe/Amsterdam' }) timeZone!: string;
  @Choice(RHYTHMS, { example: 'cron' }) rhythm!: Rhythm;
  @Choice(PERIODS_FOLLOWED, { nullable: true, example: 'any' }) periodKind!: PeriodsFollowed | null;
  @Text({ max: 100, nullable: true, example: '0 7 1 * *' }) cron!: string | null;
  @Choice(COVERED_TIMES, { nullable: true, example: 'previous_months' }) covers!: CoveredTime | null;
  @Whole({ min: 1, max: 12, nullable: true, example: 3 }) months!: number | null;
  @Parts(() => NamedPartView, { max: MOST_RECIPIENTS }) recipients!: NamedPartView[];
  @Choice(SCHEDULE_STATES, { example: 'active' }) state!: ScheduleState;
  @Choice(SCHEDULE_ENDS, {
    nullable: true,
    example: 'not_allowed',
    description: 'Why it ended by itself: you may not ask for this report any more.',
  })
  endedBecause!: ScheduleEnd | null;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) madeAt!: string;
  @Parts(() => DueMomentView, { max: 3 }) next!: DueMomentView[];
  @Part(() => LastRunView, { nullable: true }) lastRun!: LastRunView | null;
  @Text({
    max: 100,
    nullable: true,
    example: 'nothing_to_report',
    description: 'Why nothing was made the last time it was due, as a code.',
  })
  passedOverBecause!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toReportScheduleView = ({ schoolId: _, ...row }: ScheduleRow): ReportScheduleView => ({
  ...row,
  recipients: [...row.recipients],
  madeAt: row.madeAt.toISOString(),
  next: row.next.map((moment) => ({ ...moment, dueAt: moment.dueAt.toISOString() })),
  lastRun: row.lastRun && { ...row.lastRun, dueAt: new Date(row.lastRun.dueAt).toISOString() },
});

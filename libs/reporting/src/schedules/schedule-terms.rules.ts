import type { Violation } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import type { RunScope } from '../runs/run-scopes.js';
import { cronProblem, leastDaysApart } from './cron.rules.js';
import type { CoveredTime, PeriodsFollowed, Rhythm, Timing } from './due-moments.rules.js';

/** What a schedule has made: one report on one subject, or all of a school or of the board. */
export interface Scheduled {
  readonly scope: RunScope;
  readonly report: ReportKind | null;
  /** A member of staff, a leerteam, a school or the board. */
  readonly subjectId: string;
}

/** When a person wants it; what is left out is as it was, or as usual. */
export interface WantedTiming {
  readonly rhythm?: Rhythm;
  readonly periodKind?: PeriodsFollowed;
  readonly cron?: string;
  readonly covers?: CoveredTime;
  readonly months?: number;
}

/** Many colleagues get a report of a whole run, and it takes the machine long. */
const DAYS_BETWEEN_WHOLE_RUNS = 28;

type When = Omit<Timing, 'rhythm'>;

const FIELDS_OF: Readonly<Record<Rhythm, readonly (keyof When)[]>> = {
  period_end: ['periodKind'],
  monthly: [],
  cron: ['cron', 'covers', 'months'],
};

const USUAL: When = { periodKind: 'any', cron: null, covers: 'previous_months', months: 1 };

/** The timing that is wanted, with what was left out. Another rhythm begins anew. */
export function timingOf(wanted: WantedTiming & { readonly rhythm: Rhythm }, before?: Timing): Timing {
  const { rhythm } = wanted;
  const rest: When = before?.rhythm === rhythm ? before : USUAL;
  const value = <Field extends keyof When>(field: Field): When[Field] =>
    FIELDS_OF[rhythm].includes(field) ? ((wanted as Partial<When>)[field] ?? rest[field] ?? USUAL[field]) : null;
  const timing = { rhythm, periodKind: value('periodKind'), cron: value('cron'), covers: value('covers') };
  return { ...timing, months: timing.covers === 'previous_months' ? value('months') : null };
}

/** What is wrong with what is wanted, and when. */
export function scheduleViolations(what: Scheduled, timing: Timing, wanted: WantedTiming): Violation[] {
  return [...unfitting(timing, wanted), ...cronViolations(what, timing), ...fitOf(what, timing)].map(
    ([pointer, code]) => ({ pointer, code }),
  );
}

type Broken = [pointer: string, code: string];

/** What belongs to another rhythm would be kept, and never do anything. */
const unfitting = (timing: Timing, wanted: WantedTiming): Broken[] =>
  Object.entries(wanted).flatMap(([field, value]): Broken[] =>
    value !== undefined && field !== 'rhythm' && timing[field as keyof Timing] === null
      ? [[`/${field}`, 'not_with_this_rhythm']]
      : [],
  );

function cronViolations({ scope }: Scheduled, { rhythm, cron }: Timing): Broken[] {
  if (rhythm !== 'cron') return [];
  if (cron === null) return [['/cron', 'cron_missing']];
  const problem = cronProblem(cron);
  if (problem) return [['/cron', problem]];
  const tooOften = scope !== 'subject' && leastDaysApart(cron) < DAYS_BETWEEN_WHOLE_RUNS;
  return tooOften ? [['/cron', 'whole_run_too_often']] : [];
}

function fitOf({ scope, report }: Scheduled, { rhythm, covers }: Timing): Broken[] {
  // At the end of each reporting period all of it is made anyway.
  if (scope !== 'subject' && rhythm !== 'cron') return [['/rhythm', 'whole_run_by_cron']];
  if (rhythm === 'monthly' && report !== 'teacher') return [['/rhythm', 'digest_of_own_learning']];
  if (report === 'accountability' && covers === 'previous_months') return [['/covers', 'account_of_school_year']];
  return [];
}

/** What is wrong with what a schedule is to make, before anything is looked up. */
export function whatViolations({ scope, report }: Pick<Scheduled, 'scope' | 'report'>): Violation[] {
  if (scope === 'subject' && report === null) return [{ pointer: '/report', code: 'report_missing' }];
  return scope !== 'subject' && report !== null ? [{ pointer: '/report', code: 'whole_run_makes_all' }] : [];
}

/** Whose periods and clock a schedule goes by where that is no choice: those of the school that it is about. */
export const isOfSchool = ({ scope, report }: Pick<Scheduled, 'scope' | 'report'>): boolean =>
  scope === 'school' || (report !== null && ['school', 'accountability', 'attention', 'house'].includes(report));

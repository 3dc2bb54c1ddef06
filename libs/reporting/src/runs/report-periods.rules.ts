import type { Violation } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { isSchoolMonth, monthsOf } from '../definitions/months.js';

interface Period {
  readonly fromOn: string;
  /** The first day that no longer counts. */
  readonly untilOn: string;
}

interface Calendar {
  readonly today: string;
  /** All of the board's. */
  readonly schoolYears: readonly Period[];
}

/** What is wrong with a period as that of a report. */
export function periodViolations(
  { report, ...period }: Period & { readonly report: ReportKind },
  { today, schoolYears }: Calendar,
): Violation[] {
  switch (report) {
    case 'teacher':
      return [];
    case 'leerteam':
    case 'school':
    case 'board':
    case 'house':
      return wholeMonths(period);
    case 'accountability':
      return schoolYear(period, { today, schoolYears });
    case 'attention':
      return [...wholeMonths(period), ...passed(period, today)];
  }
}

/** Of others than oneself only whole months: what a day or a week adds would be somebody's. */
const wholeMonths = ({ fromOn, untilOn }: Period): Violation[] =>
  Object.entries({ '/fromOn': fromOn, '/untilOn': untilOn })
    .filter(([, on]) => !on.endsWith('-01'))
    .map(([pointer]) => ({ pointer, code: 'whole_months' }));

/** Account is given by the school year: no two overlap, so that nothing can be worked out from them together. */
function schoolYear({ fromOn, untilOn }: Period, { today, schoolYears }: Calendar): Violation[] {
  if (!schoolYears.some((year) => year.fromOn === fromOn && year.untilOn === untilOn))
    return ['/fromOn', '/untilOn'].map((pointer) => ({ pointer, code: 'whole_school_year' }));
  return fromOn > today ? [{ pointer: '/fromOn', code: 'period_not_begun' }] : [];
}

/** Who has nothing yet is told of a time that is over, and in which there was school. */
function passed({ fromOn, untilOn }: Period, today: string): Violation[] {
  if (untilOn > today) return [{ pointer: '/untilOn', code: 'period_not_ended' }];
  return monthsOf(fromOn, untilOn).some(isSchoolMonth) ? [] : [{ pointer: '/fromOn', code: 'no_school_month' }];
}

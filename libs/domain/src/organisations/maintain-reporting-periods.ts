import { dateIn, newId, RuleBroken } from '@app/platform';
import { applyChanges, expectVersion } from '../work/changes.js';
import { daysIn } from '../work/date-ranges.rules.js';
import type { StaffWork } from '../work/work.js';
import { loadReportingPeriod, loadSchool } from './organisation.access.js';
import { hasEnded } from './organisations.rules.js';
import { type PeriodKind, ReportingPeriod } from './reporting-period.entity.js';

export interface PeriodFacts {
  readonly kind: PeriodKind;
  readonly name: string;
  readonly fromOn: string;
  /** The first day after it; on that day its reports are made. */
  readonly untilOn: string;
}

/** Plans a period that a school reports on. Periods may overlap: a term holds its months. */
export async function planReportingPeriod(
  work: StaffWork,
  schoolId: string,
  facts: PeriodFacts,
): Promise<ReportingPeriod> {
  await loadSchool(work, schoolId, 'reporting-period.maintain');
  const { kind, name, fromOn, untilOn } = facts;
  const { boardId } = work.actor;
  const period = work.db.create(ReportingPeriod, { id: newId(), boardId, schoolId, kind, name, fromOn, untilOn });
  expectDays(period);
  await work.db.save(period);
  const changes = { kind, name, fromOn, untilOn };
  work.record({ event: 'reporting-period.planned', subjectType: 'reporting_period', subjectId: period.id, changes });
  return period;
}

/** Changes a period that has not ended yet. Once it has, its reports are made, and they say what it was. */
export async function reviseReportingPeriod(
  work: StaffWork,
  id: string,
  version: number,
  facts: Partial<PeriodFacts>,
): Promise<ReportingPeriod> {
  const period = await loadReportingPeriod(work, id, 'reporting-period.maintain');
  expectVersion(period, version);
  const school = await loadSchool(work, period.schoolId, 'reporting-period.read');
  if (hasEnded(period, dateIn(school.timeZone, work.now))) throw new RuleBroken('period_has_ended');
  const changes = applyChanges(period, facts);
  expectDays(period);
  await work.db.save(period);
  work.record({ event: 'reporting-period.revised', subjectType: 'reporting_period', subjectId: id, changes });
  return period;
}

/** Shorter than a month, and what a report tells of it would be about a few people. */
const SHORTEST_DAYS = 28;

function expectDays(period: ReportingPeriod): void {
  if (period.untilOn <= period.fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (daysIn(period) < SHORTEST_DAYS) throw RuleBroken.at('/untilOn', 'period_too_short');
}

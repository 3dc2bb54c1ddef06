import {
  loadBoard,
  loadLeerteam,
  loadSchool,
  loadStaffMember,
  schoolYearsOf,
  type StaffWork,
  today,
} from '@app/domain';
import { daysBetween, RuleBroken } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { periodViolations } from './report-periods.rules.js';
import { readRun, type RunView } from './reports.queries.js';
import { startRun } from './start-run.js';

export interface ReportRequest {
  readonly report: ReportKind;
  /** Whom or what it is about: a member of staff, a leerteam, a school. */
  readonly subjectId: string;
  readonly fromOn: string;
  /** The first day that no longer counts. */
  readonly untilOn: string;
  readonly periodName?: string | null;
}

const LONGEST_DAYS = 5 * 366;

/** Asks for a report; a worker makes it. */
export async function requestReport(work: StaffWork, request: ReportRequest): Promise<RunView> {
  const { fromOn, untilOn } = request;
  if (fromOn >= untilOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (daysBetween(fromOn, untilOn) > LONGEST_DAYS) throw RuleBroken.at('/untilOn', 'period_too_long');
  await DOOR[request.report](work, request.subjectId);
  const violations = periodViolations(request, await calendarOf(work, request));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const id = await startRun(work, {
    ...request,
    scope: 'subject',
    requestedBy: work.actor.staffMemberId,
    event: 'report.requested',
  });
  if (id === undefined) throw new Error('A run that somebody asks for has no key that another could have.');
  return readRun(work, id);
}

const calendarOf = async (work: StaffWork, { report }: ReportRequest) => ({
  today: today(work),
  schoolYears: report === 'accountability' ? await schoolYearsOf(work) : [],
});

/** What is asked of the subject, at its own door. */
const DOOR: Readonly<Record<ReportKind, (work: StaffWork, subjectId: string) => Promise<unknown>>> = {
  teacher: (work, id) => loadStaffMember(work, id, 'teacher-report.request'),
  leerteam: (work, id) => loadLeerteam(work, id, 'leerteam-report.request'),
  school: (work, id) => loadSchool(work, id, 'school-report.request'),
  accountability: (work, id) => loadSchool(work, id, 'accountability-report.request'),
  attention: (work, id) => loadSchool(work, id, 'attention-report.request'),
  house: (work, id) => loadSchool(work, id, 'house-report.request'),
  board: (work, id) => loadBoard(work, id, 'board-report.request'),
};

import { loadLeerteam, loadSchool, loadStaffMember, schoolYearsOf, type StaffWork, today } from '@app/domain';
import { daysBetween, newId, RuleBroken } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { ReportRun } from './report-run.entity.js';
import { periodViolations } from './report-periods.rules.js';

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
export async function requestReport(work: StaffWork, request: ReportRequest): Promise<ReportRun> {
  const { fromOn, untilOn } = request;
  if (fromOn >= untilOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (daysBetween(fromOn, untilOn) > LONGEST_DAYS) throw RuleBroken.at('/untilOn', 'period_too_long');
  await DOOR[request.report](work, request.subjectId);
  const violations = periodViolations(request, await calendarOf(work, request));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const run = work.db.create(ReportRun, {
    id: newId(),
    boardId: work.actor.boardId,
    report: request.report,
    subjectId: request.subjectId,
    reportingPeriodId: null,
    schoolId: null,
    periodName: request.periodName ?? null,
    fromOn,
    untilOn,
    requestedBy: work.actor.staffMemberId,
    requestedAt: work.now,
    state: 'queued',
    startedAt: null,
    finishedAt: null,
    failure: null,
  });
  await work.db.insert(ReportRun, run);
  const changes = { report: run.report, subjectId: run.subjectId, fromOn, untilOn };
  const personId = work.actor.staffMemberId;
  work.record({ event: 'report.requested', subjectType: 'report_run', subjectId: run.id, personId, changes });
  work.later({ name: 'make-reports', payload: { boardId: run.boardId, runId: run.id }, id: run.id });
  return run;
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
};

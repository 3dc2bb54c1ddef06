import { loadLeerteam, loadSchool, loadStaffMember, type StaffWork } from '@app/domain';
import { daysBetween, newId, RuleBroken } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { ReportRun } from './report-run.entity.js';

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
  if (request.report !== 'teacher') expectWholeMonths(request);
  await DOOR[request.report](work, request.subjectId);
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

/** Of others than oneself only whole months: what a day or a week adds would be somebody's. */
function expectWholeMonths({ fromOn, untilOn }: ReportRequest): void {
  const broken = Object.entries({ '/fromOn': fromOn, '/untilOn': untilOn }).filter(([, on]) => !on.endsWith('-01'));
  if (broken.length > 0)
    throw new RuleBroken(
      'rule_broken',
      broken.map(([pointer]) => ({ pointer, code: 'whole_months' })),
    );
}

/** What is asked of the subject, at its own door. */
const DOOR: Readonly<Record<ReportKind, (work: StaffWork, subjectId: string) => Promise<unknown>>> = {
  teacher: (work, id) => loadStaffMember(work, id, 'teacher-report.request'),
  leerteam: (work, id) => loadLeerteam(work, id, 'leerteam-report.request'),
  school: (work, id) => loadSchool(work, id, 'school-report.request'),
};

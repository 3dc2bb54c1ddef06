import { loadBoard, loadLeerteam, loadSchool, loadStaffMember, type StaffWork } from '@app/domain';
import type { ReportKind } from '../catalogue.js';
import { orderRun } from './order-run.js';
import { readRun, type RunDetails } from './report-runs.queries.js';

export interface ReportRequest {
  readonly report: ReportKind;
  /** Whom or what it is about: a member of staff, a leerteam, a school, the board. */
  readonly subjectId: string;
  readonly fromOn: string;
  /** The first day that no longer counts. */
  readonly untilOn: string;
  readonly periodName?: string | null;
}

/** Asks for a report; a worker makes it. */
export async function requestReport(work: StaffWork, request: ReportRequest): Promise<RunDetails> {
  await expectMayAskFor(work, request);
  return readRun(work, await orderRun(work, { ...request, scope: 'subject', event: 'report.requested' }));
}

/** Refuses who may not have this report made. */
export const expectMayAskFor = (
  work: StaffWork,
  { report, subjectId }: Pick<ReportRequest, 'report' | 'subjectId'>,
): Promise<unknown> => DOOR[report](work, subjectId);

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

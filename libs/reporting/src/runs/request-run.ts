import { loadBoard, loadSchool, type StaffWork } from '@app/domain';
import { RuleBroken } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { orderRun } from './order-run.js';
import { readRun, type RunDetails } from './report-runs.queries.js';
import type { RunScope } from './run-scopes.js';

export interface RunRequest {
  readonly scope: Exclude<RunScope, 'subject'>;
  /** The school, or the board. */
  readonly subjectId: string;
  readonly kinds: readonly ReportKind[];
  readonly fromOn: string;
  /** The first day that no longer counts. */
  readonly untilOn: string;
  readonly periodName?: string | null;
}

/**
 * Has the reports of a school or of the whole board made. Whoever does so reads none of them that they could not read
 * otherwise: each is for whom it is about.
 */
export async function requestRun(work: StaffWork, request: RunRequest): Promise<RunDetails> {
  const { scope, subjectId, ...what } = request;
  await expectMayStart(work, request);
  if (what.kinds.length === 0) throw RuleBroken.at('/kinds', 'arrayMinSize', { limit1: 1 });
  if (scope === 'school' && what.kinds.includes('board'))
    throw RuleBroken.at(`/kinds/${what.kinds.indexOf('board')}`, 'of_a_board_only');
  const school = scope === 'school' ? { schoolId: subjectId } : {};
  return readRun(work, await orderRun(work, { ...what, ...school, scope, event: 'report.run-requested' }));
}

/** Refuses who may not have all reports of a school or of the board made. */
export const expectMayStart = (
  work: StaffWork,
  { scope, subjectId }: Pick<RunRequest, 'scope' | 'subjectId'>,
): Promise<unknown> =>
  scope === 'school' ? loadSchool(work, subjectId, 'school-run.start') : loadBoard(work, subjectId, 'board-run.start');

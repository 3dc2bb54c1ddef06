import { announceRun, type StaffWork, tellFollowers } from '@app/domain';
import { Conflict, NotFound } from '@app/platform';
import { ReportRun, ReportRunSubject } from './report-run.entity.js';
import { loadRun, readRun, type RunDetails } from './report-runs.queries.js';
import { lockRun } from './run-steps.js';

/** Stops a run: one that is being made after the batch that is being stored. What was made stays; again changes nothing. */
export async function cancelRun(work: StaffWork, id: string): Promise<RunDetails> {
  await loadRun(work, id, 'report-run.cancel');
  const run = await lockRun(work, id);
  if (!run) throw new NotFound('report_run');
  if (run.state === 'done' || run.state === 'failed') throw new Conflict('run_over');
  if (run.state === 'cancelled') return readRun(work, id);
  const { boardId } = work.actor;
  const finishedAt = work.now;
  await work.db.update(ReportRun, { boardId, id }, { state: 'cancelled', finishedAt });
  await work.db.update(ReportRunSubject, { boardId, runId: id, state: 'queued' }, { state: 'cancelled', finishedAt });
  work.record({ event: 'report.run-cancelled', subjectType: 'report_run', subjectId: id });
  await tellFollowers(work, 'report_run', id);
  await announceRun(work, 'report_run.cancelled', id);
  return readRun(work, id);
}

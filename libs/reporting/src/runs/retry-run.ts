import { type StaffWork, tellFollowers } from '@app/domain';
import { Conflict, NotFound } from '@app/platform';
import { ReportRun, ReportRunSubject } from './report-run.entity.js';
import { loadRun, readRun, type RunDetails } from './report-runs.queries.js';
import { lockRun } from './run-steps.js';

/**
 * Has what failed of a run made again, in the same run: of one subject, or of all. What was made stays as it is, and
 * nobody is told of it again.
 */
export async function retryRun(work: StaffWork, id: string, subjectId?: string): Promise<RunDetails> {
  await loadRun(work, id, 'report-run.retry');
  const run = await lockRun(work, id);
  if (!run) throw new NotFound('report_run');
  const { boardId } = work.actor;
  const ofRun = { boardId, runId: id, ...(subjectId === undefined ? {} : { subjectId }) };
  if (subjectId !== undefined && !(await work.db.existsBy(ReportRunSubject, ofRun)))
    throw new NotFound('report_run_subject');
  const { affected: subjects = 0 } = await work.db.update(
    ReportRunSubject,
    { ...ofRun, state: 'failed' },
    { state: 'queued', failure: null, finishedAt: null },
  );
  // A run of which nothing could even be begun has failed as a whole.
  if (subjects === 0 && (run.state !== 'failed' || subjectId !== undefined)) throw new Conflict('nothing_failed');
  // Whoever makes it still comes to what was put back; of a run that is over nobody does.
  if (run.state !== 'running') {
    const again = { state: 'queued', finishedAt: null, failure: null } as const;
    await work.db.update(ReportRun, { boardId, id }, again);
    work.later({ name: 'make-reports', payload: { boardId, runId: id }, id });
  }
  const changes = { subjects, ...(subjectId === undefined ? {} : { subjectId }) };
  work.record({ event: 'report.run-retried', subjectType: 'report_run', subjectId: id, changes });
  await tellFollowers(work, 'report_run', id);
  return readRun(work, id);
}

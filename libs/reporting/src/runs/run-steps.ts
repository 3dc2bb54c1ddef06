import { type SystemActor, tellFollowers, type UnitOfWork, type Work } from '@app/domain';
import { ReportRun, ReportRunSubject } from './report-run.entity.js';
import { fillSubjects } from './run-subjects.js';
import { tellOfEnd } from './tell-readers.js';

type SystemWork = Work<SystemActor>;

export interface RunId {
  readonly boardId: string;
  readonly runId: string;
}

/** Takes a run for this piece of work alone, whoever else makes, cancels or ends it. */
export function lockRun(work: Work, id: string): Promise<ReportRun | null> {
  // To lock a row is a write to the database, also where nothing comes of it.
  work.bookkeeping();
  const where = { boardId: work.actor.boardId, id };
  return work.db.findOne(ReportRun, { where, lock: { mode: 'pessimistic_write' } });
}

/** Says that a run is made now, and of what; undefined where it is over, or was cancelled. */
export async function beginRun(work: SystemWork, runId: string): Promise<ReportRun | undefined> {
  const run = await lockRun(work, runId);
  if (!run || (run.state !== 'queued' && run.state !== 'running')) return undefined;
  // What it makes is settled once: a next try goes on with what is left.
  if (run.startedAt === null) await fillSubjects(work, run);
  Object.assign(run, { state: 'running', startedAt: work.now, failure: null });
  await work.db.update(ReportRun, { boardId: run.boardId, id: runId }, { ...lifeOf(run) });
  await tellFollowers(work, 'report_run', runId);
  return run;
}

/** Ends a run of which nothing is left to make, and tells who asked for it. */
export async function endRun(work: SystemWork, run: ReportRun): Promise<void> {
  const { boardId, id } = run;
  const failed = await work.db.countBy(ReportRunSubject, { boardId, runId: id, state: 'failed' });
  if (failed > 0) Object.assign(run, { state: 'failed', failure: 'some_not_made' });
  else run.state = 'done';
  run.finishedAt = work.now;
  await work.db.update(ReportRun, { boardId, id }, lifeOf(run));
  const { state } = run;
  work.record({ event: 'report.run-ended', subjectType: 'report_run', subjectId: id, changes: { state, failed } });
  await tellOfEnd(work, run);
}

/** Says that what is left of a run could not be made, so that whoever waits for it knows. */
export async function failRun(unitOfWork: UnitOfWork, { boardId, runId }: RunId, failure: string): Promise<void> {
  await unitOfWork.run({ boardId, system: true }, async (work) => {
    const run = await lockRun(work, runId);
    if (!run || (run.state !== 'queued' && run.state !== 'running')) return;
    await work.db.update(
      ReportRunSubject,
      { boardId, runId, state: 'queued' },
      { state: 'failed', failure, finishedAt: work.now },
    );
    Object.assign(run, { state: 'failed', failure, finishedAt: work.now });
    await work.db.update(ReportRun, { boardId, id: runId }, lifeOf(run));
    work.record({ event: 'report.failed', subjectType: 'report_run', subjectId: runId, changes: { failure } });
    await tellOfEnd(work, run);
    await tellFollowers(work, 'report_run', runId);
  });
}

const lifeOf = ({ state, startedAt, finishedAt, failure }: ReportRun) => ({ state, startedAt, finishedAt, failure });

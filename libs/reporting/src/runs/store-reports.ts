import { insertRows, type SystemActor, tellFollowers, type Work } from '@app/domain';
import { newId } from '@app/platform';
import { canonicalJson, hashOfJson } from '../document/canonical-json.js';
import { grouped } from '../grouped.js';
import type { Batch, Composed } from './compose-reports.js';
import { countPublished, type Held, keepPublished } from './published-figures.queries.js';
import type { ReportRun, SubjectState } from './report-run.entity.js';
import { Report } from './report.entity.js';
import { endRun, lockRun } from './run-steps.js';
import { keyOf, type RunSubject } from './run-subjects.js';
import { tellOf } from './tell-readers.js';

type SystemWork = Work<SystemActor>;

/** A batch, and what it was composed beside. */
export interface Composition extends Batch {
  readonly dataMoment: Date;
  readonly held: Held;
  /** How many figures there are that its reports are held against, where nobody else published any. */
  readonly published: number;
}

/**
 * What came of a batch: it was `stored`, with what is left to make still to come; the run has `ended` with it; the run was
 * `over` before; or others were there meanwhile, and what is left has to be read and composed anew.
 */
export type Stored = 'stored' | 'ended' | 'over' | 'overtaken';

/**
 * Stores a batch in one transaction: its reports, what they publish, how each subject stands, and who is told of them.
 * What was stored already, by a worker that was thought dead, is left as it is.
 */
export async function storeReports(work: SystemWork, runId: string, batch: Composition): Promise<Stored> {
  const run = await lockRun(work, runId);
  if (run?.state !== 'running') return 'over';
  const queued = await queuedOf(work, run);
  const isQueued = (subject: RunSubject): boolean => queued.has(keyOf(subject));
  const composed = batch.composed.filter(isQueued);
  const reports = await withoutErased(work, composed);
  const added = reports.flatMap((one) => one.added);
  if (added.length > 0 && (await countPublished(work, batch.held)) !== batch.published) return 'overtaken';
  const kept = new Set(reports);
  const erased = composed.filter((one) => !kept.has(one));
  await settle(work, run, 'done', reports);
  await settle(work, run, 'cancelled', erased);
  const failed = batch.failed.filter(isQueued);
  await settle(work, run, 'failed', failed);
  await keepReports(work, run, batch.dataMoment, reports);
  await tellFollowers(work, 'report_run', runId);
  // What these publish is not there, or not as it was composed here: what was composed after them thought otherwise.
  if (batch.composed.some((one) => one.added.length > 0 && !kept.has(one))) return 'overtaken';
  if (queued.size > reports.length + erased.length + failed.length) return 'stored';
  await endRun(work, run);
  return 'ended';
}

async function queuedOf(work: SystemWork, { boardId, id }: ReportRun): Promise<ReadonlySet<string>> {
  const rows = await work.db.query<RunSubject[]>(
    `select report, subject_id as "subjectId" from report_run_subject
      where board_id = $1 and run_id = $2 and state = 'queued'`,
    [boardId, id],
  );
  return new Set(rows.map(keyOf));
}

/** Stores reports, with what they publish and the word to whom they are for. */
async function keepReports(
  work: SystemWork,
  run: ReportRun,
  dataMoment: Date,
  reports: readonly Composed[],
): Promise<void> {
  if (reports.length === 0) return;
  const { boardId, periodName, fromOn, untilOn } = run;
  const rows = reports.map(({ report, subjectId, document, added }) => {
    const json = canonicalJson(document);
    const { templateVersion } = document;
    const made = { templateVersion, dataMoment, document: json, contentHash: hashOfJson(json) };
    const what = { id: newId(), boardId, runId: run.id, report, subjectId, periodName, fromOn, untilOn };
    return { added, row: { ...what, ...made } };
  });
  const stored = rows.map(({ row }) => row);
  await insertRows(work, Report, stored);
  await keepPublished(
    work,
    rows.flatMap(({ added, row }) => added.map((figure) => ({ ...figure, reportId: row.id }))),
  );
  const changes = { reports: rows.length };
  work.record({ event: 'report.made', subjectType: 'report_run', subjectId: run.id, changes });
  await tellOf(work, run, stored);
}

/**
 * Writes down how subjects stand from now on. Those of one kind together, by their ids: joined to a list of kinds and ids,
 * each subject of a run that is too new to be in the statistics would be held against the whole list.
 */
async function settle(
  work: SystemWork,
  { boardId, id }: ReportRun,
  state: SubjectState,
  subjects: readonly (RunSubject & { readonly failure?: string })[],
): Promise<void> {
  const alike = grouped(subjects, ({ report, failure }) => `${report} ${failure ?? ''}`);
  for (const some of alike.values())
    await work.db.query(
      `update report_run_subject set state = $3, failure = $4, finished_at = $5
        where board_id = $1 and run_id = $2 and report = $6 and subject_id = any($7::uuid[])`,
      [
        ...[boardId, id, state, some[0]?.failure ?? null, work.now, some[0]?.report],
        some.map(({ subjectId }) => subjectId),
      ],
    );
}

/**
 * Leaves out reports on people who were erased after they had been read for. Who is left is held until this is stored,
 * so that their erasure finds it.
 */
async function withoutErased(work: SystemWork, reports: readonly Composed[]): Promise<readonly Composed[]> {
  const ids = reports.flatMap(({ report, subjectId }) => (report === 'teacher' ? [subjectId] : []));
  if (ids.length === 0) return reports;
  const there = await work.db.query<{ id: string }[]>(
    `select id from staff_member where board_id = $1 and id = any($2::uuid[]) and erased_at is null
      order by id for key share`,
    [work.actor.boardId, ids],
  );
  const known = new Set(there.map(({ id }) => id));
  return reports.filter(({ report, subjectId }) => report !== 'teacher' || known.has(subjectId));
}

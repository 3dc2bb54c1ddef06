import { Board, type SystemActor, type UnitOfWork, type Work } from '@app/domain';
import { newId } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { earliestLearningDay } from '../definitions/impact/impact.dataset.js';
import { DEFINITIONS } from '../definitions/index.js';
import { canonicalJson, contentHash } from '../document/canonical-json.js';
import type { ReportDocument } from '../document/report-document.js';
import { PublishedFigures } from '../privacy/published-figures.js';
import { countPublished, type Held, keepPublished, readPublished } from './published-figures.queries.js';
import { ReportRun } from './report-run.entity.js';
import { Report } from './report.entity.js';
import { subjectsOf } from './run-subjects.js';
import { tellReaders } from './tell-readers.js';

/** Rows an INSERT takes at once: eleven parameters each, of PostgreSQL's 65,535. */
const ROWS_AT_ONCE = 500;

type SystemWork = Work<SystemActor>;

/** How often it may happen that other reports of the board are published while these are made. */
const TRIES = 5;

/**
 * Makes the reports of a run: reads one snapshot of the database, composes, and stores all of them in one transaction
 * with the run's end. Killed anywhere it leaves nothing half; done twice it does nothing the second time.
 */
export async function makeReports(unitOfWork: UnitOfWork, { boardId, runId }: RunId): Promise<void> {
  const actor: SystemActor = { boardId, system: true };
  const run = await unitOfWork.run(actor, (work) => begin(work, runId));
  if (!run) return;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = await unitOfWork.read(actor, (work) => compose(work, run));
    if (await unitOfWork.run(actor, (work) => store(work, runId, made))) return;
  }
  throw new Error('Other reports of the board were published all the while.');
}

interface RunId {
  readonly boardId: string;
  readonly runId: string;
}

/** Says that a run could not be made, so that whoever waits for it knows. */
export async function failRun(unitOfWork: UnitOfWork, { boardId, runId }: RunId, failure: string): Promise<void> {
  await unitOfWork.run({ boardId, system: true }, async (work) => {
    const run = await lock(work, runId);
    if (!run || run.state === 'done') return;
    Object.assign(run, { state: 'failed', failure, finishedAt: work.now });
    await work.db.save(run);
    work.record({ event: 'report.failed', subjectType: 'report_run', subjectId: runId, changes: { failure } });
  });
}

function lock(work: SystemWork, id: string): Promise<ReportRun | null> {
  // To lock a row is a write to the database, also where nothing comes of it.
  work.bookkeeping();
  return work.db.findOne(ReportRun, {
    where: { boardId: work.actor.boardId, id },
    lock: { mode: 'pessimistic_write' },
  });
}

async function begin(work: SystemWork, runId: string): Promise<ReportRun | undefined> {
  const run = await lock(work, runId);
  if (!run || run.state === 'done') return undefined;
  Object.assign(run, { state: 'running', startedAt: work.now, failure: null });
  return work.db.save(run);
}

interface Made {
  readonly dataMoment: Date;
  readonly reports: readonly { kind: ReportKind; subjectId: string; document: ReportDocument }[];
  /** What these reports were held against. */
  readonly held: Held;
  readonly figures: PublishedFigures;
  readonly publishedBefore: number;
}

async function compose(work: SystemWork, run: ReportRun): Promise<Made> {
  const board = await work.db.findOneByOrFail(Board, { id: run.boardId });
  const head = {
    board: { id: board.id, name: board.name },
    period: { from: run.fromOn, until: run.untilOn, name: run.periodName },
    dataMoment: work.now.toISOString(),
  };
  const subjects = await subjectsOf(work, run);
  const subjectIds = subjects.flatMap((each) => each.subjectIds);
  const held = { subjectIds, from: await earliestLearningDay(work, run), until: run.untilOn };
  const published = await readPublished(work, held);
  const figures = new PublishedFigures(published);
  const reports: Made['reports'][number][] = [];
  for (const { kind, subjectIds } of subjects) {
    const documents = await DEFINITIONS[kind].make(work, subjectIds, head, figures);
    for (const [subjectId, document] of documents) reports.push({ kind, subjectId, document });
  }
  return { dataMoment: work.now, reports, held, figures, publishedBefore: published.length };
}

/** Stores what was made; answers false where it has to be made again, for other reports were published meanwhile. */
async function store(work: SystemWork, runId: string, made: Made): Promise<boolean> {
  const run = await lock(work, runId);
  // Another worker made them meanwhile: this one had been thought dead.
  if (!run || run.state === 'done') return true;
  const { added } = made.figures;
  if (added.length > 0 && (await countPublished(work, made.held)) !== made.publishedBefore) return false;
  const stored = await withoutErased(work, made.reports);
  const rows = stored.map(({ kind, subjectId, document }) => {
    const json = canonicalJson(document);
    return {
      id: newId(),
      boardId: run.boardId,
      runId,
      report: kind,
      subjectId,
      periodName: run.periodName,
      fromOn: run.fromOn,
      untilOn: run.untilOn,
      templateVersion: document.templateVersion,
      dataMoment: made.dataMoment,
      document: json,
      contentHash: contentHash(json),
    };
  });
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await work.db.insert(Report, rows.slice(start, start + ROWS_AT_ONCE));
  const reportOf = new Map(rows.map(({ subjectId, id }) => [subjectId, id]));
  await keepPublished(work, added, reportOf);
  Object.assign(run, { state: 'done', finishedAt: work.now });
  await work.db.save(run);
  work.record({ event: 'report.made', subjectType: 'report_run', subjectId: runId, changes: { reports: rows.length } });
  await tellReaders(work, run, rows);
  return true;
}

/**
 * Leaves out reports on people who were erased after they had been read for. Who is left is held until this is stored,
 * so that their erasure finds it.
 */
async function withoutErased(work: SystemWork, reports: Made['reports']): Promise<Made['reports']> {
  const ids = reports.flatMap(({ kind, subjectId }) => (kind === 'teacher' ? [subjectId] : []));
  const there = await work.db.query<{ id: string }[]>(
    `select id from staff_member where board_id = $1 and id = any($2::uuid[]) and erased_at is null
      order by id for key share`,
    [work.actor.boardId, ids],
  );
  const known = new Set(there.map(({ id }) => id));
  return reports.filter(({ kind, subjectId }) => kind !== 'teacher' || known.has(subjectId));
}

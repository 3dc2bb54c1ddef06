/**
 * What the reports of a whole board cost: all of its teachers, leerteams and schools in one run, beside the same SQL
 * alone; and what it costs to lay one out as a page and as a PDF. After `npm run build`:
 *
 *   node --experimental-vm-modules node_modules/jest/bin/jest.js \
 *     --roots bench --testMatch '<rootDir>/bench/reports-of-a-board.ts'
 *
 * STAFF=2000 and ROUNDS=5 unless said otherwise; the database is thrown away at the end.
 */
import { it } from '@jest/globals';
import { UnitOfWork } from '@app/domain';
import { newId, systemClock } from '@app/platform';
import { DEFINITIONS, makeReports, PdfRenderer, type ReportDocument, renderHtml, wordsFor } from '@app/reporting';
import pg from 'pg';
import { builtPdfProcess } from '../test/support/built-pdf-process.js';
import { openTestDatabase, type TestDatabase } from '../test/support/test-database.js';
import { fillReportBoard, type ReportBoard } from './reports/fill-report-board.js';
import { replay, type Statement, statementsOf } from './reports/statements.js';

const STAFF = Number(process.env['STAFF'] ?? 2_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const KINDS = ['teacher', 'leerteam', 'school'] as const;

it('measures', async () => {
  const database = await openTestDatabase();
  try {
    const runner = database.owner.createQueryRunner();
    const scale = { staff: STAFF, activitiesEach: 30, hypotheses: STAFF / 50 };
    const board = await fillReportBoard((sql, parameters) => runner.query(sql, parameters), scale);
    await runner.release();
    await measureRuns(database, board);
    await measureRenderers(database);
  } finally {
    await database.close();
  }
}, 3_600_000);

async function measureRuns(database: TestDatabase, { boardId, period }: ReportBoard): Promise<void> {
  const queue = { add: () => Promise.resolve() };
  const unitOfWork = new UnitOfWork(database.app, queue, systemClock, (error) => {
    throw error;
  });
  const floor = new pg.Client({ connectionString: database.appUrl, options: '-c role=leerspoor_app' });
  await floor.connect();
  const ours: number[] = [];
  const alone: number[] = [];
  let statements: Statement[] = [];
  const runId = newId();
  // The first round warms up and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    await forgetReports(database);
    await database.owner.query(
      `insert into report_run (id, board_id, scope, from_on, until_on, requested_at, state)
       values ($1, $2, 'board', $3, $4, now(), 'queued')`,
      [runId, boardId, period.fromOn, period.untilOn],
    );
    const run = () => timed(() => makeReports(unitOfWork, { boardId, runId }));
    if (round === 0) {
      statements = await statementsOf(run);
      say(`${await reportsMade(database)} reports of ${STAFF} staff, ${statements.length} statements`);
    } else {
      alone.push(await timed(() => replay(floor, boardId, statements)));
      ours.push(await run());
    }
  }
  await floor.end();
  say(`all reports, stored: ${inMs(ours)}; the same SQL alone: ${inMs(alone)}; ${ratio(ours, alone)} times`);
}

/** What a run leaves, so that the next one does the same. */
async function forgetReports({ owner }: TestDatabase): Promise<void> {
  await owner.query(`truncate report_run, history_entry, notice cascade`);
}

async function reportsMade({ owner }: TestDatabase): Promise<number> {
  const [row] = await owner.query<{ made: number }[]>(`select count(*)::integer as made from report`);
  if (!row?.made) throw new Error('No report was made.');
  return row.made;
}

/** A page and a PDF of reports of each kind; the process is warm, and nothing else runs in it. */
async function measureRenderers(database: TestDatabase): Promise<void> {
  const pdfs = new PdfRenderer({ entry: builtPdfProcess() });
  for (const kind of KINDS) {
    const rows = await database.owner.query<{ document: string }[]>(
      `select document from report where report = $1 order by length(document) desc limit 20`,
      [kind],
    );
    const documents = rows.map(({ document }) => JSON.parse(document) as ReportDocument);
    const wording = wordsFor('nl', DEFINITIONS[kind].words);
    const pages: number[] = [];
    const prints: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const document of documents) {
        const page = await timed(() => renderHtml(document, wording));
        const print = await timed(() => pdfs.render(document, wording));
        if (round === 0) continue;
        pages.push(page);
        prints.push(print);
      }
    say(`${kind}, the longest twenty: a page ${inMs(pages)}, a PDF ${inMs(prints)}`);
  }
  await pdfs.close();
}

async function timed(act: () => unknown): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

const sorted = (times: readonly number[]) => times.toSorted((one, other) => one - other);
const median = (times: readonly number[]): number => sorted(times)[Math.floor(times.length / 2)] ?? NaN;
const ratio = (ours: readonly number[], floor: readonly number[]): string => (median(ours) / median(floor)).toFixed(2);
const inMs = (times: readonly number[]): string =>
  `${median(times).toFixed(1)} ms (${(sorted(times)[0] ?? NaN).toFixed(1)} to ${(sorted(times).at(-1) ?? NaN).toFixed(1)})`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

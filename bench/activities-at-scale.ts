/**
 * How long the lists and totals of one teacher take among millions of records of others. After `npm run build`:
 *
 *   ACTIVITIES=10000000 node --experimental-vm-modules node_modules/jest/bin/jest.js \
 *     --roots bench --testMatch '<rootDir>/bench/*.ts'
 *
 * Ten million take about 10 GB of disk and a quarter of an hour; the database is thrown away at the end.
 */
import { it } from '@jest/globals';
import { listActivities, suggestThemes, type StaffWork, totalOwnActivities } from '@app/domain';
import {
  type FilledBoards,
  fillBoards,
  FREQUENT_WORD,
  makeRoom,
  NO_WORD,
  RARE_WORD,
} from '../test/support/fill-boards.js';
import { type Plan, plansOf } from '../test/support/plans.js';
import { openTestDatabase, type TestDatabase } from '../test/support/test-database.js';

const ACTIVITIES = Number(process.env['ACTIVITIES'] ?? 1_000_000);
const OF_ONE_TEACHER = 5_000;
const REPEATS = 40;
const KEY = ['2023-05-01', '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01'];
const YEAR = { from: '2024-08-01', until: '2025-08-01' };
const EVER = { from: '2000-01-01', until: '2100-01-01' };

type Question = readonly [string, (work: StaffWork) => Promise<unknown>];
const list =
  (more: object = {}) =>
  (work: StaffWork) =>
    listActivities(work, { owner: 'me', limit: 50, ...more });

const QUESTIONS: readonly Question[] = [
  ['own list, first page', list()],
  ['own list, after a key', list({ after: KEY })],
  ['own list, a learning form', list({ learningForm: 'form_3' })],
  ['own list, a frequent word', list({ text: FREQUENT_WORD })],
  ['own list, a rare word', list({ text: RARE_WORD })],
  ['own list, a word that is nowhere', list({ text: NO_WORD })],
  ['totals of a year', (work) => totalOwnActivities(work, YEAR)],
  ['totals of everything', (work) => totalOwnActivities(work, EVER)],
  ['totals of a frequent word', (work) => totalOwnActivities(work, { ...EVER, text: FREQUENT_WORD })],
  ['suggested themes', (work) => suggestThemes(work, { learningForm: 'form_3' })],
  ['open list, first page', list({ owner: 'open' })],
  ['open list, after a key', list({ owner: 'open', after: KEY })],
  ['open list, a frequent word', list({ owner: 'open', text: FREQUENT_WORD })],
];

it('measures', async () => {
  const database = await openTestDatabase();
  try {
    const filled = await fill(database);
    for (const question of QUESTIONS) say(await measured(database, filled, question));
  } finally {
    await database.close();
  }
}, 3_600_000);

async function fill(database: TestDatabase): Promise<FilledBoards> {
  const runner = database.owner.createQueryRunner();
  const query = (sql: string, parameters?: unknown[]) => runner.query(sql, parameters);
  const begun = Date.now();
  // Thirty boards, three hundred records a teacher.
  const teachersPerBoard = Math.max(50, Math.round(ACTIVITIES / 300 / 30));
  const scale = { boards: 30, teachersPerBoard, activities: ACTIVITIES, ofOneTeacher: OF_ONE_TEACHER };
  const keepUp = await makeRoom(query);
  const filled = await fillBoards(query, scale, 'ready-made words');
  await keepUp();
  const size = await query(
    `select pg_size_pretty(pg_table_size('activity')) as rows, pg_size_pretty(pg_indexes_size('activity')) as indexes`,
  );
  await runner.release();
  say(`${ACTIVITIES} activities, laid out in ${Math.round((Date.now() - begun) / 1000)} s: ${JSON.stringify(size)}`);
  return filled;
}

async function measured(database: TestDatabase, filled: FilledBoards, [name, ask]: Question): Promise<string> {
  const plans: Plan[] = [];
  for (let nth = 0; nth < REPEATS; nth += 1) plans.push(...(await plansOf(database.app, filled, ask)));
  const [cold] = plans;
  const times = plans.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const way = cold?.ways.find((one) => one.startsWith('activity ')) ?? '';
  return [
    name.padEnd(34),
    `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, first ${cold?.milliseconds.toFixed(1)} ms`,
    `${cold?.readOf('activity')} activities, ${cold?.pages} pages, ${way}`,
  ].join(' · ');
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

import { listActivities, type StaffWork } from '@app/domain';
import pg from 'pg';
import type { Bench, Figure } from '../benchmark.js';
import type { FilledDatabase } from '../databases.js';
import type { FloorOrder } from '../floors/bare-api.js';
import type { LoadWanted } from '../load-process.js';
import { load } from '../load.js';
import { type Program, settingsOf, startProgram } from '../programs.js';
import { alternate } from '../rounds.js';
import { signIn } from '../sign-in.js';

/** Connections of the load generator: enough to keep two cores at work, and no more than the pool has. */
export const CONNECTIONS = 10;
/** Rounds after which V8 has compiled what both do; the API takes the third, its floor the first. */
export const WARM_UPS = 3;

/** The API and its floor on one database, both at work for the same teacher. */
interface Contest {
  readonly api: Program;
  readonly floor: Program;
  readonly headers: { readonly authorization: string };
  readonly learningForm: string;
  readonly stop: () => Promise<void>;
}

/** What is asked of both, and how much of its floor's throughput the API has to reach. */
interface Race {
  readonly what: string;
  readonly floor: string;
  readonly atLeast: number;
  readonly path: string;
  readonly wanted?: (contest: Contest) => Pick<LoadWanted, 'method' | 'body' | 'withKeys'>;
}

/** Requests a second of the API, held against those of its floor. */
export async function race(bench: Bench, { what, floor: beside, atLeast, path, wanted }: Race): Promise<Figure[]> {
  const contest = await openContest(bench);
  const { api, floor, headers, stop } = contest;
  const order = { headers, ...wanted?.(contest), connections: CONNECTIONS, seconds: bench.seconds };
  const at = async ({ url }: Program): Promise<number> => (await load({ ...order, url: `${url}${path}` })).perSecond;
  const rounds = await alternate(
    bench.rounds,
    () => at(api),
    () => at(floor),
    WARM_UPS,
  ).finally(stop);
  return [{ what, floor: beside, unit: 'requests/s', rounds, goal: { atLeast } }];
}

async function openContest({ databases, scale }: Bench): Promise<Contest> {
  const database = await databases.of(scale);
  const { order, learningForm } = await floorOrderFor(database);
  const api = await startProgram({
    entry: 'programs/api.js',
    env: settingsOf(database),
    ready: '/health/ready',
  });
  const floor = await startProgram({
    entry: 'bench/floors/bare-api.js',
    env: { FLOOR: JSON.stringify(order) },
    ready: '/ready',
  });
  const headers = await signIn(api, database.teacher);
  return { api, floor, headers, learningForm, stop: async () => void (await Promise.all([api.stop(), floor.stop()])) };
}

async function floorOrderFor({
  ownerUrl,
  teacher,
}: FilledDatabase): Promise<{ order: FloorOrder; learningForm: string }> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: string; code: string }>(
    `select id, code from learning_form where board_id = $1 order by code limit 1`,
    [teacher.boardId],
  );
  await owner.end();
  const [form] = rows;
  if (!form) throw new Error('The board has no learning form.');
  const order = {
    databaseUrl: ownerUrl,
    poolSize: 10,
    boardId: teacher.boardId,
    ownerId: teacher.id,
    learningFormId: form.id,
    list: await listStatement(teacher),
  };
  return { order, learningForm: form.code };
}

/** The SQL that the product sends for a teacher's first fifty, asked of the product itself. */
async function listStatement(teacher: FilledDatabase['teacher']): Promise<FloorOrder['list']> {
  let sent: FloorOrder['list'] | undefined;
  const query = (text: string, values: unknown[]): Promise<unknown[]> => {
    sent = { text, values };
    return Promise.resolve([]);
  };
  const actor = { boardId: teacher.boardId, staffMemberId: teacher.id };
  await listActivities({ db: { query }, actor, now: new Date() } as unknown as StaffWork, { owner: 'me', limit: 50 });
  if (!sent) throw new Error('The list sent no SQL.');
  return sent;
}

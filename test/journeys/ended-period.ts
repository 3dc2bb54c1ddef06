import { UnitOfWork } from '@app/domain';
import { newId } from '@app/platform';
import { startPeriodRuns } from '@app/reporting';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { World } from '../support/world.js';
import { type BuiltWorker, startBuiltWorker } from './built-worker.js';

const PERIOD = { fromOn: '2024-08-01', untilOn: '2025-02-01' };

/** What a report is of. */
interface Reported {
  readonly report: string;
  readonly subjectId: string;
}

/** What was laid out: a run, of which no job stands anywhere. */
interface LaidOutRun {
  readonly boardId: string;
  readonly expected: Readonly<Record<string, number>>;
  readonly storedLast: Reported;
}

/**
 * A school's reporting period that has ended. Its run stands in the database and its job nowhere, as after a crash
 * between the commit and the queue: the first worker's sweep queues it.
 */
export interface EndedPeriod {
  readonly runId: string;
  /** How many reports have to come of it. */
  readonly expected: Readonly<Record<string, number>>;
  startWorker(): Promise<BuiltWorker>;
  /** Holds up whoever begins the run, until the answer is called. */
  holdBeginning(): Promise<() => Promise<void>>;
  /** Holds up whoever stores a report, until the answer is called: that which is written last, where none is named. */
  holdStoring(report?: Reported): Promise<() => Promise<void>>;
  /** Waits until so many statements of workers are held up. */
  untilHeldUp(statements: number): Promise<void>;
  /** Waits until the database has noticed that the workers are gone. */
  untilForgotten(): Promise<void>;
  untilDone(): Promise<void>;
  /** Makes the next kill one too many: the queue gives the job up, without a word to anybody. */
  countKilledThreeTimes(): Promise<void>;
  /** Waits until the queue has given the job up, and until that is long ago. */
  untilGivenUp(): Promise<void>;
  /** As if the queue had lost the job long ago: the next worker's sweep finds the run. */
  forgetJob(): Promise<void>;
  /** Members of staff in the order in which their reports are stored: the one at this place. */
  teacherAt(place: number): Promise<Reported>;
  state(): Promise<string>;
  /** How many reports there are of each kind, how many of the same subject, and how often it was told. */
  made(): Promise<{ reports: Record<string, number>; twice: number; told: number }>;
  /** How many notices there are of each kind. */
  notices(): Promise<Record<string, number>>;
}

/** Tells a story on a database of its own; what it started is killed at its end, however it ends. */
export const onEndedPeriod = (redisUrl: string | undefined, story: Story): Promise<void> =>
  onRun(redisUrl, layOutPeriod, story);

/** The same of a board that had the reports of some hundreds of people made: more than are stored at once. */
export const onBoardRun = (story: Story): Promise<void> => onRun(undefined, layOutBoard, story);

type Story = (period: EndedPeriod) => Promise<void>;

async function onRun(
  redisUrl: string | undefined,
  layOut: (database: TestDatabase) => Promise<LaidOutRun>,
  story: Story,
): Promise<void> {
  const database = await openTestDatabase();
  const workers: BuiltWorker[] = [];
  const holders: pg.Client[] = [];
  const hold = async (sql: string, parameters: readonly string[]): Promise<() => Promise<void>> => {
    const holder = new pg.Client({ connectionString: database.ownerUrl });
    holders.push(holder);
    await holder.connect();
    // No look at what the row refers to: that would hold up the beginning too.
    await holder.query('begin; set local session_replication_role = replica');
    await holder.query(sql, [...parameters]);
    return async () => void (await holder.query('rollback'));
  };
  try {
    const { boardId, expected, storedLast } = await layOut(database);
    const [{ id: runId }] = await database.owner.query<[{ id: string }]>('select id from report_run');
    await story({
      runId,
      expected,
      startWorker: async () => {
        const worker = await startBuiltWorker({ databaseUrl: database.appUrl, redisUrl });
        workers.push(worker);
        return worker;
      },
      holdBeginning: () => hold('select from report_run where id = $1 for update', [runId]),
      holdStoring: ({ report, subjectId } = storedLast) => hold(SAME_REPORT, [boardId, runId, report, subjectId]),
      untilHeldUp: (statements) => until(database.owner, HELD_UP, statements),
      untilForgotten: () => until(database.owner, CONNECTED, 0),
      untilDone: () => until(database.owner, `select count(*)::int as n from report_run where state = 'done'`, 1),
      countKilledThreeTimes: async () =>
        void (await database.owner.query(
          `update leerspoor_queue.job set stalled_count = 3 where id like 'make-reports-%'`,
        )),
      untilGivenUp: async () => {
        await until(database.owner, IN_THE_QUEUE, 0);
        await database.owner.query(`update report_run set started_at = started_at - interval '1 hour'`);
      },
      forgetJob: async () => {
        await database.owner.query(`delete from leerspoor_queue.job where id like 'make-reports-%'`);
        await database.owner.query(`update report_run set started_at = started_at - interval '1 hour'`);
      },
      teacherAt: async (place) => {
        const [row] = await database.owner.query<[{ id: string }]>(
          'select staff_member_id as id from appointment order by 1 offset $1 limit 1',
          [place],
        );
        return { report: 'teacher', subjectId: row.id };
      },
      state: async () => (await database.owner.query<[{ state: string }]>('select state from report_run'))[0].state,
      made: () => made(database.owner),
      notices: async () => {
        const kinds = await database.owner.query<{ kind: string; n: number }[]>(
          'select kind, count(*)::int as n from notice group by 1',
        );
        return Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]));
      },
    });
  } finally {
    for (const worker of workers) worker.signal('SIGKILL');
    await Promise.all(workers.map(({ ended }) => ended));
    await Promise.all(holders.map((holder) => holder.end()));
    await database.close();
  }
}

/** A row with the key of a report: who writes another one waits for this one's end. */
const SAME_REPORT = `
  insert into report (id, board_id, run_id, report, subject_id, from_on, until_on, template_version, data_moment,
                      document, content_hash)
  values (gen_random_uuid(), $1, $2, $3, $4, '2024-08-01', '2025-02-01', 1, now(), '{}', '')`;

const CONNECTED = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and application_name = 'leerspoor worker'`;
const IN_THE_QUEUE = `select count(*)::int as n from leerspoor_queue.job
  where id like 'make-reports-%' and state <> 'failed'`;
const HELD_UP = `${CONNECTED} and wait_event_type = 'Lock'`;

async function until(owner: DataSource, sql: string, wanted: number): Promise<void> {
  for (;;) {
    const [{ n }] = await owner.query<[{ n: number }]>(sql);
    if (n === wanted) return;
    await pause(100);
  }
}

/** A school that had eight staff and two leerteams, and a reporting period that is over. */
async function layOutPeriod({ owner, app }: TestDatabase): Promise<LaidOutRun> {
  const world = new World(owner);
  const board = await world.board();
  const school = await world.school(board);
  const form = await world.learningForm(board);
  const teams = [
    await world.leerteam(board, { foundedOn: '2024-08-20' }),
    await world.leerteam(board, { foundedOn: '2024-08-20' }),
  ];
  for (let index = 0; index < 8; index += 1) {
    const person = await world.staffMember(board, school);
    const team = teams[index % 2]!;
    await world.membership(team, person);
    await world.activity(person, form, { learnedOn: '2024-11-12', leerteamId: team.id, visibility: 'team' });
  }
  // The school is no more, so that a worker has this one run to make, and no house of last month.
  await owner.query('update appointment set until_on = $1', [PERIOD.untilOn]);
  await owner.query(
    `insert into reporting_period (id, board_id, school_id, name, kind, from_on, until_on, version)
     values ($1, $2, $3, 'Eerste halfjaar', 'mid_year', $4, $5, 1)`,
    [newId(), board.id, school.id, PERIOD.fromOn, PERIOD.untilOn],
  );
  const noQueue = { add: () => Promise.reject(new Error('The queue is not there.')) };
  await startPeriodRuns(new UnitOfWork(app, noQueue, { now: anHourAgo }, () => undefined));
  const storedLast = { report: 'school', subjectId: school.id };
  return { boardId: board.id, expected: { teacher: 8, leerteam: 2, school: 1 }, storedLast };
}

const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);

/** How many people a board has that is made a run of. */
export const BOARD_STAFF = 600;

/** A board of two schools that had many staff, and what its administrator asked for an hour ago. */
async function layOutBoard({ owner }: TestDatabase): Promise<LaidOutRun> {
  const world = new World(owner);
  const board = await world.board();
  const administrator = await world.boardAdmin(board);
  for (const school of [await world.school(board), await world.school(board)])
    await owner.query(
      `with people as (
         insert into staff_member (id, board_id, given_name, family_name, version)
         select gen_random_uuid(), $1, 'Noor', 'Nummer ' || n, 1 from generate_series(1, $3::int) n returning id)
       insert into appointment (id, board_id, staff_member_id, school_id, function_group, fte, from_on, until_on)
       select gen_random_uuid(), $1, id, $2, 'teacher', 0.8, '2020-08-01', $4 from people`,
      [board.id, school.id, BOARD_STAFF / 2, PERIOD.untilOn],
    );
  await owner.query(
    `insert into report_run (id, board_id, scope, kinds, from_on, until_on, requested_by, requested_at, state)
     values ($1, $2, 'board', $3, $4, $5, $6, $7, 'queued')`,
    [newId(), board.id, ['teacher', 'school', 'board'], PERIOD.fromOn, PERIOD.untilOn, administrator.id, anHourAgo()],
  );
  const storedLast = { report: 'board', subjectId: board.id };
  return { boardId: board.id, expected: { teacher: BOARD_STAFF, school: 2, board: 1 }, storedLast };
}

async function made(owner: DataSource) {
  const kinds = await owner.query<{ report: string; n: number }[]>(
    'select report, count(*)::int as n from report group by 1',
  );
  const twice = await owner.query<unknown[]>('select from report group by report, subject_id having count(*) > 1');
  const told = await owner.query<unknown[]>(`select from history_entry where event = 'report.made'`);
  return {
    reports: Object.fromEntries(kinds.map(({ report, n }) => [report, n])),
    twice: twice.length,
    told: told.length,
  };
}

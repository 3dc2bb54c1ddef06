import { JobQueue } from '@app/jobs';
import { APP_ROLE } from '@app/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Benchmark, Figure } from '../benchmark.js';
import { type Program, settingsOf, startProgram } from '../programs.js';
import { type Making, openMaking } from '../reports/making.js';
import { repeat, secondsOf } from '../rounds.js';

/** Of the whole country, in ten minutes and half a gibibyte. */
const COUNTRY = { reports: 150_000, seconds: 600, mebibytes: 512 };

/** How often it is looked whether all are made, in milliseconds. */
const LOOKED_EACH = 50;

/** What came of one making of all teachers' reports. */
interface Made {
  readonly reports: number;
  readonly seconds: number;
  /** Most memory of the worker until then, in MiB. */
  readonly peak: number;
}

/** The reports of all teachers on the last school year, by one worker as it is installed, from its queue. */
export const TEACHER_REPORTS: Benchmark = {
  name: 'teacher-reports',
  scales: ['small', 'board', 'national'],
  measure: async (bench) => {
    const database = await bench.databases.of(bench.scale);
    const queue = new JobQueue({ databaseUrl: database.appUrl, databaseRole: APP_ROLE, redisUrl: undefined });
    const making = await openMaking(database, queue);
    await making.leaveNothingDue();
    const entry = { entry: 'programs/worker.js', env: settingsOf(database), ready: { says: 'worker ready' } };
    const worker = await startProgram(entry);
    try {
      while ((await waitingIn(queue)) > 0) await pause(LOOKED_EACH);
      return await measured(bench, () => makeAll(database.boardIds, making, worker));
    } finally {
      await worker.stop();
      await making.forget();
      await making.close();
      await queue.close();
    }
  },
};

async function measured({ scale, rounds, say }: Bench, make: () => Promise<Made>): Promise<Figure[]> {
  const all: Made[] = [];
  const once = async (): Promise<number> => {
    const made = await make();
    all.push(made);
    say(
      `${made.reports} reports in ${made.seconds.toFixed(2)} s, ${(made.reports / made.seconds).toFixed(0)} a second`,
    );
    return made.seconds;
  };
  // The whole country takes minutes, in which a worker that has yet to warm up is nothing.
  const { ours } = scale === 'national' ? { ours: [await once()] } : await repeat(rounds, once);
  const counted = all.slice(-ours.length);
  return scale === 'national' ? ofTheCountry(counted) : ofSome(counted);
}

const ofTheCountry = (counted: readonly Made[]): Figure[] => [
  { ...secondsFor(counted), goal: { atMost: COUNTRY.seconds } },
  millisecondsEach(counted),
  memoryFor(counted),
];

/** At the pace that the country asks for; what that would come to there is told as what it is. */
const ofSome = (counted: readonly Made[]): Figure[] => [
  secondsFor(counted),
  { ...millisecondsEach(counted), goal: { atMost: (1000 * COUNTRY.seconds) / COUNTRY.reports } },
  {
    what: `EXTRAPOLATED, not measured: ${COUNTRY.reports} teacher reports`,
    unit: 's',
    rounds: { ours: counted.map((made) => (each(made) * COUNTRY.reports) / 1000) },
  },
  memoryFor(counted),
];

const secondsFor = (counted: readonly Made[]): Figure => ({
  what: `all ${counted[0]?.reports} teacher reports, snapshots stored, one worker`,
  unit: 's',
  rounds: { ours: counted.map(({ seconds }) => seconds) },
});

const millisecondsEach = (counted: readonly Made[]): Figure => ({
  what: 'one of these teacher reports',
  unit: 'ms',
  rounds: { ours: counted.map(each) },
});

/** Of the worker alone: a PDF is laid out by a process of the API, when somebody asks for it. */
const memoryFor = (counted: readonly Made[]): Figure => ({
  what: 'most memory of the worker meanwhile',
  unit: 'MiB',
  rounds: { ours: counted.map(({ peak }) => peak) },
  goal: { atMost: COUNTRY.mebibytes },
});

const each = ({ seconds, reports }: Made): number => (1000 * seconds) / reports;

/** Asks for the run of every board, as its administrator would, of a worker that has nothing else to do. */
async function makeAll(boardIds: readonly string[], making: Making, worker: Program): Promise<Made> {
  await making.forget();
  await making.leaveNothingDue();
  const seconds = await secondsOf(async () => {
    for (const boardId of boardIds) await making.order(boardId, ['teacher']);
    while (!(await areAllMade(making, worker))) await pause(LOOKED_EACH);
  });
  const [made] = await making.look<{ reports: number }>(`select count(*)::integer as reports from report`);
  return { reports: made?.reports ?? 0, seconds, peak: worker.peakMemory() };
}

const waitingIn = async (queue: JobQueue): Promise<number> => {
  const seen = await queue.seenByOperators();
  const counts = await seen.getJobCounts('active', 'waiting', 'prioritized');
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
};

async function areAllMade(making: Making, worker: Program): Promise<boolean> {
  if (Number.isNaN(worker.memory())) throw new Error('The worker ended before all reports were made.');
  const left = await making.look<{ state: string }>(`select state from report_run where state <> 'done' limit 1`);
  if (left[0]?.state === 'failed') throw new Error('A run failed.');
  return left.length === 0;
}

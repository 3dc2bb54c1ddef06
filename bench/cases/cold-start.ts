import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark, Figure } from '../benchmark.js';
import { type Program, settingsOf, startProgram } from '../programs.js';

const REQUESTS = 1_000;
/** What only the start needed is given back a second after it. */
const AT_REST_MS = 3_000;

/** A program as it is installed: a new process, with nothing kept of one before it. */
export const COLD_START: Benchmark = {
  name: 'cold-start',
  scales: ['small', 'board', 'national'],
  measure: async ({ databases, rounds }) => {
    const env = settingsOf(await databases.empty('bench_cold_start'));
    const api = await manyTimes(rounds, async () => {
      const program = await startProgram({ entry: 'programs/api.js', env, ready: '/health/ready' });
      const start = await startOf(program);
      await ask(program, REQUESTS);
      return { ...start, later: program.memory(), stop: () => program.stop() };
    });
    const worker = await manyTimes(rounds, async () => {
      const program = await startProgram({ entry: 'programs/worker.js', env, ready: { says: 'worker ready' } });
      return { ...(await startOf(program)), later: program.memory(), stop: () => program.stop() };
    });
    const figure = (what: string, unit: string, ours: readonly number[], atMost?: number): Figure => ({
      what,
      unit,
      rounds: { ours },
      ...(atMost === undefined ? {} : { goal: { atMost } }),
    });
    return [
      figure('cold start of the API until it is ready', 's', api.ready, 1.5),
      figure('memory of the API when its start is over', 'MiB', api.memory, 150),
      figure('most memory of the API until then', 'MiB', api.peak),
      figure(`memory of the API after ${REQUESTS} requests`, 'MiB', api.later),
      figure('cold start of the worker until it is ready', 's', worker.ready),
      figure('memory of the worker when its start is over', 'MiB', worker.memory),
    ];
  },
};

interface Start {
  readonly ready: number;
  readonly memory: number;
  readonly peak: number;
  readonly later: number;
}

async function startOf(program: Program) {
  await pause(AT_REST_MS);
  return { ready: program.readyAfter, memory: program.memory(), peak: program.peakMemory() };
}

async function ask({ url }: Program, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await (await fetch(`${url}/health/ready`)).arrayBuffer();
}

/** The first is not counted: it brings the files into the memory of the machine. */
async function manyTimes(
  rounds: number,
  start: () => Promise<Start & { stop: () => Promise<void> }>,
): Promise<Record<keyof Start, number[]>> {
  const starts: Start[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { stop, ...measured } = await start();
    await stop();
    if (round > 0) starts.push(measured);
  }
  const of = (key: keyof Start): number[] => starts.map((one) => one[key]);
  return { ready: of('ready'), memory: of('memory'), peak: of('peak'), later: of('later') };
}

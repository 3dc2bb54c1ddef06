import { Worker } from 'node:worker_threads';
import { decideImport, type ImportAsked, type ImportDecided } from './decide-import.js';
import type { ThreadAnswer } from './decide-thread.js';
import { PackageRefused } from './refusals.js';

/** What a zip of this size holds is decided in some hundredths of a second, and at most a bomb takes tenths. */
const SMALL = 16 * 1024;
/** A package of the largest size that is taken needs less; the program itself goes on where one would need more. */
const MEMORY_MIB = 768;

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Decides on an import in a thread of its own, as a large package takes seconds in which nobody else would be answered.
 * One at a time in this process: each holds a whole package in memory.
 *
 * @throws PackageRefused where nothing of the package can be used
 */
export function decideAside(asked: ImportAsked): Promise<ImportDecided> {
  const isSmall = asked.sent instanceof Uint8Array && asked.sent.length <= SMALL;
  // Run from its sources, as in tests, the program has no built thread.
  if (isSmall || import.meta.url.endsWith('.ts')) return Promise.resolve().then(() => decideImport(asked));
  const turn = lastTurn.then(() => decideInThread(asked));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function decideInThread(asked: ImportAsked): Promise<ImportDecided> {
  const thread = new Worker(new URL('./decide-thread.js', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
    // It needs none of the settings of the program.
    env: {},
  });
  const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('The thread that decides on an import ended without an answer.')));
  });
  if ('refusals' in answer) throw new PackageRefused(answer.refusals);
  return answer.decided;
}

/** The benchmarks: `npm run bench -- --scale small|board|national`. Started by scripts/bench.mjs. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { startDatabaseProcess } from '../libs/platform/src/embedded-postgres/database-process.js';
import type { Bench, Figure } from './benchmark.js';
import { BENCHMARKS } from './catalogue.js';
import { Databases } from './databases.js';
import { SCALES, type ScaleName } from './scales.js';
import { isReached, resultsOf, tableOf } from './results.js';

interface Options {
  readonly scale: ScaleName;
  readonly rounds: number;
  readonly seconds: number;
  readonly only: readonly string[];
  readonly out: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scale: { type: 'string', default: 'board' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      out: { type: 'string', default: 'bench/results.json' },
    },
  });
  if (!(values.scale in SCALES)) throw new Error(`--scale must be one of ${Object.keys(SCALES).join(', ')}.`);
  const unknown = positionals.filter((name) => !BENCHMARKS.some((it) => it.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.map((it) => it.name).join(', ')}.`,
    );
  return {
    scale: values.scale as ScaleName,
    rounds: wholeNumber('rounds', values.rounds),
    seconds: wholeNumber('seconds', values.seconds),
    only: positionals,
    out: values.out,
  };
}

function wholeNumber(name: string, value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new Error(`--${name} must be a whole number above nothing.`);
}

async function main(): Promise<void> {
  const options = readOptions();
  const dataDir = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'));
  const server = await startDatabaseProcess({ dataDir, logFile: join(dataDir, 'postgres.log') });
  try {
    const bench: Bench = { ...options, databases: new Databases(server, say), say };
    const chosen = BENCHMARKS.filter(
      ({ name, scales }) =>
        scales.includes(options.scale) && (options.only.length === 0 || options.only.includes(name)),
    );
    const figures: Figure[] = [];
    for (const { name, measure } of chosen) {
      say(`${name} …`);
      try {
        const measured = await measure(bench);
        say(tableOf(measured));
        keep(options, name, measured);
        figures.push(...measured);
      } catch (error) {
        // What else is measured took minutes, and says what it says.
        say(`${name} FAILED: ${inspect(error)}`);
        process.exitCode = 1;
      }
    }
    say(`\n${tableOf(figures)}`);
    if (!figures.every(isReached)) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Takes the place of what this benchmark came to before at this scale. */
function keep({ out, scale, ...how }: Options, name: string, figures: readonly Figure[]): void {
  const all = existsSync(out) ? (JSON.parse(readFileSync(out, 'utf8')) as Record<string, object>) : {};
  const ofScale = { ...all[scale], [name]: resultsOf(how, figures) };
  writeFileSync(out, `${JSON.stringify({ ...all, [scale]: ofScale }, null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${inspect(error)}\n`);
  process.exitCode = 1;
});

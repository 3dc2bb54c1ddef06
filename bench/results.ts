import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { Figure, Goal } from './benchmark.js';
import { median, ratios } from './rounds.js';

/** What has to reach the goal: the ratio to the floor, or the figure itself. */
const judged = ({ rounds }: Figure): number => median(rounds.floors ? ratios(rounds) : rounds.ours);

export function isReached(figure: Figure): boolean {
  const { goal } = figure;
  if (!goal) return true;
  return 'atLeast' in goal ? judged(figure) >= goal.atLeast : judged(figure) <= goal.atMost;
}

/** The table that people read: medians, the ratio with its lowest and highest pair, and whether it is reached. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['what', 'ours', 'floor', 'ratio', 'lowest – highest', 'to reach', ''];
  const rows = figures.map((figure) => {
    const { what, floor, unit, rounds, goal } = figure;
    const pairs = ratios(rounds);
    const spread = rounds.floors ? pairs : rounds.ours;
    return [
      what,
      `${short(median(rounds.ours))} ${unit}`,
      rounds.floors ? `${short(median(rounds.floors))} ${unit}: ${floor ?? ''}` : '',
      rounds.floors ? `${median(pairs).toFixed(2)} ×` : '',
      `${short(Math.min(...spread))} – ${short(Math.max(...spread))}`,
      goal ? asked(goal) : '',
      goal ? (isReached(figure) ? 'reached' : 'NOT REACHED') : '',
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** The same for programs, with every round, and the machine that it was measured on. */
export function resultsOf(
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
  figures: readonly Figure[],
): object {
  return {
    measured: new Date().toISOString().slice(0, 10),
    rounds,
    seconds,
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${release()} ${arch()}`,
      node: process.version,
    },
    figures: figures.map((figure) => ({
      what: figure.what,
      floor: figure.floor,
      unit: figure.unit,
      ours: median(figure.rounds.ours),
      floorFigure: figure.rounds.floors && median(figure.rounds.floors),
      ratio: figure.rounds.floors && median(ratios(figure.rounds)),
      goal: figure.goal,
      reached: figure.goal && isReached(figure),
      rounds: figure.rounds,
    })),
  };
}

const asked = (goal: Goal): string => ('atLeast' in goal ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`);
const short = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

import type { Databases } from './databases.js';
import type { Rounds } from './rounds.js';
import type { ScaleName } from './scales.js';

/** What a measurement has to reach: a ratio to its floor, or, where there is no floor, the figure itself. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table. */
export interface Figure {
  readonly what: string;
  /** What it is held against; left out where the figure itself has to reach the goal. */
  readonly floor?: string;
  /** Of `ours` and `floors`: `requests/s`, `s`, `ms`, `MiB`. */
  readonly unit: string;
  /** Both, round by round; the ratio is ours by floor, pair by pair. */
  readonly rounds: Rounds;
  /** Left out where it is told, and nothing is asked of it. */
  readonly goal?: Goal;
}

/** What a benchmark is given. */
export interface Bench {
  /** The largest scale of this run. */
  readonly scale: ScaleName;
  /** Counted rounds, after one that warms up. */
  readonly rounds: number;
  /** How long load is kept up in a round. */
  readonly seconds: number;
  readonly databases: Databases;
  readonly say: (line: string) => void;
}

/** One thing that is measured, in `cases/`. */
export interface Benchmark {
  readonly name: string;
  /** The scales of a run in which it is measured. */
  readonly scales: readonly ScaleName[];
  readonly measure: (bench: Bench) => Promise<readonly Figure[]>;
}

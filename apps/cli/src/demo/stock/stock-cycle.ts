import type { PlainKind } from '@app/domain';
import type { ThemeKey } from './themes.js';

/** A phase that a cycle came into, so many school days ago, and what the team wrote in it. */
export interface StockStep {
  readonly phase: string;
  readonly daysAgo: number;
  readonly by: string;
  /** A step back, with its reason. */
  readonly back?: true;
  readonly reason?: string;
  readonly wrote?: readonly (readonly [PlainKind, string])[];
}

export interface StockCycle {
  /** The key of the leerteam, and the code of the method. */
  readonly team: string;
  readonly method: string;
  readonly title: string;
  readonly question: string;
  readonly theme: ThemeKey;
  readonly steps: readonly [StockStep, ...StockStep[]];
  /** What was learned, of a cycle that was concluded. */
  readonly lesson?: { readonly daysAgo: number; readonly text: string };
}

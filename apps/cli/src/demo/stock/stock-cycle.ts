import type { PlainKind } from '@app/domain';
import type { YearDay } from '../school-calendar.js';
import type { ThemeKey } from './themes.js';

/** So many school days ago, or on a day of one of the years. */
export type When = { readonly daysAgo: number } | { readonly on: YearDay };

/** A phase that a cycle came into, and what the team wrote in it. */
export type StockStep = When & {
  readonly phase: string;
  readonly by: string;
  /** A step back, with its reason. */
  readonly back?: true;
  readonly reason?: string;
  readonly wrote?: readonly (readonly [PlainKind, string])[];
};

export interface StockCycle {
  /** The key of the leerteam, and the code of the method. */
  readonly team: string;
  readonly method: string;
  readonly title: string;
  readonly question: string;
  readonly theme: ThemeKey;
  readonly steps: readonly [StockStep, ...StockStep[]];
  /** What was learned, of a cycle that was concluded. */
  readonly lesson?: When & { readonly text: string };
}

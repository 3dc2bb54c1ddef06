import type { YearDay } from '../school-calendar.js';
import type { ThemeKey } from './themes.js';

export type SchoolKey = 'regenboog' | 'brug' | 'horizon';

/** The schools that live with it. The third one has its tests in it and has only just begun. */
export const AT_WORK = ['regenboog', 'brug'] as const satisfies readonly SchoolKey[];
export type SchoolAtWork = (typeof AT_WORK)[number];

/** How much somebody writes down: a lot, as it comes, now and then, or nothing at all. */
export type Temperament = 'eager' | 'steady' | 'sparse' | 'silent';

/** Somebody who works for the demo board. All of them are made up. */
export interface Player {
  /** Given name and family name; also what others refer to. */
  readonly name: string;
  readonly functionGroup: 'teacher' | 'support' | 'leader';
  /** Part of full time, by school. */
  readonly fte: Partial<Record<SchoolKey, number>>;
  readonly temperament: Temperament;
  /** What they like to learn about, dearest first. */
  readonly interests: readonly [ThemeKey, ...ThemeKey[]];
  /** The pupil groups that they teach, by name, in the previous and in the running school year. */
  readonly groups?: readonly [previous: string | null, running: string | null];
  /** Where they came or left during the two years. */
  readonly from?: YearDay;
  readonly until?: YearDay;
}

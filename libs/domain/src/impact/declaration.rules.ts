import type { Violation } from '@app/platform';
import { liesWithin } from '../organisations/organisations.rules.js';
import type { Span } from '../work/date-ranges.rules.js';
import type { Expected } from './impact-hypothesis.entity.js';

/** The largest number of pupil groups of one hypothesis. */
export const MOST_GROUPS = 20;

export interface Declaration {
  /** A goal of one's own, or a cycle of a leerteam that one is in: one of the two. */
  readonly goalId?: string | null;
  readonly cycleId?: string | null;
  readonly themeId: string;
  /** What they expect, and why. */
  readonly expectation: string;
  readonly expected: Expected;
  readonly pupilGroupIds: readonly string[];
  readonly firstMeasureId: string;
  /** The same as at the first moment, where it is left out. */
  readonly secondMeasureId?: string;
  readonly firstMomentId: string;
  readonly secondMomentId: string;
}

/** What a hypothesis is declared of. */
export type DeclaredOf = 'goal' | 'cycle';

/** What a declaration names. */
interface Named {
  readonly firstMoment: Span;
  readonly secondMoment: Span;
  readonly groups: readonly NamedGroup[];
}

interface NamedGroup {
  /** Its school year. */
  readonly year: Span;
  /** Whether it is theirs who declare. */
  readonly isTheirs: boolean;
}

/** What is wrong with what it is declared of: one thing, and no more. */
export const ofOneViolations = (named: { readonly goalId?: unknown; readonly cycleId?: unknown }): Violation[] =>
  (named.goalId == null) === (named.cycleId == null) ? [{ pointer: '', code: 'goal_or_cycle' }] : [];

/**
 * What is wrong with what a declaration names: the first moment is over before the second begins; groups are those who
 * declare have, in the school year of the second moment, since a pupil counts in the group that they are in by then.
 */
export function declarationViolations({ firstMoment, secondMoment, groups }: Named, of: DeclaredOf): Violation[] {
  const pointer = '/pupilGroupIds';
  return [
    ...(firstMoment.untilOn > secondMoment.fromOn ? [{ pointer: '/secondMomentId', code: 'moments_in_one' }] : []),
    ...(groups.length === 0 ? [{ pointer, code: 'group_expected' }] : []),
    ...(groups.some(({ year }) => !liesWithin(secondMoment, year)) ? [{ pointer, code: 'group_of_another_year' }] : []),
    ...(groups.some(({ isTheirs }) => !isTheirs) ? [{ pointer, code: NOT_THEIRS[of] }] : []),
  ];
}

const NOT_THEIRS: Readonly<Record<DeclaredOf, string>> = {
  goal: 'group_not_taught',
  cycle: 'group_of_another_school',
};

import { FINGERPRINT_MODULUS } from '@app/domain';
import { compareGroups, type Comparison, growth, type Growth } from '@app/statistics';
import type { GroupAggregates, ImpactCase, ScoredPupil } from './impact.facts.js';

export interface Result {
  /** Undefined where the moments used different measures, or for fewer than four pupils. */
  readonly growth: Growth | undefined;
  /** Undefined where there is no interval to be given. */
  readonly comparison: Comparison | undefined;
}

/** Growth of the own pupils, and their groups beside all others (domain, 5.2 and 5.3). */
export function resultOf({ own, others, groups, ...hypothesis }: ImpactCase): Result {
  const scores = [...own, ...others].map(({ groupId, first, second }) => ({ group: groupId, first, second }));
  return {
    growth: isOfOneMeasure(hypothesis) ? growth(own) : undefined,
    comparison: compareGroups(scores, new Set(groups)),
  };
}

export const isOfOneMeasure = ({
  firstMeasure,
  secondMeasure,
}: Pick<ImpactCase, 'firstMeasure' | 'secondMeasure'>): boolean => firstMeasure.id === secondMeasure.id;

/** What several groups' pupils scored together at one moment, where only each group's mean and spread are known. */
export interface PooledAggregate {
  readonly pupils: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Mean and standard deviation of all pupils of groups together: the sum of squares within groups, and that of the groups'
 * means around the mean of all.
 *
 * @returns undefined where no group has an aggregate of the moment
 */
export function pooled(groups: readonly GroupAggregates[], moment: 'first' | 'second'): PooledAggregate | undefined {
  const known = groups.flatMap((group) => group[moment] ?? []);
  const pupils = known.reduce((total, one) => total + one.pupils, 0);
  if (pupils < 2) return undefined;
  const mean = known.reduce((total, one) => total + one.pupils * one.mean, 0) / pupils;
  const squares = known.map((one) => (one.pupils - 1) * one.sd ** 2 + one.pupils * (one.mean - mean) ** 2);
  const sd = Math.sqrt(squares.reduce((total, one) => total + one, 0) / (pupils - 1));
  return { pupils, mean, sd };
}

/** Keys and fingerprints of pupils by which figures about them are held against each other. */
export const pupilsBehind = (
  pupils: readonly Omit<ScoredPupil, 'grade'>[],
  fingerprint: 'fingerprint' | 'firstFingerprint' | 'secondFingerprint' = 'fingerprint',
): Map<string, { amount: number; fingerprint: number }> =>
  new Map(pupils.map((one) => [`${one.groupId}/${one.pupil}`, { amount: 1, fingerprint: one[fingerprint] }]));

/** The same for groups of which only aggregates are known: as many pupils as they say, each a part of the aggregate. */
export const aggregatesBehind = (
  groups: readonly GroupAggregates[],
  moment: 'first' | 'second',
): Map<string, { amount: number; fingerprint: number }> =>
  new Map(
    groups.flatMap(({ groupId, [moment]: known }) =>
      Array.from({ length: known?.pupils ?? 0 }, (_, index): [string, { amount: number; fingerprint: number }] => [
        `${groupId}/${moment} ${index}`,
        { amount: 1, fingerprint: ((known?.fingerprint ?? 0) + index) % FINGERPRINT_MODULUS },
      ]),
    ),
  );

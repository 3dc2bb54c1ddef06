import type { Sentence } from '../../document/report-document.js';
import { count } from '../document-parts.js';
import { decimal } from '../rounded-values.js';

/** How often a 95 % interval misses zero where there is no difference. */
const BY_CHANCE = 0.05;

/** From so many comparisons on it is more than as good as certain which of them: then how many there are to be is said. */
const MANY = 20;

/** How many of some comparisons stand out on average where there is no difference anywhere. */
export const expectedByChance = (comparisons: number): number => BY_CHANCE * comparisons;

/**
 * How often at least one of some comparisons stands out where there is no difference anywhere: 1 − 0.95^k. They share
 * the groups that they are compared with: where those are few they stand out together or not at all, and it happens less
 * often (eight pairs beside four real groups: 24 of 100, not 34). So it is told as “at most about”.
 */
export const atLeastOneByChance = (comparisons: number): number => 1 - (1 - BY_CHANCE) ** comparisons;

/** What a report says of chance: of one comparison, of some, or of many. */
export function chanceSentence(comparisons: number): Sentence[] {
  if (comparisons === 0) return [];
  if (comparisons === 1) return [{ key: 'impact.chance.single' }];
  const n = count(comparisons);
  if (comparisons >= MANY)
    return [{ key: 'impact.chance.many', values: { n, expected: decimal(expectedByChance(comparisons)) } }];
  const times = count(Math.round(100 * atLeastOneByChance(comparisons)));
  return [{ key: 'impact.chance.some', values: { n, times } }];
}

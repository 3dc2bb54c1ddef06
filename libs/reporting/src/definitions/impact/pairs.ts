import type { ImpactCase } from './impact.facts.js';

/** What is compared: the measures of two moments. */
export type Pair = Pick<ImpactCase, 'firstMeasure' | 'secondMeasure' | 'first' | 'second'>;

/** By which a pair is known. */
export const pairOf = ({ firstMeasure, secondMeasure, first, second }: Pair): string =>
  [firstMeasure.id, secondMeasure.id, first.id, second.id].join('.');

/** Names as the database takes them. */
export const daysOf = ({ firstMeasure, secondMeasure, first, second }: Pair) => ({
  first_measure: firstMeasure.id,
  first_moment: first.id,
  first_from: first.fromOn,
  first_until: first.untilOn,
  second_measure: secondMeasure.id,
  second_moment: second.id,
  second_from: second.fromOn,
  second_until: second.untilOn,
});

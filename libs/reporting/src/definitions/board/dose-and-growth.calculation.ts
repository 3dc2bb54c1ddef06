import { adjustedGains, type Estimate, rankCorrelation } from '@app/statistics';
import { grouped } from '../../grouped.js';
import { FEWEST_PUPILS_IN_A_COUNT, FEWEST_STAFF } from '../../privacy/suppression.js';
import type { ScoredPupil } from '../impact/impact.facts.js';

/** What the teachers of a group learned on the themes, one row a teacher. */
export interface DoseOfGroup {
  readonly groupId: string;
  readonly person: string;
  readonly minutes: number;
  readonly moments: number;
}

/** Whether groups grew more, the more their teachers had learned. */
export type DoseAndGrowth =
  | { readonly is: 'too_few_groups'; readonly groups: number; readonly needed: number }
  /** So few groups or teachers have a dose that differs from the others that it would be about those. */
  | { readonly is: 'too_few_doses' }
  /** Ranks that agree completely, or gains that do not differ. */
  | { readonly is: 'no_interval' }
  | {
      readonly is: 'told';
      readonly pupils: readonly ScoredPupil[];
      readonly groups: number;
      /** Spearman's rank correlation of hours and adjusted gain, with its 95 % interval. */
      readonly hours: Estimate;
      /** The same of the number of learning moments; undefined where that has no interval. */
      readonly moments: Estimate | undefined;
    };

/** Groups that it takes (domain, 5.5). */
const FEWEST_GROUPS = 20;

/** Groups of a grade that it takes to draw a line that one of them is set against: that one, and three others. */
const FEWEST_OF_A_GRADE = 4;

/**
 * Sets the dose of each pupil group against its adjusted gain: the mean distance of its pupils from the line second ~ first
 * through all pupils of its grade. A group counts from five pupils with both scores on. Its dose is what its teachers
 * learned together; a group whose teachers learned nothing has none, and counts too.
 */
export function doseAndGrowth(scored: readonly ScoredPupil[], doses: readonly DoseOfGroup[]): DoseAndGrowth {
  const pupils = ofCountedGroups(scored);
  const gains = new Map(
    [...grouped(pupils, ({ grade }) => String(grade)).values()].flatMap((ofGrade) => [
      ...adjustedGains(ofGrade.map(({ groupId, first, second }) => ({ group: groupId, first, second }))),
    ]),
  );
  const groups = gains.size;
  if (groups < FEWEST_GROUPS) return { is: 'too_few_groups', groups, needed: FEWEST_GROUPS - groups };
  const counted = doses.filter(({ groupId }) => gains.has(groupId));
  const minutes = pairsOf(gains, counted, 'minutes');
  if (new Set(counted.map(({ person }) => person)).size < FEWEST_STAFF || differFromMost(minutes) < FEWEST_STAFF)
    return { is: 'too_few_doses' };
  const hours = rankCorrelation(minutes)?.rho;
  if (!hours) return { is: 'no_interval' };
  return { is: 'told', pupils, groups, hours, moments: rankCorrelation(pairsOf(gains, counted, 'moments'))?.rho };
}

function ofCountedGroups(scored: readonly ScoredPupil[]): ScoredPupil[] {
  const groups = [...grouped(scored, ({ groupId }) => groupId).values()].filter(
    (pupils) => pupils.length >= FEWEST_PUPILS_IN_A_COUNT,
  );
  const byGrade = grouped(groups, ([one]) => String(one?.grade));
  return [...byGrade.values()].filter((ofGrade) => ofGrade.length >= FEWEST_OF_A_GRADE).flat(2);
}

function pairsOf(
  gains: ReadonlyMap<string, number>,
  doses: readonly DoseOfGroup[],
  measure: 'minutes' | 'moments',
): { readonly first: number; readonly second: number }[] {
  const sums = new Map<string, number>();
  for (const dose of doses) sums.set(dose.groupId, (sums.get(dose.groupId) ?? 0) + dose[measure]);
  return [...gains].map(([group, gain]) => ({ first: sums.get(group) ?? 0, second: gain }));
}

/** How many groups have another dose than most of them have, which is none mostly. */
function differFromMost(pairs: readonly { readonly first: number }[]): number {
  const alike = [...grouped(pairs, ({ first }) => String(first)).values()].map((same) => same.length);
  return pairs.length - Math.max(...alike);
}

import type { HiddenReason } from '../../document/value.js';
import { countableGroups, groupOf, groupsIn, isAboutFew } from '../../privacy/few.rules.js';
import type { Parts } from '../../privacy/figure.js';
import { FEWEST_PUPILS_FOR_A_MEAN } from '../../privacy/suppression.js';
import type { ImpactOf } from './impact.facts.js';

/** Why a result about pupils is not shown. */
export type WithheldReason = Extract<
  HiddenReason,
  'fewer_than_10_pupils' | 'fewer_than_2_groups' | 'fewer_than_3_groups' | 'group_hardly_changed'
>;

/** Groups that a result is of at least, by whose report it stands in (domain, 5). */
const FEWEST_GROUPS: Record<ImpactOf, number> = { teacher: 1, leerteam: 2, school: 3 };
const TOO_FEW_GROUPS: Record<ImpactOf, WithheldReason> = {
  teacher: 'fewer_than_10_pupils',
  leerteam: 'fewer_than_2_groups',
  school: 'fewer_than_3_groups',
};

/** Groups that pupils are compared with at least: of fewer, each could be told from the others. */
const FEWEST_COMPARED = 3;

/** Why nothing may be shown of the own pupils of a hypothesis, whatever was published before. */
export function whyOwnAreWithheld(whose: ImpactOf, pupils: Parts): WithheldReason | undefined {
  if (pupils.size < FEWEST_PUPILS_FOR_A_MEAN) return 'fewer_than_10_pupils';
  if (whose === 'teacher') return undefined;
  return areOfFewer(pupils, FEWEST_GROUPS[whose]) ? TOO_FEW_GROUPS[whose] : undefined;
}

/**
 * Why nothing may be shown of groups beside those of a leerteam's own members: each member knows their own group's result,
 * and anybody can found a leerteam. Colleagues' groups that it asks about are as a school's: three, or none.
 */
export function whyColleaguesAreWithheld(pupils: Parts, ofColleagues: readonly string[]): WithheldReason | undefined {
  const groups = new Set(ofColleagues);
  const theirs = new Map([...pupils].filter(([key]) => groups.has(groupOf(key))));
  return theirs.size > 0 && areOfFewer(theirs, FEWEST_GROUPS.school) ? TOO_FEW_GROUPS.school : undefined;
}

/** Groups that members know of: taken out, colleagues' groups still have to add up to enough. None where all are theirs. */
export const membersKnow = (groups: readonly string[], ofColleagues: readonly string[]): ReadonlySet<string> =>
  new Set(ofColleagues.length === 0 ? [] : groups.filter((group) => !ofColleagues.includes(group)));

/** Why the others may not be set beside them. */
export function whyOthersAreWithheld(pupils: Parts): WithheldReason | undefined {
  if (pupils.size < FEWEST_PUPILS_FOR_A_MEAN) return 'fewer_than_10_pupils';
  return areOfFewer(pupils, FEWEST_COMPARED) ? 'fewer_than_3_groups' : undefined;
}

const areOfFewer = (pupils: Parts, groups: number): boolean =>
  countableGroups(groupsIn(pupils).values()) < groups || isAboutFew('pupils', pupils);

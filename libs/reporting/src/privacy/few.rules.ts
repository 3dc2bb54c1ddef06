import type { Parts, Unit } from './figure.js';
import {
  FEWEST_GROUPS_OF_PUPILS,
  FEWEST_PUPILS_FOR_A_MEAN,
  FEWEST_PUPILS_IN_A_COUNT,
  FEWEST_STAFF,
  weighTooMuch,
} from './suppression.js';

/** Of which group a pupil is, in the key of their part: `group/pupil`. */
export const groupOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** The pupils behind a figure that are of other groups. */
export const withoutGroups = (parts: Parts, groups: ReadonlySet<string>): Parts =>
  [...groupsIn(parts).keys()].some((group) => groups.has(group))
    ? new Map([...parts].filter(([key]) => !groups.has(groupOf(key))))
    : parts;

/** Kept beside the parts: a figure of pupils is held against many. */
const known = new WeakMap<Parts, ReadonlyMap<string, number>>();

/** The groups that the pupils behind a figure are of, with how many of each. */
export function groupsIn(parts: Parts): ReadonlyMap<string, number> {
  const groups = known.get(parts) ?? sizesOf(parts.keys());
  known.set(parts, groups);
  return groups;
}

function sizesOf(keys: Iterable<string>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(groupOf(key), (sizes.get(groupOf(key)) ?? 0) + 1);
  return sizes;
}

/** A group that is more of the pupils than this is as good as alone. */
const LARGEST_GROUP = 0.8;

/** How many groups have so many of the pupils that they count. */
export const countableGroups = (sizes: Iterable<number>): number =>
  [...sizes].filter((pupils) => pupils >= FEWEST_PUPILS_IN_A_COUNT).length;

/**
 * Whether pupils, so many of each of some groups, are few. They are told of from ten on, of two groups of five at least:
 * of one group it would be read as one teacher's.
 */
export function areFewPupils(sizes: readonly number[]): boolean {
  const pupils = sizes.reduce((sum, size) => sum + size, 0);
  if (pupils < FEWEST_PUPILS_FOR_A_MEAN || countableGroups(sizes) < FEWEST_GROUPS_OF_PUPILS) return true;
  return Math.max(...sizes) > LARGEST_GROUP * pupils;
}

/**
 * Whether a figure, or what two of them differ by, is about so few that it may not be told. Nobody at all is not few;
 * five people of whom one is nearly all of it are.
 */
export function isAboutFew(unit: Unit, parts: Parts): boolean {
  if (parts.size === 0) return false;
  if (unit === 'pupils') return areFewPupils([...groupsIn(parts).values()]);
  if (parts.size < FEWEST_STAFF) return true;
  if (unit === 'learners' || unit === 'staff') return false;
  return weighTooMuch([...parts.values()].map(({ amount }) => Math.abs(amount)));
}

import { type Parts, type Unit, without } from './figure.js';
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
  if (isOfPeople(unit)) return false;
  return weighTooMuch([...parts.values()].map(({ amount }) => Math.abs(amount)));
}

/**
 * Whether what two figures differ by is about few, though perhaps about nobody: `isAboutFew` of `without`, which is not
 * written out, for each figure is held against thousands.
 */
export function differInFew(unit: Unit, one: Parts, other: Parts): boolean {
  if (unit === 'pupils') return isAboutFew(unit, without(one, other));
  if (areFarApart(unit, one, other)) return false;
  const apart = new Apart();
  for (const [person, ours] of one) {
    const theirs = other.get(person);
    if (ours.fingerprint !== theirs?.fingerprint) apart.add(ours.amount - (theirs?.amount ?? 0));
  }
  for (const [person, theirs] of other) if (!one.has(person)) apart.add(theirs.amount);
  if (apart.people === 0) return false;
  return apart.people < FEWEST_STAFF || (!isOfPeople(unit) && apart.weighsTooMuch);
}

/** Units in which everybody counts once, whatever they did. */
const isOfPeople = (unit: Unit): boolean => unit === 'learners' || unit === 'staff';

/** Amounts, of which only the two largest have to be known beside their sum (see `weighTooMuch`). */
class Apart {
  people = 0;
  private sum = 0;
  private largest = 0;
  private next = 0;

  add(difference: number): void {
    const amount = Math.abs(difference);
    this.people += 1;
    this.sum += amount;
    if (amount > this.largest) [this.largest, this.next] = [amount, this.largest];
    else if (amount > this.next) this.next = amount;
  }

  get weighsTooMuch(): boolean {
    return this.sum - this.largest - this.next < this.largest / 10;
  }
}

/** Up to so many people it is as quick to look at each of them. */
const LARGE = 40;

/**
 * Whether one of two figures is of so many more people that the difference is about enough, whoever they are: everybody
 * that only the larger one has is in it whole. As many of those as the other has, and two more, may be its largest.
 */
function areFarApart(unit: Unit, one: Parts, other: Parts): boolean {
  const [larger, smaller] = one.size < other.size ? [other, one] : [one, other];
  if (larger.size - smaller.size < FEWEST_STAFF || larger.size < LARGE) return false;
  if (isOfPeople(unit)) return true;
  const [ours, theirs] = [weightsOf(larger), weightsOf(smaller)];
  // What differs of somebody in both is no more than what they are in the two together.
  return (ours.beyond[smaller.size + 2] ?? 0) >= (ours.largest + theirs.largest) / 10;
}

interface Weights {
  readonly largest: number;
  /** What all but so many of the largest amounts come to. */
  readonly beyond: readonly number[];
}

/** Kept beside the parts: each figure is held against many. */
const weights = new WeakMap<Parts, Weights>();

function weightsOf(parts: Parts): Weights {
  const before = weights.get(parts);
  if (before) return before;
  const ascending = [...parts.values()].map(({ amount }) => Math.abs(amount)).sort((one, other) => one - other);
  const sums = [0];
  for (const amount of ascending) sums.push((sums.at(-1) ?? 0) + amount);
  const found = { largest: ascending.at(-1) ?? 0, beyond: sums.reverse() };
  weights.set(parts, found);
  return found;
}

import { areFewPupils, groupsIn, isAboutFew, withoutGroups } from './few.rules.js';
import { type Figure, isEqual, type Parts, without } from './figure.js';
import { spanTellsOfFew } from './spans.rules.js';

/*
 * What figures about pupils tell together. The quantity of such a figure is `<sum>/<measures>/<of what>`. What is added
 * up is either pupils' pairs of scores (the growth of some, and those they are compared with) or the scores of one
 * moment (a mean that stands beside it); the measures are one, or two joined by a plus. Whatever they are of (a
 * hypothesis, a leerteam's groups, a school), figures on one measure can hold the same scores. An order of groups
 * (`ranks`) is no sum: nothing can be taken from it, and it is held against itself alone, of other reports.
 */

type AddedUp = 'pairs' | 'moments' | 'ranks';

const ADDED_UP: Readonly<Record<string, AddedUp>> = { growth: 'pairs', others: 'pairs', ranks: 'ranks' };
const addedUpIn = ({ quantity }: Figure): AddedUp => ADDED_UP[quantity.split('/', 1)[0] ?? ''] ?? 'moments';

/** Groups that an order differs by at least: what one group more does to it is of that group. */
const FEWEST_IN_AN_ORDER = 5;

const measuresOf = ({ quantity }: Figure): readonly string[] =>
  (quantity.split('/', 2)[1] ?? '').split('+').filter((measure) => measure !== '');

/** Whether two figures are on one measure. */
export const areOnOneMeasure = (one: Figure, other: Figure): boolean =>
  measuresOf(one).some((measure) => measuresOf(other).includes(measure));

/**
 * Whether a figure about enough pupils tells of few beside those on the same measure that were published.
 *
 * @param own groups that whoever reads it knows of already: what comes down to those tells them nothing
 */
export function pupilsTellOfFew(figure: Figure, onOneMeasure: readonly Figure[], own: ReadonlySet<string>): boolean {
  const of = addedUpIn(figure);
  const alike = onOneMeasure.filter((other) => addedUpIn(other) === of).map(({ parts }) => parts);
  if (of === 'ranks') return alike.some((other) => differsByFewGroups(figure.parts, other));
  // Where two have no group in common, neither takes anything from the other.
  const overlapping = distinct(alike).filter((other) => haveGroupInCommon(figure.parts, other));
  const close = overlapping.filter((other) => !differByEnough(figure.parts, other, own));
  const differences = close.map((other) => withoutGroups(without(figure.parts, other), own));
  if (differences.some((difference) => isAboutFew('pupils', difference))) return true;
  const published = onOneMeasure.filter((other) => addedUpIn(other) !== 'ranks').map(({ parts }) => parts);
  return spanTellsOfFew(figure.parts, published, own);
}

function differsByFewGroups(one: Parts, other: Parts): boolean {
  const groups = groupsIn(without(one, other)).size;
  return groups > 0 && groups < FEWEST_IN_AN_ORDER;
}

/**
 * Whether the groups that only one of two has are enough by themselves, and no group of both so large that it could weigh
 * too much beside them: then it need not be looked at pupil by pupil.
 */
function differByEnough(one: Parts, other: Parts, own: ReadonlySet<string>): boolean {
  const [ours, theirs] = [groupsIn(one), groupsIn(other)];
  const all = [...new Map([...ours, ...theirs])].filter(([group]) => !own.has(group));
  const ofOne = all.filter(([group]) => ours.has(group) !== theirs.has(group)).map(([, size]) => size);
  const ofBoth = all
    .filter(([group]) => ours.has(group) && theirs.has(group))
    .map(([group]) => [ours, theirs].reduce((sum, sizes) => sum + (sizes.get(group) ?? 0), 0));
  return ofOne.length > 0 && !areFewPupils(ofOne) && ofBoth.every((size) => !areFewPupils([...ofOne, size]));
}

function haveGroupInCommon(one: Parts, other: Parts): boolean {
  const groups = groupsIn(other);
  return [...groupsIn(one).keys()].some((group) => groups.has(group));
}

/** Each once: the groups of many hypotheses are compared with the same others. */
function distinct(all: readonly Parts[]): Parts[] {
  const found = new Map<number, Parts[]>();
  for (const parts of all) {
    const alike = found.get(printOf(parts)) ?? [];
    if (!alike.some((other) => isEqual(parts, other))) found.set(printOf(parts), [...alike, parts]);
  }
  return [...found.values()].flat();
}

/** Kept beside the parts: each figure is held against many, and those of all other pupils are large. */
const prints = new WeakMap<Parts, number>();

function printOf(parts: Parts): number {
  const known = prints.get(parts);
  if (known !== undefined) return known;
  const sum = [...parts.values()].reduce((total, { fingerprint }) => (total + fingerprint) % 2 ** 40, parts.size);
  prints.set(parts, sum);
  return sum;
}

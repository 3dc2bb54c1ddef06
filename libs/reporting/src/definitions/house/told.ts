import type { HouseCount } from '../../document/house-block.js';
import type { Value } from '../../document/value.js';
import { amountOf, eachOnce, type Parts, without } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { FEWEST_STAFF, ofStaff, shareOfStaff, weighTooMuch } from '../../privacy/suppression.js';
import { count } from '../document-parts.js';
import type { Possible } from './block-state.calculation.js';

/** What an indicator tells: its value as it may be shown, and what that leaves possible. */
export interface Told {
  readonly value: Value;
  readonly possible: Possible;
  readonly n?: { readonly of: HouseCount; readonly value: Value };
}

/*
 * A house shows every share in whole steps of five per cent, rounded down and said as “at least”; thresholds go by the
 * same steps, so that what is shown decides them. A part of the staff is rounded down to five people first: it is made
 * each month of the twelve before it, and a leader asks for it of other months too. Of twenty people a step is one
 * person, and two houses would tell that one came in between.
 */
const STEPS = 20;
/** Between how many people two parts of the staff lie at least, where nearly all have to be told apart from others. */
const FEWEST_BETWEEN = 3;
/** What rests on fewer than five people beside the others is told as at least this, however much more it is. */
const MOST_TOLD = 0.8;

const ANYTHING: Possible = { low: 0, high: 1 };

/** Nothing of the kind was there to be measured. */
export const nothing = (n?: Told['n']): Told => ({ value: { kind: 'none' }, possible: null, ...(n && { n }) });

/** A number of things, not of people. */
export const countOf = (value: number, n?: Told['n']): Told => exactly(count(value), value, n);

/** A number with two decimals, rounded down so that it reaches no threshold that it does not reach. */
export function rateOf(value: number, n?: Told['n']): Told {
  const floored = Math.floor(value * 100 + 1e-9) / 100;
  return exactly({ kind: 'number', value: floored, decimals: 2 }, floored, n);
}

export const exactly = (value: Value, is: number, n?: Told['n']): Told => ({
  value,
  possible: { low: is, high: is },
  ...(n && { n }),
});

/** How many colleagues there are, which is known to all of them. */
export const staffCount = (of: HouseCount, people: number): NonNullable<Told['n']> => ({
  of,
  value: ofStaff(people, count(people)),
});

/** A part of the staff: those people, of all. */
export function partOfStaff(
  release: Release,
  quantity: string,
  people: ReadonlySet<string>,
  staff: readonly string[],
): Told {
  const of = staff.length;
  const n = staffCount('staff', of);
  if (of === 0) return nothing(n);
  const value = inSteps(shareOfStaff(people.size, of), people.size);
  const told = release.publish({ unit: 'learners', quantity: `house/${quantity}`, parts: eachOnce(people) }, value);
  return { value: told, possible: possibleOfStaff(told, of), n };
}

/** What of something is theirs who are behind the part: of all goals those of an own origin. */
export function portionOf(
  release: Release,
  { unit, quantity }: { readonly unit: 'minutes' | 'goals'; readonly quantity: string },
  part: Parts,
  whole: Parts,
): Pick<Told, 'value' | 'possible'> {
  if (whole.size === 0) return nothing();
  const told = release.publish({ unit, quantity: `house/${quantity}`, parts: part }, portionValue(part, whole));
  return { value: told, possible: possiblePortion(told) };
}

function portionValue(part: Parts, whole: Parts): Value {
  if (part.size < FEWEST_STAFF) return { kind: 'hidden', reason: 'fewer_than_5_staff' };
  if (weighTooMuch(amountsOf(part))) return { kind: 'hidden', reason: 'tells_of_few' };
  const others = without(whole, part);
  const isOfFew = others.size > 0 && (others.size < FEWEST_STAFF || weighTooMuch(amountsOf(others)));
  const share = stepped(amountOf(part), amountOf(whole));
  return { kind: 'share', value: isOfFew ? Math.min(share, MOST_TOLD) : share, atLeast: true };
}

const amountsOf = (parts: Parts): number[] => [...parts.values()].map(({ amount }) => amount);

/** A share as houses show it: in whole steps, rounded down. */
export const stepped = (part: number, of: number): number =>
  Math.min(Math.floor((part * STEPS) / of + 1e-9), STEPS) / STEPS;

/** From how many people on a part of so many is told as another: five, ten and so on, and all but four. */
function partsTold(of: number): number[] {
  const nearlyAll = of - (FEWEST_STAFF - 1);
  const most = nearlyAll - FEWEST_BETWEEN;
  if (most < FEWEST_STAFF) return [FEWEST_STAFF];
  return [...Array.from({ length: Math.floor(most / FEWEST_STAFF) }, (_, n) => (n + 1) * FEWEST_STAFF), nearlyAll];
}

function inSteps(value: Value, people: number): Value {
  if (value.kind !== 'share' || value.of === undefined) return value;
  const told = partsTold(value.of).findLast((part) => part <= people) ?? FEWEST_STAFF;
  return { ...value, value: stepped(told, value.of), atLeast: true };
}

function possiblePortion(value: Value): Possible {
  if (value.kind !== 'share') return ANYTHING;
  return { low: value.value, high: value.value < MOST_TOLD ? value.value : 1 };
}

/**
 * What is possible where a part of the staff is told like this. The marks tell something too: “fewer than five” that it is
 * four at most, and “protects another figure” that it is five at least, of eight at most.
 */
function possibleOfStaff(value: Value, of: number): Possible {
  if (value.kind === 'share') {
    const all = value.of ?? of;
    const parts = partsTold(all);
    const next = parts[parts.findLastIndex((part) => stepped(part, all) <= value.value) + 1];
    return { low: value.value, high: next === undefined ? 1 : stepped(next - 1, all) };
  }
  if (value.kind !== 'hidden' || of < FEWEST_STAFF) return ANYTHING;
  if (value.reason === 'fewer_than_5_staff') return { low: 0, high: stepped(FEWEST_STAFF - 1, of) };
  return value.reason === 'protects_another_figure' ? { low: stepped(FEWEST_STAFF, of), high: 1 } : ANYTHING;
}

import { topCoded } from '@app/statistics';
import type { HiddenReason, Value } from '../document/value.js';

/** Fewest people behind a published figure about staff (domain rules, 3.3). */
export const FEWEST_STAFF = 5;
/** Fewest pupils behind a published mean. */
export const FEWEST_PUPILS_FOR_A_MEAN = 10;
/** Fewest pupil groups in pupils' results of a leerteam: one group's would be read as one teacher's (domain, 5). */
export const FEWEST_GROUPS_OF_PUPILS = 2;
/** Fewest pupils in a published count. */
export const FEWEST_PUPILS_IN_A_COUNT = 5;

const hidden = (reason: HiddenReason): Value => ({ kind: 'hidden', reason });

/** A figure about staff, or the mark that it is hidden because fewer than five people are behind it. */
export const ofStaff = (people: number, value: Value): Value =>
  people < FEWEST_STAFF ? hidden('fewer_than_5_staff') : value;

/**
 * Staff time as it is published: whole hours, of at least five people, none of whom is nearly all of it. With less than
 * a tenth of the largest part left for the others but one, the one who is next can tell what the largest is (the p%
 * rule with p = 10; Hundepool et al. 2012, Statistical Disclosure Control, 4.2.2).
 */
export const staffHours = (minutesOfEach: readonly number[]): Value =>
  sumOfStaff(minutesOfEach, (minutes) => ({ kind: 'hours', hours: Math.round(minutes / 60) }));

/** Money of staff as it is published: whole euros, by the same rule. */
export const staffEuros = (centsOfEach: readonly number[]): Value =>
  sumOfStaff(centsOfEach, (cents) => ({ kind: 'euros', euros: Math.round(cents / 100) }));

function sumOfStaff(ofEach: readonly number[], shown: (sum: number) => Value): Value {
  const sum = ofEach.reduce((all, one) => all + one, 0);
  return ofStaff(ofEach.length, weighTooMuch(ofEach) ? hidden('tells_of_few') : shown(sum));
}

/** Whether one of the amounts is so large beside the others that whoever has the next can tell it. */
export function weighTooMuch(amounts: readonly number[]): boolean {
  const [largest = 0, , ...others] = amounts.toSorted((one, other) => other - one);
  return others.reduce((sum, one) => sum + one, 0) < largest / 10;
}

/**
 * A part of the staff, of at least five people. Where fewer than five are the others, how many they are would tell of
 * them: the part is then given as at least all but four (top coding; Hundepool et al. 2012, Statistical Disclosure
 * Control, 3.3).
 */
export function shareOfStaff(people: number, of: number): Value {
  if (of < FEWEST_STAFF || people < FEWEST_STAFF) return hidden('fewer_than_5_staff');
  const { count, atLeast } = topCoded(people, of, FEWEST_STAFF);
  if (count < FEWEST_STAFF) return hidden('protects_another_figure');
  return { kind: 'share', value: count / of, of, ...(atLeast ? { atLeast } : {}) };
}

/** The same as a number of people: “at least” where fewer than five are the others. */
export function numberOfStaff(people: number, of: number): Value {
  const share = shareOfStaff(people, of);
  if (share.kind !== 'share') return share;
  return { kind: 'count', value: Math.round(share.value * of), ...(share.atLeast && { atLeast: true }) };
}

/** A number of pupils, as it may be shown. */
export const pupilCount = (pupils: number): Value =>
  pupils < FEWEST_PUPILS_IN_A_COUNT ? hidden('fewer_than_5_pupils') : { kind: 'count', value: pupils };

import { grouped } from '../grouped.js';
import { areFewPupils, groupsIn } from './few.rules.js';
import type { Parts } from './figure.js';

/*
 * What sums over groups of pupils tell together. Of three leerteams with two groups each, every group's own growth can
 * be worked out where each two of them have one in common. So the published sums are reduced as equations are, and none
 * may come down to one group alone (Chin and Özsoyoğlu 1982: a row with one element is a compromise).
 */

/** Calculations with whole numbers below a prime are exact; its square stays below 2^53. */
const PRIME = 67_108_859;

/**
 * Whether the sums of a figure and of those published before it come down to one group, or to so few pupils of several
 * that they may not be told of; where those before do so by themselves, to any more. A group is one thing here, whichever
 * of its pupils and scores a sum is of: two sums that differ by a score of one pupil still tell what a third group did,
 * or nearly.
 */
export function spanTellsOfFew(parts: Parts, published: readonly Parts[], own: ReadonlySet<string>): boolean {
  const before = differentSets(published);
  const after = differentSets([...published, parts]);
  if (after.length === before.length) return false;
  const few = fewIn(after)
    .flat()
    .filter((group) => !own.has(group));
  if (few.length === 0) return false;
  const known = new Set(fewIn(before).flat());
  return few.some((group) => !known.has(group));
}

/** Sums of the same groups say the same; of those with some other pupils the first stands for all. */
function differentSets(sums: readonly Parts[]): Parts[] {
  return [...new Map(sums.toReversed().map((sum) => [namesOf(sum), sum])).values()];
}

/** Kept beside the parts: each figure is held against many. */
const names = new WeakMap<Parts, string>();

function namesOf(parts: Parts): string {
  const known = names.get(parts) ?? [...groupsIn(parts).keys()].toSorted().join(' ');
  names.set(parts, known);
  return known;
}

/** What the sums come down to that is about few: groups, or groups together that cannot be told apart. */
function fewIn(sums: readonly Parts[]): string[][] {
  const columns = groupsAlike(sums);
  const rows = sums.map((sum) => columns.map(([group = '']) => (groupsIn(sum).has(group) ? 1 : 0)));
  return reduced(rows).flatMap((row) => {
    const [only, ...more] = columns.filter((_, column) => row[column] !== 0);
    return only !== undefined && more.length === 0 && areFew(only, sums) ? [only] : [];
  });
}

/** Groups that are in the same sums cannot be told apart: they are one column. */
function groupsAlike(sums: readonly Parts[]): string[][] {
  const where = new Map<string, string>();
  for (const [index, sum] of sums.entries())
    for (const group of groupsIn(sum).keys()) where.set(group, `${where.get(group) ?? ''} ${index}`);
  return [...grouped([...where.keys()], (group) => where.get(group) ?? '').values()];
}

/** Whether some groups, which are in the same sums, have few pupils in any of them. */
const areFew = (groups: readonly string[], sums: readonly Parts[]): boolean =>
  sums
    .map((sum) => groups.map((group) => groupsIn(sum).get(group) ?? 0))
    .some((sizes) => Math.max(...sizes) > 0 && areFewPupils(sizes));

/** Reduced row echelon form, modulo the prime. */
function reduced(rows: number[][]): number[][] {
  const width = rows[0]?.length ?? 0;
  let done = 0;
  for (let column = 0; column < width; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= done && row[column] !== 0);
    const [found, first] = [rows[pivot], rows[done]];
    if (!found || !first) continue;
    [rows[pivot], rows[done]] = [first, scaled(found, inverse(found[column] ?? 1))];
    const leading = rows[done] ?? [];
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== done && factor !== 0)
        rows[index] = row.map((value, at) => modulo(value - factor * (leading[at] ?? 0)));
    }
    done += 1;
  }
  return rows;
}

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME;
const scaled = (row: readonly number[], factor: number): number[] => row.map((value) => modulo(value * factor));

/** By Fermat: the power of two less than the prime. */
function inverse(value: number): number {
  let [result, base, power] = [1, modulo(value), PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}

import { type Figure, type Parts } from './figure.js';

/*
 * What sums over groups of pupils tell together. Of three leerteams with two groups each, every group's own growth can
 * be worked out where each two of them have one in common. So the published sums are reduced as equations are, and none
 * may come down to one group alone (Chin and Özsoyoğlu 1982: a row with one element is a compromise).
 */

/** Calculations with whole numbers below a prime are exact; its square stays below 2^53. */
const PRIME = 67_108_859;

/** Whether the sums of a figure and of those published before it come down to one group alone. */
export function spanTellsOfOneGroup(figure: Figure, published: readonly Figure[]): boolean {
  const sums = [...published, figure].map(({ parts }) => groupsIn(parts));
  const columns = [...new Set(sums.flat())];
  const rows = sums.map((groups) => columns.map((column) => (groups.includes(column) ? 1 : 0)));
  return reduced(rows).some((row) => row.filter((value) => value !== 0).length === 1);
}

/** The groups of a figure, each with the scores that it is there with: after a correction it is another sum. */
function groupsIn(parts: Parts): string[] {
  const scores = new Map<string, number>();
  for (const [key, { fingerprint }] of parts) {
    const [group = ''] = key.split('/', 1);
    scores.set(group, ((scores.get(group) ?? 0) + fingerprint) % 2 ** 40);
  }
  return [...scores].map(([group, sum]) => `${group} ${sum}`);
}

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

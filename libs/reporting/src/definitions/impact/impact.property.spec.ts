import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PublishedFigures } from '../../privacy/published-figures.js';
import { FEWEST_PUPILS_FOR_A_MEAN } from '../../privacy/suppression.js';
import { grouped } from '../../grouped.js';
import { playOut, type RandomBoard, randomBoard, type SeenSums } from './random-hypotheses.fixture.js';

/*
 * An oracle that knows every pupil's scores: whoever reads all reports of leerteams and schools knows the sums over the
 * own pupils and, to be on the safe side, over those they were compared with. What they can work out from those is every
 * sum in the span of them.
 */

const groupOf = (atom: string): string => atom.split('/', 1)[0] ?? '';
const sumsOf = (seen: readonly SeenSums[]): (readonly string[])[] => seen.flatMap(({ own, others }) => [own, others]);

/** Whether some pupils are too few to be told of. */
function areFew(atoms: readonly string[]): boolean {
  const isSome = atoms.length > 0;
  return isSome && (atoms.length < FEWEST_PUPILS_FOR_A_MEAN || new Set(atoms.map(groupOf)).size < 2);
}

/** Two sums whose difference is of few pupils, or of one group. */
function tellingPairs(seen: readonly SeenSums[]): unknown[] {
  const sums = sumsOf(seen).map((sum) => new Set(sum));
  return sums.flatMap((one, index) =>
    sums.slice(index + 1).filter((other) => {
      const onlyOne = [...one].filter((atom) => !other.has(atom));
      return areFew([...onlyOne, ...[...other].filter((atom) => !one.has(atom))]);
    }),
  );
}

/** Groups whose own sum can be worked out from all sums together, by any addition and subtraction. */
function groupsThatComeOut(seen: readonly SeenSums[]): string[] {
  const sums = sumsOf(seen).map((sum) => new Set(sum));
  const atoms = [...new Set(sums.flatMap((sum) => [...sum]))];
  // Pupils who are in the same sums stand for each other.
  const patternOf = (atom: string) => sums.map((sum) => (sum.has(atom) ? 1 : 0)).join('');
  const classes = [...grouped(atoms, (atom) => `${patternOf(atom)} ${groupOf(atom)}`).values()];
  const rows = sums.map((sum) => classes.map(([atom = '']) => (sum.has(atom) ? 1 : 0)));
  const groups = [...new Set(atoms.map(groupOf))];
  return groups.filter((group) => {
    // As it is in any of the sums that it is in.
    const forms = sums.map((sum) => classes.map(([atom = '']) => (groupOf(atom) === group && sum.has(atom) ? 1 : 0)));
    return forms.some((form) => form.includes(1) && rankOf([...rows, form]) === rankOf(rows));
  });
}

/** Rank of a matrix of whole numbers, by elimination without fractions. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (!pivot) continue;
    rank += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, at) => value - ((row[column] ?? 0) / (pivot[column] ?? 1)) * (pivot[at] ?? 0)));
  }
  return rank;
}

const guarded = (board: RandomBoard): SeenSums[] => {
  const figures = new PublishedFigures([]);
  return playOut(board, () => figures);
};
const unguarded = (board: RandomBoard): SeenSums[] => playOut(board, () => new PublishedFigures([]));

describe('impact hypotheses of random boards, one report after the other', () => {
  it('let nobody work out the scores of few pupils or one group from two sums, nor of a group from all of them', () => {
    fc.assert(
      fc.property(randomBoard, (board) => {
        const seen = guarded(board);
        expect(tellingPairs(seen)).toEqual([]);
        expect(groupsThatComeOut(seen)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('would tell without being held against each other, and still show much of what they may', () => {
    const boards = fc.sample(randomBoard, { numRuns: 120, seed: 42 });
    const free = boards.map(unguarded);
    const kept = boards.map(guarded);
    const count = (all: readonly SeenSums[][]) => all.reduce((sum, seen) => sum + seen.length, 0);
    expect(free.filter((seen) => tellingPairs(seen).length > 0).length).toBeGreaterThan(20);
    expect(free.filter((seen) => groupsThatComeOut(seen).length > 0).length).toBeGreaterThan(5);
    expect(count(kept) / count(free)).toBeGreaterThan(0.3);
  }, 60_000);
});

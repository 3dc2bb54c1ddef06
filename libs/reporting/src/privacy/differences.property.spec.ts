import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grouped } from '../grouped.js';
import { PublishedFigures } from './published-figures.js';
import { type Entry, publishAll, type RandomBoard, randomBoard, type SeenFigure } from './random-board.fixture.js';
import { FEWEST_STAFF } from './suppression.js';

/** How many people a sum of figures, added and subtracted, is about: those of whom an entry is left. */
function peopleIn(terms: readonly (readonly [sign: number, entries: readonly Entry[]])[]): number {
  const counts = new Map<number, number>();
  const owners = new Map<number, number>();
  for (const [sign, entries] of terms)
    for (const { id, person } of entries) {
      counts.set(id, (counts.get(id) ?? 0) + sign);
      owners.set(id, person);
    }
  return new Set([...counts].filter(([, count]) => count !== 0).map(([id]) => owners.get(id))).size;
}

const tells = (people: number): boolean => people > 0 && people < FEWEST_STAFF;
const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
const ofKind = (seen: readonly SeenFigure[], kind: SeenFigure['kind']) => seen.filter((one) => one.kind === kind);

/** Two figures of hours, whatever they are of, whose difference is of a few people. */
const tellingPairs = (seen: readonly SeenFigure[]) =>
  pairsOf(ofKind(seen, 'hours')).filter(([one, other]) =>
    tells(
      peopleIn([
        [1, one.entries],
        [-1, other.entries],
      ]),
    ),
  );

/** Three figures of one series, added and subtracted in any way. */
function tellingTriples(seen: readonly SeenFigure[]) {
  const series = grouped(ofKind(seen, 'hours'), (one) => one.series);
  return [...series.values()].flatMap((list) =>
    pairsOf(list).flatMap(([one, other]) =>
      list.flatMap((third) =>
        third === one || third === other
          ? []
          : [1, -1].filter((sign) =>
              tells(
                peopleIn([
                  [1, third.entries],
                  [-1, one.entries],
                  [sign, other.entries],
                ]),
              ),
            ),
      ),
    ),
  );
}

const peopleOf = (entries: readonly Entry[]) => new Set(entries.map(({ person }) => person));

/** Two counts of people of which one counts part of the other, where a few are in the one alone. */
const tellingCounts = (seen: readonly SeenFigure[]) =>
  pairsOf(ofKind(seen, 'learners')).filter(([one, other]) => {
    const within = (inner: SeenFigure, outer: SeenFigure) => outer.from <= inner.from && inner.until <= outer.until;
    if (!within(one, other) && !within(other, one)) return false;
    const [these, those] = [peopleOf(one.entries), peopleOf(other.entries)];
    const only = [...these].filter((person) => !those.has(person)).length;
    return tells(only + [...those].filter((person) => !these.has(person)).length);
  });

/** Tables in which the total less the rows that are shown is of a few. */
const tellingTables = (seen: readonly SeenFigure[]) =>
  ofKind(seen, 'hours')
    .filter(({ table }) => table?.endsWith('total'))
    .flatMap((total) =>
      ['form', 'initiative'].filter((name) => {
        const rows = seen.filter(({ table }) => table === total.table?.replace('total', name));
        return tells(peopleIn([[1, total.entries], ...rows.map((row) => [-1, row.entries] as const)]));
      }),
    );

const guarded = (board: RandomBoard): SeenFigure[] => {
  const figures = new PublishedFigures([]);
  return publishAll(board, () => figures);
};
const unguarded = (board: RandomBoard): SeenFigure[] => publishAll(board, () => new PublishedFigures([]));

describe('reports, one after the other, of random teams', () => {
  it('let nobody work out a figure of fewer than five people from two that were published', () => {
    fc.assert(
      fc.property(randomBoard, (board) => {
        const seen = guarded(board);
        expect(tellingPairs(seen)).toEqual([]);
        expect(tellingCounts(seen)).toEqual([]);
        expect(tellingTables(seen)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  }, 120_000);

  it('nor from three of one series: a quarter beside two of its months', () => {
    fc.assert(
      fc.property(randomBoard, (board) => expect(tellingTriples(guarded(board))).toEqual([])),
      { numRuns: 2_000 },
    );
  }, 120_000);

  it('would tell without being held against each other, and still show most of what they may', () => {
    const boards = fc.sample(randomBoard, { numRuns: 300, seed: 42 });
    const free = boards.map(unguarded);
    expect(free.filter((seen) => tellingPairs(seen).length > 0).length).toBeGreaterThan(100);
    expect(free.filter((seen) => tellingTriples(seen).length > 0).length).toBeGreaterThan(10);
    expect(free.filter((seen) => tellingCounts(seen).length > 0).length).toBeGreaterThan(20);
    const shown = boards.map(guarded).reduce((sum, seen) => sum + seen.length, 0);
    const showable = free.reduce((sum, seen) => sum + seen.length, 0);
    expect(shown / showable).toBeGreaterThan(0.3);
  });
});

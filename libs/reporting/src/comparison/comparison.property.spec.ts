import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HeadlineFigure, ReportDocument } from '../document/report-document.js';
import { PublishedFigures } from '../privacy/published-figures.js';
import { type Asked, randomBoard, type RandomBoard, reportOf } from '../privacy/random-board.fixture.js';
import { FEWEST_STAFF } from '../privacy/suppression.js';
import { peopleOfBoth } from './people-of-both.js';
import { withBefore, withoutBefore } from './with-before.js';

/** Two months, and the two months after them. */
function twoInARow(board: RandomBoard, subject: Asked['subject']) {
  const figures = new PublishedFigures([]);
  const first = reportOf(board, { subject, from: 0, months: 2 }, 0, figures);
  const second = reportOf(board, { subject, from: 2, months: 2 }, 1, figures);
  const people = peopleOfBoth(figures, second.document, first.document);
  return { first, second, beside: withBefore(second.document, { reportId: 'r', document: first.document }, people) };
}

const figuresOf = ({ sections }: ReportDocument): HeadlineFigure[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])));

/** How many are of one of two lists only. */
const differing = (one: readonly number[], other: readonly number[]): number =>
  [...new Set([...one, ...other])].filter((person) => one.includes(person) !== other.includes(person)).length;
const few = (people: number): boolean => people > 0 && people < FEWEST_STAFF;

/** What tells of those who learned: the figures of staff. */
const OF_LEARNERS = ['figure.hours', 'figure.learners'];
const subjects = fc.constantFrom<Asked['subject']>('small school', 'large school', 'leerteam');

describe('a report of random boards beside the one before it', () => {
  it('says nothing that neither of the two says by itself', () => {
    fc.assert(
      fc.property(randomBoard, subjects, (board, subject) => {
        const { first, second, beside } = twoInARow(board, subject);
        expect(withoutBefore(beside)).toEqual(second.document);
        const said = figuresOf(first.document);
        for (const { key, before } of figuresOf(beside))
          if (before && before.kind !== 'hidden') expect(said.find((one) => one.key === key)?.value).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it('sets no two figures beside each other that differ by fewer than five people', () => {
    fc.assert(
      fc.property(randomBoard, subjects, (board, subject) => {
        const { first, second, beside } = twoInARow(board, subject);
        const [was, is] = [first, second].map(({ entries }) => entries.map(({ person }) => person));
        for (const { key, before, value } of figuresOf(beside)) {
          if (!OF_LEARNERS.includes(key) || !before || before.kind === 'hidden') continue;
          expect(new Set(was).size).toBeGreaterThanOrEqual(FEWEST_STAFF);
          expect(new Set(is).size).toBeGreaterThanOrEqual(FEWEST_STAFF);
          expect(few(differing(was ?? [], is ?? []))).toBe(false);
          if (subject !== 'leerteam') expect(few(differing(first.staff, second.staff))).toBe(false);
          expect([before.asOf, value.asOf]).toEqual([undefined, undefined]);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it('would set many so without the rule, and sets as many as it may', () => {
    const boards = fc.sample(randomBoard, { numRuns: 300, seed: 42 }).map((board) => twoInARow(board, 'small school'));
    const pairs = boards.flatMap(({ beside }) => figuresOf(beside).filter(({ key }) => OF_LEARNERS.includes(key)));
    const shown = pairs.filter(({ before }) => before && before.kind !== 'hidden');
    const hidden = pairs.filter(({ before }) => before?.kind === 'hidden' && before.reason === 'group_hardly_changed');
    expect(hidden.length).toBeGreaterThan(100);
    expect(shown.length).toBeGreaterThan(50);
  });
});

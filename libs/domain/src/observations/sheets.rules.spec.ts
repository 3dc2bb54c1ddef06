import { describe, expect, it } from '@jest/globals';
import { numbered } from '../instruments/instruments.rules.js';
import { NEUTRAL_GUIDE } from '../instruments/neutral-guide.js';
import { meanPoint, pupilViewViolations, sheetViolations } from './sheets.rules.js';

const GUIDE = numbered(NEUTRAL_GUIDE);
const codes = (violations: readonly { pointer: string; code: string }[]): string[] =>
  violations.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a sheet', () => {
  it('answers as much as one likes of what is asked', () => {
    expect(sheetViolations(GUIDE, { answers: [], openAnswers: [] })).toEqual([]);
    const answers = GUIDE.sections.flatMap(({ items }) => items.map(({ number }) => ({ item: number, point: 4 })));
    const openAnswers = GUIDE.questions.map(({ number }) => ({ question: number, text: 'x' }));
    expect(sheetViolations(GUIDE, { answers, openAnswers })).toEqual([]);
  });

  it('answers nothing that is not asked, off the scale, or twice', () => {
    const answers = [
      { item: 8, point: 1 },
      { item: 1, point: 5 },
      { item: 2, point: 1 },
      { item: 2, point: 2 },
    ];
    const openAnswers = [
      { question: 1, text: 'x' },
      { question: 1, text: 'y' },
      { question: 3, text: 'z' },
    ];
    expect(codes(sheetViolations(GUIDE, { answers, openAnswers }))).toEqual([
      '/answers/0/item unknown_item',
      '/answers/1/point point_off_scale',
      '/answers/3/item answered_twice',
      '/openAnswers/2/question unknown_item',
      '/openAnswers/1/question answered_twice',
    ]);
  });
});

describe('what pupils said', () => {
  it('is of ten pupils or more, about what they are asked, on its scale', () => {
    expect(pupilViewViolations(GUIDE, [{ item: 1, counts: [0, 0, 0, 10] }])).toEqual([]);
    const items = [
      { item: 1, counts: [2, 2, 2, 3] },
      { item: 7, counts: [5, 5, 5, 5] },
      { item: 2, counts: [5, 5, 5, 5, 5] },
      { item: 1, counts: [5, 5, 5, 5] },
    ];
    expect(codes(pupilViewViolations(GUIDE, items))).toEqual([
      '/items/0/counts too_few_pupils',
      '/items/1/item not_asked_of_pupils',
      '/items/2/counts not_the_scale',
      '/items/3/item answered_twice',
    ]);
  });

  it('is kept as a mean of the points, to one decimal', () => {
    expect(meanPoint([1, 4, 12, 6])).toBe(3);
    expect(meanPoint([3, 3, 4, 0])).toBe(2.1);
    expect(meanPoint([0, 0, 0, 10])).toBe(4);
  });
});

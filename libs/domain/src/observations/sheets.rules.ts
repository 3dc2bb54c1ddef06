import type { Violation } from '@app/platform';
import type { Guide } from '../instruments/instrument-content.js';
import { itemsOf } from '../instruments/instruments.rules.js';
import type { ItemAnswer, OpenAnswer } from './sheet.entity.js';

/** A mean about pupils is about ten of them, or is not there. */
const FEWEST_PUPILS = 10;

export interface SheetContent {
  readonly answers: readonly ItemAnswer[];
  readonly openAnswers: readonly OpenAnswer[];
}

/** What is wrong with a sheet: it answers what the guide asks, on its scale, each thing once. */
export function sheetViolations(guide: Guide, { answers, openAnswers }: SheetContent): Violation[] {
  const items = itemsOf(guide);
  const questions = new Set(guide.questions.map(({ number }) => number));
  return [
    ...answers.flatMap(({ item, point }, index) => {
      const known = items.get(item);
      if (!known) return [{ pointer: `/answers/${index}/item`, code: 'unknown_item' }];
      if (point > known.points) return [{ pointer: `/answers/${index}/point`, code: 'point_off_scale' }];
      return [];
    }),
    ...twice(answers.map(({ item }) => item)).map((index) => ({
      pointer: `/answers/${index}/item`,
      code: 'answered_twice',
    })),
    ...openAnswers.flatMap(({ question }, index) =>
      questions.has(question) ? [] : [{ pointer: `/openAnswers/${index}/question`, code: 'unknown_item' }],
    ),
    ...twice(openAnswers.map(({ question }) => question)).map((index) => ({
      pointer: `/openAnswers/${index}/question`,
      code: 'answered_twice',
    })),
  ];
}

/** How many pupils chose each point of an item's scale, from the first to the last. */
export interface PointCounts {
  readonly item: number;
  readonly counts: readonly number[];
}

/** What is wrong with pupils' answers: they are about what pupils are asked, of enough of them to hide each. */
export function pupilViewViolations(guide: Guide, items: readonly PointCounts[]): Violation[] {
  const known = itemsOf(guide);
  return [
    ...items.flatMap(({ item, counts }, index) => {
      const asked = known.get(item);
      if (!asked?.pupils) return [{ pointer: `/items/${index}/item`, code: 'not_asked_of_pupils' }];
      if (counts.length !== asked.points) return [{ pointer: `/items/${index}/counts`, code: 'not_the_scale' }];
      if (pupilsIn(counts) >= FEWEST_PUPILS) return [];
      const parameters = { least: FEWEST_PUPILS };
      return [{ pointer: `/items/${index}/counts`, code: 'too_few_pupils', parameters }];
    }),
    ...twice(items.map(({ item }) => item)).map((index) => ({
      pointer: `/items/${index}/item`,
      code: 'answered_twice',
    })),
  ];
}

export const pupilsIn = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The mean point, to one decimal: all that is kept of what pupils said. */
export const meanPoint = (counts: readonly number[]): number =>
  Math.round((10 * counts.reduce((sum, count, index) => sum + count * (index + 1), 0)) / pupilsIn(counts)) / 10;

/** The places of what stood before already. */
const twice = (numbers: readonly number[]): number[] =>
  numbers.flatMap((number, index) => (numbers.indexOf(number) < index ? [index] : []));

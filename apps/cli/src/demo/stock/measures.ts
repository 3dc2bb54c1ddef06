import type { SchoolKey } from './cast.js';

/** A made-up test line; its scores grow along a straight line through the grades, around which pupils differ. */
export interface StockMeasure {
  readonly key: string;
  readonly subject: string;
  readonly scale: string;
  readonly lowestScore: number;
  readonly highestScore: number;
  readonly grades: readonly number[];
  /** Mean score of an average pupil at the start of grade 3, and what a school year adds. */
  readonly start: number;
  readonly perYear: number;
  /** Spread between pupils, and what chance adds on a day. */
  readonly sd: number;
  readonly noise: number;
  /** Which groups take it, when; a group that is not there in a year is skipped. */
  readonly rounds: readonly StockRound[];
}

export interface StockRound {
  readonly school: SchoolKey;
  readonly groups: readonly string[];
  readonly moments: readonly TestMoment[];
  /** So many of the weakest pupils of each group alone. */
  readonly weakest?: number;
}

/** Beginning, middle and end of the school year, with the part of the year that has been taught by then. */
export const TEST_MOMENTS = {
  begin: { day: '09-16', taught: 0.1 },
  middle: { day: '01-20', taught: 0.5 },
  end: { day: '05-26', taught: 0.9 },
} as const;
export type TestMoment = keyof typeof TEST_MOMENTS;

/** The weeks in which those tests are taken: month and day, half-open. */
export const TEST_WEEKS: Readonly<
  Record<TestMoment, { readonly name: string; readonly from: string; readonly until: string }>
> = {
  begin: { name: 'Begintoetsen', from: '09-01', until: '10-11' },
  middle: { name: 'M-toetsen', from: '01-08', until: '02-10' },
  end: { name: 'E-toetsen', from: '05-12', until: '06-20' },
};

const MIDDLE_END: readonly TestMoment[] = ['middle', 'end'];

export const TEST_LINE = { testLine: 'LVS', testVersion: '2024' };

export const MEASURES: readonly StockMeasure[] = [
  {
    key: 'reading',
    subject: 'Begrijpend lezen',
    scale: 'vaardigheidsscore',
    lowestScore: 0,
    highestScore: 300,
    grades: [5, 6, 7, 8],
    start: 80,
    perYear: 22,
    sd: 16,
    noise: 6,
    rounds: [
      { school: 'regenboog', groups: ['Groep 5', 'Groep 6', 'Groep 6A', 'Groep 6B'], moments: MIDDLE_END },
      { school: 'brug', groups: ['Groep 7/8'], moments: MIDDLE_END },
      { school: 'horizon', groups: ['Groep 5A', 'Groep 5B', 'Groep 6A', 'Groep 6B'], moments: MIDDLE_END },
    ],
  },
  {
    key: 'mathematics',
    subject: 'Rekenen',
    scale: 'vaardigheidsscore',
    lowestScore: 0,
    highestScore: 400,
    grades: [3, 4, 5, 6, 7, 8],
    start: 110,
    perYear: 28,
    sd: 19,
    noise: 7,
    rounds: [
      { school: 'regenboog', groups: ['Groep 7A', 'Groep 7B'], moments: ['begin', 'middle', 'end'] },
      { school: 'regenboog', groups: ['Groep 4'], moments: MIDDLE_END },
      { school: 'brug', groups: ['Groep 3/4', 'Groep 5/6'], moments: MIDDLE_END },
    ],
  },
  {
    key: 'fluency',
    subject: 'Technisch lezen',
    scale: 'woorden per minuut',
    lowestScore: 0,
    highestScore: 200,
    grades: [3, 4, 5, 6, 7, 8],
    start: 55,
    perYear: 14,
    sd: 12,
    noise: 4,
    // Taken by few: their growth is hidden.
    rounds: [{ school: 'regenboog', groups: ['Groep 5', 'Groep 6A'], moments: MIDDLE_END, weakest: 4 }],
  },
];

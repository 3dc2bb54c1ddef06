import type { PeriodKind } from '@app/domain';
import type { SchoolKey } from './cast.js';

/** Made-up places. No school has such a site code, and `.example` is nobody's (RFC 2606). */
export const BOARD_NAME = 'Stichting Oeverland (demo)';
export const MAIL_DOMAIN = 'voorbeeld.example';

export const SCHOOLS: Readonly<Record<SchoolKey, { readonly name: string; readonly siteCode: string | null }>> = {
  regenboog: { name: 'De Regenboog', siteCode: '99ZX00' },
  brug: { name: 'De Brug', siteCode: null },
  horizon: { name: 'De Horizon', siteCode: null },
};

/** What a school reports on, in every school year; days are month and day, half-open. */
export interface StockPeriod {
  readonly school: SchoolKey;
  readonly kind: PeriodKind;
  readonly name: string;
  readonly from: string;
  /** `end` is the end of the school year. */
  readonly until: string;
}

/** The larger school looks back four times a year and over the whole of it, the smaller one after each test round. */
export const PERIODS: readonly StockPeriod[] = [
  { school: 'regenboog', kind: 'term', name: 'Blok 1', from: '08-01', until: '11-01' },
  { school: 'regenboog', kind: 'term', name: 'Blok 2', from: '11-01', until: '02-01' },
  { school: 'regenboog', kind: 'term', name: 'Blok 3', from: '02-01', until: '05-01' },
  { school: 'regenboog', kind: 'term', name: 'Blok 4', from: '05-01', until: 'end' },
  { school: 'regenboog', kind: 'end_year', name: 'Schooljaar', from: '08-01', until: 'end' },
  { school: 'brug', kind: 'mid_year', name: 'Eerste halfjaar', from: '08-01', until: '02-15' },
  { school: 'brug', kind: 'end_year', name: 'Tweede halfjaar', from: '02-15', until: 'end' },
];

/** Pupils who go through school together: how many, in which grade and groups in each of the two years. */
export interface Cohort {
  readonly school: SchoolKey;
  readonly size: number;
  /** In the previous school year; the running one's is one higher. 0 is not at school yet. */
  readonly grade: number;
  readonly groups: readonly [previous: readonly string[], running: readonly string[]];
}

const cohort = (school: SchoolKey, grade: number, size: number, ...groups: Cohort['groups']): Cohort => ({
  school,
  grade,
  size,
  groups,
});

const KINDERGARTEN = ['Groep 1/2A', 'Groep 1/2B'];

export const COHORTS: readonly Cohort[] = [
  cohort('regenboog', 0, 24, [], KINDERGARTEN),
  cohort('regenboog', 1, 25, KINDERGARTEN, KINDERGARTEN),
  cohort('regenboog', 2, 27, KINDERGARTEN, ['Groep 3']),
  cohort('regenboog', 3, 26, ['Groep 3'], ['Groep 4']),
  cohort('regenboog', 4, 27, ['Groep 4'], ['Groep 5']),
  cohort('regenboog', 5, 25, ['Groep 5'], ['Groep 6']),
  cohort('regenboog', 6, 41, ['Groep 6A', 'Groep 6B'], ['Groep 7A', 'Groep 7B']),
  cohort('regenboog', 7, 43, ['Groep 7A', 'Groep 7B'], ['Groep 8A', 'Groep 8B']),
  cohort('regenboog', 8, 26, ['Groep 8'], []),
  cohort('brug', 0, 12, [], ['Groep 1/2']),
  cohort('brug', 1, 11, ['Groep 1/2'], ['Groep 1/2']),
  cohort('brug', 2, 12, ['Groep 1/2'], ['Groep 3/4']),
  cohort('brug', 3, 10, ['Groep 3/4'], ['Groep 3/4']),
  cohort('brug', 4, 12, ['Groep 3/4'], ['Groep 5/6']),
  cohort('brug', 5, 13, ['Groep 5/6'], ['Groep 5/6']),
  cohort('brug', 6, 11, ['Groep 5/6'], ['Groep 7/8']),
  cohort('brug', 7, 12, ['Groep 7/8'], ['Groep 7/8']),
  cohort('brug', 8, 13, ['Groep 7/8'], []),
  // Of the third school only the grades that another school's pupils can be compared with.
  cohort('horizon', 4, 46, ['Groep 4A', 'Groep 4B'], ['Groep 5A', 'Groep 5B']),
  cohort('horizon', 5, 49, ['Groep 5A', 'Groep 5B'], ['Groep 6A', 'Groep 6B']),
  cohort('horizon', 6, 47, ['Groep 6A', 'Groep 6B'], ['Groep 7A', 'Groep 7B']),
];

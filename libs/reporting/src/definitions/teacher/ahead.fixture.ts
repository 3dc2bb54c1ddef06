import type { TeacherData } from './teacher.dataset.js';

type Own = Pick<TeacherData, 'words' | 'ledger' | 'next' | 'suggestions'>;

/** Nothing to come, and nothing that somebody may use. */
export const NOTHING_AHEAD: Own = { words: [], ledger: [], next: [], suggestions: { colleagues: [], forms: [] } };

const HOUR = 60;
const reading = { nl: '“Begrijpend lezen”', en: '“Begrijpend lezen”' };

/** Something in each part of what is a teacher's own. */
export const BUSY_AHEAD: Own = {
  words: [
    {
      ...{ id: 'h1', evaluatedOn: '2026-06-23' },
      expectation: 'Wie zelf vragen stelt bij een tekst, begrijpt hem beter.',
      conclusion: 'Mijn groepen groeiden meer dan andere.',
      alternatives: 'We lazen ook vaker, door de leesweken.',
      nextStep: null,
    },
    {
      id: 'h7',
      evaluatedOn: null,
      expectation: 'Vaste woorden blijven hangen.',
      conclusion: null,
      alternatives: null,
      nextStep: null,
    },
  ],
  ledger: [
    {
      year: '2025-2026',
      minutes: { entitled: 66 * HOUR, carriedOver: 4 * HOUR, used: 71 * HOUR + 15, left: -75 },
      cents: { entitled: 40_000, carriedOver: 0, used: 12_550, left: 27_450 },
    },
  ],
  next: [
    { on: '2026-08-25', kind: 'plan', title: 'Met Youssef een leesgesprek voorbereiden', team: null },
    { on: '2026-09-08', kind: 'meeting', title: 'Start van het jaar', team: 'Leerteam begrijpend lezen' },
    { on: '2026-10-01', kind: 'look', title: 'Elke les een gesprek over de tekst', team: null },
    { on: '2026-12-18', kind: 'target', title: 'Elke les een gesprek over de tekst', team: null },
  ],
  suggestions: {
    colleagues: [
      {
        id: '0198b6a0-0000-7000-8000-000000000101',
        reasons: [
          { rule: 'would_lead', about: reading },
          { rule: 'has_expertise', about: reading },
        ],
      },
      { id: '0198b6a0-0000-7000-8000-000000000102', reasons: [{ rule: 'has_expertise', about: reading }] },
    ],
    forms: [
      { nl: 'Lesobservatie', en: 'Lesson observation', reasons: [{ rule: 'see_it_in_class', about: null }] },
      {
        ...{ nl: 'Eigen les opnemen', en: 'Own lesson recording' },
        reasons: [{ rule: 'adds_something', about: { nl: 'eigen regie', en: 'own direction' } }],
      },
    ],
  },
};

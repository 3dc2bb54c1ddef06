import type { ReportDocument } from '../../document/report-document.js';
import { filledIn } from '../../runs/name-people.js';
import { impactCase, scoredPupils, someGroups } from '../impact/impact.fixture.js';
import { SAMPLE_HEAD, sampleRelease, SCHOOL_MONTHS } from '../sample-head.fixture.js';
import { composeLeerteam } from './leerteam.compose.js';
import type { LearnedInTeam, LeerteamData, OutcomeData } from './leerteam.dataset.js';
import { BUSY_TEAM } from './team-life.fixture.js';

const TEAM = { id: '0198b6a0-0000-7000-8000-000000000030', name: 'Leerteam begrijpend lezen' };
const NAMES = [
  'Carlijn Vos',
  'Youssef Amrani',
  'Marieke de Boer',
  'Tom Hendriks',
  'Samira Kaya',
  'Joost Bakker',
  'Els Mulder',
];
const idOf = (index: number): string => `0198b6a0-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`;

const inForm = (form: string, nl: string, en: string, people: number, months: readonly string[]): LearnedInTeam[] =>
  months.flatMap((month, place) =>
    NAMES.slice(0, people).map((_, index) => ({
      ...{ person: idOf(index), form, nl, en, month, minutes: 45 + 15 * (index % 3) },
      fingerprint: 1 + index + 100 * place + 10_000 * form.length,
    })),
  );

const growthOf = (key: string, measure: string, groups: number): OutcomeData => ({
  ...{ key, measure, firstOn: '2026-01-12', secondOn: '2026-06-18', ofColleagues: [] },
  scores: scoredPupils(someGroups(`${key} `, groups)),
});

const data: LeerteamData = {
  ...TEAM,
  kind: 'plg',
  question: 'Hoe praten leerlingen zelf over een tekst, zonder dat wij de vragen stellen?',
  jointGoal: 'In elke les begrijpend lezen voeren leerlingen een gesprek over de tekst',
  members: NAMES.map((_, index) => ({ id: idOf(index), role: ['coordinator', 'facilitator'][index] ?? 'member' })),
  meetings: SCHOOL_MONTHS.map((month, index) => ({
    ...{ title: index === 0 ? 'Start en vraag' : `Bijeenkomst ${index + 1}`, on: `${month}-16`, minutes: 90 },
    ...{ attended: 7 - (index % 3), members: 7 },
  })),
  learned: [
    ...inForm('plg', 'PLG', 'PLC', 7, SCHOOL_MONTHS),
    ...inForm('lesson_study', 'Lesson study', 'Lesson study', 6, SCHOOL_MONTHS.slice(3, 8)),
    ...inForm('reading', 'Vakliteratuur', 'Professional reading', 5, SCHOOL_MONTHS.slice(1, 3)),
    ...inForm('course', 'Cursus', 'Course', 2, SCHOOL_MONTHS.slice(5, 6)),
  ],
  met: [],
  outcomes: [
    growthOf('lezen', 'Begrijpend lezen (vaardigheidsscore), 2025-2026', 3),
    growthOf('taal', 'Taalverzorging (ruwe score), 2025-2026', 1),
  ],
  impact: [
    impactCase({ own: scoredPupils(someGroups('own', 3, 4)), themes: ['Begrijpend lezen'] }),
    impactCase({ key: 'h7', themes: ['Woordenschat'], own: [], others: [], secondMoment: 'to come' }),
  ],
  withoutConsent: false,
  ...BUSY_TEAM,
};

const words = {
  expectation: 'Leerlingen die elkaar vragen stellen, begrijpen teksten beter.',
  conclusion: 'Onze groepen groeiden meer. De gesprekken hielden we pas vanaf februari vol.',
  alternatives: 'Groep 6 kreeg er een onderwijsassistent bij.',
  nextStep: 'Volgend jaar ook in groep 5.',
};

/** A leerteam's year with every section in it, and its results on one group hidden; names and words as it is read. */
export const leerteamSample: ReportDocument = filledIn(composeLeerteam(SAMPLE_HEAD, data, sampleRelease(TEAM.id)), {
  names: new Map(NAMES.map((name, index) => [idOf(index), name])),
  words: new Map(['h1', 'h7'].map((id) => [id, words])),
});

import type { ReportDocument } from '../../document/report-document.js';
import { emptyHouse, houseData } from '../house/house.fixture.js';
import { impactCase, scoredPupils, someGroups } from '../impact/impact.fixture.js';
import { schoolOf } from '../participation/participation.fixture.js';
import { SAMPLE_HEAD, SAMPLE_SCHOOL, sampleRelease } from '../sample-head.fixture.js';
import { composeSchool } from './school.compose.js';
import type { SchoolData } from './school.dataset.js';

const whole = { ...schoolOf('s', SAMPLE_SCHOOL.name, 26), id: SAMPLE_SCHOOL.id };
const { staff, learned, goals } = whole;
const team = (from: number, until: number, metIn = whole.teams[0]?.metIn ?? []) => ({
  members: staff.slice(from, until),
  metIn,
});
const teams = [team(0, 8), team(6, 13), team(12, 18), team(17, 21, ['2025-10', '2026-02'])];
const linked = (people: number, from = 0) =>
  staff
    .slice(from, from + people)
    .map((person, index) => ({ person, goals: 1 + (index % 2), fingerprint: 900 + from + index }));
const signal = (state: SchoolData['signals'][number]['state'], daysToMend: number | null = null, isNew = true) => ({
  ...{ state, daysToMend, isNew },
});
const need = (
  which: SchoolData['pulses'][number]['needs'][number]['need'],
  mean: number,
  low: number,
  high: number,
) => ({
  ...{ need: which, mean, low, high, bound: 'exact' as const },
});

/** A school in a year in which much was done: something in every section, and some of it hidden. */
export const fullSchool: SchoolData = {
  ...whole,
  teams,
  house: {
    ...{ from: '2025-07-01', until: '2026-07-01' },
    data: houseData({
      ...emptyHouse(),
      ...{ staff, learned, goals },
      visions: { adopted: 1, latestOn: '2024-11-05' },
      teams: teams.map((one, index) => ({ ...one, formMonths: index < 2 ? [one.metIn] : [] })),
      ...{ consultations: 2, responded: staff.slice(0, 11) },
      pulses: [{ asked: 26, answered: 19, answeredAtLeast: false, means: [{ mean: 3.75, bound: 'exact' }] }],
      ...{ cyclesWithEffect: 2, insightsAdopted: 4, reviews: 1, hypothesesEvaluated: 1, signalsResolved: 5 },
      leads: [5, 4, 3, 2, 2, 1].map((turns, index) => ({ person: `s-${3 * index}`, turns, fingerprint: 70 + index })),
    }),
  },
  leads: [5, 4, 3, 2, 2, 1, 1].map((turns, index) => ({
    ...{ team: `team ${index % 3}`, person: `s-${(5 * index) % 21}`, turns, fingerprint: 70 + index },
  })),
  pulses: [
    {
      ...{ openedOn: '2026-03-09', asked: 26, answered: 19, answeredAtLeast: false, scale: null },
      needs: [
        need('autonomy', 3.75, 3.31, 4.19),
        { need: 'relatedness', mean: 4.25, bound: 'at_least', low: 3.6, high: 5 },
        need('competence', 3.5, 3.06, 3.94),
      ],
    },
    { openedOn: '2025-10-06', asked: 25, answered: null, answeredAtLeast: null, needs: [], scale: null },
  ],
  signals: [
    ...[12, 20, 35, 41, 88].map((days) => signal('resolved', days)),
    ...[
      signal('noticed'),
      signal('noticed'),
      signal('investigating', null, false),
      signal('trying'),
      signal('accepted'),
    ],
  ],
  strategicGoals: [
    { id: 'g1', title: 'Elke leerling leest met plezier', isOfBoard: true, linked: linked(9) },
    { id: 'g2', title: 'Rekenen met begrip, van groep 1 tot en met 8', isOfBoard: false, linked: linked(6, 9) },
    { id: 'g3', title: 'Samen met ouders', isOfBoard: false, linked: linked(2, 15) },
  ],
  impact: [
    impactCase({ key: 'i1', own: scoredPupils(someGroups('own', 3, 4)) }),
    impactCase({ key: 'i2', themes: ['Rekenen'], secondMoment: 'to come', own: [], others: [], learned: [] }),
  ],
};

/** A school where next to nothing was done, of so few people that nothing could be told of them. */
export const emptySchool: SchoolData = {
  ...{ id: 'e', name: 'De Kleine Beer', staff: ['e-0', 'e-1', 'e-2'], learned: [], goals: [], teams: [] },
  ...{ house: undefined, leads: [], pulses: [], signals: [], strategicGoals: [], impact: [] },
};

export const schoolSample: ReportDocument = composeSchool(SAMPLE_HEAD, fullSchool, sampleRelease(fullSchool.id));

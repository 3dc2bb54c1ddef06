import type { ReportDocument } from '../../document/report-document.js';
import { filledIn } from '../../runs/name-people.js';
import { impactCase, scoredPupils, someGroups } from '../impact/impact.fixture.js';
import { SAMPLE_HEAD, sampleRelease, SCHOOL_MONTHS } from '../sample-head.fixture.js';
import { BUSY_AHEAD } from './ahead.fixture.js';
import { composeTeacher } from './teacher.compose.js';
import type { TeacherData } from './teacher.dataset.js';

const MINUTES = [75, 180, 240, 150, 210, 315, 120, 270, 195, 90];

const data: TeacherData = {
  id: '0198b6a0-0000-7000-8000-000000000100',
  name: 'Carlijn Vos',
  months: SCHOOL_MONTHS.map((month, index) => ({ month, minutes: MINUTES[index] ?? 0, moments: 1 + (index % 4) })),
  forms: [
    { nl: 'PLG', en: 'PLC', minutes: 900, moments: 10 },
    { nl: 'Lesson study', en: 'Lesson study', minutes: 525, moments: 6 },
    { nl: 'Collegiale consultatie', en: 'Collegial consultation', minutes: 240, moments: 5 },
    { nl: 'Vakliteratuur', en: 'Professional reading', minutes: 180, moments: 4 },
  ],
  initiatives: [
    { initiative: 'team', minutes: 1_425 },
    { initiative: 'self_chosen', minutes: 300 },
    { initiative: 'assigned', minutes: 120 },
  ],
  themes: [
    { theme: 'Begrijpend lezen', minutes: 1_230, moments: 15 },
    { theme: 'Woordenschat', minutes: 345, moments: 6 },
  ],
  goals: [
    {
      ...{ title: 'Elke les een gesprek over de tekst', origin: 'own', status: 'active', targetOn: '2026-12-18' },
      checkIns: [
        { on: '2025-11-14', note: 'Lukt in de ochtend, na de pauze nog niet.', progress: 40 },
        { on: '2026-03-20', note: 'Leerlingen beginnen nu zelf.', progress: 70 },
      ],
    },
    {
      ...{ title: 'Drie woorden per week', origin: 'team', status: 'achieved', targetOn: '2026-06-01' },
      checkIns: [{ on: '2026-05-29', note: 'Ze hangen in elke groep.', progress: 100 }],
    },
    { title: 'Alles filmen', origin: 'school', status: 'released', targetOn: null, checkIns: [] },
  ],
  tryOuts: [
    {
      title: 'Met Youssef nagedacht over open vragen',
      on: '2026-04-21',
      tryOut: 'Na elke alinea eerst een leerling een vraag laten stellen.',
    },
    { title: 'Onderzoeksles in groep 6', on: '2026-03-10', tryOut: 'Langer wachten na een vraag.' },
  ],
  leerteams: [
    { name: 'Leerteam begrijpend lezen', kind: 'plg', role: 'coordinator', meetings: 9 },
    { name: 'Kenniskring spelling', kind: 'kenniskring', role: 'member', meetings: 2 },
  ],
  impact: [
    impactCase({ own: scoredPupils(someGroups('own', 3, 4)), themes: ['Begrijpend lezen'] }),
    impactCase({ key: 'h7', themes: ['Woordenschat'], own: [], others: [], secondMoment: 'to come' }),
  ],
  ...BUSY_AHEAD,
};

const NAMES = new Map(
  BUSY_AHEAD.suggestions.colleagues.map(({ id }, index) => [
    id,
    ['Youssef Amrani', 'Els Mulder'][index] ?? 'Tom Hendriks',
  ]),
);

/** A teacher's year with every section in it, with names as it is read. */
export const teacherSample: ReportDocument = filledIn(composeTeacher(SAMPLE_HEAD, data, sampleRelease(data.id)), {
  names: NAMES,
  words: new Map(),
});

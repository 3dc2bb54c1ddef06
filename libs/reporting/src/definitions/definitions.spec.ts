import { describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '../document/report-document.js';
import { missingWords } from '../words/missing-words.js';
import { languages, wordsFor } from '../words/words.js';
import { DEFINITIONS } from './index.js';
import { composeLeerteam } from './leerteam/leerteam.compose.js';
import type { LeerteamData, OutcomeData } from './leerteam/leerteam.dataset.js';
import { composeSchool } from './school/school.compose.js';
import type { SchoolData } from './school/school.dataset.js';
import { composeTeacher } from './teacher/teacher.compose.js';
import type { TeacherData } from './teacher/teacher.dataset.js';

const head = {
  board: { id: 'b', name: 'Stichting Rivierenland' },
  period: { from: '2025-08-01', until: '2026-02-01', name: null },
  dataMoment: '2026-02-02T06:00:00.000Z',
};
const form = { nl: 'Lesstudie', en: 'Lesson study' };

const teacher: TeacherData = {
  id: 't',
  name: 'Noor de Wit',
  months: [{ month: '2025-09', minutes: 120, moments: 2 }],
  forms: [{ ...form, minutes: 120, moments: 2 }],
  initiatives: ['self_chosen', 'team', 'assigned'].map((initiative) => ({ initiative, minutes: 40 })),
  themes: [{ theme: 'Lezen', minutes: 60, moments: 1 }],
  goals: ['active', 'achieved', 'released'].map((status, index) => ({
    title: `Doel ${index}`,
    origin: ['own', 'team', 'school'][index] ?? 'own',
    status,
    targetOn: '2026-06-01',
    checkIns: [{ on: '2025-11-01', note: 'Halverwege', progress: 50 }],
  })),
  tryOuts: [{ title: 'Les bekeken', on: '2025-10-01', tryOut: 'Langer wachten na een vraag' }],
  leerteams: ['leerteam', 'plg', 'kenniskring', 'data_team', 'lesson_study_team'].map((kind, index) => ({
    name: kind,
    kind,
    role: ['coordinator', 'facilitator', 'member'][index % 3] ?? 'member',
    meetings: index,
  })),
};
const nothingLearned: TeacherData = {
  ...teacher,
  months: [],
  forms: [],
  initiatives: [],
  themes: [],
  goals: [],
  tryOuts: [],
  leerteams: [],
};

const pupils = (n: number, groups: number, moments = 2): OutcomeData => ({
  measure: 'Toets 1 taal (ruwe score)',
  groupSizes: Array.from({ length: groups }, () => Math.floor(n / groups)),
  pupils: n + 6,
  firstOn: '2025-09-10',
  secondOn: '2026-01-20',
  first: moments < 2 ? [] : Array.from({ length: n }, (_, index) => 20 + index),
  second: moments < 2 ? [] : Array.from({ length: n }, (_, index) => 24 + 1.5 * index),
});
const people = (n: number) => Array.from({ length: n }, (_, index) => ({ name: `Lid ${index}`, role: 'member' }));
const leerteam: LeerteamData = {
  id: 'l',
  name: 'PLG lezen',
  kind: 'plg',
  question: 'Hoe?',
  jointGoal: null,
  members: people(7),
  meetings: [{ title: 'Start', on: '2025-09-10', minutes: 60, attended: 6, members: 7 }],
  forms: [
    { ...form, minutes: 420, people: 7, months: ['2025-09', '2025-10', '2025-11', '2025-12'] },
    { nl: 'Lezen', en: 'Reading', minutes: 60, people: 2, months: ['2025-09'] },
    { nl: 'Cursus', en: 'Course', minutes: 90, people: 5, months: ['2025-09'] },
  ],
  outcomes: [pupils(12, 2), pupils(9, 2), pupils(12, 1), pupils(12, 2, 1)],
};
const small: LeerteamData = {
  ...leerteam,
  question: null,
  jointGoal: 'Samen',
  members: people(3),
  forms: [],
  meetings: [],
};

const school: SchoolData = {
  id: 's',
  name: 'De Brug',
  staff: 20,
  learners: 16,
  minutes: 9_000,
  months: [
    { month: '2025-09', people: 12 },
    { month: '2025-10', people: 3 },
  ],
  spread: [{ months: 5, people: 8 }],
  forms: [{ ...form, minutes: 600, people: 9 }],
  initiatives: ['self_chosen', 'team', 'assigned'].map((initiative) => ({ initiative, minutes: 400, people: 8 })),
  goals: ['own', 'team', 'school'].map((origin) => ({ origin, goals: 7, people: 6 })),
  teams: { teams: 3, people: 14, monthly: 6 },
};
const empty: SchoolData = {
  ...school,
  staff: 3,
  learners: 0,
  minutes: 0,
  months: [],
  spread: [],
  forms: [],
  initiatives: [],
  goals: [],
  teams: { teams: 0, people: 0, monthly: 0 },
};

const documents: [string, ReportDocument][] = [
  ['a full teacher report', composeTeacher(head, teacher)],
  ['an empty teacher report', composeTeacher(head, nothingLearned)],
  ['a full leerteam report', composeLeerteam(head, leerteam)],
  ['a small leerteam report', composeLeerteam(head, small)],
  ['a full school report', composeSchool(head, school)],
  ['an empty school report', composeSchool(head, empty)],
];

const section = (document: ReportDocument, key: string): string =>
  JSON.stringify(document.sections.find((one) => one.key === key)?.blocks ?? []);

describe('what reports say', () => {
  it.each(documents)('has all its words in both languages: %s', (_, document) => {
    const { words } = DEFINITIONS[document.report as keyof typeof DEFINITIONS];
    for (const language of languages) expect(missingWords(document, wordsFor(language, words))).toEqual([]);
  });

  it('gives growth over two groups and ten pupils, and hides it under that', () => {
    const shown = section(composeLeerteam(head, { ...leerteam, outcomes: [pupils(10, 2)] }), 'pupils');
    expect(shown).toContain('"kind":"estimate"');
    for (const outcome of [pupils(9, 2), pupils(10, 1)]) {
      const hidden = section(composeLeerteam(head, { ...leerteam, outcomes: [outcome] }), 'pupils');
      expect(hidden).toContain('"kind":"hidden"');
      expect(hidden).not.toContain('"kind":"estimate"');
    }
  });

  it('says that it is too early where there is no second moment', () => {
    expect(section(composeLeerteam(head, { ...leerteam, outcomes: [pupils(12, 2, 1)] }), 'pupils')).toContain(
      'pupils.tooEarly',
    );
  });

  it('shows the attendance of a leerteam of five, and not of three', () => {
    expect(section(composeLeerteam(head, leerteam), 'meetings')).toContain('column.attendance');
    const three = composeLeerteam(head, { ...leerteam, members: people(3) });
    expect(section(three, 'meetings')).not.toContain('column.attendance');
    expect(section(three, 'overview')).toContain('fewer_than_5_staff');
  });

  it('hides a month of a school in which fewer than five people learned', () => {
    const text = section(composeSchool(head, school), 'overTime');
    expect(text).toContain('{"label":{"kind":"month","month":"2025-10"},"value":{"kind":"hidden"');
  });
});

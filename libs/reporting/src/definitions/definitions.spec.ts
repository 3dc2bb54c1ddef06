import { describe, expect, it } from '@jest/globals';
import type { ReportDocument } from '../document/report-document.js';
import { PublishedFigures } from '../privacy/published-figures.js';
import { Release } from '../privacy/release.js';
import { missingWords } from '../words/missing-words.js';
import { languages, wordsFor } from '../words/words.js';
import { impactCases } from './impact/impact.fixture.js';
import { composeBoard } from './board/board.compose.js';
import { emptyBoard, fullBoard } from './board/board.fixture.js';
import { DEFINITIONS } from './index.js';
import { composeLeerteam } from './leerteam/leerteam.compose.js';
import type { LearnedInTeam, LeerteamData, OutcomeData } from './leerteam/leerteam.dataset.js';
import { BUSY_TEAM, QUIET_TEAM } from './leerteam/team-life.fixture.js';
import { composeSchool } from './school/school.compose.js';
import type { SchoolData } from './school/school.dataset.js';
import { emptySchool, fullSchool } from './school/school.sample.fixture.js';
import { BUSY_AHEAD, NOTHING_AHEAD } from './teacher/ahead.fixture.js';
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
  impact: impactCases,
  ...BUSY_AHEAD,
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
  impact: [],
  ...NOTHING_AHEAD,
};

const someone = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

const pupils = (n: number, groups: number, moments = 2): OutcomeData => ({
  key: `measure ${n} ${groups}`,
  measure: 'Toets 1 taal (ruwe score)',
  firstOn: '2025-09-10',
  ofColleagues: [],
  secondOn: '2026-01-20',
  scores: someone(moments < 2 ? 0 : n).map((pupil, index) => ({
    pupil,
    groupId: `group ${index % groups}`,
    first: 20 + index,
    second: 24 + 1.5 * index,
    fingerprint: index + 1,
    firstFingerprint: 1000 + index,
    secondFingerprint: 2000 + index,
  })),
});
const people = (n: number) => Array.from({ length: n }, (_, index) => ({ id: `lid-${index}`, role: 'member' }));
const inForm = (code: string, who: number, minutes: number, ...months: string[]): LearnedInTeam[] =>
  months.flatMap((month) =>
    someone(who).map((person, index) => ({
      ...{ person, form: code, nl: code, en: code, month },
      ...{ minutes, fingerprint: 1 + index + 100 * code.length },
    })),
  );
const leerteam: LeerteamData = {
  id: 'l',
  name: 'PLG lezen',
  kind: 'plg',
  question: 'Hoe?',
  jointGoal: null,
  members: people(7),
  meetings: [{ title: 'Start', on: '2025-09-10', minutes: 60, attended: 6, members: 7 }],
  learned: [
    ...inForm('Lesstudie', 7, 60, '2025-09', '2025-10', '2025-11', '2025-12'),
    ...inForm('Lezen', 2, 30, '2025-09'),
    ...inForm('Cursus', 5, 18, '2025-09'),
  ],
  met: [],
  outcomes: [pupils(12, 2), pupils(9, 2), pupils(12, 1), pupils(12, 2, 1)],
  impact: impactCases,
  withoutConsent: true,
  ...BUSY_TEAM,
};
const small: LeerteamData = {
  ...leerteam,
  ...QUIET_TEAM,
  question: null,
  jointGoal: 'Samen',
  members: people(3),
  learned: [],
  meetings: [],
};

/** A school of twenty where three people learned in October. */
const school: SchoolData = {
  ...fullSchool,
  staff: someone(20),
  learned: [
    ...inForm('Lesstudie', 12, 60, '2025-09').map((one) => ({ ...one, initiative: 'team' })),
    ...inForm('Lezen', 3, 60, '2025-10').map((one) => ({ ...one, initiative: 'self_chosen' })),
  ],
  impact: impactCases,
};

const first = (subjectId: string): Release =>
  new Release({ subjectId, ...head.period }, '2026-02-02', new PublishedFigures([]));
const ofLeerteam = (data: LeerteamData): ReportDocument => composeLeerteam(head, data, first(data.id));
const ofSchool = (data: SchoolData): ReportDocument => composeSchool(head, data, first(data.id));

const documents: [string, ReportDocument][] = [
  ['a full teacher report', composeTeacher(head, teacher, first(teacher.id))],
  ['an empty teacher report', composeTeacher(head, nothingLearned, first(teacher.id))],
  ['a full leerteam report', ofLeerteam(leerteam)],
  ['a small leerteam report', ofLeerteam(small)],
  ['a full school report', ofSchool(school)],
  ['an empty school report', ofSchool(emptySchool)],
  ['a full board report', composeBoard(head, fullBoard, first(fullBoard.id))],
  ['an empty board report', composeBoard(head, emptyBoard, first(emptyBoard.id))],
];

const section = (document: ReportDocument, key: string): string =>
  JSON.stringify(document.sections.find((one) => one.key === key)?.blocks ?? []);

describe('what reports say', () => {
  it.each(documents)('has all its words in both languages: %s', (_, document) => {
    const { words } = DEFINITIONS[document.report as keyof typeof DEFINITIONS];
    for (const language of languages) expect(missingWords(document, wordsFor(language, words))).toEqual([]);
  });

  it('gives growth over two groups and ten pupils, and hides it under that', () => {
    const shown = section(ofLeerteam({ ...leerteam, outcomes: [pupils(10, 2)] }), 'pupils');
    expect(shown).toContain('"kind":"estimate"');
    for (const outcome of [pupils(9, 2), pupils(10, 1)]) {
      const hidden = section(ofLeerteam({ ...leerteam, outcomes: [outcome] }), 'pupils');
      expect(hidden).toContain('"kind":"hidden"');
      expect(hidden).not.toContain('"kind":"estimate"');
    }
  });

  it('says that pupils’ growth is off without consent, and shows none', () => {
    const off = section(ofLeerteam({ ...leerteam, outcomes: [], withoutConsent: true }), 'pupils');
    expect(off).toContain('pupils.noConsent');
    expect(off).not.toContain('pupils.caution');
    const on = section(ofLeerteam({ ...leerteam, withoutConsent: false }), 'pupils');
    expect(on).not.toContain('pupils.noConsent');
  });

  it('names nobody in a leerteam: it holds who they are by id', () => {
    expect(section(ofLeerteam(leerteam), 'members')).toContain('{"kind":"person","id":"lid-0"}');
  });

  it('says that it is too early where there is no second moment', () => {
    expect(section(ofLeerteam({ ...leerteam, outcomes: [pupils(12, 2, 1)] }), 'pupils')).toContain('pupils.tooEarly');
  });

  it('shows the attendance of a leerteam of five, and not of three', () => {
    expect(section(ofLeerteam(leerteam), 'meetings')).toContain('column.attendance');
    const three = ofLeerteam({ ...leerteam, members: people(3) });
    expect(section(three, 'meetings')).not.toContain('column.attendance');
    expect(section(three, 'overview')).toContain('fewer_than_5_staff');
  });

  it('hides a month of a school in which fewer than five people learned', () => {
    const text = section(ofSchool(school), 'overTime');
    expect(text).toContain('{"label":{"kind":"month","month":"2025-10"},"value":{"kind":"hidden"');
  });
});

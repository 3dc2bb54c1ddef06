import type { ReportHead } from '../../definition.js';
import type { ReportDocument, Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import type { Release } from '../../privacy/release.js';
import {
  chart,
  count,
  date,
  entries,
  figures,
  month,
  name,
  section,
  sentences,
  portion,
  share,
  table,
  text,
  time,
  word,
} from '../document-parts.js';
import { impactSections } from '../impact/impact.compose.js';
import { ownWords } from '../impact/own-words.js';
import { isSchoolMonth, monthsOf } from '../months.js';
import { nextMoments, suggestions } from './sections/ahead.js';
import { ledger } from './sections/ledger.js';
import type { GoalData, TeacherData } from './teacher.dataset.js';

export const TEACHER_TEMPLATE = 3;

/** A teacher's own report: nothing of their own is hidden, for all of it is theirs. */
export function composeTeacher(head: ReportHead, data: TeacherData, release: Release): ReportDocument {
  return {
    report: 'teacher',
    templateVersion: TEACHER_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...overview(head, data),
      ...overTime(head, data),
      ...formsAndThemes(data),
      ...goals(data),
      ...impactSections('teacher', data.impact, release),
      ...ownWords(data.impact, data.words),
      ...triedInClass(data),
      ...leerteams(data),
      ...ledger(data.ledger),
      ...nextMoments(data),
      ...suggestions(data),
    ],
  };
}

function overview({ period }: ReportHead, { months, forms }: TeacherData): Section[] {
  const minutes = sum(months.map((one) => one.minutes));
  const schoolMonths = monthsOf(period.from, period.until).filter(isSchoolMonth);
  const active = months.filter((one) => isSchoolMonth(one.month)).length;
  return section(
    'overview',
    figures(
      ['figure.time', time(minutes)],
      ['figure.moments', count(sum(months.map((one) => one.moments)))],
      ['figure.months', share(active, schoolMonths.length)],
      ['figure.forms', count(forms.length)],
    ),
    sentences({ key: minutes === 0 ? 'overview.nothing' : 'overview.note' }),
  );
}

function overTime({ period }: ReportHead, { months }: TeacherData): Section[] {
  if (months.length === 0) return [];
  const minutes = new Map(months.map((one) => [one.month, one.minutes]));
  const points = monthsOf(period.from, period.until).map((one): [Value, Value] => [
    month(one),
    time(minutes.get(one) ?? 0),
  ]);
  return section('overTime', chart('overTime.chart', 'columns', points));
}

function formsAndThemes({ forms, initiatives, themes }: TeacherData): Section[] {
  if (forms.length === 0) return [];
  const all = sum(initiatives.map((one) => one.minutes));
  return section(
    'forms',
    chart(
      'forms.chart',
      'bars',
      forms.map((form) => [name(form), time(form.minutes)]),
    ),
    table(
      'forms.initiative',
      ['column.initiative', 'column.time', 'column.share'],
      initiatives.map((one) => [word(`initiative.${one.initiative}`), time(one.minutes), portion(one.minutes, all)]),
    ),
    themes.length === 0
      ? undefined
      : table(
          'forms.themes',
          ['column.theme', 'column.moments', 'column.time'],
          themes.map((one) => [text(one.theme), count(one.moments), time(one.minutes)]),
        ),
  );
}

function goals(data: TeacherData): Section[] {
  const isMarked = data.goals.some(({ targetOn, checkIns }) => targetOn || checkIns.some(({ progress }) => progress));
  return section(
    'goals',
    entries('goals.list', data.goals.map(goalEntry)),
    isMarked ? sentences({ key: 'goals.marks' }) : undefined,
  );
}

function goalEntry(goal: GoalData): { title: string; tags: Value[]; lines: string[] } {
  const latest = goal.checkIns.filter(({ progress }) => progress !== null).at(-1);
  return {
    title: goal.title,
    tags: [
      word(`goal.${goal.status}`),
      word(`origin.${goal.origin}`),
      ...(goal.targetOn ? [date(goal.targetOn)] : []),
      ...(latest?.progress ? [portion(latest.progress, 100)] : []),
    ],
    lines: goal.checkIns.map(({ note }) => note),
  };
}

function triedInClass({ tryOuts }: TeacherData): Section[] {
  if (tryOuts.length === 0) return [];
  const list = tryOuts.map(({ title, on, tryOut }) => ({ title, on, lines: [tryOut] }));
  return section('tryOuts', entries('tryOuts.list', list));
}

function leerteams(data: TeacherData): Section[] {
  if (data.leerteams.length === 0) return section('leerteams', sentences({ key: 'leerteams.none' }));
  const rows = data.leerteams.map((team) => [
    text(team.name),
    word(`kind.${team.kind}`),
    word(`role.${team.role}`),
    count(team.meetings),
  ]);
  const columns = ['column.leerteam', 'column.kind', 'column.role', 'column.meetings'];
  return section('leerteams', table('leerteams.table', columns, rows));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

import type { ReportPeriod, Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import type { Release } from '../../privacy/release.js';
import { eachOnce } from '../../privacy/figure.js';
import { FEWEST_STAFF } from '../../privacy/suppression.js';
import { chart, count, figures, month, section, sentences, table, text, word } from '../document-parts.js';
import type { Participation } from '../participation/participation.dataset.js';
import { spreadOver, type ToldParticipation, toldParticipation } from '../participation/told-participation.js';
import type { BoardData } from './board.dataset.js';
import { noLessThan, partTogether, rowsTogether, type ToldOfOne } from './told-together.js';

/** A school, or several small ones, with what may be told of it. */
export interface ToldSchool {
  readonly label: Value;
  readonly staff: number;
  readonly told: ToldParticipation;
}

/**
 * What may be told of each school: what its own report says, in alphabetical order. A school of fewer than five people
 * stands with the others of that size, or nowhere.
 */
export function toldSchools({ schools }: BoardData, period: ReportPeriod, release: Release): ToldSchool[] {
  const isSmall = ({ staff }: Participation) => staff.length < FEWEST_STAFF;
  const apart = schools
    .filter((school) => !isSmall(school))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl') || (one.id < other.id ? -1 : 1));
  const told = apart.map((school): ToldSchool => {
    const beside = release.beside({ subjectId: school.id });
    beside.about(eachOnce(school.staff));
    return toldOf(text(school.name), school, period, beside);
  });
  const small = smallTogether(schools.filter(isSmall));
  return small ? [...told, toldOf(word('schools.small'), small, period, release)] : told;
}

const toldOf = (label: Value, school: Participation, period: ReportPeriod, release: Release): ToldSchool => ({
  ...{ label, staff: school.staff.length },
  told: toldParticipation(school, period, release),
});

/** Small schools as if they were one; undefined where they are fewer than five people together. */
function smallTogether(schools: readonly Participation[]): Participation | undefined {
  const [first, ...more] = schools;
  const staff = [...new Set(schools.flatMap((school) => [...school.staff]))];
  if (!first || more.length === 0 || staff.length < FEWEST_STAFF) return undefined;
  // Who works at two of them learned once.
  const once = <Row extends { readonly person: string }>(rows: (school: Participation) => readonly Row[]): Row[] =>
    schools.flatMap((school, at) => {
      const before = new Set(schools.slice(0, at).flatMap((earlier) => [...earlier.staff]));
      return rows(school).filter(({ person }) => !before.has(person));
    });
  const teams = schools.flatMap((school) => [...school.teams]);
  return { ...first, staff, teams, learned: once(({ learned }) => learned), goals: once(({ goals }) => goals) };
}

/** Schools side by side on taking part alone: what they have in common is that they can talk about it. */
export function participation({ schools }: BoardData, told: readonly ToldSchool[], period: ReportPeriod): Section[] {
  const using = told.filter(({ told: of }) => of.learners.kind === 'share').length;
  const left = schools.length - told.length;
  return section(
    'participation',
    figures(['figure.schools', count(schools.length)], ['figure.using', count(using)]),
    told.length === 0 ? undefined : sideBySide(told, period),
    sentences(
      { key: 'participation.order' },
      { key: 'participation.together' },
      ...(left > 0 ? [{ key: 'participation.small' }] : []),
    ),
  );
}

type ValueOf = (school: ToldSchool) => Value;

function sideBySide(told: readonly ToldSchool[], period: ReportPeriod) {
  const spread = spreadOver(period);
  // Who learned through the year did learn, and who is in a leerteam that met is in one.
  const columns: [key: string, valueOf: ValueOf, within?: ValueOf][] = [
    ['column.learned', ({ told: of }) => of.learners, spreadOf],
    ...(spread ? [['column.spread', spreadOf] as [string, ValueOf]] : []),
    ['column.inTeam', ({ told: of }) => of.inTeam, monthlyOf],
    ['column.monthly', monthlyOf],
  ];
  const together = (valueOf: ValueOf): Value => partTogether(told.map((one) => ofOne(one, valueOf(one))));
  const rows = told.map((school) => [
    school.label,
    count(school.staff),
    ...columns.map(([, valueOf]) => withoutWhole(valueOf(school))),
  ]);
  const all = [
    word('schools.together'),
    count(told.reduce((sum, { staff }) => sum + staff, 0)),
    ...columns.map(([, valueOf, within]) =>
      withoutWhole(within ? noLessThan(together(valueOf), together(within)) : together(valueOf)),
    ),
  ];
  const keys = ['column.school', 'column.staff', ...columns.map(([key]) => key)];
  return table('participation.table', keys, told.length > 1 ? [...rows, all] : rows);
}

const ofOne = ({ staff }: ToldSchool, value: Value): ToldOfOne => ({ value, staff });
const spreadOf = ({ told }: ToldSchool): Value => told.spread ?? { kind: 'none' };
/** That no leerteam met every month is no figure about people. */
const monthlyOf = ({ told, staff }: ToldSchool): Value => told.monthly ?? { kind: 'share', value: 0, of: staff };

/** How many people there are stands in a column of its own. */
function withoutWhole(value: Value): Value {
  if (value.kind !== 'share') return value;
  const { of: _, ...part } = value;
  return part;
}

/** In which months people of all those schools learned. */
export function overTime(told: readonly ToldSchool[]): Section[] {
  const months = told[0]?.told.months.map(([one]) => one) ?? [];
  const points = months.map((one, at): [Value, Value] => {
    const values = told.map((school) => ofOne(school, school.told.months[at]?.[1] ?? { kind: 'none' }));
    return [month(one), partTogether(values)];
  });
  if (points.every(([, value]) => value.kind !== 'share')) return [];
  return section('overTime', chart('overTime.chart', 'columns', points), sentences({ key: 'overTime.atLeast' }));
}

export function forms(told: readonly ToldSchool[]): Section[] {
  const rows = rowsTogether(told.map((school) => school.told.forms));
  if (rows.length === 0) return [];
  return section('forms', chart('forms.chart', 'bars', rows), sentences({ key: 'forms.told' }));
}

export function ownDirection(told: readonly ToldSchool[]): Section[] {
  const initiatives = rowsTogether(told.map((school) => school.told.initiatives));
  const origins = rowsTogether(told.map((school) => school.told.origins));
  return section(
    'ownDirection',
    initiatives.length === 0
      ? undefined
      : table('ownDirection.initiatives', ['column.initiative', 'column.hours'], initiatives),
    origins.length === 0 ? undefined : table('ownDirection.goals', ['column.origin', 'column.number'], origins),
    initiatives.length + origins.length === 0 ? undefined : sentences({ key: 'forms.told' }),
  );
}

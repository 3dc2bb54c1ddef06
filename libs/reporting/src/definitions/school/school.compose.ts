import type { ReportHead } from '../../definition.js';
import type { Block, ReportDocument, Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { amountOf, eachOnce, partsOf, type Parts } from '../../privacy/figure.js';
import { hoursOf, type Release } from '../../privacy/release.js';
import { ofStaff, shareOfStaff } from '../../privacy/suppression.js';
import { chart, count, figures, month, name, section, sentences, table, word } from '../document-parts.js';
import { grouped } from '../../grouped.js';
import { byHours, hoursByInitiative, minutesOf, others } from '../hours-table.js';
import { learners, peopleOf } from '../learners.js';
import { learnedThroughYear, monthsForSpread } from '../learned-through-year.calculation.js';
import { impactSections } from '../impact/impact.compose.js';
import { isSchoolMonth, monthsOf, monthWithin } from '../months.js';
import type { SchoolData } from './school.dataset.js';

export const SCHOOL_TEMPLATE = 3;

/** Fewer school months, and who learned in many of them is as good as counted from who learned in each. */
const FEWEST_MONTHS_FOR_SPREAD = 4;

/** The first figures of a school: no names, no rows a person, nothing of fewer than five people. */
export function composeSchool(head: ReportHead, data: SchoolData, release: Release): ReportDocument {
  release.about(eachOnce(data.staff));
  const hours = release.hours('minutes', minutesOf(data.learned));
  return {
    report: 'school',
    templateVersion: SCHOOL_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...participation(data, hours, release),
      ...overTime(head, data, release),
      ...forms(data, hours, release),
      ...ownDirection(data, hours, release),
      ...teams(data),
      ...impactSections('school', data.impact, release),
      ...section(
        'reading',
        sentences({ key: 'reading.note' }, { key: 'reading.atLeast' }, { key: 'reading.question' }),
      ),
    ],
  };
}

function participation({ staff, learned }: SchoolData, hours: Value, release: Release): Section[] {
  return section(
    'participation',
    figures(
      ['figure.staff', ofStaff(staff.length, count(staff.length))],
      ['figure.learners', learners(release, 'learners', peopleOf(learned), staff)],
      ['figure.hours', hours],
    ),
  );
}

function overTime({ period }: ReportHead, { learned, staff }: SchoolData, release: Release): Section[] {
  const months = monthsOf(period.from, period.until).filter(isSchoolMonth);
  const points = months.map((one): [Value, Value] => {
    const people = peopleOf(learned.filter((row) => row.month === one));
    return [month(one), learners(release, 'learners', people, staff, monthWithin(one, period))];
  });
  return section(
    'overTime',
    chart('overTime.chart', 'columns', points),
    ...(months.length < FEWEST_MONTHS_FOR_SPREAD ? [] : spread(learned, staff, months.length, release)),
  );
}

/** Who learned in most of the months. */
function spread(learned: SchoolData['learned'], staff: readonly string[], months: number, release: Release): Block[] {
  const enough = monthsForSpread(months);
  const people = learnedThroughYear(learned, months);
  return [
    figures(['figure.spread', learners(release, 'learners/spread', people, staff)]),
    sentences({ key: 'overTime.note', values: { months: count(enough), all: count(months) } }),
  ];
}

function forms({ learned }: SchoolData, hours: Value, release: Release): Section[] {
  if (learned.length === 0) return section('forms', sentences({ key: 'forms.none' }));
  const rows = byHours(learned, 'form', ({ form, nl }) => ({ key: form, name: nl }));
  const { shown, rest } = release.table('minutes', rows, hoursOf, { quantity: 'minutes', value: hours });
  const points = shown.flatMap(({ row: [one], value }): [Value, Value][] => (one ? [[name(one), value]] : []));
  return section('forms', chart('forms.chart', 'bars', [...points, ...others('rest.forms', rest)]));
}

function ownDirection({ learned, goals }: SchoolData, hours: Value, release: Release): Section[] {
  const initiatives = hoursByInitiative(learned, hours, release);
  const byOrigin = release.table('goals', goalRows(goals), goalsOf);
  const origins = byOrigin.shown.map(({ row, value }) => [word(`origin.${row}`), value]);
  return section(
    'ownDirection',
    learned.length === 0
      ? sentences({ key: 'ownDirection.none' })
      : table('ownDirection.initiatives', ['column.initiative', 'column.hours'], initiatives),
    goals.length === 0
      ? undefined
      : table(
          'ownDirection.goals',
          ['column.origin', 'column.number'],
          [...origins, ...others('rest.rows', byOrigin.rest)],
        ),
  );
}

const goalRows = (goals: SchoolData['goals']) =>
  [...grouped(goals, ({ origin }) => origin)].map(([origin, members]) => ({
    row: origin,
    name: origin,
    quantity: `goals/${origin}`,
    parts: partsOf(members, (one) => ({ ...one, amount: one.goals })),
  }));

const goalsOf = (parts: Parts): Value => ofStaff(parts.size, count(amountOf(parts)));

function teams({ staff, teams: data }: SchoolData): Section[] {
  return section(
    'teams',
    figures(
      ['figure.teams', count(data.teams)],
      ['figure.inTeam', shareOfStaff(data.people, staff.length)],
      ['figure.monthly', shareOfStaff(data.monthly, staff.length)],
    ),
  );
}

import type { ReportHead } from '../../definition.js';
import type { ReportDocument, Section, Value } from '../../document/report-document.js';
import { hideWithin, ofStaff, shareOfStaff, staffHours } from '../../privacy/suppression.js';
import { chart, count, figures, month, name, section, sentences, table, word } from '../document-parts.js';
import { isSchoolMonth, monthsOf } from '../months.js';
import type { SchoolData } from './school.dataset.js';

export const SCHOOL_TEMPLATE = 1;

/** Part of the school months in which a learner's year counts as spread (domain, 4: continu ontwikkelen). */
const SPREAD = 0.7;

/** The first figures of a school: no names, no rows a person, nothing of fewer than five people. */
export function composeSchool(head: ReportHead, data: SchoolData): ReportDocument {
  return {
    report: 'school',
    templateVersion: SCHOOL_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...participation(data),
      ...overTime(head, data),
      ...forms(data),
      ...ownDirection(data),
      ...teams(data),
      ...section(
        'reading',
        sentences({ key: 'reading.note' }, { key: 'reading.atLeast' }, { key: 'reading.question' }),
      ),
    ],
  };
}

function participation({ staff, learners, minutes }: SchoolData): Section[] {
  return section(
    'participation',
    figures(
      ['figure.staff', ofStaff(staff, count(staff))],
      ['figure.learners', shareOfStaff(learners, staff)],
      ['figure.hours', staffHours(learners, minutes)],
    ),
  );
}

function overTime({ period }: ReportHead, data: SchoolData): Section[] {
  const people = new Map(data.months.map((one) => [one.month, one.people]));
  const months = monthsOf(period.from, period.until).filter(isSchoolMonth);
  const points = months.map((one): [Value, Value] => {
    const learners = people.get(one) ?? 0;
    return [month(one), shareOfStaff(learners, data.staff)];
  });
  const enough = Math.ceil(months.length * SPREAD);
  const spread = data.spread.filter((one) => one.months >= enough).reduce((sum, one) => sum + one.people, 0);
  return section(
    'overTime',
    chart('overTime.chart', 'columns', points),
    figures(['figure.spread', shareOfStaff(spread, data.staff)]),
    sentences({ key: 'overTime.note', values: { months: count(enough), all: count(months.length) } }),
  );
}

function forms(data: SchoolData): Section[] {
  if (data.forms.length === 0) return section('forms', sentences({ key: 'forms.none' }));
  const rows = hideWithin(data.forms, {
    amountOf: (form) => form.minutes,
    nameOf: (form) => form.nl,
    valueOf: (form) => staffHours(form.people, form.minutes),
  });
  return section(
    'forms',
    chart(
      'forms.chart',
      'bars',
      rows.map(({ row, value }) => [name(row), value]),
    ),
  );
}

function ownDirection({ initiatives, goals }: SchoolData): Section[] {
  const byInitiative = hideWithin(initiatives, {
    amountOf: (one) => one.minutes,
    nameOf: (one) => one.initiative,
    valueOf: (one) => staffHours(one.people, one.minutes),
  });
  const byOrigin = hideWithin(goals, {
    amountOf: (one) => one.goals,
    nameOf: (one) => one.origin,
    valueOf: (one) => ofStaff(one.people, count(one.goals)),
  });
  return section(
    'ownDirection',
    initiatives.length === 0
      ? sentences({ key: 'ownDirection.none' })
      : table(
          'ownDirection.initiatives',
          ['column.initiative', 'column.hours'],
          byInitiative.map(({ row, value }) => [word(`initiative.${row.initiative}`), value]),
        ),
    goals.length === 0
      ? undefined
      : table(
          'ownDirection.goals',
          ['column.origin', 'column.number'],
          byOrigin.map(({ row, value }) => [word(`origin.${row.origin}`), value]),
        ),
  );
}

function teams({ staff, teams: data }: SchoolData): Section[] {
  return section(
    'teams',
    figures(
      ['figure.teams', count(data.teams)],
      ['figure.inTeam', shareOfStaff(data.people, staff)],
      ['figure.monthly', shareOfStaff(data.monthly, staff)],
    ),
  );
}

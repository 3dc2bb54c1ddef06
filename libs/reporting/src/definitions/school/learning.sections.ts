import type { ReportPeriod, Section } from '../../document/report-document.js';
import { ofStaff } from '../../privacy/suppression.js';
import { chart, count, figures, month, section, sentences, table } from '../document-parts.js';
import { spreadOver, type ToldParticipation } from '../participation/told-participation.js';
import type { SchoolData } from './school.dataset.js';

/* How a school's people learn: who, when, in which forms, on whose initiative, in which leerteams. */

export const participation = ({ staff }: SchoolData, told: ToldParticipation): Section[] =>
  section(
    'participation',
    figures(
      ['figure.staff', ofStaff(staff.length, count(staff.length))],
      ['figure.learners', told.learners],
      ['figure.hours', told.hours],
    ),
  );

export function overTime(period: ReportPeriod, { learned }: SchoolData, told: ToldParticipation): Section[] {
  const enough = spreadOver(period);
  if (learned.length === 0 || told.months.length === 0) return [];
  return section(
    'overTime',
    chart(
      'overTime.chart',
      'columns',
      told.months.map(([one, learners]) => [month(one), learners]),
    ),
    told.spread && figures(['figure.spread', told.spread]),
    enough && sentences({ key: 'overTime.note', values: { months: count(enough.enough), all: count(enough.all) } }),
  );
}

export const forms = ({ forms: rows }: ToldParticipation): Section[] =>
  rows.length === 0 ? [] : section('forms', chart('forms.chart', 'bars', [...rows]));

export const ownDirection = ({ initiatives, origins }: ToldParticipation): Section[] =>
  section(
    'ownDirection',
    rowsOf('ownDirection.initiatives', ['column.initiative', 'column.hours'], initiatives),
    rowsOf('ownDirection.goals', ['column.origin', 'column.number'], origins),
  );

const rowsOf = (key: string, columns: string[], rows: ToldParticipation['origins']) =>
  rows.length === 0 ? undefined : table(key, columns, [...rows]);

export const teams = ({ teams: all }: SchoolData, { inTeam, monthly }: ToldParticipation): Section[] =>
  all.length === 0
    ? []
    : section(
        'teams',
        figures(
          ['figure.teams', count(all.length)],
          ['figure.inTeam', inTeam],
          ...(monthly ? [['figure.monthly', monthly] as [string, typeof monthly]] : []),
        ),
        monthly ? undefined : sentences({ key: 'teams.noneMonthly' }),
      );

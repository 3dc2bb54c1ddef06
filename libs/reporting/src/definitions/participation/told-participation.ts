import type { ReportPeriod } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { amountOf, type Parts, partsOf } from '../../privacy/figure.js';
import { hoursOf, type Release } from '../../privacy/release.js';
import { ofStaff } from '../../privacy/suppression.js';
import { grouped } from '../../grouped.js';
import { count, name, word } from '../document-parts.js';
import { byHours, hoursByInitiative, minutesOf, others } from '../hours-table.js';
import { inMonthlyTeams } from '../house/fundament.calculation.js';
import { learnedThroughYear, monthsForSpread } from '../learned-through-year.calculation.js';
import { learners, peopleOf } from '../learners.js';
import { isSchoolMonth, monthsOf, monthWithin } from '../months.js';
import type { Participation } from './participation.dataset.js';

/** What may be told of how a school takes part: in its own report, and beside other schools in that of its board. */
export interface ToldParticipation {
  readonly hours: Value;
  /** The part of the staff with a learning moment, in the period and in each of its school months. */
  readonly learners: Value;
  readonly months: readonly (readonly [month: string, learners: Value])[];
  /** Who learned in most of the school months; undefined where there are too few of them. */
  readonly spread: Value | undefined;
  /** Rows of tables: of what, and how much. */
  readonly forms: readonly [Value, Value][];
  readonly initiatives: readonly [Value, Value][];
  readonly origins: readonly [Value, Value][];
  readonly inTeam: Value;
  /** Who is in a leerteam that met in every school month; undefined where none did, which is no figure about people. */
  readonly monthly: Value | undefined;
}

/** Fewer school months, and who learned in many of them is as good as counted from who learned in each. */
const FEWEST_MONTHS_FOR_SPREAD = 4;

/** In how many of the school months somebody has to learn for it to be spread; undefined where there are too few. */
export function spreadOver(period: Pick<ReportPeriod, 'from' | 'until'>) {
  const all = monthsOf(period.from, period.until).filter(isSchoolMonth).length;
  return all < FEWEST_MONTHS_FOR_SPREAD ? undefined : { enough: monthsForSpread(all), all };
}

/** Always in the same order: what is published first counts for the next. */
export function toldParticipation(data: Participation, period: ReportPeriod, release: Release): ToldParticipation {
  const { staff, learned, goals, teams } = data;
  const hours = release.hours('minutes', minutesOf(learned));
  const months = monthsOf(period.from, period.until).filter(isSchoolMonth);
  const part = (quantity: string, people: ReadonlySet<string>) => learners(release, quantity, people, staff);
  const monthly = inMonthlyTeams(teams, period);
  return {
    hours,
    learners: part('learners', peopleOf(learned)),
    months: months.map((month) => {
      const people = peopleOf(learned.filter((row) => row.month === month));
      return [month, learners(release, 'learners', people, staff, monthWithin(month, period))];
    }),
    spread: spreadOver(period) && part('learners/spread', learnedThroughYear(learned, months.length)),
    forms: learned.length === 0 ? [] : toldForms(learned, hours, release),
    initiatives: learned.length === 0 ? [] : hoursByInitiative(learned, hours, release),
    origins: goals.length === 0 ? [] : toldOrigins(goals, release),
    inTeam: part('in-leerteam', new Set(teams.flatMap(({ members }) => [...members]))),
    monthly: monthly && part('in-leerteam/monthly', monthly),
  };
}

function toldForms(learned: Participation['learned'], hours: Value, release: Release): [Value, Value][] {
  const rows = byHours(learned, 'form', ({ form, nl }) => ({ key: form, name: nl }));
  const { shown, rest } = release.table('minutes', rows, hoursOf, { quantity: 'minutes', value: hours });
  const points = shown.flatMap(({ row: [one], value }): [Value, Value][] => (one ? [[name(one), value]] : []));
  return [...points, ...others('rest.forms', rest)];
}

function toldOrigins(goals: Participation['goals'], release: Release): [Value, Value][] {
  const byOrigin = release.table('goals', originRows(goals), goalsOf);
  const origins = byOrigin.shown.map(({ row, value }): [Value, Value] => [word(`origin.${row}`), value]);
  return [...origins, ...others('rest.rows', byOrigin.rest)];
}

const originRows = (goals: Participation['goals']) =>
  [...grouped(goals, ({ origin }) => origin)].map(([origin, members]) => ({
    row: origin,
    name: origin,
    quantity: `goals/${origin}`,
    parts: partsOf(members, (one) => ({ ...one, amount: one.goals })),
  }));

/** How many goals, where they are of enough people. */
export const goalsOf = (parts: Parts): Value => ofStaff(parts.size, count(amountOf(parts)));

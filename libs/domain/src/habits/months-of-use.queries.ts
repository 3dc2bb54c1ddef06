import { opensAt } from '@app/access';

/* How months in which something was done are counted in SQL: `u` has a row a month, with `monthsSql` as its columns. */

/** Of the days of the rows that are grouped: their month, and the first and last of them in it. */
export const monthsSql = (day: string): string =>
  `to_char(${day}, 'YYYY-MM') as month, min(${day}) as first_on, max(${day}) as last_on`;

/** The months of `u` as one value. */
export const MONTHS_AS_JSON = `json_agg(json_build_object('month', u.month, 'firstOn', u.first_on, 'lastOn', u.last_on)
  order by u.month)`;

/**
 * What of activities `a` is open to everybody in the leerteam. What was opened to a few by name is nobody else's to know
 * of, not as a month of the team's either.
 */
export const OPEN_TO_TEAM = `a.visibility in (${opensAt('teammate')
  .map((visibility) => `'${visibility}'`)
  .join(', ')})`;

/** Whether a month is the team's: what one of them does is their own habit, and nobody else's to see. */
export const OF_THE_TEAM = `count(distinct a.owner_id) >= 2`;

/** The months (`YYYY-MM`) of each series of meetings that a leerteam planned, as rows. */
export const plannedMonthsSql = (leerteam: string): string =>
  `select array_agg(distinct to_char(p.planned_on, 'YYYY-MM')) as months from planned_meeting p
    where p.board_id = $1 and p.leerteam_id = ${leerteam} and p.series_id is not null group by p.series_id`;

import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { schoolsOfLeerteams } from '../leerteams/leerteam-schools.queries.js';
import { schoolsOfStaff } from '../people/works-at.queries.js';
import { freeRanges } from '../school-holidays/school-holidays.queries.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import {
  type Counts,
  countsWith,
  type Habit,
  habitOf,
  type MonthOfUse,
  monthsOfUse,
  passedOver,
} from './habits.calculation.js';
import { MONTHS_AS_JSON, monthsSql, OF_THE_TEAM, OPEN_TO_TEAM, plannedMonthsSql } from './months-of-use.queries.js';

/** Something in a learning form that was kept up. */
export interface FormHabit extends Habit {
  readonly learningForm: string;
  readonly nameNl: string;
  readonly nameEn: string;
}

/** The actor's own habits: of all that they logged, what is private too. Three queries. */
export async function listOwnHabits(work: StaffWork): Promise<FormHabit[]> {
  const { boardId, staffMemberId } = work.actor;
  const on = today(work);
  const forms = await work.db.query<FormUse[]>(
    formsSql(`select a.learning_form_id, ${monthsSql('a.learned_on')} from activity a
      where a.board_id = $1 and a.owner_id = $2 and a.removed_at is null and a.learned_on <= $3 group by 1, 2`),
    [boardId, staffMemberId, on],
  );
  const schoolIds = (await schoolsOfStaff(work, [staffMemberId])).get(staffMemberId) ?? [];
  return formHabits(forms, await countsFor(work, schoolIds, forms, on), on);
}

/** What a leerteam keeps up: its meetings, and the forms that it learns in. */
export interface LeerteamHabits {
  readonly meetings: Habit | null;
  readonly forms: readonly FormHabit[];
}

/** A leerteam's habits, for its members; of one that is closed, as they were then. A fixed number of queries. */
export async function readLeerteamHabits(work: StaffWork, leerteamId: string): Promise<LeerteamHabits> {
  const { closedOn } = await loadLeerteam(work, leerteamId, 'leerteam-habit.read');
  const on = closedOn ?? today(work);
  const parameters = [work.actor.boardId, leerteamId, on];
  const forms = await work.db.query<FormUse[]>(
    formsSql(`select a.learning_form_id, ${monthsSql('a.learned_on')} from activity a
      where a.board_id = $1 and a.leerteam_id = $2 and a.removed_at is null and a.learned_on <= $3 and ${OPEN_TO_TEAM}
      group by 1, 2 having ${OF_THE_TEAM}`),
    parameters,
  );
  const [{ used: met }] = await work.db.query<[{ used: MonthOfUse[] }]>(
    `select coalesce(${MONTHS_AS_JSON}, '[]') as used from (select ${monthsSql('m.held_on')} from meeting m
      where m.board_id = $1 and m.leerteam_id = $2 and m.held_on <= $3 group by 1) u`,
    parameters,
  );
  const series = await work.db.query<{ months: string[] }[]>(plannedMonthsSql('$2'), parameters.slice(0, 2));
  const schoolIds = (await schoolsOfLeerteams(work, [leerteamId])).get(leerteamId) ?? [];
  const counts = await countsFor(work, schoolIds, [...forms, { used: met }], on);
  const over = passedOver(series.map(({ months }) => months));
  return {
    meetings: habitOf(met, (month) => counts(month) && !over(month), on),
    forms: formHabits(forms, counts, on),
  };
}

interface FormUse extends Omit<FormHabit, keyof Habit> {
  readonly used: readonly MonthOfUse[];
}

/** The learning forms of a query `used` of months by form, each with its months. */
const formsSql = (used: string): string => `
  select f.code as "learningForm", f.name_nl as "nameNl", f.name_en as "nameEn", ${MONTHS_AS_JSON} as used
    from (${used}) u join learning_form f on f.board_id = $1 and f.id = u.learning_form_id
   group by f.id order by f.code`;

function formHabits(forms: readonly FormUse[], counts: Counts, on: string): FormHabit[] {
  return forms.flatMap(({ used, ...form }) => {
    const habit = habitOf(used, counts, on);
    return habit ? [{ ...form, ...habit }] : [];
  });
}

/** Which months count for who works at these schools, from the first that anything was done in. */
async function countsFor(
  work: Work,
  schoolIds: readonly string[],
  things: readonly { readonly used: readonly MonthOfUse[] }[],
  on: string,
): Promise<Counts> {
  return countsWith(await freeRanges(work, { schoolIds, ...monthsOfUse(things, on) }));
}

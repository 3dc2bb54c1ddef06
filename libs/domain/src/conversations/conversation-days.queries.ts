import { addDays } from '@app/platform';
import { withinSchool } from '../organisations/within-school.js';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import { readSchoolCalendars } from '../school-holidays/school-holidays.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import { dueDay } from './due-day.calculation.js';
import type { Named } from '../work/named.js';

/** When somebody had a growth conversation at a school, and has the next. Nothing of what was said. */
export interface ConversationDays {
  readonly school: Named;
  readonly colleague: NamedPerson;
  /** With anybody who led the school then. */
  readonly lastHeldOn: string | null;
  /** Null where the school has no cadence. */
  readonly dueOn: string | null;
  /** The day that was proposed or agreed on, where there is one ahead. */
  readonly plannedOn: string | null;
}

type Raw = ConversationDays & { readonly sortKey: string };

/**
 * Everybody who works at a school today and does not lead it, with the day that the cadence gives: so many months after
 * the last conversation; where there was none, after they came, or after the school first had a cadence. $1 board, $2
 * today; the condition is on `a` (their appointments) and its school.
 */
const daysSql = (condition: string, sortKey: string): string => `
  select d.*, ${sortKey} as "sortKey" from (
    select jsonb_build_object('id', o.id, 'name', o.name) as school, ${personSql('m')} as colleague,
           m.family_name || ' ' || m.given_name as name, m.id, h.last_held_on as "lastHeldOn",
           (coalesce(h.last_held_on, greatest(a.since, e.first_on)) + make_interval(months => e.months))::date as "dueOn",
           h.planned_on as "plannedOn"
      from (select staff_member_id, school_id, min(from_on) as since from appointment a
             where a.board_id = $1 and a.from_on <= $2 and (a.until_on is null or a.until_on > $2) and ${condition}
             group by 1, 2) a
      join school o on o.board_id = $1 and o.id = a.school_id
      join staff_member m on m.board_id = $1 and m.id = a.staff_member_id and (m.left_on is null or m.left_on > $2)
      left join lateral (select max(c.held_on) as last_held_on,
             min(c.planned_on) filter (where c.state in ('proposed', 'planned') and c.planned_on >= $2) as planned_on
           from growth_conversation c
          where c.board_id = $1 and c.school_id = a.school_id and c.colleague_id = m.id) h on true
      left join lateral (select q.months, (select min(f.from_on) from conversation_cadence f
             where f.board_id = $1 and f.school_id = a.school_id) as first_on
           from conversation_cadence q where q.board_id = $1 and q.school_id = a.school_id and q.from_on <= $2
          order by q.from_on desc limit 1) e on true
     where not exists (select from role_grant g where g.board_id = $1 and g.school_id = a.school_id
         and g.staff_member_id = m.id and g.role = 'school_leader'
         and g.from_on <= $2 and (g.until_on is null or g.until_on > $2))) d`;

export const OVERVIEW_ORDERS = ['due', 'name'] as const;
export type OverviewOrder = (typeof OVERVIEW_ORDERS)[number];

const SORT_KEYS: Readonly<Record<OverviewOrder, string>> = {
  due: `coalesce(d."dueOn"::text, '9999-12-31')`,
  name: 'd.name',
};

/** A row of the overview, and the key that the next part goes on after. */
export type OverviewRow = ConversationDays & { readonly sortKey: string };

/** When each colleague at a school had a growth conversation, and has the next; one more than the limit. */
export async function overseeConversations(
  work: StaffWork,
  schoolId: string,
  { order = 'due', after, limit }: Part & { readonly order?: OverviewOrder },
): Promise<OverviewRow[]> {
  await withinSchool(work, schoolId, 'growth-conversation.oversee');
  const rows = await work.db.query<Raw[]>(
    `select * from (${daysSql('a.school_id = $3', SORT_KEYS[order])}) r
      where $4::text is null or (r."sortKey", r.id) > ($4, $5::uuid) order by r."sortKey", r.id limit $6`,
    [work.actor.boardId, today(work), schoolId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return onSchoolDays(work, rows);
}

/** When the actor had a growth conversation, and has the next, at each school that they work at. */
export async function readOwnConversationDays(work: StaffWork): Promise<ConversationDays[]> {
  const own = daysSql('a.staff_member_id = $3', `d.school ->> 'name'`);
  const rows = await work.db.query<Raw[]>(`${own} order by 1`, [
    work.actor.boardId,
    today(work),
    work.actor.staffMemberId,
  ]);
  return onSchoolDays(work, rows);
}

/** Of everybody on the board whose conversation is due by today, and who has none ahead. */
export async function findDueConversations(work: Work): Promise<(ConversationDays & { readonly dueOn: string })[]> {
  const on = today(work);
  const rows = await work.db.query<Raw[]>(
    `select * from (${daysSql('true', SORT_KEYS.due)}) r where r."dueOn" <= $2 and r."plannedOn" is null`,
    [work.actor.boardId, on],
  );
  return (await onSchoolDays(work, rows)).flatMap((row) =>
    row.dueOn !== null && row.dueOn <= on ? [{ ...row, dueOn: row.dueOn }] : [],
  );
}

/** Moves each day on which there is no school to the next on which there is. */
async function onSchoolDays<Row extends ConversationDays>(work: Work, rows: readonly Row[]): Promise<Row[]> {
  const days = rows.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [...rows];
  const schoolIds = [...new Set(rows.map(({ school }) => school.id))];
  const calendars = await readSchoolCalendars(work, schoolIds, { fromOn: first, untilOn: addDays(last, 1) });
  return rows.map((row) => {
    const calendar = calendars.get(row.school.id);
    return row.dueOn === null || !calendar ? row : { ...row, dueOn: dueDay(row.dueOn, calendar) };
  });
}

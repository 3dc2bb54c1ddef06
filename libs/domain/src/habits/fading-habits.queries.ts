import { addDays } from '@app/platform';
import { monthAround } from '../school-holidays/rhythm.calculation.js';
import type { SystemActor, Work } from '../work/work.js';
import type { MonthOfUse } from './habits.calculation.js';
import { MONTHS_AS_JSON, monthsSql, OF_THE_TEAM, OPEN_TO_TEAM, plannedMonthsSql } from './months-of-use.queries.js';

/*
 * What may be about to break: done in four months or more of the last thirteen, not in the one that it is, and not planned
 * for the rest of it. Whether it is decides the calculation, which knows the holidays.
 */

/** Something of one person's. */
export interface OwnUse {
  readonly staffMemberId: string;
  readonly learningFormId: string;
  readonly used: readonly MonthOfUse[];
}

/** Something of one leerteam's. */
export interface TeamUse {
  readonly leerteamId: string;
  readonly used: readonly MonthOfUse[];
  /** Of meetings: the months of each series that was planned. */
  readonly planned: readonly (readonly string[])[];
}

const HAVING = `having count(*) >= 4 and max(u.last_on) < $4`;
const LATELY = (day: string): string => `${day} >= $2 and ${day} <= $3`;

/** Thirteen months: four school months, also where a summer and a rhythm of eight weeks lie between them. */
const DAYS_BACK = 400;

/** Board, the first day that matters, today, and the month that it is. */
function parametersOn({ actor: { boardId } }: Work, on: string): [string, string, string, string, string] {
  const { fromOn, untilOn } = monthAround(on);
  return [boardId, addDays(fromOn, -DAYS_BACK), on, fromOn, untilOn];
}

export function ownUses(work: Work<SystemActor>, on: string): Promise<OwnUse[]> {
  return work.db.query<OwnUse[]>(
    `select u.owner_id as "staffMemberId", u.learning_form_id as "learningFormId", ${MONTHS_AS_JSON} as used
       from (select a.owner_id, a.learning_form_id, ${monthsSql('a.learned_on')}
               from activity a join staff_member s on s.board_id = a.board_id and s.id = a.owner_id
                and (s.left_on is null or s.left_on > $3)
              where a.board_id = $1 and a.removed_at is null and ${LATELY('a.learned_on')}
              group by 1, 2, 3) u
      where not exists (select from planned_activity p
        where p.board_id = $1 and p.owner_id = u.owner_id and p.learning_form_id = u.learning_form_id
          and p.cancelled_at is null and p.planned_on >= $3 and p.planned_on < $5)
      group by 1, 2 ${HAVING}`,
    parametersOn(work, on),
  );
}

/** No meeting of the leerteam `u` is still to come this month. */
const NO_MEETING_TO_COME = `not exists (select from planned_meeting p
  where p.board_id = $1 and p.leerteam_id = u.leerteam_id and p.cancelled_at is null and p.closed_at is null
    and p.planned_on >= $3 and p.planned_on < $5)`;

const STILL_THERE = `join leerteam t on t.board_id = $1 and t.id = u.leerteam_id and t.closed_on is null`;

/** Leerteams that met. */
export function meetingUses(work: Work<SystemActor>, on: string): Promise<TeamUse[]> {
  return work.db.query<TeamUse[]>(
    `select u.leerteam_id as "leerteamId", ${MONTHS_AS_JSON} as used,
            coalesce((select json_agg(s.months) from (${plannedMonthsSql('u.leerteam_id')}) s), '[]') as planned
       from (select m.leerteam_id, ${monthsSql('m.held_on')} from meeting m
              where m.board_id = $1 and ${LATELY('m.held_on')} group by 1, 2) u ${STILL_THERE}
      where ${NO_MEETING_TO_COME} group by u.leerteam_id ${HAVING}`,
    parametersOn(work, on),
  );
}

/** Leerteams and learning forms. */
export function teamFormUses(work: Work<SystemActor>, on: string): Promise<TeamUse[]> {
  return work.db.query<TeamUse[]>(
    `select u.leerteam_id as "leerteamId", ${MONTHS_AS_JSON} as used, '[]'::json as planned
       from (select a.leerteam_id, a.learning_form_id, ${monthsSql('a.learned_on')} from activity a
              where a.board_id = $1 and a.leerteam_id is not null and a.removed_at is null
                and ${LATELY('a.learned_on')} and ${OPEN_TO_TEAM}
              group by 1, 2, 3 having ${OF_THE_TEAM}) u ${STILL_THERE}
      where ${NO_MEETING_TO_COME} group by u.leerteam_id, u.learning_form_id ${HAVING}`,
    parametersOn(work, on),
  );
}

/** Who sees to it that a leerteam goes on, by leerteam: its coordinators and facilitators of today. */
export function keepersOf(
  work: Work<SystemActor>,
  leerteamIds: readonly string[],
  on: string,
): Promise<{ readonly to: string; readonly subjectId: string }[]> {
  return work.db.query(
    `select distinct m.staff_member_id as to, m.leerteam_id as "subjectId" from leerteam_membership m
       join staff_member s on s.board_id = m.board_id and s.id = m.staff_member_id
        and (s.left_on is null or s.left_on > $3)
      where m.board_id = $1 and m.leerteam_id = any($2) and m.role in ('coordinator', 'facilitator')
        and m.from_on <= $3 and (m.until_on is null or m.until_on > $3)`,
    [work.actor.boardId, leerteamIds, on],
  );
}

import { RuleBroken } from '@app/platform';
import type { Cycle } from '../inquiry/cycle.entity.js';
import type { StaffWork } from '../work/work.js';

/*
 * What a lesson study refers to has to be of its own leerteam or cycle. Whoever and whatever is named is held until the
 * end of the transaction, so that it cannot be erased meanwhile.
 */

/** Refuses, at the field that named them, who was no member of the leerteam on a day. */
export async function expectMembers(
  work: StaffWork,
  leerteamId: string,
  ids: readonly string[],
  on: string,
  pointer: string,
): Promise<void> {
  if (ids.length === 0) return;
  const known = await work.db.query<unknown[]>(
    `select from staff_member s
      where s.board_id = $1 and s.id = any($2::uuid[]) and s.erased_at is null
        and exists (select from leerteam_membership m
          where m.board_id = s.board_id and m.staff_member_id = s.id and m.leerteam_id = $3
            and m.from_on <= $4 and (m.until_on is null or m.until_on > $4))
      order by s.id for key share of s`,
    [work.actor.boardId, ids, leerteamId, on],
  );
  if (known.length < ids.length) throw RuleBroken.at(pointer, 'not_a_member_then');
}

/** Refuses a pupil group that is none of those the leerteam asks about. */
export async function expectGroupOfTeam(
  work: StaffWork,
  leerteamId: string,
  pupilGroupId: string | null | undefined,
): Promise<void> {
  if (!pupilGroupId) return;
  const known = await work.db.query<unknown[]>(
    `select from leerteam_pupil_group where board_id = $1 and leerteam_id = $2 and pupil_group_id = $3`,
    [work.actor.boardId, leerteamId, pupilGroupId],
  );
  if (known.length === 0) throw RuleBroken.at('/pupilGroupId', 'not_a_group_of_the_team');
}

/** The ids among these that are of case pupils of the cycle. */
export async function knownCasePupils(
  work: StaffWork,
  cycleId: Cycle['id'],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await work.db.query<{ id: string }[]>(
    `select id from case_pupil where board_id = $1 and cycle_id = $2 and id = any($3::uuid[]) order by id for key share`,
    [work.actor.boardId, cycleId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Refuses, at the field that named them, pupils who are no case pupils of the cycle. */
export async function expectCasePupils(
  work: StaffWork,
  cycleId: Cycle['id'],
  ids: readonly string[],
  pointer: string,
): Promise<void> {
  const known = await knownCasePupils(work, cycleId, ids);
  if (ids.some((id) => !known.has(id))) throw RuleBroken.at(pointer, 'unknown_case_pupil');
}

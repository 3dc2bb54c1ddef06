import { RuleBroken } from '@app/platform';
import type { Cycle } from '../inquiry/cycle.entity.js';
import type { StaffWork } from '../work/work.js';

/*
 * What a lesson study refers to has to be of its own leerteam or cycle. What is named is held until the end of the
 * transaction, so that it cannot be erased meanwhile.
 */

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
  if (known.length === 0) throw RuleBroken.at('/pupilGroupId', 'no_group_of_team');
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

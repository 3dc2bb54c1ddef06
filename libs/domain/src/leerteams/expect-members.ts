import { RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { memberOnSql } from './members.queries.js';

/**
 * Refuses, at the field that named them, who is not in the leerteam on a day: today, where none is said. Whoever is, is
 * held until the end of the transaction, so that they cannot be erased meanwhile.
 */
export async function expectMembers(
  work: StaffWork,
  leerteamId: string,
  ids: readonly string[],
  { pointer, on = today(work) }: { readonly pointer: string; readonly on?: string },
): Promise<void> {
  if (ids.length === 0) return;
  const known = await work.db.query<unknown[]>(
    `select from staff_member s
      where s.board_id = $1 and s.id = any($2::uuid[]) and s.erased_at is null and ${memberOnSql('$3', 's.id', '$4::date')}
      order by s.id for key share`,
    [work.actor.boardId, ids, leerteamId, on],
  );
  if (known.length < new Set(ids).size) throw RuleBroken.at(pointer, 'not_a_member_then');
}

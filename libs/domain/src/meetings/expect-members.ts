import { RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';

/** The condition that somebody (`who`) is in the leerteam on a day. The board is $1. */
const memberOnSql = (leerteam: string, who: string, on: string): string =>
  `exists (select from leerteam_membership ms
    where ms.board_id = $1 and ms.leerteam_id = ${leerteam} and ms.staff_member_id = ${who}
      and ms.from_on <= ${on} and (ms.until_on is null or ms.until_on > ${on}))`;

/**
 * Refuses, at the field that named them, who is not in the leerteam on that day. Whoever is, is held until the end of the
 * transaction, so that they cannot be erased meanwhile.
 */
export async function expectMembers(
  work: StaffWork,
  leerteamId: string,
  ids: readonly string[],
  { on, pointer }: { readonly on: string; readonly pointer: string },
): Promise<void> {
  const known = await work.db.query<unknown[]>(
    `select from staff_member s
      where s.board_id = $1 and s.id = any($2::uuid[]) and s.erased_at is null and ${memberOnSql('$3', 's.id', '$4::date')}
      order by s.id for key share`,
    [work.actor.boardId, ids, leerteamId, on],
  );
  if (known.length < new Set(ids).size) throw RuleBroken.at(pointer, 'not_a_member_then');
}

/** Who is in a leerteam today. */
export async function membersToday(
  work: Pick<StaffWork, 'db'> & { readonly actor: { readonly boardId: string } },
  leerteamId: string,
  today: string,
): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select s.id from staff_member s where s.board_id = $1 and ${memberOnSql('$2', 's.id', '$3::date')} order by 1`,
    [work.actor.boardId, leerteamId, today],
  );
  return rows.map(({ id }) => id);
}

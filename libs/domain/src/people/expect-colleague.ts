import { RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/**
 * Refuses, at the field that named them, who does not work for the board today. Whoever does is held until the end of
 * the transaction, so that they cannot be erased meanwhile.
 */
export const expectColleague = (work: Work, staffMemberId: string, pointer: string): Promise<void> =>
  expectColleagues(work, [staffMemberId], pointer);

/** The same of several, each named once. */
export async function expectColleagues(work: Work, ids: readonly string[], pointer: string): Promise<void> {
  if (ids.length === 0) return;
  const known = await work.db.query<unknown[]>(
    `select from staff_member
      where board_id = $1 and id = any($2::uuid[]) and (left_on is null or left_on > $3) order by id for key share`,
    [work.actor.boardId, ids, today(work)],
  );
  if (known.length < ids.length) throw RuleBroken.at(pointer, 'unknown_staff_member');
}

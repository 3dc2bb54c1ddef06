import { RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/**
 * Refuses, at the field that named them, who does not work for the board today. Whoever does is held until the end of
 * the transaction, so that they cannot be erased meanwhile.
 */
export async function expectColleague(work: Work, staffMemberId: string, pointer: string): Promise<void> {
  const known = await work.db.query<unknown[]>(
    `select from staff_member
      where board_id = $1 and id = $2 and (left_on is null or left_on > $3) for key share`,
    [work.actor.boardId, staffMemberId, today(work)],
  );
  if (known.length === 0) throw RuleBroken.at(pointer, 'unknown_staff_member');
}

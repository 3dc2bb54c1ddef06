import type { Work } from '../work/work.js';

/**
 * Holds a member of staff until the end of the transaction: of two changes at once to what is theirs, the second waits,
 * and finds and counts what the first left.
 */
export async function holdPerson(work: Work, staffMemberId: string): Promise<void> {
  await work.db.query(`select from staff_member where board_id = $1 and id = $2 for no key update`, [
    work.actor.boardId,
    staffMemberId,
  ]);
}

import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { Erasure } from './erasure.entity.js';

export type ErasureRow = Omit<Erasure, 'boardId' | 'requestedBy'>;

/**
 * What the board may know of erasures, the latest first: those that were done, and those that wait because it asked or
 * because somebody left long ago. That somebody asked for their own and may yet withdraw it is theirs. One more than the
 * limit.
 */
export function listErasures(work: StaffWork, { after, limit }: Part): Promise<ErasureRow[]> {
  return work.db.query<ErasureRow[]>(
    `select id, staff_member_id as "staffMemberId", reason, requested_at as "requestedAt", due_at as "dueAt",
            withdrawn_at as "withdrawnAt", erased_at as "erasedAt", removed
       from erasure
      where board_id = $1 and (erased_at is not null or reason <> 'own_wish') and ($2::uuid is null or id < $2)
      order by id desc limit $3`,
    [work.actor.boardId, after?.[0] ?? null, limit + 1],
  );
}

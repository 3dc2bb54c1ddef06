import { IsNull } from 'typeorm';
import type { Work } from '../work/work.js';
import { RefreshToken } from './refresh-token.entity.js';

/** Ends every session of somebody: none of their refresh tokens is good for anything any more. */
export async function endSessions(work: Work, staffMemberId: string): Promise<void> {
  const { boardId } = work.actor;
  await work.db.update(RefreshToken, { boardId, staffMemberId, endedAt: IsNull() }, { endedAt: work.now });
}

import type { Actor } from '@app/access';
import type { Work } from '../work/work.js';
import { rolesOf } from './roles.queries.js';

/**
 * Somebody as they could act today, for what they left to be done in their absence; undefined for who left, or is not
 * of this board.
 */
export async function actorToday(work: Work, staffMemberId: string): Promise<Actor | undefined> {
  const roles = await rolesOf(work, staffMemberId);
  return (
    roles && {
      boardId: work.actor.boardId,
      staffMemberId,
      roles: new Set(roles.roles),
      leads: new Set(roles.leads),
      councils: new Set(roles.councils),
      scopes: undefined,
      readOnly: false,
    }
  );
}

import { newId } from '@app/platform';
import { invite, type IssuedInvitation } from '../people/invite.js';
import { RoleGrant } from '../people/role-grant.entity.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { seedBoard } from '../work/seed-boards.js';
import { DEFAULT_ZONE, today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';
import { Board } from './board.entity.js';

export interface BoardFoundation {
  readonly name: string;
  readonly administrator: {
    readonly givenName: string;
    readonly familyName: string;
    /** In lower case. */
    readonly email: string;
  };
}

/**
 * Founds the board that this piece of work is for: all that is built in, and its first administrator, who is
 * invited to make an account.
 */
export async function foundBoard(work: Work<SystemActor>, foundation: BoardFoundation): Promise<IssuedInvitation> {
  const { boardId } = work.actor;
  const { name, administrator } = foundation;
  await work.db.insert(Board, { id: boardId, name, timeZone: DEFAULT_ZONE });
  const ids = { id: newId(), boardId };
  const member = work.db.create(StaffMember, { ...ids, ...administrator, sourceId: null, leftOn: null });
  await work.db.save(member);
  const grant = { staffMemberId: member.id, role: 'board_admin' as const, schoolId: null, sourceId: null };
  await work.db.insert(RoleGrant, { id: newId(), boardId, ...grant, fromOn: today(work), untilOn: null });
  const changes = { name, administratorId: member.id };
  work.record({ event: 'board.founded', subjectType: 'board', subjectId: boardId, changes });
  await seedBoard(work);
  return invite(work, member);
}

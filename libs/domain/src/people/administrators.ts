import { RuleBroken } from '@app/platform';
import { IsNull } from 'typeorm';
import { lockBoard } from '../organisations/organisation.access.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import { RoleGrant } from './role-grant.entity.js';
import { type Administration, isAdministeredFrom } from './role-grants.rules.js';

/** Whether somebody administers the board, or will, without an end that is known. */
export const administers = (work: StaffWork, staffMemberId: string): Promise<boolean> =>
  work.db.existsBy(RoleGrant, {
    boardId: work.actor.boardId,
    staffMemberId,
    role: 'board_admin',
    untilOn: IsNull(),
  });

/**
 * Refuses a change, made already in this transaction, that leaves the board without an administrator: nobody could
 * mend that. One piece of work at a time may find out.
 */
export async function expectAdministrator(work: StaffWork, changesOn: string, pointer: string): Promise<void> {
  const on = today(work);
  if (!isAdministeredFrom(await lockAdministrations(work), changesOn > on ? changesOn : on))
    throw RuleBroken.at(pointer, 'last_administrator');
}

/** Whether the board keeps an administrator without this person; so it does where they administer nothing. */
export async function isAdministeredBeside(work: Work, staffMemberId: string): Promise<boolean> {
  const all = await lockAdministrations(work);
  const others = all.filter((one) => one.staffMemberId !== staffMemberId);
  return others.length === all.length || isAdministeredFrom(others, today(work));
}

async function lockAdministrations(work: Work): Promise<(Administration & { staffMemberId: string })[]> {
  await lockBoard(work);
  return work.db.query(
    `select g.staff_member_id as "staffMemberId", g.from_on as "fromOn", g.until_on as "untilOn", s.left_on as "leftOn"
       from role_grant g
       join staff_member s on s.board_id = g.board_id and s.id = g.staff_member_id
      where g.board_id = $1 and g.role = 'board_admin'
        and (exists (select from account a where a.board_id = s.board_id and a.staff_member_id = s.id)
          or exists (select from linked_identity l where l.board_id = s.board_id and l.staff_member_id = s.id))`,
    [work.actor.boardId],
  );
}

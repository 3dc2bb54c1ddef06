import { Conflict, newId, NotFound, RuleBroken } from '@app/platform';
import { IsNull, Not } from 'typeorm';
import { isAdministeredBeside } from '../people/administrators.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { loadStaffMember } from '../people/staff-members.access.js';
import { hasLeft } from '../people/staff-members.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { afterNotice, Erasure, type ErasureReason } from './erasure.entity.js';

/** Asks for one's own data to be erased. Who confirms it writes their own family name. */
export async function requestOwnErasure(work: StaffWork, confirm: string): Promise<Erasure> {
  const { boardId, staffMemberId } = work.actor;
  const where = { boardId, id: staffMemberId };
  const member = await work.db.findOne(StaffMember, { where, lock: { mode: 'for_no_key_update' } });
  if (!member) throw new NotFound('staff_member');
  const oneForm = (name: string): string => name.normalize('NFC').toLowerCase().trim();
  if (oneForm(confirm) !== oneForm(member.familyName)) throw RuleBroken.at('/confirm', 'name_differs');
  if (!(await isAdministeredBeside(work, staffMemberId))) throw RuleBroken.at('/confirm', 'last_administrator');
  return ask(work, staffMemberId, 'own_wish');
}

/** Sets off the erasure of somebody who left; of who works there only they can. */
export async function requestErasure(work: StaffWork, id: string): Promise<Erasure> {
  const member = await loadStaffMember(work, id, 'staff-member.erase');
  if (!hasLeft(member, today(work))) throw new RuleBroken('works_here');
  return ask(work, id, 'board');
}

async function ask(work: StaffWork, staffMemberId: string, reason: ErasureReason): Promise<Erasure> {
  const { boardId } = work.actor;
  if (await findStanding(work, staffMemberId)) throw new Conflict('erasure_asked_already');
  const dueAt = afterNotice(work.now);
  const erasure = work.db.create(Erasure, {
    id: newId(),
    boardId,
    staffMemberId,
    reason,
    requestedBy: work.actor.staffMemberId,
    requestedAt: work.now,
    dueAt,
    withdrawnAt: null,
    erasedAt: null,
    removed: null,
  });
  await work.db.insert(Erasure, erasure);
  const changes = { reason, dueAt: dueAt.toISOString() };
  work.record({ event: 'erasure.requested', subjectType: 'staff_member', subjectId: staffMemberId, changes });
  return erasure;
}

/** Withdraws what one asked for oneself; where nothing stands, nothing has to be done. */
export async function withdrawOwnErasure(work: StaffWork): Promise<void> {
  const erasure = await findStanding(work, work.actor.staffMemberId);
  if (erasure) await withdraw(work, erasure);
}

/** Withdraws what the board asked for, or a date of leaving did. What somebody asked for themselves only they can, and others know nothing of. */
export async function withdrawErasure(work: StaffWork, id: string): Promise<void> {
  const erasure = await work.db.findOneBy(Erasure, { boardId: work.actor.boardId, id, reason: Not('own_wish') });
  if (!erasure) throw new NotFound('erasure');
  await loadStaffMember(work, erasure.staffMemberId, 'staff-member.erase');
  await withdraw(work, erasure);
}

async function withdraw(work: StaffWork, { boardId, id, staffMemberId }: Erasure): Promise<void> {
  const where = { boardId, id, withdrawnAt: IsNull(), erasedAt: IsNull() };
  const { affected } = await work.db.update(Erasure, where, { withdrawnAt: work.now });
  if (affected !== 1) throw new NotFound('erasure');
  work.record({ event: 'erasure.withdrawn', subjectType: 'staff_member', subjectId: staffMemberId });
}

/** The erasure of somebody that stands: waiting, or done. */
export const findStanding = (work: StaffWork, staffMemberId: string): Promise<Erasure | null> =>
  work.db.findOneBy(Erasure, { boardId: work.actor.boardId, staffMemberId, withdrawnAt: IsNull() });

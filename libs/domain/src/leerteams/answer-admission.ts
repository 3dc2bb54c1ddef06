import { Conflict, newId } from '@app/platform';
import { expectColleague } from '../people/expect-colleague.js';
import { notify } from '../notifications/notify.js';
import { overlap } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Admission } from './admission.entity.js';
import { loadAdmission } from './admissions.access.js';
import { admissionRow, type AdmissionRow } from './admissions.queries.js';
import { expectAnswerable } from './admissions.rules.js';
import { coordinatorsOf } from './coordinators.js';
import { Membership } from './membership.entity.js';

/** Accepts an invitation, or as a coordinator a request: from then on, or from the day that was said, they belong to it. */
export async function acceptAdmission(work: StaffWork, id: string, answer: string | null): Promise<AdmissionRow> {
  const { admission } = await loadAdmission(work, id, 'admission.answer');
  expectAnswerable(admission, today(work));
  const { leerteamId, staffMemberId } = admission;
  await expectColleague(work, staffMemberId, '');
  const membership = await addMember(work, admission);
  await end(work, admission, 'accepted', answer);
  work.record({
    event: 'leerteam.joined',
    subjectType: 'leerteam',
    subjectId: leerteamId,
    personId: staffMemberId,
    changes: { staffMemberId, role: membership.role, fromOn: membership.fromOn },
  });
  return admissionRow(work, id);
}

/** Declines an invitation, or as a coordinator a request. */
export async function declineAdmission(work: StaffWork, id: string, answer: string | null): Promise<AdmissionRow> {
  const { admission } = await loadAdmission(work, id, 'admission.answer');
  expectAnswerable(admission, today(work));
  const { leerteamId, staffMemberId } = admission;
  await end(work, admission, 'declined', answer);
  work.record({
    event: `leerteam.${admission.kind}-declined`,
    subjectType: 'leerteam',
    subjectId: leerteamId,
    personId: staffMemberId,
    changes: { admissionId: id },
  });
  return admissionRow(work, id);
}

/** Takes an invitation back, or as who asked a request: for the other side it is not there any more. */
export async function withdrawAdmission(work: StaffWork, id: string): Promise<void> {
  const { admission } = await loadAdmission(work, id, 'admission.withdraw');
  expectAnswerable(admission, today(work));
  const { boardId, leerteamId, staffMemberId } = admission;
  await work.db.delete(Admission, { boardId, id });
  work.record({
    event: `leerteam.${admission.kind}-withdrawn`,
    subjectType: 'leerteam',
    subjectId: leerteamId,
    personId: staffMemberId,
    changes: { admissionId: id },
  });
}

async function addMember(work: StaffWork, admission: Admission): Promise<Membership> {
  const { boardId, leerteamId, staffMemberId, role } = admission;
  const fromOn = admission.fromOn ?? today(work);
  const membership = { id: newId(), boardId, leerteamId, staffMemberId, role, fromOn, untilOn: null };
  const others = await work.db.findBy(Membership, { boardId, leerteamId, staffMemberId });
  if (others.some((other) => overlap(other, membership))) throw new Conflict('member_then_already');
  await work.db.insert(Membership, membership);
  return membership;
}

/** Tells who asked; what was said with the answer they read where the answer is. */
async function end(
  work: StaffWork,
  { boardId, id, kind, leerteamId, staffMemberId }: Admission,
  state: 'accepted' | 'declined',
  answer: string | null,
): Promise<void> {
  const { staffMemberId: answeredById } = work.actor;
  await work.db.update(Admission, { boardId, id }, { state, answer, answeredById, endedAt: work.now });
  const to = kind === 'request' ? [staffMemberId] : await coordinatorsOf(work, leerteamId);
  await notify(work, { kind: `leerteam.${kind}-${state}`, to, subjectId: leerteamId, occasion: id });
}

import { newId, NotFound, RuleBroken } from '@app/platform';
import { overlap } from '../work/date-ranges.rules.js';
import { School } from '../organisations/school.entity.js';
import { expectKnown } from '../work/references.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Appointment, type FunctionGroup } from './appointment.entity.js';
import { expectNotLongerForOneself, expectSomebodyElse } from './own-affairs.js';
import { loadStaffMember } from './staff-members.access.js';

export interface AppointmentTerms {
  readonly schoolId: string;
  readonly functionGroup: FunctionGroup;
  /** Part of full time. */
  readonly fte?: number | null;
  /** Today where it is left out. */
  readonly fromOn?: string;
  readonly untilOn?: string | null;
}

/** Appoints somebody else to a school. */
export async function appoint(work: StaffWork, staffMemberId: string, terms: AppointmentTerms): Promise<Appointment> {
  const { boardId } = await loadStaffMember(work, staffMemberId, 'staff-member.maintain');
  expectSomebodyElse(work, staffMemberId);
  const { schoolId, functionGroup, fte = null, fromOn = today(work), untilOn = null } = terms;
  await expectKnown(work, School, [schoolId], '/schoolId', 'unknown_school');
  const what = { schoolId, functionGroup, fte, fromOn, untilOn };
  const appointment = work.db.create(Appointment, { id: newId(), boardId, staffMemberId, ...what, sourceId: null });
  await expectFree(work, appointment, '/fromOn');
  await work.db.insert(Appointment, appointment);
  work.record({
    event: 'staff-member.appointed',
    subjectType: 'staff_member',
    subjectId: staffMemberId,
    changes: { appointmentId: appointment.id, ...what },
  });
  return appointment;
}

/** Ends an appointment; `untilOn` is the first day on which it does not hold any more. */
export async function endAppointment(work: StaffWork, id: string, untilOn: string): Promise<Appointment> {
  const where = { boardId: work.actor.boardId, id };
  const appointment = await work.db.findOne(Appointment, { where, lock: { mode: 'for_no_key_update' } });
  if (!appointment) throw new NotFound('appointment');
  const { staffMemberId } = appointment;
  await loadStaffMember(work, staffMemberId, 'staff-member.maintain');
  expectNotLongerForOneself(work, appointment, untilOn);
  const changes = { appointmentId: id, untilOn: [appointment.untilOn, untilOn] };
  appointment.untilOn = untilOn;
  await expectFree(work, appointment, '/untilOn');
  await work.db.save(appointment);
  work.record({
    event: 'staff-member.appointment-ended',
    subjectType: 'staff_member',
    subjectId: staffMemberId,
    changes,
  });
  return appointment;
}

/** Nobody is appointed twice to the same work at the same school on one day: it would count their hours twice. */
async function expectFree(work: StaffWork, appointment: Appointment, pointer: string): Promise<void> {
  const { id, boardId, staffMemberId, schoolId, functionGroup, fromOn, untilOn } = appointment;
  if (untilOn !== null && untilOn <= fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  const others = await work.db.findBy(Appointment, { boardId, staffMemberId, schoolId, functionGroup });
  if (others.some((other) => other.id !== id && overlap(other, appointment)))
    throw RuleBroken.at(pointer, 'appointed_already');
}

import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { Conflict, NotAllowed, NotFound } from '@app/platform';
import { standingAtSchool } from '../organisations/within-school.js';
import { consentedSchoolIds } from '../purposes/purposes.queries.js';
import type { StaffWork } from '../work/work.js';
import { PulsePerson } from './pulse-details.entity.js';
import { Pulse } from './pulse.entity.js';

/**
 * The only door to a pulse: for who neither works at the school today nor leads it, it is not there. Who answers locks
 * it: answers are counted one after the other, and none after it is settled.
 */
export async function loadPulse(work: StaffWork, id: string, permission: Permission): Promise<Pulse> {
  const { boardId, staffMemberId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const pulse = await work.db.findOne(Pulse, { where: { boardId, id }, ...lock });
  if (!pulse) throw new NotFound('pulse');
  const standing = await standingAtSchool(work, pulse.schoolId);
  if (!permits(work.actor, 'pulse.read', { relations: standing })) throw new NotFound('pulse');
  const isAsked = await work.db.existsBy(PulsePerson, { boardId, pulseId: id, staffMemberId });
  const relations = new Set<Relation>([...standing, ...(isAsked ? (['invited'] as const) : [])]);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return pulse;
}

/** Refuses where the staff council has not agreed, or no longer agrees, to a pulse at the school. */
export async function expectConsent(work: StaffWork, schoolId: string): Promise<void> {
  const consented = await consentedSchoolIds(work, 'pulse');
  if (!consented.includes(schoolId)) throw new Conflict('pulse_without_consent');
}

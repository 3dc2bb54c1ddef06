import { type Permission, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { standingAtSchool } from '../organisations/within-school.js';
import type { StaffWork } from '../work/work.js';
import { PulseItem } from './pulse-item.entity.js';

/** The only door to an item of a school: for who does not work there it is not there. A built-in one is no school's. */
export async function loadPulseItem(work: StaffWork, id: string, permission: Permission): Promise<PulseItem> {
  const item = await work.db.findOne(PulseItem, {
    where: { boardId: work.actor.boardId, id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!item || item.schoolId === null) throw new NotFound('pulse_item');
  const relations = await standingAtSchool(work, item.schoolId);
  if (!permits(work.actor, 'pulse.read', { relations })) throw new NotFound('pulse_item');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return item;
}

import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Instrument } from './instrument.entity.js';

/** The only door to a viewing guide: finds it in the actor's board, and whether they work at the school that made it. */
export async function loadInstrument(work: StaffWork, id: string, permission: Permission): Promise<Instrument> {
  const where = { boardId: work.actor.boardId, id };
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const instrument = await work.db.findOne(Instrument, { where, ...lock });
  if (!instrument) throw new NotFound('instrument');
  const worksThere = instrument.schoolId !== null && (await worksAt(work, instrument.schoolId));
  const relations = new Set<Relation>(['withinBoard', ...(worksThere ? (['schoolmate'] as const) : [])]);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return instrument;
}

/** Whether the actor has an appointment at a school today. */
export async function worksAt(work: StaffWork, schoolId: string): Promise<boolean> {
  const { boardId, staffMemberId } = work.actor;
  const appointments = await work.db.query<unknown[]>(
    `select from appointment where board_id = $1 and staff_member_id = $2 and school_id = $3
        and from_on <= $4 and (until_on is null or until_on > $4) limit 1`,
    [boardId, staffMemberId, schoolId, today(work)],
  );
  return appointments.length > 0;
}

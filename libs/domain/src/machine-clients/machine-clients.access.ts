import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { MachineClient } from './machine-client.entity.js';

/**
 * The only door to a machine client for people: finds it in the actor's board and decides whether the actor may do
 * this. One that is asked for in order to change it is locked, so that its keys are counted by one at a time.
 */
export async function loadMachineClient(work: StaffWork, id: string, permission: Permission): Promise<MachineClient> {
  const where = { boardId: work.actor.boardId, id };
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const client = await work.db.findOne(MachineClient, { where, ...lock });
  if (!client) throw new NotFound('machine_client');
  const relations: Relation[] = work.actor.roles.has('board_admin')
    ? ['withinBoard', 'administrator']
    : ['withinBoard'];
  if (!permits(work.actor, permission, { relations: new Set(relations) })) throw new NotAllowed(permission);
  return client;
}

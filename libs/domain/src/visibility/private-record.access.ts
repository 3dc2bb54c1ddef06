import { type Permission, PERMISSIONS, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { FindOptionsWhere } from 'typeorm';
import type { StaffWork } from '../work/work.js';

interface PrivateRecord {
  readonly id: string;
  readonly boardId: string;
  readonly ownerId: string;
}

/**
 * The door to a record that is its owner's alone and cannot be opened to anybody: for everybody else it is not there.
 * What is asked in order to change it is locked, so that of two changes of one version the second is told of the first.
 */
export async function loadPrivate<Row extends PrivateRecord>(
  work: StaffWork,
  { entity, name }: { readonly entity: new () => Row; readonly name: string },
  id: string,
  permission: Permission,
): Promise<Row> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const where = { boardId, id, ownerId } as FindOptionsWhere<Row>;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const record = await work.db.findOne(entity, { where, ...lock });
  if (!record) throw new NotFound(name);
  if (!permits(work.actor, permission, { relations: new Set(['owner']) })) throw new NotAllowed(permission);
  return record;
}

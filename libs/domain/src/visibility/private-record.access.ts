import { type Permission, PERMISSIONS, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { FindOptionsWhere } from 'typeorm';
import type { StaffWork } from '../work/work.js';

interface PrivateRecord {
  readonly id: string;
  readonly boardId: string;
  readonly ownerId: string;
}

/** A kind of record that is its owner's alone and cannot be opened to anybody. */
export interface PrivateKind<Row extends PrivateRecord> {
  readonly entity: new () => Row;
  /** What it is called where it is not found. */
  readonly name: string;
}

/**
 * The only door to such a record: for everybody but its owner it is not there. What is asked in order to change it is
 * locked, so that of two changes of one version the second is told of the first.
 */
export async function loadPrivate<Row extends PrivateRecord>(
  work: StaffWork,
  kind: PrivateKind<Row>,
  id: string,
  permission: Permission,
): Promise<Row> {
  const record = await findPrivate(work, kind, id, permission);
  if (!record) throw new NotFound(kind.name);
  return record;
}

/** The same where there may be none yet. */
export async function findPrivate<Row extends PrivateRecord>(
  work: StaffWork,
  { entity }: PrivateKind<Row>,
  id: string,
  permission: Permission,
): Promise<Row | null> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const where = { boardId, id, ownerId } as FindOptionsWhere<Row>;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const record = await work.db.findOne(entity, { where, ...lock });
  if (record && !permits(work.actor, permission, { relations: new Set(['owner']) })) throw new NotAllowed(permission);
  return record;
}

import { type Permission, PERMISSIONS, permits, type Relation, type Standing, type Visibility } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { OpenedKind } from '../history/content-opening.entity.js';
import { noteOpening } from '../history/note-opening.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { type ContentTable, standingSql } from './visibility.queries.js';

export interface OwnedRecord {
  readonly id: string;
  readonly boardId: string;
  readonly ownerId: string;
  readonly leerteamId: string | null;
  visibility: Visibility;
  version: number;
}

/** A kind of record that one person owns and opens to others by its visibility. */
export interface OwnedKind<Row extends OwnedRecord> extends ContentTable {
  readonly entity: new () => Row;
  /** What it is called where it is not found, in the history and where it says who opened it. */
  readonly name: Extract<OpenedKind, 'activity' | 'goal'>;
  /** Who may not do this may not know that the record exists. */
  readonly reading: Permission;
  readonly sharing: Permission;
  /** Rows that are there for nobody. */
  readonly gone?: string;
}

/**
 * The only door to a record that somebody owns: finds it, and how the actor stands to it, in one query. What is asked
 * in order to change it is locked, so that of two changes of one version the second is told of the first. Whoever opens
 * another's record is written down before it is handed over.
 */
export async function loadOwned<Row extends OwnedRecord>(
  work: StaffWork,
  kind: OwnedKind<Row>,
  id: string,
  permission: Permission,
): Promise<Row> {
  const { alias } = kind;
  const { boardId: board, staffMemberId: me } = work.actor;
  const query = work.db.createQueryBuilder(kind.entity, alias);
  query.where(`${alias}.board_id = :board and ${alias}.id = :id`, { board, id, me, on: today(work) });
  if (kind.gone) query.andWhere(`not (${kind.gone})`);
  const standings = Object.entries(standingSql(kind, { board: ':board', me: ':me', on: ':on' }));
  for (const [standing, condition] of standings) query.addSelect(condition, standing);
  if (PERMISSIONS[permission].writes) query.setLock('pessimistic_write');
  const { entities, raw } = await query.getRawAndEntities<Record<Standing, boolean>>();
  const [record] = entities;
  const [found] = raw;
  if (!record || !found) throw new NotFound(kind.name);
  const held = standings.map(([standing]) => standing as Standing).filter((standing) => found[standing]);
  const facts = { relations: new Set<Relation>(['withinBoard', ...held]), visibility: record.visibility };
  if (!permits(work.actor, kind.reading, facts)) throw new NotFound(kind.name);
  if (!permits(work.actor, permission, facts)) throw new NotAllowed(permission);
  if (permission === kind.reading && !facts.relations.has('owner'))
    await noteOpening(work, { subjectType: kind.name, subjectId: id, ownerId: record.ownerId });
  return record;
}

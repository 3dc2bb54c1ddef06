import { NotFound } from '@app/platform';
import type { FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from './changes.js';
import type { StaffWork } from './work.js';

interface Row extends ObjectLiteral {
  readonly id: string;
  readonly boardId: string;
  version: number;
}

/** A kind of row that people revise, and which of its columns hold what somebody wrote. */
export interface RevisedKind<One extends Row> {
  readonly entity: new () => One;
  readonly name: string;
  readonly written: readonly (keyof One & string)[];
}

/** Finds a row to be changed, locked, as it was when the caller read it. Its door was passed already. */
export async function findToRevise<One extends Row>(
  work: StaffWork,
  { entity, name }: RevisedKind<One>,
  where: Partial<One>,
  version: number,
): Promise<One> {
  const inBoard = { ...where, boardId: work.actor.boardId } as unknown as FindOptionsWhere<One>;
  const row = await work.db.findOne(entity, { where: inBoard, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new NotFound(name);
  expectVersion(row, version);
  return row;
}

/**
 * Gives it other values, and answers what the history keeps of that; undefined where nothing changes. Fields that are
 * left out stay as they are.
 */
export async function reviseRow<One extends Row>(
  work: StaffWork,
  { entity, written }: RevisedKind<One>,
  row: One,
  revision: Partial<NoInfer<One>>,
): Promise<Record<string, unknown> | undefined> {
  const changes = applyChanges<Partial<One>>(row, revision);
  if (nothingChanged(work, changes)) return undefined;
  const { boardId, id } = row;
  await work.db.update<ObjectLiteral>(entity, { boardId, id }, changedValues(changes));
  row.version += 1;
  return factsOf(changes, written);
}

import { RuleBroken } from '@app/platform';
import type { ObjectLiteral, EntityTarget } from 'typeorm';
import { In } from 'typeorm';
import type { Work } from './work.js';

type BoardRow = ObjectLiteral & { id: string; boardId: string };

/** Refuses ids that are not rows of the actor's board, at the field (`pointer`) that named them. */
export async function expectKnown<Row extends BoardRow>(
  work: Work,
  entity: EntityTarget<Row>,
  ids: readonly string[],
  pointer: string,
  code: string,
): Promise<void> {
  if (ids.length === 0) return;
  const known = await work.db.countBy(entity, { boardId: work.actor.boardId, id: In([...new Set(ids)]) } as never);
  if (known < new Set(ids).size) throw RuleBroken.at(pointer, code);
}

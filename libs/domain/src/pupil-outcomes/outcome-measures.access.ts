import { type Permission, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { loadInBoard, relationsTo } from '../organisations/organisation.access.js';
import type { RequestWork } from '../work/work.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';

/**
 * The door to a measure. What is asked in order to change it, or to write results on it, locks it: of two files of one
 * measure the second is held against what the first left.
 */
export const loadOutcomeMeasure = (work: RequestWork, id: string, permission: Permission): Promise<OutcomeMeasure> =>
  loadInBoard(work, OutcomeMeasure, 'outcome_measure', id, permission);

/** The same door, for who only looks what would be changed. */
export async function lookAtOutcomeMeasure(
  work: RequestWork,
  id: string,
  permission: Permission,
): Promise<OutcomeMeasure> {
  const measure = await work.db.findOneBy(OutcomeMeasure, { boardId: work.actor.boardId, id });
  if (!measure) throw new NotFound('outcome_measure');
  if (!permits(work.actor, permission, { relations: relationsTo(work.actor, undefined) }))
    throw new NotAllowed(permission);
  return measure;
}

/**
 * Lets nobody else write results of the board, or on one of its measures, until this work is done: who plans on what
 * stands must find it so.
 */
export async function lockOutcomeMeasures({ db, actor }: RequestWork, id: string | null = null): Promise<void> {
  await db.query(
    `select id from outcome_measure where board_id = $1 and ($2::uuid is null or id = $2) order by id for no key update`,
    [actor.boardId, id],
  );
}

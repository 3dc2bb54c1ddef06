import { type Permission, permits } from '@app/access';
import { newId, NotAllowed, NotFound, RuleBroken } from '@app/platform';
import type { RequestWork, StaffWork } from '../work/work.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';

export interface MeasureWish {
  readonly testLine: string;
  readonly testVersion: string;
  readonly subject: string;
  readonly scale: string;
  readonly lowestScore?: number | null;
  readonly highestScore?: number | null;
}

/** Adds a measure: one scale of one test line, version and subject. */
export async function addOutcomeMeasure(work: StaffWork, wish: MeasureWish): Promise<OutcomeMeasure> {
  const { lowestScore = null, highestScore = null } = wish;
  if (lowestScore !== null && highestScore !== null && lowestScore >= highestScore)
    throw RuleBroken.at('/highestScore', 'highest_below_lowest');
  const ids = { id: newId(), boardId: work.actor.boardId };
  const measure = work.db.create(OutcomeMeasure, { ...ids, ...wish, lowestScore, highestScore });
  await work.db.save(measure);
  work.record({
    event: 'outcome-measure.added',
    subjectType: 'outcome_measure',
    subjectId: measure.id,
    changes: { ...wish },
  });
  return measure;
}

export function listOutcomeMeasures(work: RequestWork, after: readonly string[] | undefined, limit: number) {
  const query = work.db
    .createQueryBuilder(OutcomeMeasure, 'm')
    .where('m.boardId = :boardId', { boardId: work.actor.boardId })
    .orderBy('m.id')
    .take(limit + 1);
  if (after) query.andWhere('m.id > :after', { after: after[0] });
  return query.getMany();
}

/** The only door to a measure. */
export async function loadOutcomeMeasure(
  work: RequestWork,
  id: string,
  permission: Permission,
): Promise<OutcomeMeasure> {
  const measure = await work.db.findOneBy(OutcomeMeasure, { boardId: work.actor.boardId, id });
  if (!measure) throw new NotFound('outcome_measure');
  if (!permits(work.actor, permission, { relations: new Set(['withinBoard'] as const) }))
    throw new NotAllowed(permission);
  return measure;
}

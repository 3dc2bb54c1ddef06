import type { Part } from '../work/part.js';
import type { RequestWork } from '../work/work.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';

export function listOutcomeMeasures(work: RequestWork, { after, limit }: Part): Promise<OutcomeMeasure[]> {
  const query = work.db
    .createQueryBuilder(OutcomeMeasure, 'm')
    .where('m.boardId = :boardId', { boardId: work.actor.boardId })
    .orderBy('m.id')
    .take(limit + 1);
  if (after) query.andWhere('m.id > :after', { after: after[0] });
  return query.getMany();
}

/** Whether a score (also one that was withdrawn), a sum or a hypothesis goes by a measure. */
export async function isMeasureUsed({ db, actor }: RequestWork, id: string): Promise<boolean> {
  const [row] = await db.query<[{ used: boolean }]>(
    `select exists (select from outcome_result where board_id = $1 and measure_id = $2)
         or exists (select from outcome_aggregate where board_id = $1 and measure_id = $2)
         or exists (select from impact_hypothesis where board_id = $1 and first_measure_id = $2)
         or exists (select from impact_hypothesis where board_id = $1 and second_measure_id = $2) as used`,
    [actor.boardId, id],
  );
  return row.used;
}

/** How many scores and means that are stored lie below and above the range of a measure. */
export async function scoresBeyond(
  { db }: RequestWork,
  { boardId, id, lowestScore, highestScore }: OutcomeMeasure,
): Promise<{ readonly below: number; readonly above: number }> {
  const [row] = await db.query<[{ below: number; above: number }]>(
    `select count(*) filter (where s.score < $3)::int as below, count(*) filter (where s.score > $4)::int as above
       from (select score from outcome_result where board_id = $1 and measure_id = $2
             union all select mean from outcome_aggregate where board_id = $1 and measure_id = $2) s`,
    [boardId, id, lowestScore, highestScore],
  );
  return row;
}

import type { Part } from '../work/part.js';
import type { RequestWork } from '../work/work.js';
import type { MeasuringMoment } from './measuring-moment.entity.js';

export type MeasuringMomentRow = Omit<MeasuringMoment, 'boardId'>;

/** The measuring moments of the board, the latest first; one more than the limit. */
export const listMeasuringMoments = (
  { db, actor }: RequestWork,
  { after, limit }: Part,
): Promise<MeasuringMomentRow[]> =>
  db.query(
    `select id, name, from_on as "fromOn", until_on as "untilOn", version from measuring_moment
      where board_id = $1 and ($2::date is null or (from_on, id) < ($2, $3::uuid))
      order by from_on desc, id desc limit $4`,
    [actor.boardId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );

/** Whether a hypothesis or a sum rests on the days of a moment. */
export async function isMomentUsed({ db, actor }: RequestWork, id: string): Promise<boolean> {
  const [row] = await db.query<[{ used: boolean }]>(
    `select exists (select from outcome_aggregate where board_id = $1 and moment_id = $2)
         or exists (select from impact_hypothesis where board_id = $1 and $2 in (first_moment_id, second_moment_id))
         as used`,
    [actor.boardId, id],
  );
  return row.used;
}

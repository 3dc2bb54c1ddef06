import type { RequestWork } from '../work/work.js';
import type { KnownOutcomes, StoredScore } from './outcome-results.rules.js';

/** What is stored on a measure of these days, of the whole board, and the measuring moments that there are. */
export async function storedOn(
  { db, actor }: RequestWork,
  measureId: string,
  days: readonly string[],
): Promise<Pick<KnownOutcomes, 'stored' | 'moments'>> {
  const stored = await db.query<StoredScore[]>(
    `select r.pupil_code as "pupilCode", r.measured_on as "measuredOn", r.score, r.pupil_group_id as "pupilGroupId",
            g.school_id as "schoolId"
       from outcome_result r join pupil_group g on g.board_id = r.board_id and g.id = r.pupil_group_id
      where r.board_id = $1 and r.measure_id = $2 and r.measured_on = any($3::date[])`,
    [actor.boardId, measureId, days],
  );
  const moments = await db.query<KnownOutcomes['moments']>(
    `select from_on as "fromOn", until_on as "untilOn" from measuring_moment where board_id = $1`,
    [actor.boardId],
  );
  return { stored, moments };
}

import type { RequestWork } from '../work/work.js';
import type { SourcedResult } from './sourced-results.queries.js';

/** A result as it is to stand. */
export interface ResultToStore extends Omit<SourcedResult, 'sourceId'> {
  /** Where a file has it that knows of no other system, one that stands keeps the id that it has. */
  readonly sourceId: string | null;
}

/** Puts results where there are none yet, and in the place of those that there are; withdrawn ones stand again. */
export async function storeResults(work: RequestWork, results: readonly ResultToStore[]): Promise<void> {
  if (results.length === 0) return;
  await work.db.query(
    `insert into outcome_result as stored
       (board_id, source_id, measure_id, pupil_code, measured_on, pupil_group_id, score)
     select $1, r.source_id, r.measure_id, r.pupil_code, r.measured_on, r.pupil_group_id, r.score
       from unnest($2::text[], $3::uuid[], $4::text[], $5::date[], $6::uuid[], $7::double precision[])
         as r (source_id, measure_id, pupil_code, measured_on, pupil_group_id, score)
     on conflict (board_id, measure_id, pupil_code, measured_on)
     do update set score = excluded.score, pupil_group_id = excluded.pupil_group_id,
                   source_id = coalesce(excluded.source_id, stored.source_id), withdrawn_at = null`,
    [
      work.actor.boardId,
      results.map(({ sourceId }) => sourceId),
      results.map(({ measureId }) => measureId),
      results.map(({ pupilCode }) => pupilCode),
      results.map(({ measuredOn }) => measuredOn),
      results.map(({ pupilGroupId }) => pupilGroupId),
      results.map(({ score }) => score),
    ],
  );
}

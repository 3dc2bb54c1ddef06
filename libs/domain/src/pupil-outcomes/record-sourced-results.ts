import type { RequestWork } from '../work/work.js';
import type { SourcedResult, StoredResult } from './sourced-results.queries.js';
import { storeResults } from './store-results.js';

/** What is to be done with results that another system brings. */
export interface SourcedChanges {
  /** New, changed and back again; `before` is how one stood, if it did. */
  readonly standing: readonly { readonly after: SourcedResult; readonly before: StoredResult | undefined }[];
  readonly withdrawn: readonly StoredResult[];
}

/** Records results as another system has them. That one was withdrawn is kept; its score is not. */
export async function recordSourcedResults(work: RequestWork, { standing, withdrawn }: SourcedChanges): Promise<void> {
  const moved = standing.flatMap(({ before, after }) => (before && !isInPlace(before, after) ? [before.sourceId] : []));
  await work.db.query(
    `update outcome_result set score = null, withdrawn_at = $2, salt = gen_random_uuid()::text
      where board_id = $1 and source_id = any($3)`,
    [work.actor.boardId, work.now, withdrawn.map(({ sourceId }) => sourceId)],
  );
  // They may change places: all of them leave before one of them comes.
  await work.db.query(`delete from outcome_result where board_id = $1 and source_id = any($2)`, [
    work.actor.boardId,
    moved,
  ]);
  await storeResults(
    work,
    standing.map(({ after }) => after),
  );
  recordEach(work, { standing, withdrawn });
}

const isInPlace = (before: StoredResult, after: SourcedResult): boolean =>
  before.measureId === after.measureId &&
  before.pupilCode === after.pupilCode &&
  before.measuredOn === after.measuredOn &&
  before.sourceId === after.sourceId;

/** One entry of the history for each measure. */
function recordEach(work: RequestWork, { standing, withdrawn }: SourcedChanges): void {
  const measureIds = [...standing.map(({ after }) => after.measureId), ...withdrawn.map(({ measureId }) => measureId)];
  for (const measureId of new Set(measureIds)) {
    const ofMeasure = standing.filter(({ after }) => after.measureId === measureId);
    const count = (isSo: (before: StoredResult | undefined) => boolean): number =>
      ofMeasure.filter(({ before }) => isSo(before)).length;
    work.record({
      event: 'outcome-results.imported',
      subjectType: 'outcome_measure',
      subjectId: measureId,
      changes: {
        added: count((before) => before === undefined),
        changed: count((before) => before !== undefined && before.score !== null),
        restored: count((before) => before?.score === null),
        withdrawn: withdrawn.filter((one) => one.measureId === measureId).length,
      },
    });
  }
}

import { expectKnown } from '../work/references.js';
import { today } from '../work/today.js';
import type { RequestWork } from '../work/work.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';
import { isPastRetentionSql } from './results-retention.js';

/** A result as another system has it. */
export interface SourcedResult {
  /** The id of the result there, with that of what it is a result of behind it. */
  readonly sourceId: string;
  readonly measureId: string;
  readonly pupilCode: string;
  readonly measuredOn: string;
  readonly pupilGroupId: string;
  readonly score: number;
}

export interface StoredResult extends Omit<SourcedResult, 'sourceId' | 'score'> {
  /** Null where it did not come from another system. */
  readonly sourceId: string | null;
  /** Null where it was withdrawn. */
  readonly score: number | null;
}

/** A group that came from a class of another system, for the days of its school year. */
export interface ClassGroup {
  readonly pupilGroupId: string;
  readonly classSourcedId: string;
  readonly fromOn: string;
  /** The first day that is no longer part of it. */
  readonly untilOn: string;
  /** Whether pupils' results of this school year are still kept. */
  readonly resultsAreKept: boolean;
}

export interface MeasureRange {
  readonly id: string;
  readonly lowestScore: number | null;
  readonly highestScore: number | null;
}

/** Refuses measures that the board does not have, at the field (`pointer`) that named them. */
export const expectMeasures = (work: RequestWork, ids: readonly string[], pointer: string): Promise<void> =>
  expectKnown(work, OutcomeMeasure, ids, pointer, 'unknown_outcome_measure');

/** The measures of the board, by id. */
export async function measureRanges({ db, actor }: RequestWork): Promise<ReadonlyMap<string, MeasureRange>> {
  const rows = await db.query<MeasureRange[]>(
    `select id, lowest_score as "lowestScore", highest_score as "highestScore" from outcome_measure where board_id = $1`,
    [actor.boardId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The groups of the board that came from a class; of a class that is used again every year, one for each. */
export function classGroups(work: RequestWork): Promise<ClassGroup[]> {
  return work.db.query<ClassGroup[]>(
    `select g.id as "pupilGroupId", split_part(g.source_id, '|', 1) as "classSourcedId", y.from_on as "fromOn",
            y.until_on as "untilOn", not (${isPastRetentionSql('$2')}) as "resultsAreKept"
       from pupil_group g
       join school_year y on y.board_id = g.board_id and y.id = g.school_year_id
       join board b on b.id = g.board_id
      where g.board_id = $1 and g.source_id is not null`,
    [work.actor.boardId, today(work)],
  );
}

/** What another system says something about. */
export interface SourcedScope {
  readonly resultIds: readonly string[];
  readonly lineItemIds: readonly string[];
  readonly days: readonly string[];
}

/** Stored results with one of these ids, or of one of these line items; and all of these days, whoever brought them. */
export function sourcedResults(
  { db, actor }: RequestWork,
  { resultIds, lineItemIds, days }: SourcedScope,
): Promise<StoredResult[]> {
  return db.query<StoredResult[]>(
    `select source_id as "sourceId", measure_id as "measureId", pupil_code as "pupilCode", measured_on as "measuredOn",
            pupil_group_id as "pupilGroupId", score
       from outcome_result
      where board_id = $1
        and (measured_on = any($2::date[]) or split_part(source_id, '|', 1) = any($3)
             or split_part(source_id, '|', 2) = any($4))`,
    [actor.boardId, days, resultIds, lineItemIds],
  );
}

import { type ClassGroup, type MeasureRange, offScale, type SourcedResult, type StoredResult } from '@app/domain';
import type { Findings } from './findings.js';
import type { LineItem, LineItems } from './gradebook-items.js';
import type { ResultRow } from './parse-gradebook.js';
import { groupBy } from './ranges.js';
import { RowRefused } from './refusals.js';
import { outcomeResultId, rowIdOf } from './source-ids.js';
import { SCORE_STATUSES } from './specification.js';

/** What the board has that results of a package go by. */
export interface KnownGradebook {
  readonly measures: ReadonlyMap<string, MeasureRange>;
  /** Groups that came from classes. */
  readonly classes: readonly ClassGroup[];
  /** The package's results and those of its line items, and all of its measures on its days. */
  readonly stored: readonly StoredResult[];
}

/** A result that is to stand, and how it stands; undefined where it is new. */
export interface WantedResult {
  readonly row: number;
  readonly after: SourcedResult;
  readonly before: StoredResult | undefined;
}

export interface WantedResults {
  readonly wanted: readonly WantedResult[];
  /** Stored results that the package says are gone, or are no score any longer. */
  readonly gone: readonly StoredResult[];
  readonly notGraded: number;
  readonly notMapped: number;
}

type CodeOf = (pupilSourcedId: string) => string;

/** Scores as the package wants them to stand, each row by itself. */
export function wantedResults(
  rows: readonly ResultRow[],
  items: LineItems,
  known: KnownGradebook,
  codeOf: CodeOf,
  findings: Findings,
): WantedResults {
  const storedOf = new Map(known.stored.map((one) => [rowIdOf(one.sourceId ?? ''), one]));
  const byHandOf = new Map(known.stored.flatMap((one) => (one.sourceId === null ? [[keyOf(one), one]] : [])));
  const groupsOf = groupBy(known.classes, ({ classSourcedId }) => classSourcedId);
  const told = { gone: [] as StoredResult[], notGraded: 0, notMapped: 0 };
  const seen = new Set<string>();
  const withdraw = (before: StoredResult | undefined): [] => {
    if (before) told.gone.push(before);
    return [];
  };
  const wanted = findings.eachUsable('results', rows, (row): WantedResult[] => {
    const before = storedOf.get(row.sourcedId);
    if (row.isGone) return withdraw(before);
    const item = items.find(row.lineItemSourcedId);
    const measure = known.measures.get(item.measureId ?? '');
    if (!measure) {
      told.notMapped += 1;
      return [];
    }
    if (!isGraded(row)) {
      told.notGraded += 1;
      return withdraw(before);
    }
    const after = toResult(row, item, measure, groupsOf, codeOf);
    if (seen.has(keyOf(after))) throw new RowRefused('scored_twice');
    seen.add(keyOf(after));
    const byHand = byHandOf.get(keyOf(after));
    if (byHand?.score === null) throw new RowRefused('withdrawn_by_hand');
    return [{ row: row.row, after, before: before ?? byHand }];
  });
  return { wanted: wanted.flat(), ...told };
}

/** A term that is not of the specification says nothing that we can go by. */
const isGraded = ({ cells }: ResultRow): boolean => cells.oneOf('scoreStatus', SCORE_STATUSES) === 'fully graded';

function toResult(
  { sourcedId, cells }: ResultRow,
  item: LineItem,
  measure: MeasureRange,
  groupsOf: ReadonlyMap<string, readonly ClassGroup[]>,
  codeOf: CodeOf,
): SourcedResult {
  const pupilCode = codeOf(cells.required('studentSourcedId'));
  const measuredOn = cells.requiredDate('scoreDate');
  const score = cells.requiredNumber('score');
  if (offScale(score, measure)) throw new RowRefused('off_the_scale', { field: 'score' });
  const groups = groupsOf.get(cells.text('classSourcedId') || item.classSourcedId) ?? [];
  const pupilGroupId = groupOn(measuredOn, groups);
  return {
    sourceId: outcomeResultId(sourcedId, item.sourcedId),
    measureId: measure.id,
    pupilCode,
    measuredOn,
    pupilGroupId,
    score,
  };
}

/** Sources that use a class again every year have as many groups here: the day of the test says which. */
function groupOn(day: string, groups: readonly ClassGroup[]): string {
  if (groups.length === 0) throw new RowRefused('unknown_class', { field: 'classSourcedId' });
  const group = groups.find(({ fromOn, untilOn }) => fromOn <= day && day < untilOn);
  if (!group) throw new RowRefused('scored_outside_school_year', { field: 'scoreDate' });
  if (!group.resultsAreKept) throw new RowRefused('not_kept');
  return group.pupilGroupId;
}

/** What there is one result of. */
export const keyOf = ({ measureId, measuredOn, pupilCode }: Omit<SourcedResult, 'score' | 'sourceId'>): string =>
  `${measureId} ${measuredOn} ${pupilCode}`;

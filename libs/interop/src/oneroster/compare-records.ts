import { type Change, type Ending, fieldChanges, type Step } from './step.js';

interface Identified {
  readonly sourcedId: string;
}

/**
 * What has to happen to records that have an id of their own.
 *
 * @param endingOf when a record ends that the source no longer has; null to leave it as it is
 */
export function compareRecords<T extends Identified>(
  current: readonly T[],
  wanted: readonly T[],
  endingOf: (record: T) => string | null,
): Step<T> {
  const known = new Map(current.map((record) => [record.sourcedId, record]));
  const kept = wanted.flatMap((after): Change<T>[] => {
    const before = known.get(after.sourcedId);
    return before ? [{ before, after, fields: fieldChanges(before, after) }] : [];
  });
  const changed = kept.filter(({ fields }) => fields.length > 0);
  const wantedIds = new Set(wanted.map((record) => record.sourcedId));
  return {
    new: wanted.filter((record) => !known.has(record.sourcedId)),
    changed,
    ended: current
      .filter((record) => !wantedIds.has(record.sourcedId))
      .flatMap((record): Ending<T>[] => {
        const until = endingOf(record);
        return until === null ? [] : [{ record, until }];
      }),
    unchanged: kept.length - changed.length,
  };
}

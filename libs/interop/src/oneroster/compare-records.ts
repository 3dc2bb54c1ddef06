import type { Stored } from './board.js';
import { fieldChanges, type Step } from './step.js';

/**
 * What has to happen to records that have an id at the source.
 *
 * @param known which stored record a wanted one is
 * @param told a stored record in the words of a wanted one
 * @param endsOn when one ends that the package does not have any more; null to leave it as it is
 */
export function compareRecords<Known extends Stored, New extends { readonly sourceId: string }>(
  stored: readonly Known[],
  wanted: readonly New[],
  known: ReadonlyMap<string, Known>,
  told: (record: Known) => object = (record) => record,
  endsOn: (record: Known) => string | null = () => null,
): Step<Known, New> {
  const pairs = wanted.flatMap((after) => {
    const before = known.get(after.sourceId);
    return before ? [{ before, after, fields: fieldChanges(told(before), after) }] : [];
  });
  const kept = new Set(pairs.map(({ before }) => before));
  const changed = pairs.filter(({ fields }) => fields.length > 0);
  return {
    withdrawn: [],
    ended: stored.flatMap((record) => {
      const on = kept.has(record) ? null : endsOn(record);
      return on === null ? [] : [{ record, on }];
    }),
    changed,
    new: wanted.filter(({ sourceId }) => !known.has(sourceId)),
    unchanged: pairs.length - changed.length,
  };
}

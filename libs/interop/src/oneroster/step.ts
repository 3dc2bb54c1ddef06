/** One field of a record that is not as it was. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/**
 * What an import does to one kind of record, in the order in which it can be done: ranges of one holder may not
 * overlap, so what ends goes before what begins.
 */
export interface Step<Known, New> {
  /** Taken away, as the day on which it was to begin has not been yet. All else that is no longer there is ended. */
  readonly withdrawn: readonly Known[];
  readonly ended: readonly { readonly record: Known; readonly on: string }[];
  readonly changed: readonly { readonly before: Known; readonly after: New; readonly fields: readonly FieldChange[] }[];
  readonly new: readonly New[];
  readonly unchanged: number;
}

/** The fields in which a known record differs from what is wanted. What only the known one has is passed over. */
export function fieldChanges<New extends object>(before: object, after: New): FieldChange[] {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => known.get(field) !== value)
    .map(([field, value]) => ({ field, before: cell(known.get(field)), after: cell(value) }));
}

function cell(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

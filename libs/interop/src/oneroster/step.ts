/** One field of a record that is not as it was. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface Change<T> {
  readonly before: T;
  readonly after: T;
  readonly fields: readonly FieldChange[];
}

/** What was there and is no longer in the source: it stays, and `until` is set. */
export interface Ending<T> {
  readonly record: T;
  readonly until: string;
}

/** What the import does to one kind of record. Ending and changing go before adding: periods may not overlap. */
export interface Step<T> {
  readonly ended: readonly Ending<T>[];
  readonly changed: readonly Change<T>[];
  readonly new: readonly T[];
  readonly unchanged: number;
}

/** The fields in which two records differ. What only the first has (a database's own columns) is passed over. */
export function fieldChanges<T extends object>(before: T, after: T): FieldChange[] {
  return (Object.keys(after) as (keyof T & string)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: cell(before[field]), after: cell(after[field]) }));
}

function cell(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

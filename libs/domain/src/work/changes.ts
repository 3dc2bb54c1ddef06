import { ChangedMeanwhile } from '@app/platform';

/** Refuses a change of something that was changed since the caller read it (`If-Match`). */
export function expectVersion(row: { version: number }, version: number): void {
  if (row.version !== version) throw new ChangedMeanwhile();
}

/**
 * Gives the row the values that are asked for and says what changed, as `{ field: [before, after] }`.
 * Fields left undefined stay as they are; null empties one.
 */
export function applyChanges<Row extends object>(row: Row, wanted: Partial<Row>): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {};
  for (const [field, value] of Object.entries(wanted)) {
    const before = row[field as keyof Row];
    if (value === undefined || JSON.stringify(before) === JSON.stringify(value)) continue;
    changes[field] = [before, value];
    row[field as keyof Row] = value as Row[keyof Row];
  }
  return changes;
}

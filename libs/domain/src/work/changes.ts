import { ChangedMeanwhile, VersionMissing } from '@app/platform';
import type { Work } from './work.js';

/** Refuses a change of something that was changed since the caller read it (`If-Match`). */
export function expectVersion(row: { version: number }, version: number): void {
  if (row.version !== version) throw new ChangedMeanwhile();
}

/**
 * The same for what is put in its place whole, and may not be there yet: whoever saw nothing (`version` left out) puts
 * the first, whoever changes it says what they saw.
 */
export function expectVersionIfThere(row: { version: number } | null | undefined, version: number | undefined): void {
  if (row && version === undefined) throw new VersionMissing();
  // Nothing has version 0: what came or went meanwhile is neither overwritten nor brought back.
  expectVersion(row ?? { version: 0 }, version ?? 0);
}

/** What changed, as `{ field: [before, after] }`. */
export type Changes = Record<string, [unknown, unknown]>;

/**
 * Gives the row the values that are asked for and says what changed, as `{ field: [before, after] }`.
 * Fields left undefined stay as they are; null empties one.
 */
export function applyChanges<Row extends object>(row: Row, wanted: Partial<Row>): Changes {
  const changes: Changes = {};
  for (const [field, value] of Object.entries(wanted)) {
    const before = row[field as keyof Row];
    if (value === undefined || JSON.stringify(before) === JSON.stringify(value)) continue;
    changes[field] = [before, value];
    row[field as keyof Row] = value as Row[keyof Row];
  }
  return changes;
}

/** The values of the fields that changed, as they are now. */
export const changedValues = (changes: Changes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).map(([field, [, after]]) => [field, after]));

/** Whether nothing is to be written; then the lock of what was to be changed, which counts as writing, is all there was. */
export function nothingChanged(work: Pick<Work, 'bookkeeping'>, changes: object): boolean {
  if (Object.keys(changes).length > 0) return false;
  work.bookkeeping();
  return true;
}

/** What was said: a field that was left out says nothing. */
export const said = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;

import type { Period } from './records.js';
import { type Change, type Ending, fieldChanges, type Step } from './step.js';

/** A period as the source wants it. */
export interface Wanted<T extends Period> {
  readonly record: T;
  /** The source gave no begin date: where something stands already, its own start is the better one. */
  readonly startIsGuessed: boolean;
}

/**
 * What has to happen to records that have no id of their own, but a holder and a period: who works where, who is in
 * which group. Per holder the wanted periods are first joined where they overlap; then each is laid on a current one
 * that it overlaps. Afterwards a holder's periods don't overlap each other, and are those that the source wants, with
 * what had ended before.
 *
 * @param current per holder without overlaps, as an import leaves them
 * @param keyOf tells holders apart: all of a record but its period
 * @param isLeftAlone holders of whom the package doesn't tell everything: what they have stays as it is
 * @param importOn the day on which ends what is no longer there
 */
export function comparePeriods<T extends Period>(
  current: readonly T[],
  wanted: readonly Wanted<T>[],
  keyOf: (record: T) => string,
  isLeftAlone: (record: T) => boolean,
  importOn: string,
): Step<T> {
  const heldByKey = groupBy(current, keyOf);
  const wantedByKey = groupBy(wanted, ({ record }) => keyOf(record));
  const step: MutableStep<T> = { ended: [], changed: [], new: [], unchanged: 0 };
  for (const key of new Set([...heldByKey.keys(), ...wantedByKey.keys()])) {
    const held = heldByKey.get(key) ?? [];
    if (held.some(isLeftAlone)) step.unchanged += held.length;
    else compareHolder(held, joinOverlapping(wantedByKey.get(key) ?? []), importOn, step);
  }
  return step;
}

interface MutableStep<T> {
  readonly ended: Ending<T>[];
  readonly changed: Change<T>[];
  readonly new: T[];
  unchanged: number;
}

function compareHolder<T extends Period>(
  held: readonly T[],
  wanted: readonly Wanted<T>[],
  importOn: string,
  step: MutableStep<T>,
): void {
  const left = new Set(held);
  const placed: T[] = [];
  for (const { record, startIsGuessed } of wanted) {
    const before = closest([...left], record);
    // A start that is told moves what stands; a guessed one follows it, up to where the holder's last period ended.
    const from = before && startIsGuessed ? later(before.from, placed.at(-1)?.until ?? before.from) : record.from;
    const after = { ...record, from };
    placed.push(after);
    if (!before) {
      step.new.push(after);
      continue;
    }
    left.delete(before);
    const fields = fieldChanges(before, after);
    if (fields.length === 0) step.unchanged += 1;
    else step.changed.push({ before, after, fields });
  }
  for (const record of left) {
    const until = endOf(record, placed, importOn);
    if (until !== record.until) step.ended.push({ record, until });
  }
}

/** What stands and starts alike (which brings back what had ended where it began), else the latest that overlaps. */
function closest<T extends Period>(held: readonly T[], wanted: T): T | undefined {
  return (
    held.find((record) => record.from === wanted.from) ??
    held
      .filter((record) => overlap(record, wanted))
      .sort(byStart)
      .at(-1)
  );
}

/**
 * What is no longer wanted ends today, or where a wanted period begins, and never later than it already did. As nothing
 * is deleted, what should not have been there at all ends where it began.
 */
function endOf(record: Period, placed: readonly Period[], importOn: string): string {
  const starts = placed.filter((other) => overlap(record, other)).map((other) => other.from);
  const limits = [importOn, ...starts, ...(record.until === null ? [] : [record.until])];
  return later(record.from, limits.reduce(earlier));
}

/** Overlapping and adjoining periods of one holder become one, that starts where the first of them starts. */
function joinOverlapping<T extends Period>(wanted: readonly Wanted<T>[]): Wanted<T>[] {
  const joined: Wanted<T>[] = [];
  for (const next of [...wanted].sort((a, b) => byStart(a.record, b.record))) {
    const last = joined.at(-1);
    if (!last || (last.record.until !== null && last.record.until < next.record.from)) {
      joined.push(next);
      continue;
    }
    const until = latest(last.record.until, next.record.until);
    joined[joined.length - 1] = { ...last, record: { ...last.record, until } };
  }
  return joined;
}

/** Whether there is a day in both; in a period that ended where it began, there is none. */
function overlap(a: Period, b: Period): boolean {
  const begin = later(a.from, b.from);
  return (a.until === null || begin < a.until) && (b.until === null || begin < b.until);
}

function byStart(a: Period, b: Period): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function latest(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : later(a, b);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

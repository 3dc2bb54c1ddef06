import type { Range } from './records.js';
import { fieldChanges, type Step } from './step.js';

/** A range as the source wants it. */
export interface WantedRange<T extends Range> {
  readonly record: T;
  /** The source gave no begin date: where something stands already, its own start is the better one. */
  readonly startIsGuessed: boolean;
}

/** A range that stands, its holder told by the source's ids. */
export type KnownRange<T extends Range> = T & { readonly id: string; readonly isImported: boolean };

interface MutableStep<Known, New> {
  readonly withdrawn: Known[];
  readonly ended: { record: Known; on: string }[];
  readonly changed: { before: Known; after: New; fields: ReturnType<typeof fieldChanges> }[];
  readonly new: New[];
  unchanged: number;
}

/**
 * What has to happen to records that have no id at the source, but a holder and a range of days: who works where as
 * what, who teaches which group. Per holder the wanted ranges are joined where they touch, and laid over those that
 * stand: afterwards what stands and was imported covers the wanted days, and nothing else from today on. History
 * stays, what was entered by hand stays, and no day is covered twice.
 *
 * @param known per holder without overlaps
 * @param holderOf tells holders apart: all of a record but its range
 * @param isLeftAlone holders of whom the package doesn't tell everything: what they have stays as it is
 * @param importOn the day on which ends what is no longer there
 */
export function compareRanges<T extends Range>(
  known: readonly KnownRange<T>[],
  wanted: readonly WantedRange<T>[],
  holderOf: (record: T) => string,
  isLeftAlone: (record: T) => boolean,
  importOn: string,
): Step<KnownRange<T>, T> {
  const knownByHolder = groupBy(known, holderOf);
  const wantedByHolder = groupBy(wanted, ({ record }) => holderOf(record));
  const step: MutableStep<KnownRange<T>, T> = { withdrawn: [], ended: [], changed: [], new: [], unchanged: 0 };
  for (const holder of new Set([...knownByHolder.keys(), ...wantedByHolder.keys()])) {
    const all = knownByHolder.get(holder) ?? [];
    const byHand = all.filter(({ isImported }) => !isImported);
    const held = all.filter(({ isImported }) => isImported).sort(byStart);
    const free = joinTouching(wantedByHolder.get(holder) ?? []).flatMap((range) => outside(range, byHand));
    if (held.some(isLeftAlone)) step.unchanged += held.length;
    else compareHolder(held, free, importOn, step);
  }
  return step;
}

function compareHolder<T extends Range>(
  held: readonly KnownRange<T>[],
  wanted: readonly WantedRange<T>[],
  importOn: string,
  step: MutableStep<KnownRange<T>, T>,
): void {
  const left = new Set(held);
  for (const { record, startIsGuessed } of wanted) {
    const pieces = piecesOf([...left], record, startIsGuessed, importOn);
    if (pieces.length === 0) step.new.push(record);
    pieces.forEach((before, at) => {
      left.delete(before);
      // A start that is told moves what stands; a guessed one follows it.
      const fromOn = at === 0 && !startIsGuessed ? record.fromOn : before.fromOn;
      keep(step, before, { ...record, fromOn, untilOn: pieces[at + 1]?.fromOn ?? record.untilOn });
    });
  }
  for (const record of left) end(step, record, importOn);
}

/** What stands in the place of a wanted range. A guessed start says nothing of what was over before the last of it. */
function piecesOf<Known extends Range>(
  held: readonly Known[],
  wanted: Range,
  startIsGuessed: boolean,
  importOn: string,
): Known[] {
  const overlapping = held.filter((record) => overlap(record, wanted));
  const last = overlapping.at(-1);
  return overlapping.filter((record) => record === last || !startIsGuessed || !isOver(record, importOn));
}

/**
 * The same for what a holder has one range of at most, as the table has it: the first and the last wanted day count.
 */
export function compareSingleRanges<T extends Range>(
  known: readonly T[],
  wanted: readonly T[],
  holderOf: (record: T) => string,
  isLeftAlone: (record: T) => boolean,
  importOn: string,
): Step<T, T> {
  const knownByHolder = new Map(known.map((record) => [holderOf(record), record]));
  const wantedByHolder = new Map<string, T>();
  for (const record of wanted) {
    const other = wantedByHolder.get(holderOf(record));
    wantedByHolder.set(holderOf(record), other ? span(other, record) : record);
  }
  const step: MutableStep<T, T> = { withdrawn: [], ended: [], changed: [], new: [], unchanged: 0 };
  for (const holder of new Set([...knownByHolder.keys(), ...wantedByHolder.keys()])) {
    const [before, after] = [knownByHolder.get(holder), wantedByHolder.get(holder)];
    if (before && isLeftAlone(before)) step.unchanged += 1;
    else if (before && after) keep(step, before, after);
    else if (before) end(step, before, importOn);
    else if (after) step.new.push(after);
  }
  return step;
}

function keep<Known extends object, New extends object>(
  step: MutableStep<Known, New>,
  before: Known,
  after: New,
): void {
  const fields = fieldChanges(before, after);
  if (fields.length === 0) step.unchanged += 1;
  else step.changed.push({ before, after, fields });
}

function end<Known extends Range>(step: MutableStep<Known, unknown>, record: Known, importOn: string): void {
  if (isOver(record, importOn)) return;
  if (record.fromOn >= importOn) step.withdrawn.push(record);
  else step.ended.push({ record, on: importOn });
}

/** The parts of a wanted range that nothing entered by hand covers already. */
function outside<T extends Range>(wanted: WantedRange<T>, byHand: readonly Range[]): WantedRange<T>[] {
  const [first, ...others] = byHand.filter((other) => overlap(other, wanted.record));
  if (!first) return [wanted];
  const { fromOn, untilOn } = wanted.record;
  const parts: T[] = [];
  if (fromOn < first.fromOn) parts.push({ ...wanted.record, untilOn: first.fromOn });
  if (first.untilOn !== null && (untilOn === null || first.untilOn < untilOn)) {
    parts.push({ ...wanted.record, fromOn: first.untilOn });
  }
  return parts.flatMap((record) => outside({ ...wanted, record }, others)).sort((a, b) => byStart(a.record, b.record));
}

/** Overlapping and adjoining ranges of one holder become one, that starts where the first of them starts. */
function joinTouching<T extends Range>(wanted: readonly WantedRange<T>[]): WantedRange<T>[] {
  const joined: WantedRange<T>[] = [];
  for (const next of [...wanted].sort((a, b) => byStart(a.record, b.record))) {
    const last = joined.at(-1);
    if (!last || (last.record.untilOn !== null && last.record.untilOn < next.record.fromOn)) joined.push(next);
    else joined[joined.length - 1] = { ...last, record: span(last.record, next.record) };
  }
  return joined;
}

/** From the first day of either to the last day of either. */
function span<T extends Range>(a: T, b: T): T {
  const untilOn = a.untilOn === null || b.untilOn === null ? null : later(a.untilOn, b.untilOn);
  return { ...a, fromOn: a.fromOn < b.fromOn ? a.fromOn : b.fromOn, untilOn };
}

function overlap(a: Range, b: Range): boolean {
  return (a.untilOn === null || b.fromOn < a.untilOn) && (b.untilOn === null || a.fromOn < b.untilOn);
}

function isOver({ untilOn }: Range, on: string): boolean {
  return untilOn !== null && untilOn <= on;
}

function byStart(a: Range, b: Range): number {
  return a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

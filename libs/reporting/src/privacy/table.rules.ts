import type { HiddenReason, Value } from '../document/value.js';
import { tellsOfFew } from './differences.rules.js';
import { differInFew } from './few.rules.js';
import { amountOf, type Figure, isEqual, type Parts, type PublishedFigure, together, without } from './figure.js';

export interface TableRow<Of> {
  readonly row: Of;
  readonly name: string;
  readonly quantity: string;
  readonly parts: Parts;
}

/** What may be shown of a figure, what is known from then on that was not before, and who is behind what is shown. */
export interface Decision {
  readonly show: Value;
  readonly publish: readonly PublishedFigure[];
  readonly parts: Parts;
}

export interface SettledTable<Of> {
  /** The rows that are shown, the largest first. */
  readonly shown: readonly { readonly row: Of; readonly value: Value }[];
  /** All the others together, where there are any: hidden, if what they are together would tell of a few too. */
  readonly rest: Value | undefined;
}

interface Surroundings {
  readonly valueOf: (parts: Parts) => Value;
  /** Who is behind the total as it is shown. */
  readonly total: Parts | undefined;
  /** The rows of earlier tables of the report, of the same records put together otherwise. */
  readonly shownBefore: readonly (readonly Parts[])[];
  /** What was published that a figure has to be held against. */
  readonly near: (figure: Figure) => readonly PublishedFigure[];
  /** The moment of the data. */
  readonly asOf: string;
  readonly figureOf: (quantity: string, parts: Parts) => Figure;
  readonly decide: (figure: Figure, value: Value, published: readonly PublishedFigure[]) => Decision | undefined;
}

interface Settled<Of> {
  readonly table: SettledTable<Of>;
  readonly publish: readonly PublishedFigure[];
  readonly reckonable: readonly Parts[];
}

/**
 * Which rows of a table are shown. What may not be is put together as the rest, so that which of them there are tells
 * nothing; with it goes the next smallest, and more, until neither the rows together nor the rest of the total tell of a
 * few. They are shown by size, as it is shown: their order by what is known now could tell what came since.
 */
export function settleTable<Of>(rows: readonly TableRow<Of>[], around: Surroundings): Settled<Of> {
  const hidden = new Set(rows.filter(({ parts }) => around.valueOf(parts).kind === 'hidden'));
  const sumsBefore = around.shownBefore.flatMap((table) => sumsOf(table, MOST_TOGETHER));
  if (hidden.size > 0) hideSmallest(rows, hidden);
  for (;;) {
    const settled = settle(rows, hidden, sumsBefore, around);
    if (settled) return settled;
  }
}

/** Tries with what is hidden already; hides one more and answers nothing where it cannot be left at that. */
function settle<Of>(
  rows: readonly TableRow<Of>[],
  hidden: Set<TableRow<Of>>,
  sumsBefore: readonly Parts[],
  around: Surroundings,
): Settled<Of> | undefined {
  const { near, figureOf, valueOf } = around;
  const decisions: { row: TableRow<Of>; decision: Decision }[] = [];
  const decided = () => decisions.flatMap(({ decision }) => decision.publish);
  const known = (figure: Figure) => [...near(figure), ...decided()];
  for (const row of rows.filter((one) => !hidden.has(one))) {
    const figure = figureOf(row.quantity, row.parts);
    const decision = around.decide(figure, valueOf(row.parts), known(figure));
    const shown = decisions.map((one) => one.decision.parts);
    if (!decision || sumsTellOfFew(figure, decision.parts, shown, sumsBefore)) {
      hidden.add(row);
      hideSmallest(rows, hidden);
      return undefined;
    }
    decisions.push({ row, decision });
  }
  const reckonable = decisions.map(({ decision }) => decision.parts);
  // By what is shown: a row that is not there adds nothing, and the rest of two reports is the same quantity.
  const names = decisions
    .map(({ row }) => row.quantity)
    .toSorted()
    .join(' ');
  const rest = restOf([...hidden], { names, reckonable }, around);
  const sum = figureOf(`sum of ${names}`, together(reckonable));
  const derived = [...(reckonable.length > 1 ? [sum] : []), ...(rest.figure ? [rest.figure] : [])];
  if (derived.some((figure) => tellsOfFew(figure, known(figure))) && hideSmallest(rows, hidden)) return undefined;
  const { asOf } = around;
  return {
    table: { shown: bySize(decisions), rest: rest.value },
    publish: [...decided(), ...derived.map((figure) => ({ ...figure, shown: { kind: 'none' as const }, asOf }))],
    reckonable,
  };
}

/** What the hidden rows are together: whoever has the total can work it out, so it may as well be said if it may be. */
function restOf(
  hidden: readonly TableRow<unknown>[],
  { names, reckonable }: { readonly names: string; readonly reckonable: readonly Parts[] },
  { total, figureOf, valueOf }: Surroundings,
): { readonly figure?: Figure; readonly value: Value | undefined } {
  if (hidden.length === 0) return { value: undefined };
  const parts = together(hidden.map((row) => row.parts));
  const mark = (reason: HiddenReason): Value => ({ kind: 'hidden', reason });
  if (total === undefined || reckonable.length === 0) return { value: mark('fewer_than_5_staff') };
  const remainder = without(total, together(reckonable));
  const figure = figureOf(`rest without ${names}`, remainder);
  return { figure, value: isEqual(remainder, parts) ? valueOf(parts) : mark('group_hardly_changed') };
}

/** How many rows of an earlier table are added up at most. */
const MOST_TOGETHER = 3;

/** Whether a row, alone or with one of its table, differs by a few from some rows of an earlier table together. */
function sumsTellOfFew({ unit }: Figure, parts: Parts, shown: readonly Parts[], sumsBefore: readonly Parts[]): boolean {
  const ours = [parts, ...shown.map((other) => together([parts, other]))];
  return sumsBefore.some((sum) => ours.some((one) => differInFew(unit, one, sum)));
}

function sumsOf(table: readonly Parts[], most: number): Parts[] {
  if (most === 0) return [];
  return table.flatMap((one, index) => [
    one,
    ...sumsOf(table.slice(index + 1), most - 1).map((others) => together([one, others])),
  ]);
}

/** Hides the smallest row that is shown still; answers whether there was one. */
function hideSmallest<Of>(rows: readonly TableRow<Of>[], hidden: Set<TableRow<Of>>): boolean {
  const left = rows.filter((row) => !hidden.has(row));
  const [smallest] = left.toSorted((one, other) => amountOf(one.parts) - amountOf(other.parts));
  if (smallest) hidden.add(smallest);
  return smallest !== undefined;
}

function bySize<Of>(decisions: readonly { row: TableRow<Of>; decision: Decision }[]): SettledTable<Of>['shown'] {
  const size = ({ show }: Decision): number =>
    show.kind === 'hours' ? show.hours : show.kind === 'euros' ? show.euros : show.kind === 'count' ? show.value : 0;
  return decisions
    .toSorted((one, other) => size(other.decision) - size(one.decision) || (one.row.name < other.row.name ? -1 : 1))
    .map(({ row, decision }) => ({ row: row.row, value: decision.show }));
}

import type { HiddenReason, Value } from '../document/report-document.js';
import { differing, tellsOfFew } from './differences.rules.js';
import {
  type Contributions,
  type Figure,
  type Parts,
  partsOf,
  type PublishedFigure,
  together,
  type Unit,
} from './figure.js';
import type { PublishedFigures } from './published-figures.js';
import { FEWEST_STAFF, staffHours } from './suppression.js';

/** A figure as a report has it, before it is known whether it may stand there. */
export interface Candidate {
  readonly unit: Unit;
  readonly quantity: string;
  readonly parts: Parts;
  /** Where the figure is about another period than the report. */
  readonly period?: { readonly from: string; readonly until: string };
  /** Five, where it is about staff. */
  readonly fewest?: number;
}

/** A row of a table. */
export interface TableRow<Of> {
  readonly row: Of;
  readonly name: string;
  readonly quantity: string;
  readonly contributions: Contributions;
  readonly value: Value;
}

interface Decision {
  readonly show: Value;
  /** What is known from then on, that was not before. */
  readonly publish: readonly PublishedFigure[];
  /** What whoever reads it can reckon with. */
  readonly parts: Parts;
}

type Marks<Of> = Map<TableRow<Of>, HiddenReason>;

/**
 * What one report may show, held against all that was published before it. The last door before a document: a figure
 * about others that did not pass here stands in no report.
 */
export class Release {
  constructor(
    private readonly report: { readonly subjectId: string; readonly from: string; readonly until: string },
    private readonly asOf: string,
    private readonly figures: PublishedFigures,
  ) {}

  /**
   * The value as it may be shown: itself; or what was shown of the same figure before, where the difference would tell
   * of a few; or the mark that it is hidden. A value that is hidden or blurred already tells nothing exact, and passes.
   */
  publish(candidate: Candidate, value: Value): Value {
    if (!isExact(value)) return value;
    const decision = this.decide(this.figureOf(candidate), value, this.figures.all);
    if (!decision) return { kind: 'hidden', reason: 'group_hardly_changed' };
    this.figures.add(decision.publish);
    return decision.show;
  }

  /** Whether what several figures hold may be told at once: all of them, or none. It is published if it may. */
  publishTogether(candidates: readonly Candidate[]): boolean {
    const known = candidates.map((candidate) => this.figureOf(candidate));
    const fresh = known.filter((one) => !this.figures.all.some((other) => isSame(one, other) && isEqual(one, other)));
    if (fresh.some((one) => tellsOfFew(one, this.figures.all))) return false;
    this.figures.add(fresh.map((one) => ({ ...one, shown: { kind: 'none' }, asOf: this.asOf })));
    return true;
  }

  /** Hours of staff. */
  hours(quantity: string, contributions: Contributions): Value {
    return this.publish({ unit: 'minutes', quantity, parts: partsOf(contributions) }, hoursOf(contributions));
  }

  /**
   * The rows of a table as they may be shown beside their total. With a row that is hidden the next smallest is, and
   * more, until neither the rows that are shown together nor the rest of the total tell of a few. What is hidden comes
   * last, by name, so that its place tells nothing of its size.
   */
  table<Of>(unit: Unit, rows: readonly TableRow<Of>[], total: Value): { row: Of; value: Value }[] {
    const marks: Marks<Of> = new Map();
    for (const row of rows) if (row.value.kind === 'hidden') marks.set(row, row.value.reason);
    if (marks.size > 0) markSmallest(rows, marks);
    let shown = this.settle(unit, rows, marks, total);
    while (!shown) shown = this.settle(unit, rows, marks, total);
    const hidden = [...marks]
      .toSorted(([one], [other]) => (one.name < other.name ? -1 : 1))
      .map(([{ row }, reason]) => ({ row, value: { kind: 'hidden' as const, reason } }));
    return [...shown, ...hidden];
  }

  /** Shows the rows that are not marked; where they cannot stand so, marks one more and answers nothing. */
  private settle<Of>(unit: Unit, rows: readonly TableRow<Of>[], marks: Marks<Of>, total: Value) {
    const decisions: { row: Of; decision: Decision }[] = [];
    const known = () => [...this.figures.all, ...decisions.flatMap(({ decision }) => decision.publish)];
    for (const row of rows.filter((one) => !marks.has(one))) {
      const figure = this.figureOf({ unit, quantity: row.quantity, parts: partsOf(row.contributions) });
      const decision = this.decide(figure, row.value, known());
      if (!decision) {
        marks.set(row, 'group_hardly_changed');
        markSmallest(rows, marks);
        return undefined;
      }
      decisions.push({ row: row.row, decision });
    }
    const derived = this.derivedFrom(unit, decisions, [...marks.keys()], total);
    if (derived.some((figure) => tellsOfFew(figure, known())) && markSmallest(rows, marks)) return undefined;
    this.figures.add([...known().slice(this.figures.all.length), ...derived]);
    return decisions.map(({ row, decision }) => ({ row, value: decision.show }));
  }

  /** What can be reckoned from a table: all the rows that are shown, and with a total what the others are together. */
  private derivedFrom(
    unit: Unit,
    shown: readonly { decision: Decision }[],
    hidden: readonly TableRow<unknown>[],
    total: Value,
  ): PublishedFigure[] {
    const derived = (name: string, all: readonly Parts[]): PublishedFigure[] => {
      if (all.length === 0) return [];
      const figure = this.figureOf({ unit, quantity: name, parts: together(all) });
      return [{ ...figure, shown: { kind: 'none' }, asOf: this.asOf }];
    };
    const rows = shown.map(({ decision }) => decision.parts);
    const rest = hidden.map(({ contributions }) => partsOf(contributions));
    const which = hidden.map(({ quantity }) => quantity).toSorted();
    return [
      ...derived(`sum without ${which.join(' ')}`, rows.length > 1 ? rows : []),
      ...(isExact(total) ? derived(`rest ${which.join(' ')}`, rest) : []),
    ];
  }

  private decide(figure: Figure, value: Value, published: readonly PublishedFigure[]): Decision | undefined {
    const { parts } = figure;
    const same = published.findLast((other) => isSame(figure, other));
    if (same && isEqual(figure, same)) return { show: value, publish: [], parts };
    if (!tellsOfFew(figure, published))
      return { show: value, publish: [{ ...figure, shown: value, asOf: this.asOf }], parts };
    return same && { show: { ...same.shown, asOf: same.asOf }, publish: [], parts: same.parts };
  }

  private figureOf({ unit, quantity, parts, period = this.report, fewest = FEWEST_STAFF }: Candidate): Figure {
    const { subjectId } = this.report;
    return { unit, quantity, subjectId, from: period.from, until: period.until, fewest, parts };
  }
}

export const hoursOf = (contributions: Contributions): Value =>
  staffHours([...contributions.values()].map(({ amount }) => amount));

/** Hidden values, blanks and shares that are given as “at least” tell nothing exact. */
const isExact = (value: Value): boolean =>
  value.kind !== 'hidden' && value.kind !== 'none' && !(value.kind === 'share' && value.atLeast);

const isEqual = (one: Figure, other: Figure): boolean => differing(one.parts, other.parts) === 0;

const isSame = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit &&
  one.quantity === other.quantity &&
  one.subjectId === other.subjectId &&
  one.from === other.from &&
  one.until === other.until;

/** Marks the smallest row that is shown still; answers whether there was one. */
function markSmallest<Of>(rows: readonly TableRow<Of>[], marks: Marks<Of>): boolean {
  const left = rows.filter((row) => !marks.has(row));
  const [smallest] = left.toSorted((one, other) => amountOf(one) - amountOf(other));
  if (smallest) marks.set(smallest, 'protects_another_figure');
  return smallest !== undefined;
}

const amountOf = ({ contributions }: TableRow<unknown>): number =>
  [...contributions.values()].reduce((sum, { amount }) => sum + amount, 0);

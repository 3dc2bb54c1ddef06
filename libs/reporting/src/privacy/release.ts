import { isDeepStrictEqual } from 'node:util';
import type { Value } from '../document/value.js';
import { tellsBesideKnown, tellsOfFew } from './differences.rules.js';
import { type Figure, isEqual, type Parts, type PublishedFigure, type Unit } from './figure.js';
import { populationTellsOfFew } from './population.rules.js';
import type { PublishedFigures } from './published-figures.js';
import { type Decision, settleTable, type SettledTable, type TableRow } from './table.rules.js';
import { staffEuros, staffHours } from './suppression.js';
import { tiledFrom } from './tiles.rules.js';

/** A figure as a report has it, before it is known whether it may stand there. */
export interface Candidate {
  readonly unit: Unit;
  readonly quantity: string;
  readonly parts: Parts;
  /** Where the figure is about another period than the report. */
  readonly period?: { readonly from: string; readonly until: string };
}

/** Values about the same pupils. */
export interface ToldTogether {
  /** What they have in common in the names that they are kept by. */
  readonly quantity: string;
  readonly period: { readonly from: string; readonly until: string };
  /** Whom they are about: where any of them is not there any more, nothing of before is told again. */
  readonly behind: readonly Omit<Candidate, 'period'>[];
  /** Of whom they tell besides. */
  readonly beside: readonly Omit<Candidate, 'period'>[];
  /** Groups of pupils that the only reader knows of without the report. */
  readonly own?: ReadonlySet<string>;
  /** Groups of pupils that some of its readers know of: what is told of the others has to be enough beside them too. */
  readonly known?: ReadonlySet<string>;
}

/**
 * What one report may show, held against all that was published before it. The last door before a document: a figure
 * about others that did not pass here stands in no report.
 */
export class Release {
  /** Another subject has nearly the same people: whatever is shown of this one tells of those that differ. */
  private closed = false;
  /** The rows that are shown in the tables so far: several of them can be added up. */
  private readonly shownRows: Parts[][] = [];

  constructor(
    private readonly report: { readonly subjectId: string; readonly from: string; readonly until: string },
    private readonly asOf: string,
    private readonly figures: PublishedFigures,
  ) {}

  /**
   * What the same report may show of something else, or of other days: the figures are those that a report on that would
   * show, and are held against the same.
   */
  beside(other: Partial<{ readonly subjectId: string; readonly from: string; readonly until: string }>): Release {
    const { subjectId, from, until } = { ...this.report, ...other };
    return new Release({ subjectId, from, until }, this.asOf, this.figures);
  }

  /** Says who the report is about, where that is known to all: a school's staff. */
  about(people: Parts): void {
    const figure = this.figureOf({ unit: 'staff', quantity: 'staff', parts: people });
    this.closed = populationTellsOfFew(figure, this.figures.near(figure));
    this.know(figure);
  }

  /** Takes into account what the readers of a report know without it: the meetings that they were at. */
  known(candidate: Candidate): void {
    this.know(this.figureOf(candidate));
  }

  /**
   * The value as it may be shown: itself; or what was shown of the same figure before, where the difference would tell
   * of a few; or the mark that it is hidden.
   */
  publish(candidate: Candidate, value: Value): Value {
    if (value.kind === 'hidden' || value.kind === 'none') return value;
    const figure = this.figureOf(candidate);
    const decision = this.decide(figure, value, this.figures.near(figure));
    if (!decision) return { kind: 'hidden', reason: 'group_hardly_changed' };
    this.figures.add(decision.publish);
    return decision.show;
  }

  /** Whether something may be told of all that are behind it, or nothing of it. */
  mayTell(candidate: Candidate, known: ReadonlySet<string> = NO_GROUPS): boolean {
    const figure = this.figureOf(candidate);
    if (tellsBesideKnown(figure, this.figures.near(figure), known)) return false;
    const decision = this.decide(figure, { kind: 'none' }, this.figures.near(figure));
    // What was told before cannot be told again as it was: only as it is.
    if (!decision || !isEqual(decision.parts, figure.parts)) return false;
    this.figures.add(decision.publish);
    return true;
  }

  /**
   * What is told of some pupils, all of it or nothing: the values as they are; or all as they were told before, where
   * the new ones would tell of a few or are the same; or undefined where neither may be.
   */
  publishTogether<Name extends string>(
    { quantity, period, behind, beside, ...readers }: ToldTogether,
    values: Readonly<Record<Name, Value>>,
  ): Readonly<Record<Name, Value>> | undefined {
    const told = new Map(
      (Object.keys(values) as Name[]).map((name) => {
        const figure = this.figureOf({ unit: 'pupils', quantity: `${quantity}/${name}`, parts: new Map(), period });
        return [name, { ...figure, shown: values[name], asOf: this.asOf }];
      }),
    );
    const earlier = [...told].flatMap(([name, figure]) => {
      const before = this.figures.latest(figure);
      return before ? [[name, before] as const] : [];
    });
    const isAsBefore =
      earlier.length === told.size && earlier.every(([name, { shown }]) => isDeepStrictEqual(shown, values[name]));
    const about = behind.map((one) => this.figureOf({ ...one, period }));
    const others = beside.map((one) => this.figureOf({ ...one, period }));
    const figures = isAsBefore ? undefined : this.tellable([...about, ...others], readers);
    if (figures) {
      this.figures.add([...figures, ...told.values()]);
      return values;
    }
    if (earlier.length === 0 || about.some((figure) => this.hasLost(figure))) return undefined;
    const again = Object.fromEntries(earlier.map(([name, before]) => [name, this.asItWas(before)]));
    return { ...nothing(told.keys()), ...again } as Record<Name, Value>;
  }

  /** Whether somebody who was behind a figure is not any more: a result was withdrawn. */
  private hasLost(figure: Figure): boolean {
    const before = this.figures.latest(figure);
    return before !== undefined && [...before.parts.keys()].some((key) => !figure.parts.has(key));
  }

  /** What comes to be known by several figures of pupils, where none of them tells of a few. */
  private tellable(
    figures: readonly Figure[],
    { own, known = NO_GROUPS }: Pick<ToldTogether, 'own' | 'known'>,
  ): PublishedFigure[] | undefined {
    const added: PublishedFigure[] = [];
    for (const figure of figures) {
      const all = [...this.figures.near(figure), ...added];
      if (tellsOfFew(figure, all, own) || tellsBesideKnown(figure, all, known)) return undefined;
      // Most hypotheses are compared with the same others: those are kept once.
      const isThere = (other: Figure) => isOfOthers(figure) && isOfOthers(other) && isEqual(figure.parts, other.parts);
      if (!all.some(isThere)) added.push({ ...figure, shown: { kind: 'none' }, asOf: this.asOf });
    }
    return added;
  }

  /** Hours of staff. */
  hours(quantity: string, parts: Parts): Value {
    return this.publish({ unit: 'minutes', quantity, parts }, hoursOf(parts));
  }

  /** The rows of a table, beside their total where there is one: see `settleTable`. */
  table<Of>(
    unit: Unit,
    rows: readonly TableRow<Of>[],
    valueOf: (parts: Parts) => Value,
    total?: { readonly quantity: string; readonly value: Value },
  ): SettledTable<Of> {
    const settled = settleTable(rows, {
      valueOf,
      total: total && this.partsShownAs(unit, total),
      shownBefore: unit === 'minutes' ? this.shownRows : [],
      near: (figure) => this.figures.near(figure),
      asOf: this.asOf,
      figureOf: (quantity, parts) => this.figureOf({ unit, quantity, parts }),
      decide: (figure, value, published) => this.decide(figure, value, published),
    });
    this.figures.add(settled.publish);
    if (unit === 'minutes') this.shownRows.push([...settled.reckonable]);
    return settled.table;
  }

  /** Who is behind a total as it is shown, which may be that of an earlier report. */
  private partsShownAs(unit: Unit, { quantity, value }: { quantity: string; value: Value }): Parts | undefined {
    if (value.kind === 'hidden' || value.kind === 'none') return undefined;
    const figure = this.figureOf({ unit, quantity, parts: new Map() });
    return this.figures.latest(figure)?.parts;
  }

  private decide(figure: Figure, value: Value, published: readonly PublishedFigure[]): Decision | undefined {
    const { parts } = figure;
    const same = published.findLast((other) => isSame(figure, other));
    // Also where nothing changed: that a figure is of an earlier day must not tell that something did.
    const again = same && { show: this.asItWas(same), publish: [], parts: same.parts };
    if (again && isEqual(parts, again.parts)) return again;
    const isBlurred = value.kind === 'share' && value.atLeast === true;
    const mayBe = !this.closed && !(isBlurred ? again && few(figure, same) : tellsOfFew(figure, published));
    if (mayBe) return { show: value, publish: [{ ...figure, shown: value, asOf: this.asOf }], parts };
    return again ?? this.tiled(figure, published);
  }

  private asItWas({ shown, asOf }: PublishedFigure): Value {
    return asOf === this.asOf ? shown : { ...shown, asOf };
  }

  /** What anybody can add up of parts of the period that were published tells nothing new. */
  private tiled(figure: Figure, published: readonly PublishedFigure[]): Decision | undefined {
    const tiles = this.closed ? undefined : tiledFrom(figure, published);
    return tiles && { show: this.asItWas(tiles), publish: [], parts: tiles.parts };
  }

  private know(figure: Figure): void {
    const known = this.figures.latest(figure);
    if (known && isEqual(known.parts, figure.parts)) return;
    this.figures.add([{ ...figure, shown: { kind: 'none' }, asOf: this.asOf }]);
  }

  private figureOf({ unit, quantity, parts, period = this.report }: Candidate): Figure {
    const place = { subjectId: this.report.subjectId, from: period.from, until: period.until };
    return { unit, quantity, ...place, parts };
  }
}

export const hoursOf = (parts: Parts): Value => staffHours([...parts.values()].map(({ amount }) => amount));
export const eurosOf = (parts: Parts): Value => staffEuros([...parts.values()].map(({ amount }) => amount));

const nothing = (names: Iterable<string>): Record<string, Value> =>
  Object.fromEntries([...names].map((name) => [name, { kind: 'none' }]));

const isOfOthers = ({ quantity }: Figure): boolean => quantity.startsWith('others/');

const NO_GROUPS: ReadonlySet<string> = new Set();

/** Whether two versions of one figure differ by a few. */
const few = (figure: Figure, same: PublishedFigure | undefined): boolean =>
  same !== undefined && tellsOfFew(figure, [{ ...same, shown: { kind: 'none' } }]);

const isSame = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit &&
  one.quantity === other.quantity &&
  one.subjectId === other.subjectId &&
  one.from === other.from &&
  one.until === other.until;

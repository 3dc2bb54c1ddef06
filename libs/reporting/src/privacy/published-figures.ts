import type { Figure, PublishedFigure, Unit } from './figure.js';

type Series = Pick<Figure, 'unit' | 'quantity' | 'subjectId'>;

/**
 * All figures that were published, and those that the reports being made add to them. A board has tens of thousands, and
 * each new one is held against those that can have to do with it: they are found by who is behind them.
 */
export class PublishedFigures {
  private readonly list: PublishedFigure[] = [];
  private readonly ofPupils: PublishedFigure[] = [];
  /** By unit and person: places in the list. */
  private readonly places = new Map<string, number[]>();
  /** By unit, quantity and subject: places in the list. */
  private readonly series = new Map<string, number[]>();
  private readonly earlier: number;

  constructor(earlier: readonly PublishedFigure[]) {
    this.add(earlier);
    this.earlier = earlier.length;
  }

  /** Those that were not there before. */
  get added(): readonly PublishedFigure[] {
    return this.list.slice(this.earlier);
  }

  add(figures: readonly PublishedFigure[]): void {
    for (const figure of figures) {
      const place = this.list.push(figure) - 1;
      listed(this.series, seriesKey(figure), place);
      if (figure.unit === 'pupils') this.ofPupils.push(figure);
      else for (const person of figure.parts.keys()) listed(this.places, personKey(figure.unit, person), place);
    }
  }

  /**
   * What a figure has to be held against, the earliest first: figures of staff with somebody behind them who is behind
   * this one, and those of its own series; of pupils all, as sums over other groups come down to theirs.
   */
  near(figure: Figure): readonly PublishedFigure[] {
    if (figure.unit === 'pupils') return this.ofPupils;
    const found = new Set(this.series.get(seriesKey(figure)));
    for (const person of figure.parts.keys())
      for (const place of this.places.get(personKey(figure.unit, person)) ?? []) found.add(place);
    return this.at([...found].sort((one, other) => one - other));
  }

  /** The latest version of the same figure: of this quantity, subject and period. */
  latest(figure: Figure): PublishedFigure | undefined {
    const { from, until } = figure;
    return this.ofSeries(figure).findLast((other) => other.from === from && other.until === until);
  }

  /** Of one quantity of one subject, over whatever period, the earliest first. */
  ofSeries(series: Series): readonly PublishedFigure[] {
    return this.at(this.series.get(seriesKey(series)) ?? []);
  }

  /** Composes one report, and answers it with what it adds. Where that fails, it adds nothing: nobody will read it. */
  addedBy<Document>(compose: () => Document): {
    readonly document: Document;
    readonly added: readonly PublishedFigure[];
  } {
    const before = this.list.length;
    try {
      const document = compose();
      return { document, added: this.list.slice(before) };
    } catch (error) {
      if (this.list.length > before) this.keepOnly(before);
      throw error;
    }
  }

  /** Takes back all but the first so many. */
  private keepOnly(count: number): void {
    const kept = this.list.slice(0, count);
    for (const places of [this.places, this.series]) places.clear();
    this.list.length = 0;
    this.ofPupils.length = 0;
    this.add(kept);
  }

  private at(places: readonly number[]): PublishedFigure[] {
    return places.flatMap((place) => this.list[place] ?? []);
  }
}

const personKey = (unit: Unit, person: string): string => `${unit} ${person}`;
const seriesKey = ({ unit, quantity, subjectId }: Series): string => `${unit} ${subjectId} ${quantity}`;

function listed(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list) list.push(place);
  else lists.set(key, [place]);
}

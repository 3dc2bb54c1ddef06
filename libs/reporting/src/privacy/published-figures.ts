import type { PublishedFigure } from './figure.js';

/** All figures that were published, and those that the reports being made add to them. */
export class PublishedFigures {
  private readonly list: PublishedFigure[];

  constructor(private readonly earlier: readonly PublishedFigure[]) {
    this.list = [...earlier];
  }

  get all(): readonly PublishedFigure[] {
    return this.list;
  }

  /** Those that were not there before. */
  get added(): readonly PublishedFigure[] {
    return this.list.slice(this.earlier.length);
  }

  add(figures: readonly PublishedFigure[]): void {
    this.list.push(...figures);
  }
}

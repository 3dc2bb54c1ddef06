import { seriesOf } from './differences.rules.js';
import { type Figure, type PublishedFigure, together } from './figure.js';

/**
 * The hours of a period as the sum of periods that were published and follow each other from its first day to its
 * last; undefined where there are none such. As of the latest of them.
 */
export function tiledFrom(figure: Figure, published: readonly PublishedFigure[]): PublishedFigure | undefined {
  if (figure.unit !== 'minutes') return undefined;
  const series = seriesOf(figure, published).filter(({ shown }) => shown.kind === 'hours' && shown.asOf === undefined);
  const tiles: PublishedFigure[] = [];
  let from = figure.from;
  while (from < figure.until) {
    // The longest that fits, and of one period the latest.
    const fitting = series.filter((other) => other.from === from && other.until <= figure.until);
    const [longest] = fitting.toReversed().toSorted((one, other) => (one.until < other.until ? 1 : -1));
    if (!longest) return undefined;
    tiles.push(longest);
    from = longest.until;
  }
  const hours = tiles.reduce((sum, { shown }) => sum + (shown.kind === 'hours' ? shown.hours : 0), 0);
  const asOf =
    tiles
      .map((tile) => tile.asOf)
      .toSorted()
      .at(-1) ?? '';
  return { ...figure, parts: together(tiles.map(({ parts }) => parts)), shown: { kind: 'hours', hours }, asOf };
}

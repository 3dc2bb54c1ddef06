import { barX, ruleX, text } from '@observablehq/plot';
import {
  type ChartLayout,
  type ChartStyle,
  chartWidths,
  type Drawing,
  drawHatched,
  estimateWidth,
} from './chart-drawing.js';
import { bands, plotted, textLook } from './chart-plot.js';
import { rowsOf, thickness } from './chart-rows.js';
import type { ReadableChart } from './readable-chart.js';

const hiddenWidth = 84;

/** One bar a category, its label before it and its number behind it: no axis needed. */
export function drawBars(chart: ReadableChart, { colours }: ChartStyle, layout: ChartLayout): Drawing {
  const rows = rowsOf(chart.points, layout, colours);
  const points = chart.points.map((point, row) => ({ ...point, row, at: point.magnitude?.at ?? 0 }));
  const drawn = points.filter(({ magnitude }) => magnitude !== null);
  const gaps = points.filter(({ magnitude }) => magnitude === null);
  const isHidden = ({ value }: (typeof points)[number]): boolean => value.look === 'hidden';
  const values = points.map(({ at }) => at);
  const [low, high] = [Math.min(0, ...values), Math.max(0, chart.scaleTo, ...values)];
  const markWidth = Math.max(0, ...points.map(({ mark }) => estimateWidth(mark))) + 12;
  const marginLeft = rows.left + (low < 0 ? markWidth : 0);
  const beside = { ...textLook, x: 'at', y: 'row', text: 'mark', dy: rows.dy };
  const behind = { ...beside, textAnchor: 'start' } as const;
  return plotted(
    {
      ...{ width: chartWidths[layout], height: points.length * rows.height + 4, marginTop: 0, marginBottom: 4 },
      ...{ marginLeft, marginRight: markWidth },
    },
    {
      x: { axis: null, domain: [low, low === high ? 1 : high] },
      y: bands(points.length),
      marks: [
        rows.labels(marginLeft),
        barX(drawn, { x: 'at', y: 'row', fill: colours.fill, ...rows.insets }),
        ruleX([0], { stroke: colours.muted }),
        text(
          drawn.filter(({ at }) => at >= 0),
          { ...behind, dx: 8, fill: colours.ink },
        ),
        text(
          drawn.filter(({ at }) => at < 0),
          { ...beside, textAnchor: 'end', dx: -8, fill: colours.ink },
        ),
        text(gaps.filter(isHidden), { ...behind, dx: hiddenWidth + 8, fill: colours.muted }),
        text(
          gaps.filter((point) => !isHidden(point)),
          { ...behind, dx: 8, fill: colours.muted },
        ),
      ],
    },
    ({ x, y }) =>
      gaps
        .filter(isHidden)
        .map(({ row }) => drawHatched(x.apply(0), y.apply(row) + rows.top, hiddenWidth, thickness, colours)),
  );
}

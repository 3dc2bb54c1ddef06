import { axisX, dot, gridX, link, ruleX, text, tickX } from '@observablehq/plot';
import { formatNumber } from '../words/format-number.js';
import {
  type ChartLayout,
  type ChartStyle,
  chartWidths,
  type Drawing,
  drawHatched,
  estimateWidth,
  niceTicks,
  tickDecimals,
} from './chart-drawing.js';
import { bands, plotted, textLook } from './chart-plot.js';
import { rowsOf, thickness } from './chart-rows.js';
import type { ChartPoint, ReadableChart } from './readable-chart.js';

/** Numbers on the axis stand at least about this far apart. */
const tickWidth = 60;

/** An estimate with its interval a category, around a line at zero: a forest plot. */
export function drawIntervals(chart: ReadableChart, { colours }: ChartStyle, layout: ChartLayout): Drawing {
  const isPhone = layout === 'phone';
  const points = chart.points.map((point, row) => ({ ...point, row, below: reading(point) }));
  const rows = rowsOf(points, layout, colours);
  const drawn = points.flatMap(({ magnitude, row }) => (magnitude ? [{ row, ...magnitude }] : []));
  const readingWidth = Math.max(0, ...points.map(({ below }) => estimateWidth(below)));
  const [marginLeft, marginRight] = isPhone ? [16, 16] : [rows.left + 12, readingWidth + 20];
  const ends = [0, ...drawn.flatMap(({ low, high }) => [low, high])];
  const room = chartWidths[layout] - marginLeft - marginRight;
  const ticks = niceTicks(Math.min(...ends), Math.max(...ends), Math.min(5, room / tickWidth));
  const line = { y: 'row', stroke: colours.fill, strokeWidth: 2.5 };
  const cap = { ...line, insetTop: rows.top + 4, insetBottom: rows.insets.insetBottom + 4 };
  return plotted(
    {
      ...{ width: chartWidths[layout], height: points.length * rows.height + 34 },
      ...{ marginTop: 0, marginBottom: 34, marginLeft, marginRight },
    },
    {
      x: { domain: [ticks[0], ticks.at(-1)] },
      y: bands(points.length),
      marks: [
        gridX({ ticks, stroke: colours.line, strokeOpacity: 1 }),
        ruleX([0], { stroke: colours.ink }),
        axisX({
          ...{ ...textLook, ticks, tickSize: 0, tickPadding: 8, label: null, color: colours.muted },
          tickFormat: (tick: number) => formatNumber(tick, tickDecimals(ticks), chart.language),
        }),
        rows.labels(marginLeft),
        link(drawn, { ...line, x1: 'low', x2: 'high', y1: 'row', y2: 'row', dy: rows.dy }),
        tickX(drawn, { ...cap, x: 'low' }),
        tickX(drawn, { ...cap, x: 'high' }),
        dot(drawn, { x: 'at', y: 'row', dy: rows.dy, r: 5.5, fill: colours.fill, stroke: colours.paper }),
        ...(isPhone
          ? []
          : [
              text(points, {
                ...{ ...textLook, y: 'row', text: 'below', frameAnchor: 'right', textAnchor: 'end', dx: marginRight },
                fill: ({ magnitude }: ChartPoint) => (magnitude ? colours.ink : colours.muted),
              }),
            ]),
      ],
    },
    ({ y }) => {
      const hidden = points.filter(({ value }) => value.look === 'hidden');
      return hidden.map(({ row }) => drawHatched(marginLeft, y.apply(row) + rows.top, room, thickness, colours));
    },
  );
}

/** "1,2 (0,4 tot 2,0)" */
function reading(point: ChartPoint): string {
  if (point.value.look !== 'number') return point.mark;
  return point.value.detail === null ? point.mark : `${point.mark} (${point.value.detail})`;
}

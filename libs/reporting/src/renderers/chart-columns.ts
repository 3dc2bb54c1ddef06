import { axisY, barY, gridY, ruleY, text } from '@observablehq/plot';
import { formatNumber } from '../words/format-number.js';
import {
  type ChartLayout,
  type ChartStyle,
  chartWidths,
  type Drawing,
  drawHatched,
  estimateWidth,
  niceTicks,
  textSize,
  tickDecimals,
  wrapLabel,
} from './chart-drawing.js';
import { bands, plotted, textLook } from './chart-plot.js';
import type { ChartPoint, ReadableChart } from './readable-chart.js';

const plotHeight = 170;
const hiddenHeight = plotHeight * 0.62;

/** One column a moment, in time order. Numbers stand on the columns; with too many of those an axis shows the scale. */
export function drawColumns(chart: ReadableChart, { colours }: ChartStyle, layout: ChartLayout): Drawing {
  const points = chart.points.map((point, index) => ({ ...point, index, at: point.magnitude?.at ?? 0 }));
  const values = points.map(({ at }) => at);
  const [low, high] = [Math.min(0, ...values), Math.max(0, chart.scaleTo, ...values)];
  const width = chartWidths[layout];
  const marksFit = points.every(
    ({ magnitude, mark }) => !magnitude || estimateWidth(mark) + 2 <= width / points.length,
  );
  const ticks = niceTicks(low, high, 4);
  const marginLeft = marksFit ? 0 : 44;
  const room = (width - marginLeft) / points.length;
  const inset = (room - Math.min(44, room * 0.66)) / 2;
  const drawn = points.filter(({ magnitude }) => magnitude !== null);
  const hidden = points.filter(({ value }) => value.look === 'hidden');
  const none = points.filter(({ value }) => value.look === 'none');
  const mark = { ...textLook, x: 'index', y: 'at', text: 'mark' } as const;
  const above = { ...mark, lineAnchor: 'bottom', dy: -5, fill: colours.ink } as const;
  const overHidden = hidden.every((point) => estimateWidth(point.mark) <= room)
    ? ({ dy: -hiddenHeight - 5, lineAnchor: 'bottom' } as const)
    : ({ dy: -hiddenHeight - 5, rotate: -90, textAnchor: 'start' } as const);
  return plotted(
    { width, height: plotHeight + 70, marginTop: 24, marginBottom: 46, marginLeft, marginRight: 0 },
    {
      x: bands(points.length),
      y: { axis: null, domain: marksFit ? [low, low === high ? 1 : high] : [ticks[0], ticks.at(-1)] },
      marks: [
        ...(marksFit
          ? []
          : [gridY({ ticks, stroke: colours.line, strokeOpacity: 1 }), scaleOf(chart, ticks, colours.muted)]),
        barY(drawn, { x: 'index', y: 'at', fill: colours.fill, insetLeft: inset, insetRight: inset }),
        ruleY([0], { stroke: colours.muted }),
        ...(marksFit
          ? [
              text(
                drawn.filter(({ at }) => at >= 0),
                above,
              ),
              text(
                drawn.filter(({ at }) => at < 0),
                { ...above, lineAnchor: 'top', dy: 5 },
              ),
            ]
          : []),
        text(hidden, { ...mark, ...overHidden, fill: colours.muted }),
        text(none, { ...above, fill: colours.muted }),
        ...monthLabels(points, room, colours),
      ],
    },
    ({ x, y }) =>
      hidden.map(({ index }) =>
        drawHatched(x.apply(index) + inset, y.apply(0) - hiddenHeight, room - 2 * inset, hiddenHeight, colours),
      ),
  );
}

const scaleOf = ({ language }: ReadableChart, ticks: readonly number[], color: string) =>
  axisY({
    ...{ ...textLook, ticks, tickSize: 0, tickPadding: 8, label: null, color },
    tickFormat: (tick: number) => formatNumber(tick, tickDecimals(ticks), language),
  });

/** Where labels would run into each other only every second, third … is written, and the year that begins. */
function monthLabels(points: readonly ChartPoint[], room: number, { ink, muted }: ChartStyle['colours']) {
  const isCalendar = points.some(({ axis }) => axis.length > 1);
  const widest = Math.max(0, ...points.map(({ axis }) => estimateWidth(axis[0] ?? '')));
  const every = isCalendar ? Math.ceil((widest + 8) / room) : Math.ceil(34 / room);
  const labels = points.map(({ axis: [first = '', year = ''] }, index) => {
    const written = index % every === 0 ? first : '';
    return isCalendar ? [written, year] : wrapLabel(written, room * every - 6, 2);
  });
  return [0, 1].map((line) =>
    text(labels, {
      ...{ ...textLook, x: (_: unknown, index: number) => index, text: (lines: string[]) => lines[line] ?? '' },
      ...{ frameAnchor: 'bottom', lineAnchor: 'top', dy: 8 + line * (textSize + 4) },
      fill: isCalendar && line > 0 ? muted : ink,
    }),
  );
}

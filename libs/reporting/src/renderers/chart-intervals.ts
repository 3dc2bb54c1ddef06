import { drawRowLabel } from './chart-bars.js';
import {
  chartWidth,
  type ChartStyle,
  type Drawing,
  drawHatched,
  drawText,
  estimateWidth,
  niceTicks,
  tickDecimals,
  wrapLabel,
} from './chart-drawing.js';
import { formatNumber } from '../words/format-number.js';
import { type Markup, markup } from './markup.js';
import type { ChartPoint, ReadableChart } from './readable-chart.js';

const labelWidth = 220;
const rowHeight = 42;
const axisHeight = 34;
/** Numbers on the axis stand at least about this far apart. */
const tickWidth = 60;

/** An estimate with its interval a category, around a line at zero: a forest plot. */
export function drawIntervals(chart: ReadableChart, style: ChartStyle): Drawing {
  const { colours } = style;
  const ends = chart.points.flatMap((point) => (point.magnitude ? [point.magnitude.low, point.magnitude.high] : []));
  const readings = chart.points.map(reading);
  const left = labelWidth + 28;
  const right = chartWidth - Math.max(0, ...readings.map((text) => estimateWidth(text))) - 20;
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), Math.min(5, (right - left) / tickWidth));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const toX = (value: number) => left + ((right - left) * (value - low)) / (high - low);
  const bottom = chart.points.length * rowHeight + 6;
  const rows = chart.points.map((point, index) =>
    drawInterval(point, readings[index] ?? '', { middle: (index + 0.5) * rowHeight, left, right, toX, style }),
  );
  const axis = ticks.map((tick) => {
    const isZero = tick === 0;
    const label = formatNumber(tick, tickDecimals(ticks), chart.language);
    const text = drawText(label, {
      x: toX(tick),
      y: bottom + 18,
      colour: colours.muted,
      anchor: 'middle',
      bold: isZero,
    });
    return markup`<line x1="${toX(tick)}" x2="${toX(tick)}" y1="0" y2="${bottom}" stroke="${isZero ? colours.ink : colours.line}"/>${text}`;
  });
  return { height: bottom + axisHeight - 6, parts: [...axis, ...rows] };
}

interface Row {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  readonly toX: (value: number) => number;
  readonly style: ChartStyle;
}

function drawInterval(point: ChartPoint, text: string, { middle, left, right, toX, style }: Row): Markup {
  const { colours } = style;
  const label = drawRowLabel(wrapLabel(point.label, labelWidth, 2), middle, style);
  const isDrawn = point.magnitude !== null;
  const colour = isDrawn ? colours.ink : colours.muted;
  const number = drawText(text, { x: chartWidth, y: middle + 4.5, colour, anchor: 'end' });
  if (!point.magnitude) {
    const field = point.value.look === 'hidden' ? drawHatched(left, middle - 9, right - left, 18, colours) : null;
    return markup`${label}${field}${number}`;
  }
  const [at, low, high] = [toX(point.magnitude.at), toX(point.magnitude.low), toX(point.magnitude.high)];
  const ends = markup`M${low} ${middle - 5}V${middle + 5}M${high} ${middle - 5}V${middle + 5}`;
  return markup`${label}<path d="M${low} ${middle}H${high}${ends}" fill="none" stroke="${colours.fill}" stroke-width="2.5"/><circle cx="${at}" cy="${middle}" r="5.5" fill="${colours.fill}" stroke="${colours.paper}" stroke-width="1.5"/>${number}`;
}

/** "1,2 (0,4 tot 2,0)" */
function reading(point: ChartPoint): string {
  if (point.value.look !== 'number') return point.mark;
  return point.value.detail === null ? point.mark : `${point.mark} (${point.value.detail})`;
}

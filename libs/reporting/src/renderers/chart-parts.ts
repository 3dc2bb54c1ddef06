import {
  type ChartLayout,
  type ChartStyle,
  chartWidths,
  type Drawing,
  drawHatched,
  drawText,
  estimateWidth,
} from './chart-drawing.js';
import { type Markup, markup } from './markup.js';
import type { ChartPoint, ReadableChart } from './readable-chart.js';

const bar = { top: 22, height: 34 };
const keyHeight = 24;
const keyTop = bar.top + bar.height + 18;

/** One bar, divided by what each part is of the whole. Parts differ in what fills them, and have their name below it. */
export function drawParts({ points }: ReadableChart, style: ChartStyle, layout: ChartLayout): Drawing {
  const { colours } = style;
  const chartWidth = chartWidths[layout];
  const whole = points.reduce((sum, { magnitude }) => sum + (magnitude?.at ?? 0), 0);
  if (whole === 0 || points.some(({ magnitude }) => magnitude === null)) return drawUntold(points, chartWidth, style);
  let x = 0;
  const parts = points.map((point, index) => {
    const width = (chartWidth * (point.magnitude?.at ?? 0)) / whole;
    const part = drawPart(point, { x, width, index }, style);
    x += width;
    return part;
  });
  const edge = markup`<rect x="0.75" y="${bar.top}" width="${chartWidth - 1.5}" height="${bar.height}" fill="none" stroke="${colours.ink}" stroke-width="1.5"/>`;
  const columns = layout === 'phone' ? 1 : 3;
  const key = points.map((point, index) => drawKey(point, index, { columns, chartWidth }, style));
  return { height: keyTop + Math.ceil(points.length / columns) * keyHeight, parts: [...parts, edge, ...key] };
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly index: number;
}

/** The number stands above its part where there is room for it; below the bar it stands in any case. */
function drawPart({ mark }: ChartPoint, { x, width, index }: Place, style: ChartStyle): Markup {
  const fits = estimateWidth(mark) + 6 <= width;
  const text = drawText(mark, { x: x + width / 2, y: bar.top - 7, colour: style.colours.ink, anchor: 'middle' });
  return markup`${drawFilled({ x, y: bar.top, width, height: bar.height }, index, style)}${fits ? text : null}`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By turns filled, striped and empty: whoever sees no colours sees where a part ends. */
function drawFilled({ x, y, width, height }: Box, index: number, { colours }: ChartStyle): Markup {
  const fill = index % 3 === 0 ? colours.fill : colours.paper;
  const stripes: string[] = [];
  if (index % 3 === 1) for (let at = x + 5; at < x + width; at += 5) stripes.push(`M${at} ${y}v${height}`);
  const striped =
    stripes.length > 0 ? markup`<path d="${stripes.join('')}" stroke="${colours.fill}" stroke-width="2"/>` : null;
  return markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${colours.ink}"/>${striped}`;
}

function drawKey(
  { label, mark }: ChartPoint,
  index: number,
  { columns, chartWidth }: { readonly columns: number; readonly chartWidth: number },
  style: ChartStyle,
): Markup {
  const x = (index % columns) * (chartWidth / columns);
  const y = keyTop + Math.floor(index / columns) * keyHeight;
  const text = drawText(`${label}: ${mark}`, { x: x + 22, y: y + 12, colour: style.colours.ink });
  return markup`${drawFilled({ x: x + 1, y, width: 14, height: 14 }, index, style)}${text}`;
}

/** Where any part is hidden, none can be drawn: the others would show how large it is. */
function drawUntold(points: readonly ChartPoint[], chartWidth: number, { colours }: ChartStyle): Drawing {
  const field = drawHatched(1, bar.top, chartWidth - 2, bar.height, colours);
  const text = points.find(({ value }) => value.look !== 'number')?.mark ?? '–';
  return {
    height: keyTop,
    parts: [field, drawText(text, { x: 0, y: bar.top - 7, colour: colours.muted })],
  };
}

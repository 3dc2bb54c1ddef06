import {
  chartWidth,
  type ChartStyle,
  type Drawing,
  drawHatched,
  drawText,
  estimateWidth,
  textSize,
  wrapLabel,
} from './chart-drawing.js';
import { type Markup, markup } from './markup.js';
import type { ChartPoint, ReadableChart } from './readable-chart.js';

const labelWidth = 220;
const lineHeight = textSize + 3;

/** One bar a category, its label before it and its number behind it: no axis needed. */
export function drawBars(chart: ReadableChart, style: ChartStyle): Drawing {
  const magnitudes = chart.points.flatMap((point) => (point.magnitude ? [point.magnitude.at] : []));
  const [low, high] = [Math.min(0, ...magnitudes), Math.max(chart.scaleTo, ...magnitudes)];
  const markWidth = Math.max(0, ...chart.points.map((point) => estimateWidth(point.mark))) + 12;
  const left = labelWidth + 16 + (low < 0 ? markWidth : 0);
  const length = chartWidth - left - markWidth;
  const toX = (value: number) => left + (length * (value - low)) / (high - low || 1);
  let y = 2;
  const rows = chart.points.map((point) => {
    const labels = wrapLabel(point.label, labelWidth, 2);
    const height = Math.max(1, labels.length) * lineHeight + 12;
    const row = drawBar(point, labels, { y, height, toX, style });
    y += height;
    return row;
  });
  const zero = markup`<line x1="${toX(0)}" x2="${toX(0)}" y1="0" y2="${y + 2}" stroke="${style.colours.muted}"/>`;
  return { height: y + 4, parts: [...rows, zero] };
}

interface Row {
  readonly y: number;
  readonly height: number;
  readonly toX: (value: number) => number;
  readonly style: ChartStyle;
}

function drawBar(point: ChartPoint, labels: readonly string[], { y, height, toX, style }: Row): Markup {
  const { colours } = style;
  const middle = y + height / 2;
  const texts = drawRowLabel(labels, middle, style);
  if (!point.magnitude) {
    const isHidden = point.value.look === 'hidden';
    const field = isHidden ? drawHatched(toX(0), middle - 9, 84, 18, colours) : null;
    const x = toX(0) + (isHidden ? 92 : 8);
    return markup`${texts}${field}${drawText(point.mark, { x, y: middle + 4.5, colour: colours.muted })}`;
  }
  const { at } = point.magnitude;
  const [start, end] = [toX(Math.min(0, at)), toX(Math.max(0, at))];
  const mark =
    at < 0
      ? drawText(point.mark, { x: start - 8, y: middle + 4.5, colour: colours.ink, anchor: 'end' })
      : drawText(point.mark, { x: end + 8, y: middle + 4.5, colour: colours.ink });
  return markup`${texts}<rect x="${start}" y="${middle - 9}" width="${end - start}" height="18" fill="${colours.fill}"/>${mark}`;
}

/** The label of a row, of one or two lines, with its middle at `middle`. */
export function drawRowLabel(labels: readonly string[], middle: number, style: ChartStyle): Markup {
  const first = middle - ((labels.length - 1) * lineHeight) / 2 + 4.5;
  return markup`${labels.map((label, index) =>
    drawText(label, { x: labelWidth, y: first + index * lineHeight, colour: style.colours.ink, anchor: 'end' }),
  )}`;
}

import {
  chartWidth,
  type ChartStyle,
  type Drawing,
  drawHatched,
  drawText,
  estimateWidth,
  niceTicks,
  textSize,
  tickDecimals,
  wrapLabel,
} from './chart-drawing.js';
import { formatNumber } from '../words/format-number.js';
import { type Markup, markup } from './markup.js';
import type { ChartPoint, ReadableChart } from './readable-chart.js';

const plot = { top: 24, height: 170 };

/** One column a moment, in time order. Numbers stand on the columns; with too many of those an axis shows the scale. */
export function drawColumns(chart: ReadableChart, style: ChartStyle): Drawing {
  const { points, language } = chart;
  const magnitudes = points.flatMap((point) => (point.magnitude ? [point.magnitude.at] : []));
  const ends = [Math.min(0, ...magnitudes), Math.max(chart.scaleTo, ...magnitudes)] as const;
  const ticks = niceTicks(...ends, 4);
  const marksFit = points.every(
    (point) => !point.magnitude || estimateWidth(point.mark) + 2 <= chartWidth / points.length,
  );
  const [low, high] = marksFit ? ends : [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const toY = (value: number) => plot.top + plot.height * (1 - (value - low) / (high - low || 1));
  const left = marksFit ? 0 : 44;
  const room = (chartWidth - left) / points.length;
  const columns = points.map((point, index) =>
    drawColumn(point, { x: left + index * room, room, toY, marksFit, style }),
  );
  const baseline = markup`<line x1="${left}" x2="${chartWidth}" y1="${toY(0)}" y2="${toY(0)}" stroke="${style.colours.muted}"/>`;
  const scale = marksFit ? [] : drawScale(ticks, toY, language, style);
  const labels = drawAxisLabels(points, left, room, style);
  return { height: plot.top + plot.height + 46, parts: [...scale, ...columns, baseline, ...labels] };
}

interface Place {
  readonly x: number;
  readonly room: number;
  readonly toY: (value: number) => number;
  readonly marksFit: boolean;
  readonly style: ChartStyle;
}

function drawColumn(point: ChartPoint, { x, room, toY, marksFit, style }: Place): Markup {
  const width = Math.min(44, room * 0.66);
  const [middle, start] = [x + room / 2, x + (room - width) / 2];
  const { colours } = style;
  if (!point.magnitude) return drawGap(point, { x: start, width, middle, room, bottom: toY(0), style });
  const [top, bottom] = [toY(Math.max(0, point.magnitude.at)), toY(Math.min(0, point.magnitude.at))];
  const labelY = point.magnitude.at < 0 ? bottom + textSize + 2 : top - 6;
  const label = marksFit ? drawText(point.mark, { x: middle, y: labelY, colour: colours.ink, anchor: 'middle' }) : null;
  return markup`<rect x="${start}" y="${top}" width="${width}" height="${bottom - top}" fill="${colours.fill}"/>${label}`;
}

interface Gap {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly room: number;
  readonly bottom: number;
  readonly style: ChartStyle;
}

function drawGap(point: ChartPoint, { x, width, middle, room, bottom, style }: Gap): Markup {
  const { colours } = style;
  if (point.value.look !== 'hidden') {
    return drawText(point.mark, { x: middle, y: bottom - 6, colour: colours.muted, anchor: 'middle' });
  }
  const height = plot.height * 0.62;
  const field = drawHatched(x, bottom - height, width, height, colours);
  if (estimateWidth(point.mark) <= room) {
    const above = { x: middle, y: bottom - height - 6, colour: colours.muted, anchor: 'middle' } as const;
    return markup`${field}${drawText(point.mark, above)}`;
  }
  const text = drawText(point.mark, { x: 0, y: 0, colour: colours.muted });
  return markup`${field}<g transform="translate(${middle + 4} ${bottom - height - 4}) rotate(-90)">${text}</g>`;
}

/** Where labels would run into each other only every second, third … is written, and the year that begins. */
function drawAxisLabels(points: readonly ChartPoint[], left: number, room: number, style: ChartStyle): Markup[] {
  const isCalendar = points.some((point) => point.axis.length > 1);
  const widest = Math.max(0, ...points.map((point) => estimateWidth(point.axis[0] ?? '')));
  const every = isCalendar ? Math.ceil((widest + 8) / room) : Math.ceil(34 / room);
  return points.map((point, index) => {
    const [first = '', year] = point.axis;
    const written = index % every === 0 ? [first] : [''];
    const lines = isCalendar ? [...written, ...(year ? [year] : [])] : wrapLabel(written[0] ?? '', room * every - 6, 2);
    return markup`${lines.map((line, row) =>
      drawText(line, {
        x: left + (index + 0.5) * room,
        y: plot.top + plot.height + 18 + row * (textSize + 4),
        colour: isCalendar && row > 0 ? style.colours.muted : style.colours.ink,
        anchor: 'middle',
      }),
    )}`;
  });
}

function drawScale(
  ticks: readonly number[],
  toY: (value: number) => number,
  language: ReadableChart['language'],
  style: ChartStyle,
): Markup[] {
  const { colours } = style;
  return ticks.map((tick) => {
    const label = formatNumber(tick, tickDecimals(ticks), language);
    const text = drawText(label, { x: 36, y: toY(tick) + 4, colour: colours.muted, anchor: 'end' });
    return markup`<line x1="44" x2="${chartWidth}" y1="${toY(tick)}" y2="${toY(tick)}" stroke="${colours.line}"/>${text}`;
  });
}

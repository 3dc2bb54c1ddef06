import type { ChartBlock } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { shortMonth } from '../words/format-date.js';
import { formatNumber } from '../words/format-number.js';
import { formatValue, type ValueParts, valueParts } from '../words/format-value.js';
import { say } from '../words/say.js';
import { filled, type Wording, word } from '../words/words.js';
import { readableValue, type ReadableValue } from './readable-value.js';

/** A chart with its texts: what can be drawn, and the same in words for who cannot see the drawing. */
export interface ReadableChart {
  readonly type: 'chart';
  readonly form: ChartBlock['form'];
  readonly title: string;
  /** What the numbers on the drawing are in, where the drawing itself does not say so. */
  readonly unit: string | null;
  /** How far the scale runs at least: shares are seen as parts of the whole. */
  readonly scaleTo: number;
  /** What kind of chart it is, its extremes and how much is hidden. */
  readonly summary: string;
  /** Every point in words. */
  readonly listing: string;
  readonly points: readonly ChartPoint[];
  /** What the chart comes to in one number. */
  readonly beside: { readonly label: string; readonly value: ReadableValue } | null;
  readonly language: Wording['language'];
}

export interface ChartPoint {
  readonly label: string;
  /** Label on the axis: one or two short lines. */
  readonly axis: readonly string[];
  /** Where to draw, in the chart's unit; null where there is nothing to draw. */
  readonly magnitude: { readonly at: number; readonly low: number; readonly high: number } | null;
  /** What stands beside the mark. */
  readonly mark: string;
  readonly value: ValueParts & { readonly look: 'number' | 'hidden' | 'none' };
}

export function readableChart(block: ChartBlock, wording: Wording): ReadableChart {
  // Of a row without an estimate it is not said that it has an interval.
  const counted = block.form === 'intervals' ? block.points.filter(({ value }) => magnitude(value)) : block.points;
  const n = { kind: 'count', value: counted.length } as const;
  const hidden = block.points.filter((point) => point.value.kind === 'hidden').length;
  const summary = [
    say(wording, `chart.${block.form}`, { n }),
    extremes(block, wording),
    hidden > 0 ? say(wording, 'chart.hidden', { n: { kind: 'count', value: hidden } }) : '',
  ];
  return {
    type: 'chart',
    form: block.form,
    title: word(wording, block.key),
    unit: block.points.some((point) => isTime(point.value)) ? word(wording, 'chart.inHours') : null,
    scaleTo: block.points.some((point) => point.value.kind === 'share') ? 100 : 0,
    summary: summary.filter((part) => part !== '').join(' '),
    listing: [
      ...block.points.map(
        (point, index) => `${labelOf(point, index, block, wording)}: ${formatValue(point.value, wording)}`,
      ),
      ...(block.beside ? [`${word(wording, block.beside.key)}: ${formatValue(block.beside.value, wording)}`] : []),
    ].join('; '),
    points: block.points.map((point, index) => ({
      label: labelOf(point, index, block, wording),
      axis: axisLabel(point.label, block.points[index - 1]?.label, wording),
      magnitude: magnitude(point.value),
      mark: mark(point.value, wording),
      value: { ...valueParts(point.value, wording), look: lookOf(point.value) },
    })),
    beside: block.beside
      ? { label: word(wording, block.beside.key), value: readableValue(block.beside.value, wording) }
      : null,
    language: wording.language,
  };
}

/** A part of which it is not said whose it is, is called by its place. */
export function labelOf(
  { label }: ChartBlock['points'][number],
  index: number,
  { form }: Pick<ChartBlock, 'form'>,
  wording: Wording,
): string {
  const isUnnamed = form === 'parts' && label.kind === 'none';
  return isUnnamed ? filled(wording, 'chart.part', { number: String(index + 1) }) : formatValue(label, wording);
}

/** Position of a value on the chart's scale: hours for time, percent for shares, else the number itself. */
function magnitude(value: Value): ChartPoint['magnitude'] {
  switch (value.kind) {
    case 'count':
    case 'number':
      return { at: value.value, low: value.value, high: value.value };
    case 'time':
      return { at: value.minutes / 60, low: value.minutes / 60, high: value.minutes / 60 };
    case 'hours':
      return { at: value.hours, low: value.hours, high: value.hours };
    case 'euros':
      return { at: value.euros, low: value.euros, high: value.euros };
    case 'share':
      return { at: value.value * 100, low: value.value * 100, high: value.value * 100 };
    case 'estimate':
      return { at: value.value, low: value.low, high: value.high };
    default:
      return null;
  }
}

function mark(value: Value, wording: Wording): string {
  if (value.kind === 'hidden') return word(wording, 'value.hidden');
  if (value.kind === 'none') return '–';
  if (!isTime(value)) return valueParts(value, wording).main;
  const hours = magnitude(value)?.at ?? 0;
  return formatNumber(hours, Math.round(hours * 10) % 10 === 0 ? 0 : 1, wording.language);
}

/** Months and dates stand in short, with their year where it begins; other labels as they are. */
function axisLabel(label: Value, previous: Value | undefined, wording: Wording): string[] {
  const day = calendarText(label);
  if (day === null) return [formatValue(label, wording)];
  const short =
    label.kind === 'date' ? `${Number(day.slice(8))} ${shortMonth(day, wording)}` : shortMonth(day, wording);
  const year = day.slice(0, 4);
  return previous && calendarText(previous)?.startsWith(year) ? [short] : [short, year];
}

function calendarText(label: Value): string | null {
  if (label.kind === 'month') return label.month;
  return label.kind === 'date' ? label.on : null;
}

/** The highest and the lowest point; not for estimates, whose intervals forbid such an order. */
function extremes(block: ChartBlock, wording: Wording): string {
  const drawn = block.points
    .flatMap((point) => {
      const at = magnitude(point.value)?.at;
      return at === undefined ? [] : [{ ...point, at }];
    })
    .sort((one, other) => other.at - one.at);
  const [highest, lowest] = [drawn[0], drawn.at(-1)];
  if (block.form === 'intervals' || block.form === 'parts' || !highest || !lowest || highest.at === lowest.at)
    return '';
  return say(wording, 'chart.extremes', {
    highest: highest.value,
    highestLabel: highest.label,
    lowest: lowest.value,
    lowestLabel: lowest.label,
  });
}

function isTime(value: Value): boolean {
  return value.kind === 'time' || value.kind === 'hours';
}

function lookOf(value: Value): 'number' | 'hidden' | 'none' {
  return value.kind === 'hidden' || value.kind === 'none' ? value.kind : 'number';
}

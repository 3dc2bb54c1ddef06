import type { Palette } from './palette.js';
import { type Markup, markup } from './markup.js';

/** How wide charts are, in units of the drawing; text is 13 units high. On a phone a unit is about a pixel. */
export const chartWidths = { page: 680, phone: 320 } as const;
export type ChartLayout = keyof typeof chartWidths;
export const textSize = 13;

/** Colours as the target reads them (hexadecimal, or a CSS variable) and the font, where it does not inherit one. */
export interface ChartStyle {
  readonly colours: Palette;
  readonly fontFamily: string | null;
}

/** A drawing by itself: its parts and its height. */
export interface Drawing {
  readonly height: number;
  readonly parts: readonly Markup[];
}

export interface TextOptions {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

export function drawText(text: string, { x, y, colour, anchor = 'start', bold = false }: TextOptions): Markup {
  const weight = bold ? markup` font-weight="600"` : null;
  return markup`<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}"${weight}>${text}</text>`;
}

/**
 * The place of a hidden figure: a hatched field that is the same for every figure, so that its size says nothing.
 * The strokes are cut off here and not by a clipping path, because a path needs an id and ids can clash on a page.
 */
export function drawHatched(x: number, y: number, width: number, height: number, colours: Palette): Markup {
  const strokes: string[] = [];
  const gap = 7;
  for (let start = gap; start < width + height; start += gap) {
    const [fromX, fromY] = start < height ? [0, start] : [start - height, height];
    const [toX, toY] = start < width ? [start, 0] : [width, start - width];
    strokes.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`);
  }
  return markup`<g fill="none" stroke="${colours.line}"><rect x="${x}" y="${y}" width="${width}" height="${height}" stroke="${colours.muted}" stroke-dasharray="3 3"/><path d="${strokes.join('')}"/></g>`;
}

/** Breaks a label into lines that fit, by the estimated width of its characters; what is left over ends in "…". */
export function wrapLabel(text: string, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/\s+/).filter((item) => item !== '')) {
    const longer = line === '' ? part : `${line} ${part}`;
    if (line === '' || estimateWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = part;
    }
  }
  if (line !== '') lines.push(line);
  return lines
    .slice(0, maxLines)
    .map((item, index) => shortened(item, width, index === maxLines - 1 && lines.length > maxLines));
}

/** Estimated: fonts differ between readers' machines, so this errs on the wide side. */
export function estimateWidth(text: string, size: number = textSize): number {
  let ems = 0;
  for (const character of text) {
    if (/[\u2E80-\uFFFF\u{1F000}-\u{1FFFF}]/u.test(character)) ems += 1.05;
    else if (/[mwMWÆŒ@%]/.test(character)) ems += 0.9;
    else if (/[A-Z]/.test(character)) ems += 0.7;
    else ems += /[ijltfr.,:;'|() -]/.test(character) ? 0.37 : 0.59;
  }
  return ems * size;
}

/** Round steps (1, 2 or 5 times a power of ten) that enclose both ends, about `count` of them: the library's own may take one step more at each end. */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (low === high) return niceTicks(low - 1, high + 1, count);
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Decimals that tell ticks apart. */
export function tickDecimals(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

function shortened(line: string, width: number, isCutOff: boolean): string {
  if (!isCutOff && estimateWidth(line) <= width) return line;
  const characters = [...line];
  while (characters.length > 1 && estimateWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import { estimateWidth, textSize, wrapLabel } from './chart-drawing.js';
import { type Markup, markup } from './markup.js';

/** Bold letters are wider. */
const BOLD = 1.07;

interface LineOptions {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle';
}

/** One line of text of any size. */
export function drawLine(text: string, { x, y, size, colour, bold = false, anchor = 'start' }: LineOptions): Markup {
  const weight = bold ? markup` font-weight="600"` : null;
  return markup`<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${colour}"${weight}>${text}</text>`;
}

/** How wide a text is, estimated on the wide side. */
export const widthOf = (text: string, size: number, bold = false): number =>
  estimateWidth(text, size) * (bold ? BOLD : 1);

/** A text in lines that fit. */
export const linesOf = (text: string, width: number, size: number, most: number, bold = false): string[] =>
  wrapLabel(text, (width * textSize) / size / (bold ? BOLD : 1), most);

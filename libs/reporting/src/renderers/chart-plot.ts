import { type Markish, plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Drawing, textSize } from './chart-drawing.js';
import { Markup, markup } from './markup.js';

/** What of an element is used here: the project has no types of a browser. */
interface Drawn {
  readonly innerHTML: string;
  removeAttribute(name: string): void;
  remove(): void;
  querySelectorAll(selector: string): Iterable<Drawn>;
  scale(name: 'x' | 'y'): Scale;
}

interface Scale {
  /** Where a value stands, in units of the drawing; of a band its beginning. */
  apply(value: number): number;
  readonly domain: readonly number[];
  readonly range: readonly number[];
}

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/** There is no browser on a server: this takes its place. One for all drawings, as nothing is ever hung in it. */
const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as { document: never };

/** Sizes of text are those of the drawing around it; a mark says what is its own. */
export const textLook = { fontSize: textSize, lineHeight: (textSize + 3) / textSize } as const;

/** A scale of categories: each has the same room, told by its place. */
export const bands = (count: number) =>
  ({
    type: 'band',
    axis: null,
    domain: Array.from({ length: count }, (_, index) => index),
    padding: 0,
    round: false,
  }) as const;

/**
 * Draws by Observable Plot: its scales, marks and axes. Of what it writes only shapes and texts stay. Its style sheet
 * and classes would clash on a page with several charts, and the policy of the page refuses them; names of groups
 * would be read out inside a picture. `over`: what it has no mark for, drawn where its scales say.
 */
export function plotted(
  size: PlotSize,
  options: Pick<PlotOptions, 'x' | 'y'> & { readonly marks: readonly Markish[] },
  over: (scales: Scales) => readonly Markup[] = () => [],
): Drawing {
  const svg = plot({ ...size, ...options, marks: [...options.marks], document }) as unknown as Drawn;
  const scales = { x: svg.scale('x'), y: svg.scale('y') };
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label],[class],[font-variant]'))
    for (const name of ['aria-label', 'class', 'font-variant']) named.removeAttribute(name);
  // Where the library leaves out the anchor of a text it means the middle.
  const shapes = markup`<g text-anchor="middle">${new Markup(rounded(svg.innerHTML))}</g>`;
  return { height: size.height, parts: [shapes, ...over(scales)] };
}

/** Hundredths of a unit are more than anybody sees. */
const rounded = (svg: string): string =>
  svg.replace(/ (?:x|y|dy|x1|x2|y1|y2|cx|cy|r|width|height|d|transform)="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );

import type { ChartStyle } from './chart-drawing.js';
import { type Markup, markup } from './markup.js';
import type { ReadableState } from './readable-house.js';

/** Side of a window, and of the marks in the key. */
export const windowSize = 32;

/**
 * What state a room is in, as its window: dark behind a dashed frame; the light half up, in hatches; lit as a whole, with
 * its panes; or behind shutters where it cannot be told. Each differs in form, so none needs its colour.
 */
export function drawWindow(
  { mark }: Pick<ReadableState, 'mark'>,
  x: number,
  y: number,
  { colours }: ChartStyle,
): Markup {
  const frame = (extra: Markup): Markup =>
    markup`<rect x="${x}" y="${y}" width="${windowSize}" height="${windowSize}" rx="3" ${extra}/>`;
  switch (mark) {
    case 'not_yet_visible':
      return frame(markup`fill="${colours.paper}" stroke="${colours.muted}" stroke-width="1.5" stroke-dasharray="3 3"`);
    case 'emerging':
      return markup`${frame(markup`fill="${colours.paper}" stroke="none"`)}<path d="${hatches(x, y)}" fill="none" stroke="${colours.fill}" stroke-width="2"/>${frame(markup`fill="none" stroke="${colours.fill}" stroke-width="2"`)}${panes(x, y, colours.fill)}`;
    case 'habit':
      return markup`${frame(markup`fill="${colours.fill}" stroke="${colours.accent}" stroke-width="2"`)}${panes(x, y, colours.paper)}`;
    case 'hidden':
      return markup`${frame(markup`fill="${colours.paper}" stroke="${colours.muted}" stroke-width="1.5"`)}<path d="${slats(x, y)}" stroke="${colours.muted}" stroke-width="1.5"/>`;
  }
}

const half = windowSize / 2;

const panes = (x: number, y: number, colour: string): Markup =>
  markup`<path d="M${x + half} ${y + 1}v${windowSize - 2}M${x + 1} ${y + half}h${windowSize - 2}" stroke="${colour}" stroke-width="2"/>`;

/** Slanting strokes in the lower half. They end at its edges, without a clipping path: that would need an id. */
function hatches(x: number, y: number): string {
  const gap = 6;
  const strokes: string[] = [];
  for (let start = gap; start < windowSize + half; start += gap) {
    const [fromX, fromY] = start < half ? [0, start] : [start - half, half];
    const [toX, toY] = start < windowSize ? [start, 0] : [windowSize, start - windowSize];
    strokes.push(`M${x + fromX} ${y + half + fromY}L${x + toX} ${y + half + toY}`);
  }
  return strokes.join('');
}

const slats = (x: number, y: number): string =>
  [8, 16, 24].map((at) => `M${x + 3} ${y + at}h${windowSize - 6}`).join('');

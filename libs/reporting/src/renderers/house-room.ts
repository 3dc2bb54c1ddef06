import type { ChartStyle } from './chart-drawing.js';
import { drawWindow, windowSize } from './house-window.js';
import { type Markup, markup } from './markup.js';
import type { ReadableRoom } from './readable-house.js';
import { drawLine, linesOf } from './text-drawing.js';

const padding = 12;
const nameSize = 14.5;
const stateSize = 13;
const lineHeight = 18;
/** Between the lines of a name and the state below it. */
const between = 6;
/** From here on the window stands beside the text, and not above it. */
const wide = 230;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Texts {
  readonly name: readonly string[];
  readonly state: readonly string[];
}

function textsOf({ name, state }: ReadableRoom, width: number): Texts {
  const room = width - 2 * padding - (width < wide ? 0 : windowSize + padding);
  return { name: linesOf(name, room, nameSize, 3, true), state: linesOf(state.text, room, stateSize, 2) };
}

/** How high a room of this width has to be for what stands in it. */
export function leastHeight(room: ReadableRoom, width: number): number {
  const { name, state } = textsOf(room, width);
  const text = (name.length + state.length) * lineHeight;
  return 2 * padding + (width < wide ? windowSize + 8 + text + between : Math.max(windowSize, text));
}

/** A building block as a room: its window, its name and its state in words; its outline says the state once more. */
export function drawRoom(room: ReadableRoom, box: Box, style: ChartStyle): Markup {
  const { x, y, width, height } = box;
  const parts = width < wide ? drawUpright(room, box, style) : drawBeside(room, box, style);
  return markup`<g><title>${room.name}: ${room.state.text}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" ${outlineOf(room, style)}/>${parts}</g>`;
}

function outlineOf({ state }: ReadableRoom, { colours }: ChartStyle): Markup {
  switch (state.mark) {
    case 'not_yet_visible':
      return markup`fill="${colours.paper}" stroke="${colours.muted}" stroke-width="1.5" stroke-dasharray="5 4"`;
    case 'emerging':
      return markup`fill="${colours.paper}" stroke="${colours.fill}" stroke-width="1.5"`;
    case 'habit':
      return markup`fill="${colours.wash}" stroke="${colours.accent}" stroke-width="3"`;
    case 'hidden':
      return markup`fill="${colours.paper}" stroke="${colours.muted}" stroke-width="1.5" stroke-dasharray="1.5 4" stroke-linecap="round"`;
  }
}

/** The window above the text, all of it in the middle. */
function drawUpright(room: ReadableRoom, { x, y, width, height }: Box, style: ChartStyle): Markup {
  const middle = x + width / 2;
  const { name, state } = textsOf(room, width);
  const top = y + padding + windowSize + 8;
  // What is left over goes between name and state, so that states stand in one line.
  const bottom = y + height - padding - state.length * lineHeight;
  return markup`${drawWindow(room.state, middle - windowSize / 2, y + padding, style)}${drawLines(name, middle, top, 'name', 'middle', style)}${drawLines(state, middle, bottom, 'state', 'middle', style)}`;
}

/** The window beside the text. */
function drawBeside(room: ReadableRoom, { x, y, width, height }: Box, style: ChartStyle): Markup {
  const { name, state } = textsOf(room, width);
  const left = x + 2 * padding + windowSize;
  const top = y + (height - (name.length + state.length) * lineHeight) / 2;
  const below = top + name.length * lineHeight;
  return markup`${drawWindow(room.state, x + padding, y + (height - windowSize) / 2, style)}${drawLines(name, left, top, 'name', 'start', style)}${drawLines(state, left, below, 'state', 'start', style)}`;
}

function drawLines(
  lines: readonly string[],
  x: number,
  top: number,
  what: 'name' | 'state',
  anchor: 'start' | 'middle',
  { colours }: ChartStyle,
): Markup {
  const form =
    what === 'name' ? { size: nameSize, bold: true, colour: colours.ink } : { size: stateSize, colour: colours.muted };
  return markup`${lines.map((line, index) => drawLine(line, { x, y: top + index * lineHeight + 14, anchor, ...form }))}`;
}

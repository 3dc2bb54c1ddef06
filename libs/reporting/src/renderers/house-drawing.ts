import type { ChartStyle } from './chart-drawing.js';
import { drawRoom, leastHeight } from './house-room.js';
import { drawWindow, windowSize } from './house-window.js';
import { type Markup, markup } from './markup.js';
import type { ReadableFloor, ReadableHouse } from './readable-house.js';
import { drawLine, widthOf } from './text-drawing.js';

const width = 760;
const middle = width / 2;
const roofHeight = 138;
/** How far the walls stand from the edge, and the foundation. */
const walls = 48;
const footing = 16;
const gap = 12;
const labelHeight = 34;
const keyHeight = 62;
/** Rooms beside each other on one storey; more of them begin another. */
const mostAcross = 4;

/**
 * The house of a school as SVG: a foundation, floors and a roof, with a room for each building block. Like all drawings of
 * reports it has no ids, styles or scripts, and is the same bytes for the same house. States are told by the form of a
 * window, by the outline of the room and in words; whoever does not see the drawing has all of them in its description.
 */
export function drawHouse(house: ReadableHouse, title: string, style: ChartStyle): Markup {
  const { colours, fontFamily } = style;
  const storeys = storeysOf(house.floors);
  const ground = roofHeight + storeys.reduce((sum, { height }) => sum + height, 0);
  const height = ground + keyHeight;
  const font = fontFamily === null ? null : markup` font-family="${fontFamily}"`;
  let y = roofHeight;
  const drawn = storeys.map((storey) => {
    const markups = drawStorey(storey, y, style);
    y += storey.height;
    return markups;
  });
  const earth = markup`<path d="M0 ${ground}H${width}" stroke="${colours.ink}" stroke-width="2.5"/>`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="chart house" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="13"${font}>
<title>${title}</title>
<desc>${house.listing}</desc>
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
${drawRoof(house.floors[0], style)}
${drawn}
${earth}
${drawKey(house, ground, style)}
</svg>`;
}

interface Storey {
  readonly floor: ReadableFloor;
  readonly rooms: ReadableFloor['rooms'];
  readonly left: number;
  readonly roomWidth: number;
  readonly roomHeight: number;
  readonly height: number;
  /** The highest one's label stands in the roof. */
  readonly label: boolean;
  readonly isFoundation: boolean;
}

/** The storeys from the roof down: each floor with its rooms, four across at most. */
function storeysOf(floors: readonly ReadableFloor[]): Storey[] {
  return floors.flatMap((floor, index) => {
    const isFoundation = index > 0 && index === floors.length - 1;
    const rows = Math.ceil(floor.rooms.length / mostAcross);
    const across = Math.ceil(floor.rooms.length / Math.max(1, rows));
    return Array.from({ length: rows }, (_, row): Storey => {
      const rooms = floor.rooms.slice(row * across, (row + 1) * across);
      const left = isFoundation ? footing : walls;
      const roomWidth = (width - 2 * left - gap * (rooms.length + 1)) / rooms.length;
      const roomHeight = Math.max(...rooms.map((room) => leastHeight(room, roomWidth)));
      const label = row === 0 && index > 0;
      const height = roomHeight + gap + (label ? labelHeight : gap);
      return { floor, rooms, left, roomWidth, roomHeight, height, label, isFoundation };
    });
  });
}

/** A gable that reaches over the walls, with a chimney; the name of the highest floor stands in it. */
function drawRoof(floor: ReadableFloor | undefined, style: ChartStyle): Markup {
  const { colours } = style;
  const eaves = 14;
  const top = 12;
  const chimney = markup`<path d="M556 82V34H596V98" fill="${colours.wash}" stroke="${colours.ink}" stroke-width="2" stroke-linejoin="round"/><path d="M550 34H602" stroke="${colours.ink}" stroke-width="4" stroke-linecap="round"/>`;
  const gable = markup`<path d="M${eaves} ${roofHeight}L${middle} ${top}L${width - eaves} ${roofHeight}Z" fill="${colours.wash}" stroke="${colours.ink}" stroke-width="2.5" stroke-linejoin="round"/>`;
  const label = floor
    ? [
        drawLine(floor.name, { x: middle, y: 94, size: 19, bold: true, anchor: 'middle', colour: colours.accent }),
        drawLine(floor.about, { x: middle, y: 116, size: 13, anchor: 'middle', colour: colours.muted }),
      ]
    : [];
  return markup`<g>${chimney}${gable}${label}</g>`;
}

function drawStorey(storey: Storey, top: number, style: ChartStyle): Markup {
  const { floor, rooms, left, roomWidth, roomHeight, height, label, isFoundation } = storey;
  const { colours } = style;
  const roomsTop = top + (label ? labelHeight : gap);
  const fill = isFoundation ? colours.wash : colours.paper;
  const outline = markup`<rect x="${left}" y="${top}" width="${width - 2 * left}" height="${height}" fill="${fill}" stroke="${colours.ink}" stroke-width="2.5" stroke-linejoin="round"/>`;
  const drawn = rooms.map((room, index) =>
    drawRoom(
      room,
      { x: left + gap + index * (roomWidth + gap), y: roomsTop, width: roomWidth, height: roomHeight },
      style,
    ),
  );
  return markup`<g>${outline}${label ? drawLabel(floor, left + gap + 2, top + 23, style) : null}${drawn}</g>`;
}

function drawLabel({ name, about }: ReadableFloor, x: number, y: number, { colours }: ChartStyle): Markup {
  const size = 15;
  return markup`${drawLine(name, { x, y, size, bold: true, colour: colours.accent })}${drawLine(about, { x: x + widthOf(name, size, true) + 12, y, size: 13, colour: colours.muted })}`;
}

/** The windows, each with what it means. */
function drawKey({ key }: ReadableHouse, ground: number, style: ChartStyle): Markup {
  const { colours } = style;
  const y = ground + 18;
  const widths = key.states.map(({ text }) => windowSize + 10 + widthOf(text, 13));
  const between = 30;
  let x = middle - (widths.reduce((sum, one) => sum + one, 0) + between * (widths.length - 1)) / 2;
  const items = key.states.map((state, index) => {
    const item = markup`${drawWindow(state, x, y, style)}${drawLine(state.text, { x: x + windowSize + 10, y: y + 21, size: 13, colour: colours.ink })}`;
    x += (widths[index] ?? 0) + between;
    return item;
  });
  return markup`<g>${items}</g>`;
}

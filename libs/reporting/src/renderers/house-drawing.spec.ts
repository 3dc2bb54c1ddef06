import { describe, expect, it } from '@jest/globals';
import { found, type PageElement, parsePage } from '../../../../test/support/parsed-page.js';
import { emptyHouse, goalsOf, houseOf, people, roomsOf } from '../definitions/house/house.fixture.js';
import { houseWords } from '../definitions/house/house.words.js';
import type { HouseRoom } from '../document/house-block.js';
import { languages, wordsFor } from '../words/words.js';
import { drawHouse } from './house-drawing.js';
import { drawWindow } from './house-window.js';
import { darkPalette, lightPalette } from './palette.js';
import { readableHouse } from './readable-house.js';
import { widthOf } from './text-drawing.js';

const PALETTES = { light: lightPalette, dark: darkPalette };
const EVERY_WAY = languages.flatMap((language) =>
  (['light', 'dark'] as const).map((palette) => ({ language, palette })),
);

/** A house with rooms in every state, one that cannot be told, and one that may be further. */
const document = houseOf({
  ...emptyHouse(12),
  ...{ visions: { adopted: 1, latestOn: '2026-01-12' }, consultations: 1, responded: people(12) },
  ...{ cyclesWithEffect: 1, signalsResolved: 1, goals: goalsOf(people(3), 'own') },
});
const [house] = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'house'));
if (!house) throw new Error('A report of a house holds one.');
const readableIn = (language: 'nl' | 'en', rooms: readonly HouseRoom[] = house.rooms) =>
  readableHouse({ ...house, rooms }, wordsFor(language, houseWords));

function drawn(language: 'nl' | 'en', palette: 'light' | 'dark', rooms?: readonly HouseRoom[]) {
  const style = { colours: PALETTES[palette], fontFamily: 'sans-serif' };
  const { text } = drawHouse(readableIn(language, rooms), 'Het huis: <De "Regenboog"> & co', style);
  const [svg] = found(parsePage(`<html><body>${text}</body></html>`), 'svg');
  if (!svg) throw new Error('nothing drawn');
  return { text, svg };
}

const number = (element: PageElement, name: string): number => Number(element.getAttribute(name));
const roomsIn = (language: 'nl' | 'en') => readableIn(language).floors.flatMap(({ rooms }) => rooms);

/** That every tag is closed, in order, and that no attribute stands twice: what an XML parser asks of a drawing. */
function unclosedTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, closes, name = '', attributes = '', alone] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>/gi)) {
    const names = [...attributes.matchAll(/\s([\w-:]+)="[^"<]*"/g)].map((match) => match[1]);
    if (new Set(names).size < names.length || attributes.replaceAll(/\s[\w-:]+="[^"<]*"/g, '').trim() !== '')
      return [`${name}: ${attributes}`];
    if (closes && open.pop() !== name) return [`/${name}`];
    if (!closes && !alone) open.push(name);
  }
  return open;
}

describe.each(EVERY_WAY)('the house drawn ($language, $palette)', ({ language, palette }) => {
  const { text, svg } = drawn(language, palette);

  it('is well-formed, and a picture without script, style, ids or anything from elsewhere', () => {
    expect(unclosedTags(text)).toEqual([]);
    expect(text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    expect(text).not.toMatch(/<(script|style|foreignObject|image|use|a)\b|\son\w+=|\sid=|href|url\(|NaN|undefined/i);
    expect(svg.getAttribute('role')).toBe('img');
  });

  it('is named, and says every block and its state in words', () => {
    expect(svg.querySelector('title')?.textContent).toBe('Het huis: <De "Regenboog"> & co');
    const listing = svg.querySelector('desc')?.textContent ?? '';
    const rooms = roomsIn(language).map(({ name, state }) => `${name}: ${state.text}`);
    expect(rooms).toHaveLength(10);
    expect(rooms.filter((room) => !listing.includes(room))).toEqual([]);
    const titles = [...svg.querySelectorAll('g > title')].map((title) => title.textContent);
    expect(titles).toEqual(rooms);
  });

  it('writes nothing outside the drawing', () => {
    const [width, height] = [number(svg, 'width'), number(svg, 'height')];
    const outside = [...svg.querySelectorAll('text')].filter((line) => {
      const [x, y, size] = [number(line, 'x'), number(line, 'y'), number(line, 'font-size')];
      const long = widthOf(line.textContent ?? '', size, line.getAttribute('font-weight') !== null);
      const left = line.getAttribute('text-anchor') === 'middle' ? x - long / 2 : x;
      return left < 0 || left + long > width || y - size < 0 || y + size / 3 > height;
    });
    expect(outside.map((line) => line.textContent)).toEqual([]);
  });

  it('keeps name and state of each room inside it, and apart', () => {
    // Every name at its longest, in the state with the most words.
    const rooms = house.rooms.map((room): HouseRoom => ({ ...room, state: 'emerging', orMore: true }));
    const groups = [...drawn(language, palette, rooms).svg.querySelectorAll('g')];
    const ofRooms = groups.filter(({ children }) => [...children][0]?.localName === 'title');
    expect(ofRooms).toHaveLength(10);
    for (const group of ofRooms) {
      const [box] = [...group.querySelectorAll('rect')] as [PageElement];
      const lines = [...group.querySelectorAll('text')];
      const [top, bottom] = [number(box, 'y'), number(box, 'y') + number(box, 'height')];
      const ys = lines.map((line) => number(line, 'y'));
      expect(ys.every((y) => y - 14 > top && y + 4 < bottom)).toBe(true);
      expect(ys.slice(1).every((y, index) => y - ys[index]! >= 17)).toBe(true);
      const widest = Math.max(...lines.map((line) => widthOf(line.textContent ?? '', number(line, 'font-size'))));
      expect(widest).toBeLessThanOrEqual(number(box, 'width'));
    }
  });
});

describe('a window', () => {
  const COLOURS = /\s(?:fill|stroke)="(?!none)[^"]*"/g;

  it.each(['light', 'dark'] as const)('tells its state by its form, whatever the colours (%s)', (palette) => {
    const forms = (['not_yet_visible', 'emerging', 'habit', 'hidden'] as const).map((mark) =>
      drawWindow({ mark }, 0, 0, { colours: PALETTES[palette], fontFamily: null }).text.replaceAll(COLOURS, ''),
    );
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('stands in the key for each state that occurs', () => {
    const states = new Set(roomsOf(document).map(({ state }) => state));
    expect(states).toEqual(new Set(['habit', 'emerging', 'not_yet_visible', null]));
    for (const language of languages)
      expect(readableIn(language).key.states.map(({ mark }) => mark)).toEqual([
        'not_yet_visible',
        'emerging',
        'habit',
        'hidden',
      ]);
  });
});

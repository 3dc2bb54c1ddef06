import { addDays } from '@app/platform';
import { BLOCK_STATES, type BlockState, type HouseRoom } from '../../document/house-block.js';
import type { Section } from '../../document/report-document.js';
import type { Release } from '../../privacy/release.js';
import { FEWEST_STAFF } from '../../privacy/suppression.js';
import { count, date, name, section, sentences, table } from '../document-parts.js';
import { houseBlock } from '../house/house.compose.js';
import type { BoardData } from './board.dataset.js';

/** Of fewer schools it could be told of which a state is. */
const FEWEST_SCHOOLS = 5;

/** At how many schools each building block is in which state; which schools those are stands nowhere. */
export function houses({ houses: { from, until, of } }: BoardData, release: Release): Section[] {
  const large = of.filter(({ facts }) => facts.staff.length >= FEWEST_STAFF);
  if (large.length < FEWEST_SCHOOLS) return [];
  const period = { from, until };
  const rooms = large.map((data) => houseBlock(data, period, release.beside({ subjectId: data.id, ...period })).rooms);
  const states: readonly (BlockState | null)[] = [...BLOCK_STATES, null];
  const rows = (rooms[0] ?? []).map((room) => [
    name(room.name),
    ...states.map((state) => count(rooms.filter((house) => stateOf(house, room.key) === state).length)),
  ]);
  const columns = ['column.block', 'column.not_yet_visible', 'column.emerging', 'column.habit', 'column.unknown'];
  return section(
    'houses',
    table('houses.table', columns, rows),
    sentences(
      { key: 'houses.months', values: { n: count(large.length), from: date(from), through: date(addDays(until, -1)) } },
      { key: 'houses.reading' },
    ),
  );
}

const stateOf = (rooms: readonly HouseRoom[], key: string): BlockState | null | undefined =>
  rooms.find((room) => room.key === key)?.state;

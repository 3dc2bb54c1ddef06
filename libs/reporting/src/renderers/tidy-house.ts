import type { HouseBlock, HouseRoom } from '../document/house-block.js';
import type { Value } from '../document/value.js';
import { type Wording, word } from '../words/words.js';
import { readableState } from './readable-house.js';

/** One value of a house: of which block, what it is called, and the value. */
export interface HouseLine {
  readonly row: number;
  readonly rowTitle: string;
  readonly column: string;
  readonly columnTitle: string;
  readonly value: Value;
}

/** What it was in a year before, in words as its state is. */
function beforeLine(
  place: Pick<HouseLine, 'row' | 'rowTitle'>,
  before: NonNullable<HouseRoom['before']>,
  wording: Wording,
): HouseLine {
  const value: Value = { kind: 'text', text: readableState(before, wording).text };
  return { ...place, column: 'state.before', columnTitle: word(wording, 'value.beforeTitle'), value };
}

/** A house as a list: of each building block its state, and of each indicator its value and its thresholds. */
export function houseLines({ rooms }: HouseBlock, wording: Wording): HouseLine[] {
  return rooms.flatMap((room, index) => {
    const place = { row: index + 1, rowTitle: room.name[wording.language] };
    const text: Value = { kind: 'text', text: readableState(room, wording).text };
    const state = { ...place, column: 'state', columnTitle: word(wording, 'house.state'), value: text };
    const before = room.before ? [beforeLine(place, room.before, wording)] : [];
    const indicators = room.indicators.flatMap((one): HouseLine[] => {
      const name = word(wording, `indicator.${one.key}`);
      const threshold = (which: 'emerging' | 'habit'): HouseLine[] => {
        const at = one[which];
        if (at === null) return [];
        const columnTitle = `${name}: ${word(wording, `house.${which}`)}`;
        return [
          { ...place, column: `${one.key}.${which}`, columnTitle, value: { kind: 'number', value: at, decimals: 2 } },
        ];
      };
      const n = one.n ? [{ ...place, column: `${one.key}.n`, columnTitle: name, value: one.n.value }] : [];
      return [
        { ...place, column: one.key, columnTitle: name, value: one.value },
        ...n,
        ...threshold('emerging'),
        ...threshold('habit'),
      ];
    });
    return [state, ...before, ...indicators];
  });
}

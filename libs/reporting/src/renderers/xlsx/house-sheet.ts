import type { HouseBlock } from '../../document/house-block.js';
import { say } from '../../words/say.js';
import { type Wording, word } from '../../words/words.js';
import { readableState } from '../readable-house.js';
import { decimals, numberCell, textCell } from './cells.js';
import { beside, column, columnIfAny, type Sheet, texts, valueColumns } from './value-columns.js';

/** A house, a row for each indicator. */
export function houseSheet({ key, rooms }: HouseBlock, wording: Wording): Sheet {
  const all = rooms.flatMap((room) => room.indicators.map((one) => ({ room, one })));
  const threshold = (which: 'emerging' | 'habit') =>
    column(
      word(wording, `house.${which}`),
      all.map(({ one }) => {
        const at = one[which];
        return at === null
          ? null
          : numberCell(at, one.unit === 'share' ? '0%' : decimals(Number.isInteger(at) ? 0 : 1));
      }),
    );
  const table = beside(
    texts(
      word(wording, 'sheet.layer'),
      all.map(({ room }) => word(wording, `layer.${room.layer}`)),
    ),
    texts(
      word(wording, 'sheet.block'),
      all.map(({ room }) => room.name[wording.language]),
    ),
    texts(
      word(wording, 'house.state'),
      all.map(({ room }) => readableState(room, wording).text),
    ),
    ...columnIfAny(
      word(wording, 'value.beforeTitle'),
      all.map(({ room }) => (room.before ? textCell(readableState(room.before, wording).text) : null)),
    ),
    texts(
      word(wording, 'house.indicator'),
      all.map(({ one }) => word(wording, `indicator.${one.key}`)),
    ),
    valueColumns(
      word(wording, 'house.value'),
      all.map(({ one }) => one.value),
      wording,
    ),
    ...columnIfAny(
      word(wording, 'sheet.n'),
      all.map(({ one }) => (one.n ? textCell(say(wording, `n.${one.n.of}`, { n: one.n.value })) : null)),
    ),
    threshold('emerging'),
    threshold('habit'),
    texts(
      word(wording, 'house.formula'),
      all.map(({ one }) => word(wording, `formula.${one.key}`)),
    ),
  );
  return { title: word(wording, key), ...table };
}

import type { Block, Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { count, date, figures, headed, section, sentences, table, text, word } from '../document-parts.js';
import { decimal } from '../rounded-values.js';
import type { NeedTold, PulseTold, SchoolData } from './school.dataset.js';

/**
 * What pulses told of needs, as each told it to the staff when it was settled: blunted there, where the answers were, and
 * never once more. They are figures of nobody's record, so there is nothing to hold them against.
 */
export function needs({ pulses }: SchoolData): Section[] {
  if (pulses.length === 0) return [];
  return section('needs', ...pulses.flatMap(blocksOf), sentences({ key: 'needs.anonymous' }));
}

function blocksOf({ openedOn, asked, answered, answeredAtLeast, needs: told, scale }: PulseTold): Block[] {
  const heading = { key: 'needs.heading', values: { on: date(openedOn) } };
  if (answered === null) return [headed(heading, { key: 'needs.tooFew', values: { n: count(asked) } })];
  const part: Value = { kind: 'share', value: answered / asked, of: asked, ...(answeredAtLeast && { atLeast: true }) };
  return [
    headed(
      heading,
      scale === null ? { key: 'needs.ownItems' } : { key: 'needs.scale', values: { scale: text(scale) } },
    ),
    figures(['figure.answered', part]),
    table('needs.table', ['column.need', 'column.mean', 'column.low', 'column.high'], told.map(rowOf)),
  ];
}

const rowOf = ({ need, mean, bound, low, high }: NeedTold): Value[] => [
  word(`need.${need}`),
  bound === 'exact' ? decimal(mean, 2) : { kind: 'number', value: mean, decimals: 2, bound },
  decimal(low, 2),
  decimal(high, 2),
];

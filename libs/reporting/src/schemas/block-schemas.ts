import { type IndicatorUnit, LAYERS } from '@app/domain';
import { BLOCK_STATES, type HouseCount } from '../document/house-block.js';
import type { Block, ChartBlock } from '../document/report-document.js';
import { closed, DAY, type JsonSchema, listOf, TEXT, to, TRUE, WHOLE } from './json-schema.js';

/* What the blocks of a document hold. The records are exhaustive: the compiler misses what is left out. */

const FORMS: Readonly<Record<ChartBlock['form'], true>> = { columns: true, bars: true, intervals: true, parts: true };
const UNITS: Readonly<Record<IndicatorUnit, true>> = { share: true, count: true, months: true, mean: true, rate: true };
const COUNTS: Readonly<Record<HouseCount, true>> = {
  staff: true,
  leerteams: true,
  members: true,
  asked: true,
  answers: true,
};

const inBoth = closed({ nl: TEXT, en: TEXT });
const state: JsonSchema = { enum: BLOCK_STATES };
const threshold: JsonSchema = { type: ['number', 'null'] };

const indicator = closed({
  key: to('indicator'),
  unit: { enum: Object.keys(UNITS) },
  sense: { enum: ['at_least', 'at_most'] },
  emerging: threshold,
  habit: threshold,
  value: to('value'),
  'n?': closed({ of: { enum: Object.keys(COUNTS) }, value: to('value') }),
  'own?': TRUE,
});

const room = closed({
  layer: { enum: LAYERS },
  key: { type: 'string', minLength: 1 },
  name: inBoth,
  about: inBoth,
  state: { oneOf: [state, { type: 'null' }] },
  'orMore?': TRUE,
  'before?': closed({ state, 'orMore?': TRUE }),
  indicators: listOf(indicator),
  questions: listOf(inBoth),
});

const MEMBERS: Readonly<Record<Block['type'], Readonly<Record<string, JsonSchema>>>> = {
  figures: {
    figures: listOf(closed({ key: to('title'), value: to('value'), 'note?': to('sentence'), 'before?': to('value') })),
  },
  table: { key: to('title'), columns: listOf(to('column'), 1), rows: listOf(listOf(to('value'), 1)) },
  chart: {
    key: to('title'),
    form: { enum: Object.keys(FORMS) },
    points: listOf(closed({ label: to('value'), value: to('value') })),
    'beside?': closed({ key: to('title'), value: to('value') }),
  },
  sentences: { 'heading?': to('sentence'), sentences: listOf(to('sentence')) },
  entries: {
    key: to('title'),
    entries: listOf(closed({ title: TEXT, 'on?': DAY, 'tags?': listOf(to('value')), 'lines?': listOf(TEXT) })),
  },
  house: {
    key: to('title'),
    framework: closed({ code: TEXT, version: WHOLE, name: inBoth, source: TEXT }),
    rooms: listOf(room),
  },
};

interface Withs {
  readonly withHouse: boolean;
  readonly withTables: boolean;
}

/** The blocks that a report can hold: a house, and tables, only where the report has the words for them. */
export function blockSchemas({ withHouse, withTables }: Withs): Readonly<Record<string, JsonSchema>> {
  const absent: Block['type'][] = [...(withHouse ? [] : ['house' as const]), ...(withTables ? [] : ['table' as const])];
  const types = (Object.keys(MEMBERS) as Block['type'][]).filter((type) => !absent.includes(type));
  return Object.fromEntries(types.map((type) => [type, closed({ type: { const: type }, ...MEMBERS[type] })]));
}

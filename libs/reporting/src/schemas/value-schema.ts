import type { HiddenReason, QuotedPart, Value } from '../document/value.js';
import { closed, DAY, formsOf, ID, type JsonSchema, MOMENT, NUMBER, TEXT, to, TRUE, WHOLE } from './json-schema.js';

/** Every reason for hiding there is: the compiler misses one that is left out. */
const HIDDEN_REASONS: Readonly<Record<HiddenReason, true>> = {
  fewer_than_5_staff: true,
  fewer_than_10_pupils: true,
  fewer_than_5_pupils: true,
  fewer_than_2_groups: true,
  fewer_than_3_groups: true,
  protects_another_figure: true,
  tells_of_few: true,
  group_hardly_changed: true,
};

const QUOTED: Readonly<Record<QuotedPart, true>> = {
  expectation: true,
  conclusion: true,
  alternatives: true,
  nextStep: true,
};

const COUNTED: JsonSchema = { type: 'integer', minimum: 0 };
const DECIMALS: JsonSchema = { type: 'integer', minimum: 0, maximum: 6 };
const MONTH: JsonSchema = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' };

/** What each kind of value holds beside its kind. */
const VALUES: Readonly<Record<Value['kind'], Readonly<Record<string, JsonSchema>>>> = {
  count: { value: COUNTED, 'atLeast?': TRUE },
  time: { minutes: NUMBER },
  hours: { hours: WHOLE },
  euros: { euros: NUMBER },
  share: { value: { type: 'number', minimum: 0 }, 'of?': COUNTED, 'atLeast?': TRUE },
  number: { value: NUMBER, decimals: DECIMALS, 'bound?': { enum: ['at_least', 'at_most'] } },
  estimate: { value: NUMBER, low: NUMBER, high: NUMBER, decimals: DECIMALS },
  text: { text: TEXT },
  word: { key: to('key') },
  name: { nl: TEXT, en: TEXT },
  person: { id: ID },
  quote: { of: { enum: Object.keys(QUOTED) }, id: ID },
  date: { on: DAY },
  month: { month: MONTH },
  hidden: { reason: { enum: Object.keys(HIDDEN_REASONS) } },
  none: {},
};

/** Any value: of one kind, with what belongs to that kind and nothing else. */
export const valueSchema: JsonSchema = formsOf(
  'kind',
  { enum: Object.keys(VALUES) },
  Object.entries(VALUES).map(([kind, members]) => closed({ kind: { const: kind }, ...members, 'asOf?': MOMENT })),
);

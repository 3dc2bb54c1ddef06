import type { Layer } from '@app/domain';
import type { BlockState, HouseBlock, HouseIndicator, HouseRoom } from '../document/house-block.js';
import type { Value } from '../document/value.js';
import { formatValue, valueParts } from '../words/format-value.js';
import { say } from '../words/say.js';
import { filled, type Wording, word } from '../words/words.js';
import { lookOf, type ReadableValue } from './readable-value.js';

/** A house with its texts: what can be drawn, and the same in words for who cannot see the drawing. */
export interface ReadableHouse {
  readonly type: 'house';
  readonly title: string;
  /** Whose model it is. */
  readonly source: string;
  /** Every block with its state, in the order in which one looks: from the roof down. */
  readonly listing: string;
  readonly key: { readonly title: string; readonly states: readonly ReadableState[] };
  /** From the roof down. */
  readonly floors: readonly ReadableFloor[];
  readonly columns: Readonly<Record<'indicator' | 'value' | 'emerging' | 'habit' | 'questions', string>>;
}

export interface ReadableState {
  /** How it is drawn. */
  readonly mark: BlockState | 'hidden';
  readonly text: string;
}

export interface ReadableFloor {
  readonly layer: Layer;
  readonly name: string;
  readonly about: string;
  readonly rooms: readonly ReadableRoom[];
}

export interface ReadableRoom {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly state: ReadableState;
  /** What it was in the period before, where that was told. */
  readonly before: string | null;
  readonly indicators: readonly ReadableIndicator[];
  readonly questions: readonly string[];
}

interface ReadableIndicator {
  readonly key: string;
  readonly name: string;
  readonly formula: string;
  readonly value: ReadableValue;
  /** Of how many, where that says something. */
  readonly n: string | null;
  readonly emerging: string;
  readonly habit: string;
  /** That the school's own thresholds hold. */
  readonly own: string | null;
}

export function readableHouse({ key, framework, rooms }: HouseBlock, wording: Wording): ReadableHouse {
  const floors = [...new Set(rooms.map(({ layer }) => layer))].toReversed().map((layer) => {
    const own = rooms.filter((room) => room.layer === layer).map((room) => readableRoom(room, wording));
    return { layer, name: word(wording, `layer.${layer}`), about: word(wording, `layer.${layer}.about`), rooms: own };
  });
  const source = `${framework.name[wording.language]}: ${filled(wording, 'house.source', {
    source: framework.source,
    version: String(framework.version),
  })}`;
  return {
    type: 'house',
    title: word(wording, key),
    source,
    listing: floors.map((floor) => `${floor.name}. ${floor.rooms.map(inOneLine).join('; ')}.`).join(' '),
    key: { title: word(wording, 'house.key'), states: statesIn(rooms, wording) },
    floors,
    columns: {
      indicator: word(wording, 'house.indicator'),
      value: word(wording, 'house.value'),
      emerging: word(wording, 'house.emerging'),
      habit: word(wording, 'house.habit'),
      questions: word(wording, 'house.questions'),
    },
  };
}

const inOneLine = ({ name, state }: ReadableRoom): string => `${name}: ${state.text}`;

/** All three states, and that it cannot be told where that occurs. */
function statesIn(rooms: readonly HouseRoom[], wording: Wording): ReadableState[] {
  const marks = ['not_yet_visible', 'emerging', 'habit', ...(rooms.some(isUntold) ? ['hidden' as const] : [])] as const;
  return marks.map((mark) => ({ mark, text: word(wording, `state.${mark}`) }));
}

const isUntold = ({ state }: HouseRoom): boolean => state === null;

function readableRoom(room: HouseRoom, wording: Wording): ReadableRoom {
  const { language } = wording;
  return {
    key: room.key,
    name: room.name[language],
    about: room.about[language],
    state: readableState(room, wording),
    before: room.before ? filled(wording, 'value.before', { value: readableState(room.before, wording).text }) : null,
    indicators: room.indicators.map((one) => readableIndicator(one, wording)),
    questions: room.questions.map((question) => question[language]),
  };
}

export function readableState({ state, orMore }: Pick<HouseRoom, 'state' | 'orMore'>, wording: Wording): ReadableState {
  const mark = state ?? 'hidden';
  const text = word(wording, `state.${mark}`);
  return { mark, text: orMore ? filled(wording, 'state.orMore', { state: text }) : text };
}

function readableIndicator(one: HouseIndicator, wording: Wording): ReadableIndicator {
  return {
    key: one.key,
    name: word(wording, `indicator.${one.key}`),
    formula: word(wording, `formula.${one.key}`),
    value: readableMeasure(one, wording),
    n: one.n === undefined ? null : say(wording, `n.${one.n.of}`, { n: one.n.value }),
    emerging: thresholdText(one, one.emerging, wording),
    habit: thresholdText(one, one.habit, wording),
    own: one.own ? word(wording, 'house.own') : null,
  };
}

/** Of how many stands beside it: a share does not say it again. */
function readableMeasure({ unit, value }: HouseIndicator, wording: Wording): ReadableValue {
  const shown = value.kind === 'share' ? withoutWhole(value) : value;
  const { main, detail } = valueParts(shown, wording);
  const inUnit = unit === 'months' && value.kind === 'count' ? say(wording, 'unit.month', { n: value }) : main;
  return { main: inUnit.replaceAll(' ', '\u00a0'), detail, look: lookOf(value) };
}

function withoutWhole({ of: _, ...value }: Extract<Value, { kind: 'share' }>): Value {
  return value;
}

function thresholdText({ unit, sense }: HouseIndicator, threshold: number | null, wording: Wording): string {
  if (threshold === null) return '';
  const key = sense === 'at_least' ? 'house.thresholdFrom' : 'house.thresholdTo';
  return filled(wording, key, { value: inUnits(unit, threshold, wording).replaceAll(' ', '\u00a0') });
}

function inUnits(unit: HouseIndicator['unit'], value: number, wording: Wording): string {
  if (unit === 'months') return say(wording, 'unit.month', { n: { kind: 'count', value } });
  if (unit === 'share') return formatValue({ kind: 'share', value }, wording);
  if (unit === 'count') return formatValue({ kind: 'count', value }, wording);
  return formatValue({ kind: 'number', value, decimals: Number.isInteger(value) ? 0 : 1 }, wording);
}

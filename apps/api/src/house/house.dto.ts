import { type IndicatorUnit, type Layer, LAYERS } from '@app/domain';
import {
  BLOCK_STATES,
  type BlockState,
  DEFINITIONS,
  type HouseIndicator,
  type HouseRoom,
  type MadeHouse,
  type ReadableHouse,
  readableHouse,
  wordsFor,
} from '@app/reporting';
import { Choice, Day, Decimal, Flag, Id, Moment, Part, Parts, Text, TextList, Whole } from '../http/fields.js';
import { type HouseOf, recordsOf } from './house-records.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const MOST = 30;
const LANGUAGES = ['nl', 'en'] as const;
const PALETTES = ['light', 'dark'] as const;
const UNITS = ['share', 'count', 'months', 'mean', 'rate'] as const satisfies readonly IndicatorUnit[];

export class HouseQuery {
  @Day({ optional: true, example: '2026-03-01', description: 'Of the twelve months before this first of a month.' })
  until?: string;
  @Choice(LANGUAGES, { optional: true, example: 'nl', description: 'Else by Accept-Language.' })
  language?: 'nl' | 'en';
}

export class DrawingQuery extends HouseQuery {
  @Choice(PALETTES, { optional: true, example: 'light' })
  palette?: 'light' | 'dark';
}

class IndicatorView {
  @Text({ max: 60, example: 'staff_responded' }) key!: string;
  @Text({ max: 200, example: 'Dacht mee in een raadpleging' }) name!: string;
  @Text({ max: 400, example: 'Collega’s die in de periode reageerden, gedeeld door alle collega’s.' }) formula!: string;
  @Choice(UNITS, { example: 'share' }) unit!: IndicatorUnit;
  @Decimal({ nullable: true, example: 0.4, description: 'Null where it is hidden, or nothing was measured.' })
  value!: number | null;
  @Text({ max: 200, example: '≥ 40%' }) valueText!: string;
  @Flag({ example: false }) hidden!: boolean;
  @Text({ max: 200, nullable: true, example: 'van 20 collega’s' }) n!: string | null;
  @Decimal({ nullable: true, example: 0.25 }) emerging!: number | null;
  @Decimal({ nullable: true, example: 0.6 }) habit!: number | null;
  @Flag({ example: false, description: 'Whether these are the school’s own thresholds.' }) ownThresholds!: boolean;
  @Text({
    max: 300,
    nullable: true,
    example: `/v1/leerteams?schoolId=${ID}`,
    description: 'Where the records behind it are, as far as you may see them.',
  })
  records!: string | null;
}

class BlockView {
  @Text({ max: 60, example: 'betrekken' }) key!: string;
  @Text({ max: 200, example: 'Betrekken van medewerkers' }) name!: string;
  @Text({ max: 400, example: 'Collega’s denken mee over visie, doelen en beleid.' }) about!: string;
  @Choice(BLOCK_STATES, {
    nullable: true,
    example: 'emerging',
    description: 'Null where what is hidden decides it: then no state can be told.',
  })
  state!: BlockState | null;
  @Text({ max: 100, example: 'in opkomst' }) stateText!: string;
  @Flag({ example: false, description: 'It may be further than this: figures are told as “at least”.' })
  orMore!: boolean;
  @Parts(() => IndicatorView, { max: MOST }) indicators!: IndicatorView[];
  @TextList({ max: MOST, maxLength: 400, example: ['Wie horen we niet, en hoe zou dat komen?'] }) questions!: string[];
}

class LayerView {
  @Choice(LAYERS, { example: 'leervermogen' }) key!: Layer;
  @Text({ max: 100, example: 'Leervermogen' }) name!: string;
  @Text({ max: 200, example: 'waar geleerd wordt' }) about!: string;
  @Parts(() => BlockView, { max: MOST }) blocks!: BlockView[];
}

class HouseFrameworkView {
  @Text({ max: 60, example: 'ontwikkelhuis' }) code!: string;
  @Whole({ min: 1, example: 1 }) number!: number;
  @Text({ max: 200, example: 'Het Ontwikkelhuis' }) name!: string;
  @Text({ max: 300, example: 'Karla Okken (2022), Het Ontwikkelhuis, E-learning Wizard' }) source!: string;
}

export class HouseView {
  @Id({ example: ID }) schoolId!: string;
  @Id({ example: ID, description: 'Read it as a page or PDF at `/v1/reports/{id}`.' }) reportId!: string;
  @Day({ example: '2025-03-01' }) fromOn!: string;
  @Day({ example: '2026-03-01', description: 'The first day that does not count.' }) untilOn!: string;
  @Moment({ example: '2026-03-01T01:10:00.000Z', description: 'The moment of the data that it was made from.' })
  dataMoment!: string;
  @Part(() => HouseFrameworkView) framework!: HouseFrameworkView;
  @Parts(() => LayerView, { max: LAYERS.length }) layers!: LayerView[];
}

/** A house in the words of a language, from the foundation up. */
export function toHouseView(made: MadeHouse, schoolId: string, language: 'nl' | 'en'): HouseView {
  const { house, reportId, fromOn, untilOn, dataMoment } = made;
  const { floors } = readableHouse(house, wordsFor(language, DEFINITIONS.house.words));
  const { code, version, name, source } = house.framework;
  const of = { schoolId, fromOn, untilOn };
  return {
    ...{ ...of, reportId, dataMoment: dataMoment.toISOString() },
    framework: { code, number: version, name: name[language], source },
    layers: floors.toReversed().map(({ layer, name: called, about, rooms }) => ({
      ...{ key: layer, name: called, about },
      blocks: rooms.flatMap((room) =>
        house.rooms.filter(({ key }) => key === room.key).map((data) => toBlockView(data, room, of)),
      ),
    })),
  };
}

type ReadableRoom = ReadableHouse['floors'][number]['rooms'][number];

const toBlockView = (data: HouseRoom, room: ReadableRoom, of: HouseOf): BlockView => ({
  key: room.key,
  name: room.name,
  about: room.about,
  state: data.state,
  stateText: room.state.text,
  orMore: data.orMore ?? false,
  indicators: room.indicators.flatMap((said) =>
    data.indicators.filter(({ key }) => key === said.key).map((one) => toIndicatorView(one, said, of)),
  ),
  questions: [...room.questions],
});

const toIndicatorView = (
  one: HouseIndicator,
  { name, formula, value, n }: ReadableRoom['indicators'][number],
  of: HouseOf,
): IndicatorView => ({
  ...{ key: one.key, name, formula, unit: one.unit },
  value: 'value' in one.value ? one.value.value : null,
  valueText: value.detail === null ? value.main : `${value.main} (${value.detail})`,
  hidden: one.value.kind === 'hidden',
  n,
  ...{ emerging: one.emerging, habit: one.habit, ownThresholds: one.own ?? false },
  records: recordsOf(one.key, of),
});

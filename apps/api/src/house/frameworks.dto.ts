import { type BlockRow, type FrameworkDetail, type FrameworkRow, inEach, type Layer, LAYERS } from '@app/domain';
import { Choice, Decimal, Id, Moment, Part, Parts, Text, Whole } from '../http/fields.js';
import { WordsView } from '../school-material/words.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const MOST_BLOCKS = 30;

export class FrameworkView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 60, example: 'ontwikkelhuis' }) code!: string;
  @Whole({ min: 1, example: 1 }) number!: number;
  @Part(() => WordsView) name!: WordsView;
  @Text({ max: 300, example: 'Karla Okken (2022), Het Ontwikkelhuis, E-learning Wizard' }) source!: string;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) publishedAt!: string;
}

class ReadByView {
  @Text({ max: 60, example: 'staff_responded' }) indicator!: string;
  @Decimal({ nullable: true, example: 0.25, description: 'Null where it says nothing about this.' })
  emerging!: number | null;
  @Decimal({ nullable: true, example: 0.6 }) habit!: number | null;
}

class BuildingBlockView {
  @Choice(LAYERS, { example: 'leervermogen' }) layer!: Layer;
  @Text({ max: 60, example: 'betrekken' }) key!: string;
  @Part(() => WordsView) name!: WordsView;
  @Part(() => WordsView) about!: WordsView;
  @Parts(() => ReadByView, { max: MOST_BLOCKS }) indicators!: ReadByView[];
  @Parts(() => WordsView, { max: MOST_BLOCKS }) questions!: WordsView[];
}

export class FrameworkDetailView extends FrameworkView {
  @Parts(() => BuildingBlockView, { max: MOST_BLOCKS }) blocks!: BuildingBlockView[];
}

export const toFrameworkView = (row: FrameworkRow): FrameworkView => ({
  id: row.id,
  code: row.code,
  number: row.number,
  name: { nl: row.nameNl, en: row.nameEn },
  source: row.source,
  publishedAt: row.publishedAt.toISOString(),
});

const toBlockView = (block: BlockRow): BuildingBlockView => ({
  layer: block.layer,
  key: block.key,
  name: { nl: block.nameNl, en: block.nameEn },
  about: { nl: block.aboutNl, en: block.aboutEn },
  indicators: block.indicators.map(({ key, emerging, habit }) => ({ indicator: key, emerging, habit })),
  questions: block.questions.map(inEach),
});

export const toFrameworkDetailView = (detail: FrameworkDetail): FrameworkDetailView => ({
  ...toFrameworkView(detail),
  blocks: detail.blocks.map(toBlockView),
});

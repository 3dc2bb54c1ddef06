import type { BlockAt, ReadAt, Words } from '@app/domain';
import type { ReportHead } from '../../definition.js';
import type { HouseBlock, HouseIndicator, HouseRoom, InBoth } from '../../document/house-block.js';
import type { ReportDocument, ReportPeriod } from '../../document/report-document.js';
import { eachOnce } from '../../privacy/figure.js';
import type { Release } from '../../privacy/release.js';
import { section, sentences } from '../document-parts.js';
import { tellState } from './block-state.calculation.js';
import type { HouseData } from './house.dataset.js';
import { MEASURES } from './measures.js';
import type { Told } from './told.js';

export const HOUSE_TEMPLATE = 3;

/** A school's house: its building blocks, each in its state, with the figures that say so and questions to talk about. */
export function composeHouse(head: ReportHead, data: HouseData, release: Release): ReportDocument {
  return {
    report: 'house',
    templateVersion: HOUSE_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...section('house', houseBlock(data, head.period, release)),
      ...section('reading', sentences({ key: 'reading.states' }, { key: 'reading.steps' }, { key: 'reading.private' })),
    ],
  };
}

type Period = Pick<ReportPeriod, 'from' | 'until'>;

/** The house itself, of these months. */
export function houseBlock(data: HouseData, period: Period, release: Release): HouseBlock {
  release.about(eachOnce(data.facts.staff));
  const { code, number, nameNl, nameEn, source } = data.framework;
  const framework = { code, version: number, name: { nl: nameNl, en: nameEn }, source };
  const rooms = data.blocks.map((block) => roomOf(block, period, data, release));
  return { type: 'house', key: 'house', framework, rooms };
}

function roomOf(block: BlockAt, period: Period, { facts }: HouseData, release: Release): HouseRoom {
  const read = block.indicators.map((one) => ({ one, told: MEASURES[one.key](facts, period, release) }));
  const { state, orMore } = tellState(read.map(({ one, told }) => ({ ...one, possible: told.possible })));
  return {
    layer: block.layer,
    key: block.key,
    name: { nl: block.nameNl, en: block.nameEn },
    about: { nl: block.aboutNl, en: block.aboutEn },
    state,
    ...(orMore && { orMore }),
    indicators: read.map(({ one, told }) => indicatorOf(one, told)),
    questions: block.questions.map(inBoth),
  };
}

const indicatorOf = ({ own, ...one }: ReadAt, { value, n }: Told): HouseIndicator => ({
  ...one,
  value,
  ...(n && { n }),
  ...(own && { own }),
});

const inBoth = ({ nl, en }: Words): InBoth => ({ nl, en: en ?? nl });

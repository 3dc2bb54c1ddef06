import { type Need, NEEDS, type NewPulseItem, type PulseItemRow } from '@app/domain';
import { Choice, Day, Flag, Id, Part, QueryFlag, Text } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { toWordsView, WordsPart, WordsView } from '../school-material/words.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const REVERSED = 'Whether agreeing means that the need is met less.';
const SCALE = 'The validated scale that it is part of, as the school says; null for an item of one’s own.';
const LICENCE = 'By what right the school uses these words; needed where a scale is named.';

export class AddPulseItem implements NewPulseItem {
  @Choice(NEEDS, { example: 'autonomy' }) need!: Need;
  @Part(() => WordsPart) words!: WordsPart;
  @Flag({ example: false, description: REVERSED }) reversed!: boolean;
  @Text({ optional: true, nullable: true, max: 200, example: 'Werkbelevingsschaal', description: SCALE })
  scale?: string | null;
  @Text({ max: 300, example: 'Werkgroep peiling, 2026' }) source!: string;
  @Text({ optional: true, nullable: true, max: 300, example: 'Licentie 2026-14', description: LICENCE })
  licence?: string | null;
}

export class PulseItemsQuery extends PageQuery {
  @QueryFlag({ description: 'Also those that are no longer used.' }) retired?: boolean;
}

export class PulseItemView {
  @Id({ example: ID }) id!: string;
  @Id({ nullable: true, example: ID, description: 'The school that added it; null where it is built in.' })
  schoolId!: string | null;
  @Choice(NEEDS, { example: 'autonomy' }) need!: Need;
  @Part(() => WordsView) words!: WordsView;
  @Flag({ example: false, description: REVERSED }) reversed!: boolean;
  @Text({ nullable: true, max: 200, example: 'Werkbelevingsschaal', description: SCALE }) scale!: string | null;
  @Text({ max: 300, example: 'Werkgroep peiling, 2026' }) source!: string;
  @Text({ nullable: true, max: 300, example: 'Licentie 2026-14' }) licence!: string | null;
  @Day({ nullable: true, example: '2026-03-12' }) retiredOn!: string | null;
}

export const toPulseItemView = (row: PulseItemRow): PulseItemView => ({
  id: row.id,
  schoolId: row.schoolId,
  need: row.need,
  words: toWordsView({ nl: row.wordsNl, en: row.wordsEn }),
  reversed: row.reversed,
  scale: row.scale,
  source: row.source,
  licence: row.licence,
  retiredOn: row.retiredOn,
});

import {
  STRATEGY_KINDS,
  STRATEGY_STATES,
  type StrategyDetail,
  type StrategyKind,
  type StrategyRow,
  type StrategyState,
  type StrategyText,
  type VersionRow,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Choice, Day, Id, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TITLE = 'Elk kind leest elke dag';
const TEXT = 'Over drie jaar leest elk kind op onze school dagelijks een boek dat het zelf koos.';
const WHY = 'Onze leerlingen lezen goed, en lezen niet graag.';
const SEEN_BY = 'In elke groep ligt van elk kind een boek open, en kinderen vertellen elkaar erover.';
const FOUND = 'De visie klopt nog; we gaan verder.';
const OF_A_GOAL = 'Of a strategic goal only';

export class StrategyTextView implements StrategyText {
  @Text({ max: 200, example: TITLE }) title!: string;
  @Text({ max: 20_000, example: TEXT }) text!: string;
  @Text({ max: 4000, nullable: true, example: WHY, description: `${OF_A_GOAL}: why it is set.` })
  why!: string | null;
  @Text({ max: 4000, nullable: true, example: SEEN_BY, description: `${OF_A_GOAL}: by what it will be seen.` })
  seenBy!: string | null;
  @Day({ nullable: true, example: '2029-08-01', description: `${OF_A_GOAL}: the first day after it.` })
  untilOn!: string | null;
}

export class BeginDocument {
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description: 'A school that you lead; null or left out for the board itself, where you administer it.',
  })
  schoolId?: string | null;
  @Choice(STRATEGY_KINDS, { example: 'strategic_goal', description: 'A school has one vision, and so has the board.' })
  kind!: StrategyKind;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Text({ max: 20_000, example: TEXT }) text!: string;
  @Text({ max: 4000, optional: true, nullable: true, example: WHY, description: `${OF_A_GOAL}.` })
  why?: string | null;
  @Text({ max: 4000, optional: true, nullable: true, example: SEEN_BY, description: `${OF_A_GOAL}.` })
  seenBy?: string | null;
  @Day({ optional: true, nullable: true, example: '2029-08-01', description: `${OF_A_GOAL}: the first day after it.` })
  untilOn?: string | null;
}

export class DraftVersion extends PartialType(OmitType(BeginDocument, ['schoolId', 'kind']), {
  skipNullProperties: false,
}) {}

export class AdoptDocument {
  @Day({
    optional: true,
    example: '2026-03-12',
    description: 'Today where it is left out; a day in the past for what was adopted before it was entered here.',
  })
  adoptedOn?: string;
  @Day({ example: '2027-03-12', description: 'The day by which it is looked at again: four years ahead at most.' })
  reviewOn!: string;
}

export class ReviewDocument {
  @Text({ max: 4000, example: FOUND, description: 'What was found.' }) found!: string;
  @Day({ example: '2028-03-12' }) nextReviewOn!: string;
}

export class EndDocument {
  @Text({ max: 4000, example: 'De scholen gaan samen verder met één visie.' }) why!: string;
}

export class StrategyQuery extends PageQuery {
  @Id({ optional: true, example: ID, description: 'Of this school.' }) schoolId?: string;
  @QueryFlag({ description: 'Of the board itself alone.' }) ofBoard?: boolean;
  @Choice(STRATEGY_KINDS, { optional: true, example: 'vision' }) kind?: StrategyKind;
  @Choice(STRATEGY_STATES, { optional: true, example: 'adopted' }) state?: StrategyState;
  @QueryFlag({
    description:
      'Strategic goals that a goal of yours can serve: adopted, still pursued, of the board or of a school where you work.',
  })
  choosable?: boolean;
}

export class StrategyDocumentView {
  @Id({ example: ID }) id!: string;
  @Id({ nullable: true, example: ID, description: 'Null where it is the board’s own.' }) schoolId!: string | null;
  @Choice(STRATEGY_KINDS, { example: 'strategic_goal' }) kind!: StrategyKind;
  @Choice(STRATEGY_STATES, { example: 'adopted' }) state!: StrategyState;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Whole({ nullable: true, example: 1, description: 'Of the version that holds; null where none was adopted yet.' })
  number!: number | null;
  @Day({ nullable: true, example: '2026-03-12' }) adoptedOn!: string | null;
  @Day({ nullable: true, example: '2027-03-10', description: 'When that version was last found to stand.' })
  reviewedOn!: string | null;
  @Day({ nullable: true, example: '2028-03-12', description: 'The day by which it is looked at again.' })
  reviewOn!: string | null;
  @Day({ nullable: true, example: '2029-08-01' }) untilOn!: string | null;
  @Id({ nullable: true, example: ID, description: 'The round in which you can respond to the next version.' })
  openConsultationId!: string | null;
  @Day({ nullable: true, example: null as unknown as string }) endedOn!: string | null;
  @Whole({ example: 1 }) version!: number;
}

export class StrategyDocumentDetailView extends StrategyDocumentView {
  @Part(() => StrategyTextView, { nullable: true }) adopted!: StrategyTextView | null;
  @Part(() => StrategyTextView, { nullable: true }) draft!: StrategyTextView | null;
  @Text({ max: 4000, nullable: true, example: null as unknown as string }) whyEnded!: string | null;
}

class StrategyReviewView {
  @Day({ example: '2027-03-10' }) reviewedOn!: string;
  @Day({ example: '2028-03-12' }) nextReviewOn!: string;
  @Text({ max: 4000, example: FOUND }) found!: string;
}

export class StrategyVersionView extends StrategyTextView {
  @Id({ example: ID }) id!: string;
  @Whole({ min: 1, example: 1 }) number!: number;
  @Day({ example: '2026-03-12' }) adoptedOn!: string;
  @Day({ example: '2027-03-12' }) reviewOn!: string;
  @Parts(() => StrategyReviewView, { max: 1000 }) reviews!: StrategyReviewView[];
}

export const toStrategyDocumentView = (row: StrategyRow): StrategyDocumentView => ({
  id: row.id,
  schoolId: row.schoolId,
  kind: row.kind,
  state: row.state,
  title: row.title,
  number: row.number,
  adoptedOn: row.adoptedOn,
  reviewedOn: row.reviewedOn,
  reviewOn: row.reviewOn,
  untilOn: row.untilOn,
  openConsultationId: row.openConsultationId,
  endedOn: row.endedOn,
  version: row.version,
});

export const toStrategyDetailView = (detail: StrategyDetail): StrategyDocumentDetailView => ({
  ...toStrategyDocumentView(detail),
  adopted: detail.adopted,
  draft: detail.draft,
  whyEnded: detail.whyEnded,
});

export const toStrategyVersionView = (row: VersionRow): StrategyVersionView => ({
  id: row.id,
  number: row.number,
  title: row.title,
  text: row.text,
  why: row.why,
  seenBy: row.seenBy,
  untilOn: row.untilOn,
  adoptedOn: row.adoptedOn,
  reviewOn: row.reviewOn,
  reviews: [...row.reviews],
});

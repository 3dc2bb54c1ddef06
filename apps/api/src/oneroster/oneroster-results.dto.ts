import type { Language } from '@app/access';
import type { GradebookPlan, Mapping } from '@app/interop';
import { Flag, Id, Parts, QueryFlag, QueryTexts, Text, Whole } from '../http/fields.js';
import { REFUSALS_SHOWN } from '../http/refusals-shown.js';
import { RosterRemarkView, toRemarkView } from './oneroster.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
/** A title, and behind it the id of a measure. */
const MAPPED = /^.{1,255}@[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const ID_LENGTH = ID.length;

export class ImportResultsQuery {
  @QueryTexts(MAPPED, {
    max: 200,
    example: [`M-toets begrijpend lezen@${ID}`],
    description:
      'The title of line items and the measure that their scores are of. A dry run without any tells the titles.',
  })
  lineItem?: string[];
  @QueryTexts(MAPPED, {
    max: 200,
    example: [`Begrijpend lezen@${ID}`],
    description: 'The title of a category of line items, and the measure of those that are not named themselves.',
  })
  category?: string[];
  @QueryFlag({ description: 'Says what it would do, and does nothing.' })
  dryRun?: boolean;
}

export class LineItemTitleView {
  @Text({ max: 255, example: 'M-toets begrijpend lezen' }) title!: string;
  @Text({ max: 255, nullable: true, example: 'Begrijpend lezen' }) category!: string | null;
  @Whole({ example: 12, description: 'Line items with this title: one for each class.' }) lineItems!: number;
  @Whole({ example: 301 }) results!: number;
  @Id({ nullable: true, example: ID, description: 'Null where nobody said which: nothing is done with these.' })
  measureId!: string | null;
}

export class ResultsImportView {
  @Flag({ example: true }) dryRun!: boolean;
  @Parts(() => LineItemTitleView, { max: 100_000 }) titles!: LineItemTitleView[];
  @Whole({ example: 298 }) added!: number;
  @Whole({ example: 2, description: 'Results with another score, day, pupil or class than before.' }) changed!: number;
  @Whole({ example: 0, description: 'Results that were withdrawn, and are there again.' }) restored!: number;
  @Whole({
    example: 1,
    description:
      'Results that the package says are gone or are no score any longer; of bulk files also those that it lacks of line items that it has and that are mapped.',
  })
  withdrawn!: number;
  @Whole({ example: 0 }) unchanged!: number;
  @Whole({ example: 3, description: 'Results with another status than `fully graded`.' }) notGraded!: number;
  @Whole({ example: 920, description: 'Results of line items without a measure.' }) notMapped!: number;
  @Whole({ example: 0 }) refusedCount!: number;
  @Parts(() => RosterRemarkView, { max: REFUSALS_SHOWN }) refused!: RosterRemarkView[];
  @Parts(() => RosterRemarkView, { max: 100_000 }) notices!: RosterRemarkView[];
}

/** Which measure is whose, by title. */
export const mappingOf = ({ lineItem = [], category = [] }: ImportResultsQuery): Mapping => ({
  titles: byTitle(lineItem),
  categories: byTitle(category),
});

const byTitle = (mapped: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    mapped.map((one) => {
      const [title, measureId] = [one.slice(0, -ID_LENGTH - 1), one.slice(-ID_LENGTH)];
      return [title.trim().toLowerCase(), measureId.toLowerCase()];
    }),
  );

export function toResultsImportView(plan: GradebookPlan, dryRun: boolean, language: Language): ResultsImportView {
  const { titles, added, changed, restored, withdrawn, refused, notices } = plan;
  return {
    dryRun,
    titles: [...titles],
    added: added.length,
    changed: changed.length,
    restored: restored.length,
    withdrawn: withdrawn.length,
    unchanged: plan.unchanged,
    notGraded: plan.notGraded,
    notMapped: plan.notMapped,
    refusedCount: refused.length,
    refused: refused.slice(0, REFUSALS_SHOWN).map((one) => toRemarkView(one, language)),
    notices: notices.map((one) => toRemarkView(one, language)),
  };
}

import type { Language } from '@app/access';
import {
  type ComparedContrast,
  type ContrastKey,
  CONTRAST_KEYS,
  CONTRASTS,
  FEWEST_ANSWERS,
  NO_COMPARISONS,
  NO_RESULTS,
  NOT_A_SCALE,
  OWN_PARTS,
  REVIEW_SOURCE,
  REVIEW_STATES,
  type ReviewDetail,
  type ReviewRow,
  STEPS,
} from '@app/domain';
import { Choice, Day, Decimal, Id, Parts, Text, TextList, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const BOUNDS = ['exact', 'at_most', 'at_least'] as const;
const POLES = CONTRASTS.traitOrGroup.poles;

export class OpenReview {
  @Day({
    example: '2026-03-26',
    description: 'The first day on which nobody can answer any more: one to six weeks from today.',
  })
  closesOn!: string;
}

/** 1 is wholly the first pole of the contrast, 5 wholly the second. */
export class AnswerReview implements Record<ContrastKey, number> {
  @Whole({ min: 1, max: STEPS, example: 4 }) traitOrGroup!: number;
  @Whole({ min: 1, max: STEPS, example: 3 }) fewOrAnyone!: number;
  @Whole({ min: 1, max: STEPS, example: 5 }) bornOrEveryone!: number;
  @Whole({ min: 1, max: STEPS, example: 2 }) agreementsOrAim!: number;
  @Whole({ min: 1, max: STEPS, example: 4 }) uniformityOrDiversity!: number;
}

class ContrastView {
  @Choice(CONTRAST_KEYS, { example: 'traitOrGroup' }) contrast!: ContrastKey;
  @Text({ max: 200, example: POLES[0].nl, description: '1, in the language of the request.' }) first!: string;
  @Text({ max: 200, example: POLES[1].nl, description: '5.' }) second!: string;
  @Text({ max: 200, example: CONTRASTS.traitOrGroup.question.nl, description: 'To talk about together.' })
  question!: string;
}

const ASSURANCE = {
  nl: [
    'Niemand kan zien wat jij antwoordt, ook niet in de database: je antwoord wordt meteen opgeteld bij dat van de anderen, en bestaat daarna niet meer.',
    `Zolang de terugblik open is, ziet niemand iets. Daarna ziet alleen jullie team een gemiddelde per tegenstelling, als ten minste ${FEWEST_ANSWERS} van jullie hebben geantwoord. Anders wordt alles gewist.`,
    'Een gemiddelde dicht bij een uiteinde wordt afgekapt, zodat niemand kan uitrekenen aan welke kant een collega staat.',
  ],
  en: [
    'Nobody can see what you answer, in the database neither: your answer is added to those of the others at once, and is there no more.',
    `As long as the review is open nobody sees anything. After that only your team sees a mean of each contrast, if at least ${FEWEST_ANSWERS} of you answered. Else all is erased.`,
    'A mean close to a pole is cut off there, so that nobody can work out on which side a colleague stands.',
  ],
};

export class ReviewGuideView {
  @Parts(() => ContrastView, { max: 5 }) contrasts!: ContrastView[];
  @Text({ max: 300, example: NOT_A_SCALE.nl }) notice!: string;
  @TextList({ max: 5, maxLength: 400, example: ASSURANCE.nl, description: 'What becomes of an answer, in words.' })
  assurance!: string[];
  @Text({ max: 300, example: REVIEW_SOURCE }) source!: string;
}

export class ReviewView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) leerteamId!: string;
  @Day({ example: '2026-03-12' }) openedOn!: string;
  @Day({ example: '2026-03-26' }) closesOn!: string;
  @Choice(REVIEW_STATES, { example: 'open' }) state!: ReviewRow['state'];
  @Choice(OWN_PARTS, { nullable: true, example: 'to_answer', description: 'Null once it is closed.' })
  ownPart!: ReviewRow['ownPart'];
}

class ContrastResultView extends ContrastView {
  @Decimal({ min: 1, max: STEPS, example: 3.4 }) mean!: number;
  @Choice(BOUNDS, { example: 'exact', description: 'Close to a pole: that the mean is there or beyond.' })
  bound!: (typeof BOUNDS)[number];
  @Decimal({ nullable: true, example: 0.4, description: 'With the team’s own review before it.' })
  difference!: number | null;
}

export class ReviewDetailView extends ReviewView {
  @Whole({ nullable: true, example: 6 }) answered!: number | null;
  @Parts(() => ContrastResultView, { max: 5 }) contrasts!: ContrastResultView[];
  @Choice(NO_RESULTS, { nullable: true, example: null as unknown as 'still_open' })
  noResult!: ReviewDetail['noResult'];
  @Id({ nullable: true, example: ID }) comparedWithId!: string | null;
  @Choice(NO_COMPARISONS, {
    nullable: true,
    example: 'few_others_answered',
    description: 'Where one or two people answered only one of the two, the difference would be about them.',
  })
  noComparison!: ReviewDetail['noComparison'];
  @Text({ max: 300, example: NOT_A_SCALE.nl }) notice!: string;
}

const toContrastView = (contrast: ContrastKey, language: Language): ContrastView => {
  const { poles, question } = CONTRASTS[contrast];
  return { contrast, first: poles[0][language], second: poles[1][language], question: question[language] };
};

export const reviewGuideIn = (language: Language): ReviewGuideView => ({
  contrasts: CONTRAST_KEYS.map((contrast) => toContrastView(contrast, language)),
  notice: NOT_A_SCALE[language],
  assurance: ASSURANCE[language],
  source: REVIEW_SOURCE,
});

export const toReviewView = (row: ReviewRow): ReviewView => ({
  id: row.id,
  leerteamId: row.leerteamId,
  openedOn: row.openedOn,
  closesOn: row.closesOn,
  state: row.state,
  ownPart: row.ownPart,
});

const toResultView = (told: ComparedContrast, language: Language): ContrastResultView => ({
  ...toContrastView(told.contrast, language),
  mean: told.mean,
  bound: told.bound,
  difference: told.difference,
});

export const toReviewDetailView =
  (language: Language) =>
  (detail: ReviewDetail): ReviewDetailView => ({
    ...toReviewView(detail),
    answered: detail.answered,
    contrasts: detail.contrasts.map((told) => toResultView(told, language)),
    noResult: detail.noResult,
    comparedWithId: detail.comparedWithId,
    noComparison: detail.noComparison,
    notice: NOT_A_SCALE[language],
  });

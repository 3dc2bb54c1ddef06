import type { Language } from '@app/access';
import {
  type Answered,
  type Change,
  ENDS,
  FEWEST_IN_PULSE,
  MOST_OF_A_SCALE,
  type Need,
  type NeedResult,
  NEEDS,
  NO_PULSE_COMPARISONS,
  NO_PULSE_RESULTS,
  NOT_VALIDATED,
  POINTS,
  PULSE_PARTS,
  PULSE_STATES,
  type PulseDetail,
  type PulseQuestionRow,
  type PulseRow,
  scaleNotice,
} from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { Choice, Day, Decimal, Flag, Id, IdList, Part, Parts, Text, TextList, Whole } from '../http/fields.js';
import { toWordsView, WordsView } from '../school-material/words.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const BOUNDS = ['exact', 'at_most', 'at_least'] as const;
const ANSWERED_BOUNDS = ['exact', 'at_least'] as const;

export class OpenPulse {
  @Day({
    example: '2026-03-26',
    description: 'The first day on which nobody can answer any more: one to six weeks from today.',
  })
  closesOn!: string;
  @ArrayMinSize(1)
  @IdList({
    max: 50,
    example: [ID],
    description: 'Items of the school or built in, in the order in which they are asked; one about each need at least.',
  })
  itemIds!: string[];
}

class AnswerPart implements Answered {
  @Id({ example: ID }) itemId!: string;
  @Whole({ min: 1, max: POINTS, example: 4, description: '1 is fully disagree, 5 fully agree.' }) step!: number;
}

export class AnswerPulse {
  @Parts(() => AnswerPart, { max: MOST_OF_A_SCALE }) answers!: AnswerPart[];
}

class NeedView {
  @Choice(NEEDS, { example: 'autonomy' }) need!: Need;
  @Decimal({ min: 1, max: POINTS, example: 3.6, description: 'Over people, rounded.' }) mean!: number;
  @Choice(BOUNDS, { example: 'exact', description: 'Near a pole: that the mean is there or beyond.' })
  bound!: (typeof BOUNDS)[number];
  @Decimal({ min: 1, max: POINTS, example: 3.1, description: 'Of the 95 % interval, which is never too narrow.' })
  low!: number;
  @Decimal({ min: 1, max: POINTS, example: 4.1 }) high!: number;
}

class ChangeView {
  @Decimal({ nullable: true, example: 0.4, description: 'In points; null where a mean is only known to be beyond.' })
  by!: number | null;
  @Flag({ example: false, description: 'Whether it is more than chance explains: the intervals do not touch.' })
  isClear!: boolean;
}

class ComparedNeedView extends NeedView {
  @Part(() => ChangeView, { nullable: true }) change!: ChangeView | null;
}

export class PulseView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) schoolId!: string;
  @Day({ example: '2026-03-12' }) openedOn!: string;
  @Day({ example: '2026-03-26' }) closesOn!: string;
  @Choice(PULSE_STATES, { example: 'open' }) state!: PulseRow['state'];
  @Choice(PULSE_PARTS, { nullable: true, example: 'to_answer', description: 'Null once it is closed.' })
  ownPart!: PulseRow['ownPart'];
  @Whole({ example: 24, description: 'Who worked at the school on the day it opened.' }) asked!: number;
  @Whole({ nullable: true, example: 17 }) answered!: number | null;
  @Choice(ANSWERED_BOUNDS, {
    nullable: true,
    example: 'exact',
    description: 'Where fewer than five did not answer, that all but four did at least.',
  })
  answeredBound!: PulseRow['answeredBound'];
  @Parts(() => NeedView, { max: 3 }) needs!: NeedView[];
  @Choice(NO_PULSE_RESULTS, {
    nullable: true,
    example: null as unknown as 'still_open',
    description: 'The result is there on the morning after it closed, of five answers at least.',
  })
  noResult!: PulseRow['noResult'];
}

class PulseQuestionView {
  @Id({ example: ID }) itemId!: string;
  @Choice(NEEDS, { example: 'autonomy' }) need!: Need;
  @Part(() => WordsView) words!: WordsView;
}

export class PulseDetailView extends PulseView {
  @Parts(() => PulseQuestionView, { max: MOST_OF_A_SCALE }) questions!: PulseQuestionView[];
  @TextList({ max: 2, maxLength: 100, example: ENDS.map(({ nl }) => nl), description: 'What 1 and 5 stand for.' })
  ends!: string[];
  @Text({ max: 500, example: NOT_VALIDATED.nl, description: 'What kind of items they are.' }) notice!: string;
  @TextList({ max: 5, maxLength: 400, example: [], description: 'What becomes of an answer, in words.' })
  assurance!: string[];
  @Parts(() => ComparedNeedView, { max: 3 }) declare needs: ComparedNeedView[];
  @Id({ nullable: true, example: ID }) comparedWithId!: string | null;
  @Choice(NO_PULSE_COMPARISONS, { nullable: true, example: 'first_pulse' })
  noComparison!: PulseDetail['noComparison'];
}

const ASSURANCE = {
  nl: [
    'Niemand kan zien wat jij antwoordt, ook niet in de database: je antwoorden worden meteen opgeteld bij die van de anderen, en bestaan daarna niet meer.',
    `Zolang de peiling open is, ziet niemand iets, ook niet hoeveel mensen antwoordden. Daarna zien alle medewerkers en hun leidinggevende hetzelfde: per behoefte een afgerond gemiddelde met onzekerheid, als ten minste ${FEWEST_IN_PULSE} mensen antwoordden. Anders wordt alles gewist.`,
    'Na sluiting wordt ook gewist wie er antwoordde.',
  ],
  en: [
    'Nobody can see what you answer, in the database neither: your answers are added to those of the others at once, and are there no more.',
    `As long as the pulse is open nobody sees anything, nor how many answered. After that all staff and their leader see the same: of each need a rounded mean with its uncertainty, if at least ${FEWEST_IN_PULSE} people answered. Else all is erased.`,
    'Once it is closed, who answered is erased too.',
  ],
};

const toNeedView = ({ need, mean, bound, low, high }: NeedResult): NeedView => ({ need, mean, bound, low, high });

const toChangeView = ({ by, isClear }: Change): ChangeView => ({ by, isClear });

const toQuestionView = ({ itemId, need, wordsNl, wordsEn }: PulseQuestionRow): PulseQuestionView => ({
  itemId,
  need,
  words: toWordsView({ nl: wordsNl, en: wordsEn }),
});

export const toPulseView = (row: PulseRow): PulseView => ({
  id: row.id,
  schoolId: row.schoolId,
  openedOn: row.openedOn,
  closesOn: row.closesOn,
  state: row.state,
  ownPart: row.ownPart,
  asked: row.asked,
  answered: row.answered,
  answeredBound: row.answeredBound,
  needs: row.needs.map(toNeedView),
  noResult: row.noResult,
});

export const toPulseDetailView =
  (language: Language) =>
  (detail: PulseDetail): PulseDetailView => ({
    ...toPulseView(detail),
    questions: detail.questions.map(toQuestionView),
    ends: ENDS.map((end) => end[language]),
    notice: (detail.scale === null ? NOT_VALIDATED : scaleNotice(detail.scale))[language],
    assurance: ASSURANCE[language],
    needs: detail.needs.map((told) => ({ ...toNeedView(told), change: told.change && toChangeView(told.change) })),
    comparedWithId: detail.comparedWithId,
    noComparison: detail.noComparison,
  });

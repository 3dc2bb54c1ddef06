import { type ArtefactKind, inEach, KINDS, type Phase, type Template } from '@app/domain';
import { ArrayMinSize, ArrayUnique, Matches } from 'class-validator';
import { Choice, ChoiceList, Flag, Part, Parts, Text, TextList, Whole } from '../http/fields.js';
import { WordsPart, WordsView } from '../school-material/words.dto.js';

const MOST_PHASES = 12;
const MOST_QUESTIONS = 8;
const MOST_WAYS = 6;
const KEY = /^[a-z][a-z0-9_]{0,39}$/;
const KEYS = { max: MOST_WAYS, maxLength: 40 };
const LOOKS_AT_EFFECT = 'In it is looked at what came of it for pupils; the house counts cycles that did.';

/** So many of a kind have to stand. */
export class ArtefactWantedPart {
  @Choice(KINDS, { example: 'research_question' }) kind!: ArtefactKind;
  @Whole({ min: 1, max: 20, example: 1 }) atLeast!: number;
  @Choice(KINDS, {
    optional: true,
    nullable: true,
    example: 'case_pupil',
    description: 'It is asked for only where one of this kind stands.',
  })
  onlyWith?: ArtefactKind | null;
}

export class PhasePart {
  @Matches(KEY)
  @Text({ max: 40, example: 'orient', description: 'By which other phases name it; in lower case.' })
  key!: string;
  @Part(() => WordsPart) name!: WordsPart;
  @Part(() => WordsPart) purpose!: WordsPart;
  @Parts(() => WordsPart, { max: MOST_QUESTIONS }) questions!: WordsPart[];
  @Parts(() => WordsPart, { max: MOST_QUESTIONS }) roles!: WordsPart[];
  @Parts(() => ArtefactWantedPart, { max: MOST_QUESTIONS }) requires!: ArtefactWantedPart[];
  @ChoiceList(KINDS, { example: ['literature'] }) invites!: ArtefactKind[];
  @ArrayUnique()
  @TextList({ ...KEYS, example: ['design'], description: 'Later phases; none where a cycle ends with this one.' })
  next!: string[];
  @ArrayUnique()
  @TextList({ ...KEYS, example: [], description: 'Earlier phases, which can be gone back to whatever stands.' })
  backTo!: string[];
  @Flag({ optional: true, example: false, description: LOOKS_AT_EFFECT })
  looksAtEffect?: boolean;
}

/** What a method is: its phases in their usual order. A cycle begins in the first. */
export class TemplatePart {
  @Part(() => WordsPart) about!: WordsPart;
  @ArrayMinSize(1)
  @Parts(() => PhasePart, { max: MOST_PHASES })
  phases!: PhasePart[];
}

export class ArtefactWantedView {
  @Choice(KINDS, { example: 'research_question' }) kind!: ArtefactKind;
  @Whole({ min: 1, example: 1 }) atLeast!: number;
  @Choice(KINDS, {
    nullable: true,
    example: 'case_pupil',
    description: 'It is asked for only where one of this kind stands.',
  })
  onlyWith!: ArtefactKind | null;
}

export class MethodPhaseView {
  @Text({ max: 40, example: 'orient' }) key!: string;
  @Part(() => WordsView) name!: WordsView;
  @Part(() => WordsView) purpose!: WordsView;
  @Parts(() => WordsView, { max: MOST_QUESTIONS }) questions!: WordsView[];
  @Parts(() => WordsView, { max: MOST_QUESTIONS }) roles!: WordsView[];
  @Parts(() => ArtefactWantedView, { max: MOST_QUESTIONS }) requires!: ArtefactWantedView[];
  @ChoiceList(KINDS, { example: ['literature'] }) invites!: ArtefactKind[];
  @TextList({ ...KEYS, example: ['design'] }) next!: string[];
  @TextList({ ...KEYS, example: [] }) backTo!: string[];
  @Flag({ example: false, description: LOOKS_AT_EFFECT }) looksAtEffect!: boolean;
}

export class MethodTemplateView {
  @Part(() => WordsView) about!: WordsView;
  @Parts(() => MethodPhaseView, { max: MOST_PHASES }) phases!: MethodPhaseView[];
}

export const toMethodPhaseView = (phase: Phase): MethodPhaseView => ({
  key: phase.key,
  name: inEach(phase.name),
  purpose: inEach(phase.purpose),
  questions: phase.questions.map(inEach),
  roles: phase.roles.map(inEach),
  requires: phase.requires.map(({ kind, atLeast, onlyWith }) => ({ kind, atLeast, onlyWith: onlyWith ?? null })),
  invites: [...phase.invites],
  next: [...phase.next],
  backTo: [...phase.backTo],
  looksAtEffect: phase.looksAtEffect ?? false,
});

export const toMethodTemplateView = ({ about, phases }: Template): MethodTemplateView => ({
  about: inEach(about),
  phases: phases.map(toMethodPhaseView),
});

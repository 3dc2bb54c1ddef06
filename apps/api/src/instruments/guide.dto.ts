import type { Guide } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { Part, Parts, Whole } from '../http/fields.js';
import { toWordsView, WordsPart, WordsView } from '../school-material/words.dto.js';

const MOST_SECTIONS = 8;
const MOST_ITEMS = 12;
const MOST_QUESTIONS = 5;
const FEWEST_POINTS = 2;
const MOST_POINTS = 7;

export class ItemPart {
  @Part(() => WordsPart) text!: WordsPart;
  @Part(() => WordsPart, { optional: true, nullable: true }) self?: WordsPart | null;
  @Part(() => WordsPart, { optional: true, nullable: true }) pupils?: WordsPart | null;
}

export class SectionPart {
  @Part(() => WordsPart) title!: WordsPart;
  @ArrayMinSize(FEWEST_POINTS)
  @Parts(() => WordsPart, { max: MOST_POINTS })
  scale!: WordsPart[];
  @ArrayMinSize(1)
  @Parts(() => ItemPart, { max: MOST_ITEMS })
  items!: ItemPart[];
}

/** What a viewing guide asks: how it is put to an observer, to the teacher and, where it can be asked, to pupils. */
export class GuidePart {
  @ArrayMinSize(1)
  @Parts(() => SectionPart, { max: MOST_SECTIONS })
  sections!: SectionPart[];
  @Parts(() => WordsPart, { max: MOST_QUESTIONS }) questions!: WordsPart[];
}

export class ItemView {
  @Whole({ min: 1, example: 1, description: 'What answers name it by.' }) number!: number;
  @Part(() => WordsView) text!: WordsView;
  @Part(() => WordsView, { nullable: true }) self!: WordsView | null;
  @Part(() => WordsView, { nullable: true }) pupils!: WordsView | null;
}

export class SectionView {
  @Part(() => WordsView) title!: WordsView;
  @Parts(() => WordsView, { max: MOST_POINTS }) scale!: WordsView[];
  @Parts(() => ItemView, { max: MOST_ITEMS }) items!: ItemView[];
}

export class QuestionView {
  @Whole({ min: 1, example: 1 }) number!: number;
  @Part(() => WordsView) text!: WordsView;
}

export class GuideView {
  @Parts(() => SectionView, { max: MOST_SECTIONS }) sections!: SectionView[];
  @Parts(() => QuestionView, { max: MOST_QUESTIONS }) questions!: QuestionView[];
}

export const toGuideView = ({ sections, questions }: Guide): GuideView => ({
  sections: sections.map(({ title, scale, items }) => ({
    title: toWordsView(title),
    scale: scale.map(toWordsView),
    items: items.map(({ number, text, self, pupils }) => ({
      number,
      text: toWordsView(text),
      self: self ? toWordsView(self) : null,
      pupils: pupils ? toWordsView(pupils) : null,
    })),
  })),
  questions: questions.map(({ number, text }) => ({ number, text: toWordsView(text) })),
});

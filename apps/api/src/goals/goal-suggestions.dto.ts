import type { Language } from '@app/access';
import {
  type GoalSuggestions,
  MOST_COLLEAGUES,
  MOST_FORMS,
  NO_THEMES,
  sayReason,
  SUGGESTION_ORDER,
  SUGGESTION_RULES,
  type SuggestionReason,
  type SuggestionRule,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { Choice, Id, Part, Parts, Text } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const RULES = Object.keys(SUGGESTION_RULES) as SuggestionRule[];
const FOR = ['colleague', 'learning_form'] as const;

class SuggestionReasonView {
  @Choice(RULES, { example: 'has_expertise' }) rule!: SuggestionRule;
  @Text({ max: 300, example: 'is thuis in “Begrijpend lezen”' }) words!: string;
}

class SuggestedColleagueView {
  @Part(() => PersonView) person!: PersonView;
  @Parts(() => SuggestionReasonView, { max: 100 }) reasons!: SuggestionReasonView[];
}

class SuggestedFormView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 60, example: 'collegial_consultation', description: 'By which it is logged and planned.' })
  code!: string;
  @Text({ max: 120, example: 'Collegiale consultatie' }) name!: string;
  @Parts(() => SuggestionReasonView, { max: RULES.length }) reasons!: SuggestionReasonView[];
}

class RuleView {
  @Choice(RULES, { example: 'has_expertise' }) rule!: SuggestionRule;
  @Choice(FOR, { example: 'colleague' }) for!: (typeof FOR)[number];
  @Text({ max: 400, example: SUGGESTION_RULES.has_expertise.when.nl, description: 'When it puts something forward.' })
  when!: string;
}

export class GoalSuggestionsView {
  @Parts(() => SuggestedColleagueView, { max: MOST_COLLEAGUES }) colleagues!: SuggestedColleagueView[];
  @Parts(() => SuggestedFormView, { max: MOST_FORMS }) learningForms!: SuggestedFormView[];
  @Text({ max: 200, nullable: true, example: NO_THEMES.nl, description: 'What is missing to suggest more by.' })
  hint!: string | null;
  @Parts(() => RuleView, { max: RULES.length }) rules!: RuleView[];
  @Text({ max: 400, example: SUGGESTION_ORDER.nl }) order!: string;
}

export const toGoalSuggestionsView =
  (language: Language) =>
  ({ colleagues, learningForms, hasThemes }: GoalSuggestions): GoalSuggestionsView => {
    const toReasons = (reasons: readonly SuggestionReason[]): SuggestionReasonView[] =>
      reasons.map((reason) => ({ rule: reason.rule, words: sayReason(language, reason) }));
    return {
      colleagues: colleagues.map(({ person, reasons }) => ({ person, reasons: toReasons(reasons) })),
      learningForms: learningForms.map(({ form, reasons }) => ({
        id: form.id,
        code: form.code,
        name: language === 'nl' ? form.nameNl : form.nameEn,
        reasons: toReasons(reasons),
      })),
      hint: hasThemes ? null : NO_THEMES[language],
      rules: RULES.map((rule) => ({
        rule,
        for: SUGGESTION_RULES[rule].for,
        when: SUGGESTION_RULES[rule].when[language],
      })),
      order: SUGGESTION_ORDER[language],
    };
  };

import type { Language } from '@app/access';
import { addDays } from '@app/platform';
import type { LearningForm, Support } from '../learning-forms/learning-form.entity.js';
import type { NamedPerson } from '../people/named-person.queries.js';
import { inBoth, type WordsInBoth } from '../school-material/words.js';
import { SUGGESTION_RULES, type SuggestionRule } from './suggestion-rules.js';

/** More is no suggestion any more. */
export const MOST_COLLEAGUES = 20;
export const MOST_FORMS = 8;

/** Why something is suggested: by which rule, and about what. */
export interface SuggestionReason {
  readonly rule: SuggestionRule;
  /** A theme, or what a form supports; null where the rule says it all. */
  readonly about: WordsInBoth | null;
}

/** What a colleague lets the asker find, by the themes of the goal that it is about. */
export interface ColleagueFacts {
  readonly person: NamedPerson;
  readonly wouldLead: readonly string[];
  readonly expertise: readonly string[];
  readonly interests: readonly string[];
  /** Of active goals that are open to the asker. */
  readonly goals: readonly string[];
}

export interface SuggestedColleague {
  readonly person: NamedPerson;
  readonly reasons: readonly SuggestionReason[];
}

/** A learning form of the board, and how often the goal's owner learned for it in that form. */
export interface FormFacts extends Pick<
  LearningForm,
  'id' | 'code' | 'nameNl' | 'nameEn' | 'supports' | 'collaborative'
> {
  readonly retired: boolean;
  readonly moments: number;
}

/** What is known of a goal when a form for it is looked for. */
export interface GoalFacts {
  readonly today: string;
  /** Whether it goes with a leerteam or a cycle. */
  readonly withTeam: boolean;
  /** The first day on which its owner means to look at its use, and did not yet. */
  readonly useDueOn: string | null;
  /** Whether a colleague lets be found that they have expertise in a theme of it. */
  readonly hasExpert: boolean;
}

export interface SuggestedForm {
  readonly form: FormFacts;
  readonly reasons: readonly SuggestionReason[];
}

/** In the order in which they were found, which is by name, but for those who offer something and have more reasons. */
export function suggestColleagues(found: readonly ColleagueFacts[]): SuggestedColleague[] {
  return found
    .map((colleague) => ({ ...colleague, offers: offers(colleague), reasons: reasonsOf(colleague) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => Number(other.offers) - Number(one.offers) || other.reasons.length - one.reasons.length)
    .slice(0, MOST_COLLEAGUES)
    .map(({ person, reasons }) => ({ person, reasons }));
}

/** Who says to have something to give. */
const offers = ({ wouldLead, expertise }: Pick<ColleagueFacts, 'wouldLead' | 'expertise'>): boolean =>
  wouldLead.length + expertise.length > 0;

function reasonsOf({ wouldLead, expertise, interests, goals }: ColleagueFacts): SuggestionReason[] {
  const each = (rule: SuggestionRule, themes: readonly string[]): SuggestionReason[] =>
    themes.map((theme) => ({ rule, about: inBoth(`“${theme}”`, `“${theme}”`) }));
  return [
    ...each('would_lead', wouldLead),
    ...each('has_expertise', expertise),
    ...each('is_interested', interests),
    ...each('works_on_it_too', goals),
  ];
}

/* Built-in forms keep their code, whatever a board calls them. */
/** Forms in which what was learned shows in one's own lessons. */
const IN_CLASS: readonly string[] = ['lesson_observation', 'own_lesson_recording', 'lesson_study'];
/** Forms by which one looks at how it is used. */
const SHOWS_USE: readonly string[] = ['lesson_observation', 'own_lesson_recording'];
/** Forms for two: to learn from one colleague. */
const FOR_TWO: readonly string[] = ['collegial_consultation', 'joint_lesson_preparation', 'lesson_observation'];

/** How long beforehand a form is suggested for a look at the use: eight weeks, so that a lesson can be planned. */
const USE_AHEAD_DAYS = 56;
/** From so many moments on it can be said what the forms so far have in common. */
const ENOUGH_MOMENTS = 3;

const SUPPORT_WORDS: Readonly<Record<Support, WordsInBoth>> = {
  knowledge_sharing: inBoth('kennis delen', 'sharing knowledge'),
  continuous_improvement: inBoth('blijven verbeteren', 'continuous improvement'),
  team_learning: inBoth('leren als team', 'learning as a team'),
  own_direction: inBoth('eigen regie', 'own direction'),
};

/** The forms that a rule speaks for, most reasons first and then by name. What was retired is never among them. */
export function suggestForms(goal: GoalFacts, forms: readonly FormFacts[], language: Language): SuggestedForm[] {
  const nameOf = ({ nameNl, nameEn }: FormFacts): string => (language === 'nl' ? nameNl : nameEn);
  const fits = formRules(goal, forms);
  return forms
    .filter(({ retired }) => !retired)
    .map((form) => ({ form, reasons: fits(form) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(
      (one, other) =>
        other.reasons.length - one.reasons.length || nameOf(one.form).localeCompare(nameOf(other.form), language),
    )
    .slice(0, MOST_FORMS);
}

/** What the rules say of a form, in the order of their table. */
function formRules(goal: GoalFacts, forms: readonly FormFacts[]): (form: FormFacts) => SuggestionReason[] {
  const used = forms.filter(({ moments }) => moments > 0);
  const moments = used.reduce((sum, form) => sum + form.moments, 0);
  const begun = moments > 0;
  const alone = begun && used.every(({ collaborative }) => !collaborative);
  const together = begun && used.every(({ collaborative }) => collaborative);
  const seen = used.some(({ code }) => IN_CLASS.includes(code));
  const useComesUp = goal.useDueOn !== null && goal.useDueOn <= addDays(goal.today, USE_AHEAD_DAYS);
  const supported = new Set(used.flatMap(({ supports }) => supports));
  return ({ code, collaborative, supports }) => {
    const byOneself = !collaborative && supports.includes('own_direction');
    const added = moments >= ENOUGH_MOMENTS ? supports.filter((one) => !supported.has(one)) : [];
    const holds: Readonly<Partial<Record<SuggestionRule, boolean>>> = {
      begin_by_yourself: !begun && byOneself,
      learn_together: alone && collaborative && supports.includes('knowledge_sharing'),
      at_your_own_pace: together && byOneself,
      see_it_in_class: begun && !seen && IN_CLASS.includes(code),
      look_at_use: useComesUp && SHOWS_USE.includes(code),
      with_your_team: goal.withTeam && collaborative && supports.includes('team_learning'),
      ask_an_expert: goal.hasExpert && FOR_TWO.includes(code),
      adds_something: added.length > 0,
    };
    const rules = (Object.keys(SUGGESTION_RULES) as SuggestionRule[]).filter((rule) => holds[rule]);
    return rules.map((rule) => ({ rule, about: rule === 'adds_something' ? listed(added) : null }));
  };
}

const listed = (supports: readonly Support[]): WordsInBoth =>
  inBoth(
    supports.map((one) => SUPPORT_WORDS[one].nl).join(', '),
    supports.map((one) => SUPPORT_WORDS[one].en).join(', '),
  );

/** A reason as it is said. */
export function sayReason(language: Language, { rule, about }: SuggestionReason): string {
  return SUGGESTION_RULES[rule].says[language].replace('{about}', about?.[language] ?? '');
}

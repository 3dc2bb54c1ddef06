import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_LEARNING_FORMS } from '../learning-forms/built-in-learning-forms.js';
import { SUGGESTION_RULES, type SuggestionRule } from './suggestion-rules.js';
import {
  type ColleagueFacts,
  type FormFacts,
  type GoalFacts,
  MOST_COLLEAGUES,
  MOST_FORMS,
  sayReason,
  suggestColleagues,
  suggestForms,
} from './suggestions.rules.js';

const colleague = (name: string, facts: Partial<Omit<ColleagueFacts, 'person'>> = {}): ColleagueFacts => ({
  person: { id: name, name },
  ...{ wouldLead: [], expertise: [], interests: [], goals: [], ...facts },
});

describe('colleagues for a goal', () => {
  const named = (found: readonly ColleagueFacts[]) => suggestColleagues(found).map(({ person }) => person.name);

  it('are those of whom a rule says something, with each reason in words', () => {
    const found = colleague('Anna', { wouldLead: ['Lezen'], expertise: ['Lezen'], goals: ['Rekenen'] });
    const [anna, ...others] = suggestColleagues([found, colleague('Bram')]);
    expect(others).toEqual([]);
    expect(anna?.reasons.map((reason) => sayReason('nl', reason))).toEqual([
      'wil graag iets leiden over “Lezen”',
      'is thuis in “Lezen”',
      'werkt zelf aan een doel over “Rekenen”',
    ]);
    expect(anna?.reasons.map((reason) => sayReason('en', reason))[2]).toBe('works on a goal on “Rekenen” too');
  });

  it('who offer something come first, then who has most reasons, then by name as they were found', () => {
    const found = [
      colleague('Anna', { interests: ['Lezen'], goals: ['Lezen'] }),
      colleague('Bram', { interests: ['Lezen'] }),
      colleague('Cas', { expertise: ['Lezen'] }),
      colleague('Dina', { interests: ['Lezen'] }),
      colleague('Els', { wouldLead: ['Lezen'], interests: ['Lezen'] }),
    ];
    expect(named(found)).toEqual(['Els', 'Cas', 'Anna', 'Bram', 'Dina']);
  });

  it('are no more than one would ask', () => {
    const many = Array.from({ length: MOST_COLLEAGUES + 5 }, (_, n) => colleague(`${n}`, { interests: ['Lezen'] }));
    expect(named(many)).toEqual(many.slice(0, MOST_COLLEAGUES).map(({ person }) => person.name));
  });
});

describe('learning forms for a goal', () => {
  const GOAL: GoalFacts = { today: '2026-03-12', withTeam: false, useDueOn: null, hasExpert: false };
  const forms = (moments: Readonly<Record<string, number>> = {}, retired: readonly string[] = []): FormFacts[] =>
    BUILT_IN_LEARNING_FORMS.map((form) => ({
      ...form,
      id: form.code,
      retired: retired.includes(form.code),
      moments: moments[form.code] ?? 0,
    }));
  const suggested = (goal: Partial<GoalFacts>, of: FormFacts[] = forms()) =>
    suggestForms({ ...GOAL, ...goal }, of, 'nl');
  /** The codes of the forms that a rule speaks for, of all that are there. */
  const by = (rule: SuggestionRule, goal: Partial<GoalFacts>, of: FormFacts[] = forms()): string[] =>
    of
      .filter((form) => {
        // One at a time, so that the limit hides none.
        const alone = of.map((one) => ({ ...one, retired: one !== form || one.retired }));
        return suggested(goal, alone).some(({ reasons }) => reasons.some((reason) => reason.rule === rule));
      })
      .map(({ code }) => code);

  it('are ones to begin with by oneself, as long as there is no learning moment', () => {
    const alone = ['own_lesson_recording', 'e_learning', 'simulation', 'virtual_reality', 'serious_game', 'course'];
    expect(by('begin_by_yourself', {})).toEqual([...alone, 'professional_reading']);
    expect(by('begin_by_yourself', {}, forms({ course: 1 }))).toEqual([]);
  });

  it('are ones to do together where all was alone, and the other way round; of both, neither', () => {
    const together = by('learn_together', {}, forms({ e_learning: 2 }));
    expect(together).toEqual(expect.arrayContaining(['lesson_study', 'kenniskring', 'collegial_consultation']));
    expect(together).not.toContain('blended_learning');
    expect(by('learn_together', {}, forms({ e_learning: 2, kenniskring: 1 }))).toEqual([]);
    expect(by('learn_together', {})).toEqual([]);
    expect(by('at_your_own_pace', {}, forms({ kenniskring: 1 }))).toContain('professional_reading');
    expect(by('at_your_own_pace', {}, forms({ kenniskring: 1, course: 1 }))).toEqual([]);
  });

  it('are ones that show it in class, once something was learned and until one of them was done', () => {
    const inClass = ['lesson_study', 'lesson_observation', 'own_lesson_recording'];
    expect(by('see_it_in_class', {})).toEqual([]);
    expect(by('see_it_in_class', {}, forms({ study_day: 1 }))).toEqual(inClass);
    expect(by('see_it_in_class', {}, forms({ study_day: 1, own_lesson_recording: 1 }))).toEqual([]);
  });

  it('are ones to look at its use by, from eight weeks before one means to', () => {
    const shows = ['lesson_observation', 'own_lesson_recording'];
    expect(by('look_at_use', { useDueOn: '2026-05-07' })).toEqual(shows);
    expect(by('look_at_use', { useDueOn: '2026-05-08' })).toEqual([]);
    expect(by('look_at_use', { useDueOn: '2026-03-01' })).toEqual(shows);
    expect(by('look_at_use', {})).toEqual([]);
  });

  it('are ones for a team where the goal goes with one, and for two where a colleague has expertise', () => {
    const ofTeams = ['lesson_study', 'joint_lesson_preparation', 'kenniskring', 'plg', 'collegial_consultation'];
    expect(by('with_your_team', { withTeam: true })).toEqual([...ofTeams, 'study_day']);
    expect(by('with_your_team', {})).toEqual([]);
    const forTwo = ['lesson_observation', 'joint_lesson_preparation', 'collegial_consultation'];
    expect(by('ask_an_expert', { hasExpert: true })).toEqual(forTwo);
    expect(by('ask_an_expert', {})).toEqual([]);
  });

  it('are ones that support something else, from three moments on', () => {
    expect(by('adds_something', {}, forms({ course: 2 }))).toEqual([]);
    const [lessonStudy] = suggested({}, forms({ course: 3 })).filter(({ form }) => form.code === 'lesson_study');
    const added = lessonStudy?.reasons.find(({ rule }) => rule === 'adds_something');
    expect(added && sayReason('nl', added)).toBe(
      'steunt kennis delen, blijven verbeteren, leren als team; de vormen tot nu toe deden dat niet',
    );
    expect(by('adds_something', {}, forms({ lesson_study: 2, course: 1 }))).toEqual([]);
  });

  it('stand by the number of their reasons, then by name in one’s language, and are a few', () => {
    const goal = { withTeam: true, useDueOn: '2026-04-01', hasExpert: true };
    const found = suggested(goal, forms({ e_learning: 3 }));
    expect(found).toHaveLength(MOST_FORMS);
    const keys = found.map(({ form, reasons }) => ({ count: reasons.length, name: form.nameNl }));
    expect(keys).toEqual(
      keys.toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'nl')),
    );
    expect(found[0]?.form.code).toBe('lesson_observation');
    expect(found[0]?.reasons.map(({ rule }) => rule)).toEqual([
      'learn_together',
      'see_it_in_class',
      'look_at_use',
      'ask_an_expert',
      'adds_something',
    ]);
  });

  it('are never retired ones, whose moments count all the same', () => {
    const found = suggested({}, forms({ course: 1 }, ['course', 'kenniskring']));
    expect(found.map(({ form }) => form.code)).not.toContain('kenniskring');
    expect(by('learn_together', {}, forms({ course: 1 }, ['course']))).not.toEqual([]);
  });

  it('are never “other”, of which nothing is known', () => {
    const everything = { withTeam: true, useDueOn: '2026-03-12', hasExpert: true };
    for (const moments of [{}, { e_learning: 3 }, { kenniskring: 3 }] as Record<string, number>[])
      for (const rule of Object.keys(SUGGESTION_RULES) as SuggestionRule[])
        expect(by(rule, everything, forms(moments))).not.toContain('other');
  });
});

describe('the rules', () => {
  it('say in both languages when they hold and what they say of it', () => {
    for (const { when, says } of Object.values(SUGGESTION_RULES))
      for (const words of [when.nl, when.en, says.nl, says.en]) expect(words.length).toBeGreaterThan(10);
  });
});

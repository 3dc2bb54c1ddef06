import { SCHOOL_MONTHS } from '../sample-head.fixture.js';
import type { Participation } from './participation.dataset.js';

/* How a made-up school takes part, for specs and samples. */

const FORMS = [
  { form: 'lesson_study', nl: 'Lesson study', en: 'Lesson study', initiative: 'team', part: 0.6, minutes: 75 },
  {
    form: 'reading',
    nl: 'Vakliteratuur lezen',
    en: 'Professional reading',
    initiative: 'self_chosen',
    part: 0.45,
    minutes: 40,
  },
  { form: 'study_day', nl: 'Studiedag', en: 'Study day', initiative: 'assigned', part: 0.9, minutes: 240 },
  { form: 'vr', nl: 'Virtual reality', en: 'Virtual reality', initiative: 'self_chosen', part: 0.1, minutes: 30 },
];
const ORIGINS = ['own', 'team', 'school'];

/**
 * A school where all do something and some do more: the same people now and then, so that most may be told and some not.
 *
 * @param eagerness in which part of the months people learn, 0 to 1
 */
export function schoolOf(id: string, name: string, people: number, eagerness = 0.7): Participation {
  const staff = Array.from({ length: people }, (_, index) => `${id}-${index}`);
  const learned = SCHOOL_MONTHS.flatMap((month, at) =>
    FORMS.flatMap(({ part, ...form }, which) =>
      staff.flatMap((person, index) => {
        const isStudyDay = form.form === 'study_day';
        const takesPart = isStudyDay ? at === 3 : (index * 7 + at * 3 + which * 5) % 10 < 10 * part * eagerness;
        if (!takesPart || index >= people * 0.8) return [];
        const fingerprint = 1 + which + 10 * at + 1_000 * index;
        return [{ ...form, person, month, minutes: form.minutes + 5 * (index % 4), fingerprint }];
      }),
    ),
  );
  const goals = staff.slice(0, Math.ceil(people * 0.7)).map((person, index) => ({
    ...{ person, origin: ORIGINS[index % 5 < 3 ? 0 : index % 5 === 3 ? 1 : 2] ?? 'own', goals: 1 },
    fingerprint: 50 + index,
  }));
  const half = Math.ceil(people / 3);
  const teams = [
    { members: staff.slice(0, half), metIn: SCHOOL_MONTHS },
    { members: staff.slice(half, 2 * half), metIn: SCHOOL_MONTHS.slice(0, 6) },
  ].filter(({ members }) => members.length > 0);
  return { id, name, staff, learned, goals, teams };
}

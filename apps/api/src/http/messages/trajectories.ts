import type { Messages } from './sentence.js';

/** What courses, trajectories, reflection in phases and try-outs hold to. */
export const TRAJECTORY_MESSAGES: Messages = {
  course_in_trajectory: {
    nl: 'deze cursus hoort bij een stap van een traject; maak die eerst los',
    en: 'this course is tied to a step of a trajectory; untie that first',
  },
  in_another_course: {
    nl: 'deze activiteit hoort al bij een andere cursus; haal haar daar eerst uit',
    en: 'this activity belongs to another course; take it out of that first',
  },
  unknown_course: { nl: 'is geen cursus van jou', en: 'is no course of yours' },
  unknown_meeting: { nl: 'is geen bijeenkomst waar je bij was', en: 'is no meeting that you were at' },
  too_many_steps: { nl: 'een traject heeft ten hoogste {limit} stappen', en: 'a trajectory has at most {limit} steps' },
  every_step_once: {
    nl: 'moet elke stap van het traject precies één keer noemen',
    en: 'must name every step of the trajectory exactly once',
  },
  step_is_logged: {
    nl: 'wat je in deze stap deed, staat al in een activiteit',
    en: 'what you did in this step stands in an activity already',
  },
  nothing_reflected: {
    nl: 'schrijf bij ten minste één fase iets, of gooi de reflectie weg',
    en: 'write something in at least one phase, or throw the reflection away',
  },
  no_trial: { nl: 'bij ‘uitproberen’ staat niets', en: 'there is nothing in the trial' },
  another_try_out: {
    nl: 'bij de activiteit staat al iets anders dat je in de klas wilt proberen',
    en: 'the activity says something else already that you will try in class',
  },
  nothing_to_try: {
    nl: 'bij deze activiteit staat niets dat je in de klas wilde proberen',
    en: 'this activity says nothing that you wanted to try in class',
  },
  only_where_not_yet: { nl: 'kan alleen bij het antwoord ‘nog niet’', en: 'goes with the answer “not yet” only' },
  only_where_tried: { nl: 'kan alleen bij het antwoord ‘geprobeerd’', en: 'goes with the answer “tried” only' },
};

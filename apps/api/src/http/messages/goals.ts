import type { Messages } from './sentence.js';

/** Goals: what they are tied to, and looking at what came of them. */
export const GOAL_MESSAGES: Messages = {
  not_your_cycle: {
    nl: 'noemt een cyclus van een leerteam waar je niet in zit',
    en: 'names a cycle of a leerteam that you are not in',
  },
  not_a_strategic_goal: {
    nl: 'is geen strategisch doel dat geldt voor je school of het bestuur',
    en: 'is no strategic goal that holds for your school or the board',
  },
  look_in_the_past: { nl: 'kies een dag vanaf vandaag', en: 'choose a day from today on' },
  no_looks: { nl: 'noem ten minste één moment', en: 'name one moment at least' },
  looked_already: {
    nl: 'Je hebt hier al naar gekeken: wat je zag kun je verbeteren, wat je van plan was niet meer.',
    en: 'You looked at this already: what you saw can be corrected, what you planned cannot any more.',
  },
  too_many_looks: {
    nl: 'een doel heeft ten hoogste {limit} momenten om terug te kijken',
    en: 'a goal has at most {limit} moments to look at it',
  },
};

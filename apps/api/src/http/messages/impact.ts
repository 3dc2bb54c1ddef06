import type { Messages } from './sentence.js';

/** What is expected that pupils learn: what it is declared of, how far it is, and what comes of it. */
export const IMPACT_MESSAGES: Messages = {
  goal_or_cycle: {
    nl: 'Een verwachting hoort bij een doel van jou of bij een cyclus van je leerteam: noem een van de twee.',
    en: 'An expectation is of a goal of yours or of a cycle of your leerteam: name one of the two.',
  },
  moments_in_one: {
    nl: 'begint voordat het eerste meetmoment voorbij is',
    en: 'begins before the first measuring moment is over',
  },
  group_expected: { nl: 'noem ten minste één groep', en: 'name one pupil group at least' },
  group_of_another_year: {
    nl: 'noem groepen uit het schooljaar waarin het tweede meetmoment valt',
    en: 'name pupil groups of the school year that holds the second measuring moment',
  },
  group_not_taught: {
    nl: 'noem groepen waaraan je lesgeeft tussen twaalf weken voor het eerste meetmoment en het tweede',
    en: 'name pupil groups that you teach between twelve weeks before the first measuring moment and the second',
  },
  declared_already: {
    nl: 'Bij deze groepen, toetsen en meetmomenten is hier al een verwachting vastgelegd.',
    en: 'An expectation was declared here already for these groups, tests and measuring moments.',
  },
  too_late_to_withdraw: {
    nl: 'Het tweede meetmoment is begonnen: wat je al kunt zien, trek je niet meer in. Je kunt het wel evalueren.',
    en: 'The second measuring moment has begun: nobody withdraws what they can see already. It can be evaluated.',
  },
  hypothesis_withdrawn: { nl: 'Deze verwachting is ingetrokken.', en: 'This expectation was withdrawn.' },
  hypothesis_evaluated: {
    nl: 'Deze verwachting is al geëvalueerd. Wat er staat, kun je anders verwoorden.',
    en: 'This expectation was evaluated already. What it says can be put otherwise.',
  },
  hypothesis_not_evaluated: {
    nl: 'Deze verwachting is nog niet geëvalueerd.',
    en: 'This expectation was not evaluated yet.',
  },
  hypothesis_not_measured: {
    nl: 'Het tweede meetmoment is nog niet voorbij, of er zijn nog geen scores van: te vroeg om te evalueren.',
    en: 'The second measuring moment is not over yet, or has no scores yet: too early to evaluate.',
  },
};

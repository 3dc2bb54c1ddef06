import type { Messages } from './sentence.js';

/** The needs pulse: its items, opening it, and answering. */
export const PULSE_MESSAGES: Messages = {
  licence_missing: {
    nl: 'zeg met welke licentie de school deze schaal gebruikt',
    en: 'say under which licence the school uses this scale',
  },
  unknown_pulse_item: { nl: 'is geen stelling van deze school', en: 'is no item of this school' },
  pulse_item_retired: { nl: 'wordt niet meer gebruikt', en: 'is no longer in use' },
  questions_out_of_range: {
    nl: 'kies {fewest} tot {most} stellingen; meer kan alleen uit één schaal',
    en: 'choose {fewest} to {most} items; more is possible of one scale only',
  },
  autonomy_missing: { nl: 'er hoort een stelling over autonomie bij', en: 'an item about autonomy is missing' },
  relatedness_missing: {
    nl: 'er hoort een stelling over verbondenheid bij',
    en: 'an item about relatedness is missing',
  },
  competence_missing: { nl: 'er hoort een stelling over competentie bij', en: 'an item about competence is missing' },
  answers_incomplete: { nl: 'geef op elke stelling één antwoord', en: 'give one answer to each item' },
  too_few_for_pulse: {
    nl: 'Een peiling kan vanaf {limit} medewerkers: van minder antwoorden wordt niets verteld.',
    en: 'A pulse takes {limit} members of staff at least: of fewer answers nothing is told.',
  },
  pulse_lately: {
    nl: 'De volgende peiling kan vanaf {from}: vaker vragen geeft dezelfde antwoorden, en meer kans om iemand te herkennen.',
    en: 'The next pulse can be opened from {from} on: to ask more often gets the same answers, and makes people easier to tell.',
  },
  pulse_without_consent: {
    nl: 'De personeelsgeleding heeft voor deze school niet met een peiling ingestemd.',
    en: 'The staff council has not agreed to a pulse at this school.',
  },
  pulse_open_already: {
    nl: 'Er staat al een peiling open op deze school.',
    en: 'A pulse is open at this school already.',
  },
  pulse_closed: { nl: 'Deze peiling is gesloten.', en: 'This pulse is closed.' },
  pulse_answered_already: {
    nl: 'Je hebt al aan deze peiling meegedaan. Wat je antwoordde, kan niemand terugvinden; jij ook niet.',
    en: 'You took part in this pulse already. What you answered nobody can find again; nor can you.',
  },
};

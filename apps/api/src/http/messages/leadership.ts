import type { Messages } from './sentence.js';

/** Spread leadership: the register, lead turns, and collaboration reviews. */
export const LEADERSHIP_MESSAGES: Messages = {
  theme_or_words: {
    nl: 'noem een thema, of zeg het in eigen woorden; een van de twee',
    en: 'name a theme, or say it in your own words; one of the two',
  },
  said_twice: { nl: 'staat al eerder op je bladzijde', en: 'is on your page before' },
  one_thing_to_lead: {
    nl: 'noem één ding om te leiden: een bijeenkomst, een cyclus, een thema of iets in eigen woorden',
    en: 'name one thing to lead: a meeting, a cycle, a theme or something in your own words',
  },
  day_of_the_meeting: {
    nl: 'hoort niet bij een bijeenkomst: die wordt op haar eigen dag geleid',
    en: 'does not go with a meeting: that is led on its own day',
  },
  leads_this_already: {
    nl: 'Deze collega leidt dit al in die tijd, of is ervoor gevraagd.',
    en: 'This colleague leads this already at that time, or was asked to.',
  },
  leads_it_already: { nl: 'leidt dit al', en: 'leads this already' },
  lead_over: { nl: 'deze beurt eindigt al op {until}', en: 'this turn ends on {until} already' },
  lead_is_past: { nl: 'Deze beurt is voorbij.', en: 'This turn is past.' },
  lead_has_begun: {
    nl: 'Deze beurt is al begonnen; beëindig haar of draag haar over.',
    en: 'This turn has begun already; end it or hand it over.',
  },
  offer_lapsed: {
    nl: 'Dit aanbod is verlopen: de tijd ervan is voorbij.',
    en: 'This offer lapsed: its time is past.',
  },
  too_few_to_review: {
    nl: 'Een terugblik kan vanaf {limit} leden: met minder weet iedereen wie wat antwoordde.',
    en: 'A review takes {limit} members at least: with fewer everybody knows who answered what.',
  },
  reviewed_lately: {
    nl: 'De volgende terugblik kan vanaf {from}: eerder zou te zien zijn wat één nieuwe collega antwoordt.',
    en: 'The next review can be opened from {from} on: before, it would show what one new colleague answers.',
  },
  review_open_already: {
    nl: 'Er staat al een terugblik open in dit leerteam.',
    en: 'There is a review open in this leerteam already.',
  },
  review_closed: { nl: 'Deze terugblik is gesloten.', en: 'This review is closed.' },
  review_answered_already: {
    nl: 'Je hebt deze terugblik al ingevuld. Wat je antwoordde, kan niemand terugvinden; jij ook niet.',
    en: 'You answered this review already. What you answered nobody can find again; nor can you.',
  },
};

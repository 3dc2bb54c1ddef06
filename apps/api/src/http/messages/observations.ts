import type { Messages } from './sentence.js';

/** Looking at each other's lessons: viewing guides, and the course of an observation. */
export const OBSERVATION_MESSAGES: Messages = {
  works_elsewhere: { nl: 'is geen school waar je werkt', en: 'is no school that you work at' },
  draft_missing: {
    nl: 'Er is geen concept om uit te geven.',
    en: 'There is no draft to publish.',
  },
  unknown_instrument_version: {
    nl: 'is geen kijkwijzer die je kunt gebruiken',
    en: 'is no viewing guide that you can use',
  },
  unknown_observation: { nl: 'is geen lesobservatie van jou', en: 'is no observation of yours' },
  own_lesson: { nl: 'bij je eigen les kijk je zelf niet mee', en: 'nobody observes their own lesson' },
  too_many_observers: {
    nl: 'bij een les kijken ten hoogste {limit} collega’s mee',
    en: 'at most {limit} colleagues observe a lesson',
  },
  observer_wrote_something: {
    nl: 'Deze collega heeft al iets opgeschreven en kan alleen zelf nog afzien van meekijken.',
    en: 'This colleague wrote something down already, and only they themselves can still step back.',
  },
  observation_is_closed: {
    nl: 'Deze les is al nabesproken of de observatie ging niet door.',
    en: 'This lesson was talked about already, or the observation was cancelled.',
  },
  observation_step_not_possible: {
    nl: 'deze stap kan nu niet: de lesobservatie is {from}',
    en: 'this step cannot be taken now: the observation is {from}',
  },
  lesson_is_to_come: { nl: 'de les moet nog komen', en: 'the lesson is still to come' },
  no_observer_accepted: {
    nl: 'er heeft nog niemand toegezegd om mee te kijken',
    en: 'nobody has agreed to observe yet',
  },
  not_an_observer: {
    nl: 'noem alleen collega’s die meekeken',
    en: 'name only colleagues who observed',
  },
  guide_in_use: {
    nl: 'de kijkwijzer staat vast zodra de les geweest is of er iets is ingevuld',
    en: 'the viewing guide stands once the lesson was held or something was filled in',
  },
  no_instrument: {
    nl: 'Bij deze lesobservatie hoort geen kijkwijzer.',
    en: 'This observation has no viewing guide.',
  },
  unknown_item: { nl: 'staat niet in deze kijkwijzer', en: 'is not in this viewing guide' },
  point_off_scale: { nl: 'is geen punt van deze schaal', en: 'is no point of this scale' },
  answered_twice: { nl: 'is al eerder beantwoord', en: 'was answered before' },
  not_asked_of_pupils: {
    nl: 'wordt in deze kijkwijzer niet aan leerlingen gevraagd',
    en: 'is not asked of pupils in this viewing guide',
  },
  not_the_scale: {
    nl: 'geef voor elk punt van de schaal een aantal',
    en: 'give a number for each point of the scale',
  },
  too_few_pupils: {
    nl: 'hier antwoordden minder dan {least} leerlingen; er is niets bewaard',
    en: 'fewer than {least} pupils answered this; nothing was kept',
  },
  handed_in_otherwise: {
    nl: 'Je hebt deze kijkwijzer al ingeleverd; wat er staat, blijft staan.',
    en: 'You handed in this viewing guide already; what it says stands.',
  },
  noted_otherwise: {
    nl: 'Onder dit id staat al een andere notitie.',
    en: 'Another note stands under this id already.',
  },
  too_many_notes: {
    nl: 'bij een les bewaren we van iedereen ten hoogste {limit} notities',
    en: 'of each person at most {limit} notes on a lesson are kept',
  },
};

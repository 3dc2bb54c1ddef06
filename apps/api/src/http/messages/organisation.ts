import type { Messages } from './sentence.js';

/** Schools and the days on which they are closed. */
export const ORGANISATION_MESSAGES: Messages = {
  holiday_too_long: {
    nl: 'een school is ten hoogste {limit} dagen achter elkaar dicht; voer zo nodig twee perioden in',
    en: 'a school is closed for at most {limit} days in a row; enter two periods where that is needed',
  },
  span_too_long: {
    nl: 'vraag ten hoogste {limit} dagen tegelijk op',
    en: 'ask for at most {limit} days at once',
  },
};

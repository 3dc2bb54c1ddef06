import type { Messages } from './sentence.js';

/** What was learned, for others: reactions to it, and “I use this”. */
export const INSIGHT_MESSAGES: Messages = {
  reaction_without_words: {
    nl: 'schrijf erbij wat je vraagt, toevoegt of antwoordt; alleen bedanken kan zonder woorden',
    en: 'say what you ask, add or answer; only thanks go without words',
  },
  thanked_already: { nl: 'Je hebt hier al voor bedankt.', en: 'You gave thanks for this already.' },
  too_many_reactions: {
    nl: 'Je reageerde hier al {limit} keer. Heb je meer te vertellen, schrijf dan zelf een inzicht.',
    en: 'You reacted to this {limit} times already. If you have more to tell, write an insight of your own.',
  },
  own_insight: {
    nl: 'Dit inzicht schreef je zelf; dat je het gebruikt, telt alleen van een ander.',
    en: 'You wrote this insight yourself; that it is used counts of others alone.',
  },
  adopted_already: {
    nl: 'Je gebruikt dit inzicht al. Schrijf bij wat je ermee deed.',
    en: 'You use this insight already. Add what you did with it.',
  },
};

import type { Messages } from './sentence.js';

/** Growth conversations. */
export const CONVERSATION_MESSAGES: Messages = {
  conversation_with_oneself: { nl: 'ben je zelf', en: 'is yourself' },
  colleague_elsewhere: { nl: 'werkt niet aan deze school', en: 'does not work at this school' },
  conversation_in_the_past: { nl: 'kan niet op een dag die voorbij is', en: 'cannot be on a day that has passed' },
  does_not_lead_school: { nl: 'leidt deze school niet', en: 'does not lead this school' },
  conversation_not_ahead: {
    nl: 'Dit gesprek is al gevoerd of afgezegd.',
    en: 'This conversation was held or called off already.',
  },
  conversation_not_planned: {
    nl: 'Over de dag van dit gesprek zijn jullie het niet eens geworden.',
    en: 'The two of you did not agree on a day for this conversation.',
  },
  conversation_called_off: { nl: 'Dit gesprek is afgezegd.', en: 'This conversation was called off.' },
  conversation_not_held: {
    nl: 'Bevestigen kan als het gesprek gevoerd is.',
    en: 'It can be confirmed once the conversation was held.',
  },
  cadence_in_the_past: {
    nl: 'kan niet voor een dag die voorbij is',
    en: 'cannot be set for a day that has passed',
  },
};

/** What people are told of what they learned, and said of what others did. Held to its form where all kinds are listed. */
export const INSIGHT_NOTICES = {
  'insight.reacted': {
    group: 'insights',
    subject: 'insight',
    nl: ['{who} reageerde op “{title}”', '{who} reageerde op een inzicht'],
    en: ['{who} reacted to “{title}”', '{who} reacted to an insight'],
  },
  'insight.answered': {
    group: 'insights',
    subject: 'insight',
    nl: ['{who} antwoordde bij “{title}”', '{who} antwoordde bij een inzicht waarover je iets vroeg'],
    en: ['{who} answered at “{title}”', '{who} answered at an insight that you asked about'],
  },
  'insight.adopted': {
    group: 'insights',
    subject: 'insight',
    nl: ['{who} gebruikt “{title}”', '{who} gebruikt een inzicht van jou of je leerteam'],
    en: ['{who} uses “{title}”', '{who} uses an insight of yours or your leerteam’s'],
  },
} as const;

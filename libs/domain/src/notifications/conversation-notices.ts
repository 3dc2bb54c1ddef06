const GONE = ['Er was iets met een ontwikkelgesprek', 'There was something about a growth conversation'] as const;

/** What the two of a growth conversation are told; never what was said. Held to its form where all kinds are listed. */
export const CONVERSATION_NOTICES = {
  'growth-conversation.proposed': {
    group: 'invitations',
    subject: 'growth_conversation',
    nl: ['{who} stelt een dag voor een ontwikkelgesprek voor ({title})', GONE[0]],
    en: ['{who} proposes a day for a growth conversation ({title})', GONE[1]],
  },
  'growth-conversation.accepted': {
    group: 'invitations',
    subject: 'growth_conversation',
    nl: ['{who} is akkoord met de dag van jullie ontwikkelgesprek ({title})', GONE[0]],
    en: ['{who} agrees to the day of your growth conversation ({title})', GONE[1]],
  },
  'growth-conversation.called-off': {
    group: 'invitations',
    subject: 'growth_conversation',
    nl: ['Jullie ontwikkelgesprek gaat niet door op die dag: {who} zegde af ({title})', GONE[0]],
    en: ['Your growth conversation is not held that day: {who} called it off ({title})', GONE[1]],
  },
  'growth-conversation.to-confirm': {
    group: 'invitations',
    subject: 'growth_conversation',
    nl: ['{who} bevestigde het verslag van jullie ontwikkelgesprek: nu jij nog ({title})', GONE[0]],
    en: ['{who} confirmed the notes of your growth conversation: now you ({title})', GONE[1]],
  },
  'growth-conversation.agreed': {
    group: 'invitations',
    subject: 'growth_conversation',
    nl: ['Het verslag van jullie ontwikkelgesprek is door beiden bevestigd en staat vast ({title})', GONE[0]],
    en: ['You both confirmed the notes of your growth conversation: they are fixed ({title})', GONE[1]],
  },
  'growth-conversation.due': {
    group: 'invitations',
    subject: 'school',
    nl: ['Het is tijd voor een ontwikkelgesprek ({title})', 'Het is tijd voor een ontwikkelgesprek'],
    en: ['It is time for a growth conversation ({title})', 'It is time for a growth conversation'],
  },
  'growth-conversation.due-with': {
    group: 'invitations',
    subject: 'colleague',
    nl: ['Het is tijd voor een ontwikkelgesprek met {title}', 'Het was tijd voor een ontwikkelgesprek met een collega'],
    en: ['It is time for a growth conversation with {title}', 'It was time for a growth conversation with a colleague'],
  },
} as const;

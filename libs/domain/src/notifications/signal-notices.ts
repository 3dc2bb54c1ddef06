const GONE = ['Er gebeurde iets met een signaal', 'Something happened with a signal'] as const;

/** What people are told of signals that they noticed or have in hand. Held to its form where all kinds are listed. */
export const SIGNAL_NOTICES = {
  'signal.taken-up': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} pakt het signaal “{title}” op', GONE[0]],
    en: ['{who} takes up the signal “{title}”', GONE[1]],
  },
  'signal.handed-over': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} geeft jullie het signaal “{title}” in handen', GONE[0]],
    en: ['{who} puts the signal “{title}” into your hands', GONE[1]],
  },
  'signal.put-back': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} legt het signaal “{title}” terug: wie wil, kan het oppakken', GONE[0]],
    en: ['{who} puts the signal “{title}” back: whoever wants to can take it up', GONE[1]],
  },
  'signal.moved': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} bracht het signaal “{title}” een stap verder', GONE[0]],
    en: ['{who} took the signal “{title}” a step on', GONE[1]],
  },
  'signal.resolved': {
    group: 'signals',
    subject: 'signal',
    nl: ['Verholpen, en nagegaan: “{title}”', 'Een signaal is verholpen'],
    en: ['Mended, and checked: “{title}”', 'A signal is resolved'],
  },
  'signal.accepted': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} schreef op waarom jullie leven met “{title}”', GONE[0]],
    en: ['{who} wrote down why you live with “{title}”', GONE[1]],
  },
  'signal.reopened': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} heropende het signaal “{title}”', GONE[0]],
    en: ['{who} reopened the signal “{title}”', GONE[1]],
  },
  'signal.supported': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} merkt dit ook: “{title}”', GONE[0]],
    en: ['{who} notices this too: “{title}”', GONE[1]],
  },
  'signal.joined': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} voegde het signaal “{title}” samen met een ander', GONE[0]],
    en: ['{who} joined the signal “{title}” with another', GONE[1]],
  },
  'signal.parted': {
    group: 'signals',
    subject: 'signal',
    nl: ['{who} haalde het signaal “{title}” weer los van een ander', GONE[0]],
    en: ['{who} parted the signal “{title}” from another again', GONE[1]],
  },
  'signal-action.given': {
    group: 'actions',
    subject: 'signal_action',
    nl: ['{who} schreef bij een signaal een actie op voor jou: “{title}”', '{who} schreef een actie op voor jou'],
    en: ['{who} wrote down an action on a signal for you: “{title}”', '{who} wrote down an action for you'],
  },
  'signal-action.due-tomorrow': {
    group: 'actions',
    subject: 'signal_action',
    nl: ['Dit moet af zijn op {day}: “{title}”', 'Er moest een actie bij een signaal af'],
    en: ['This is due on {day}: “{title}”', 'An action on a signal was due'],
  },
  'signal-action.overdue': {
    group: 'actions',
    subject: 'signal_action',
    nl: [
      'De dag hiervan is voorbij: “{title}”; rond het af, verzet het of laat het los',
      'Er moest een actie bij een signaal af',
    ],
    en: ['The day of this has passed: “{title}”; finish it, move it or let it go', 'An action on a signal was due'],
  },
} as const;

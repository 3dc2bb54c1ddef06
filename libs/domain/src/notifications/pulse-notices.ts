/** What people are told of the pulses of their school. Held to its form where all kinds are listed. */
export const PULSE_NOTICES = {
  'pulse.opened': {
    group: 'house',
    subject: 'pulse',
    nl: [
      'De peiling van “{title}” staat open: niemand ziet wat jij antwoordt',
      'Er stond een peiling open op een school',
    ],
    en: ['The pulse of “{title}” is open: nobody sees what you answer', 'A pulse was open at a school'],
  },
  'pulse.closing': {
    group: 'house',
    subject: 'pulse',
    nl: [
      'De peiling van “{title}” sluit binnenkort. Heb je al geantwoord, dan hoef je niets te doen',
      'Een peiling van een school sluit binnenkort',
    ],
    en: [
      'The pulse of “{title}” closes soon. If you have answered, there is nothing to do',
      'A pulse of a school closes soon',
    ],
  },
  'pulse.closed': {
    group: 'house',
    subject: 'pulse',
    nl: ['De peiling van “{title}” is gesloten; lees wat eruit komt', 'Een peiling van een school is gesloten'],
    en: ['The pulse of “{title}” is closed; read what comes of it', 'A pulse of a school is closed'],
  },
} as const;

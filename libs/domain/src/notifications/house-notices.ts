/** What people are told of the vision, strategic goals and policy of their school and board. */
export const HOUSE_NOTICES = {
  'consultation.opened': {
    group: 'house',
    subject: 'consultation',
    nl: [
      '{who} vraagt wat je vindt van “{title}”: reageren kan tot en met {day}',
      'Er was een raadpleging, die nu niet voor je openstaat',
    ],
    en: [
      '{who} asks what you think of “{title}”: you can respond until {day}',
      'There was a consultation that is not open to you now',
    ],
  },
  'consultation.closing': {
    group: 'house',
    subject: 'consultation',
    nl: ['Reageren op “{title}” kan nog tot en met {day}', 'Er was een raadpleging, die nu niet voor je openstaat'],
    en: ['You can still respond to “{title}”, until {day}', 'There was a consultation that is not open to you now'],
  },
  'consultation.closed': {
    group: 'house',
    subject: 'consultation',
    nl: [
      'De raadpleging over “{title}” is gesloten: zeg wat er met de inbreng gedaan is',
      'Een raadpleging is gesloten, die nu niet voor je openstaat',
    ],
    en: [
      'The consultation about “{title}” is closed: say what was done with what people said',
      'A consultation is closed that is not open to you now',
    ],
  },
  'consultation.adopted': {
    group: 'house',
    subject: 'consultation',
    nl: ['“{title}” is vastgesteld: lees wat er met je inbreng gedaan is', 'Iets waar je op reageerde is vastgesteld'],
    en: ['“{title}” is adopted: read what was done with what you said', 'Something that you responded to is adopted'],
  },
  'consultation.dropped': {
    group: 'house',
    subject: 'consultation',
    nl: [
      '“{title}” gaat niet door zoals voorgelegd: lees wat er met je inbreng gedaan is',
      'Iets waar je op reageerde gaat niet door',
    ],
    en: [
      '“{title}” does not go ahead as it was put to you: read what was done with what you said',
      'Something that you responded to does not go ahead',
    ],
  },
  'strategy.review-due': {
    group: 'house',
    subject: 'strategy_document',
    nl: [
      'Het is tijd om opnieuw te kijken naar “{title}” (afgesproken voor {day})',
      'Iets van je school of bestuur vroeg om een nieuwe blik',
    ],
    en: [
      'It is time to look again at “{title}” (agreed for {day})',
      'Something of your school or board was to be looked at again',
    ],
  },
  'strategy.review-overdue': {
    group: 'house',
    subject: 'strategy_document',
    nl: [
      '“{title}” zou op {day} opnieuw bekeken worden: geldt het nog, of is er een nieuwe versie nodig?',
      'Iets van je school of bestuur vroeg om een nieuwe blik',
    ],
    en: [
      '“{title}” was to be looked at again on {day}: does it still hold, or is a next version needed?',
      'Something of your school or board was to be looked at again',
    ],
  },
} as const;

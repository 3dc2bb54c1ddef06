/** What people are told of meetings, and of what they are to do. Held to its form where all kinds are listed. */
export const MEETING_NOTICES = {
  'meeting.tomorrow': {
    group: 'meetings',
    subject: 'meeting',
    nl: ['“{title}” is op {day}', 'Er was een bijeenkomst van een leerteam waar je in zat'],
    en: ['“{title}” is on {day}', 'There was a meeting of a leerteam that you were in'],
  },
  'meeting.to-prepare': {
    group: 'meetings',
    subject: 'meeting',
    nl: [
      '“{title}” is op {day}: je brengt iets in, of hebt nog een actie openstaan',
      'Er was een bijeenkomst van een leerteam waar je in zat',
    ],
    en: [
      '“{title}” is on {day}: you bring something in, or have an action open',
      'There was a meeting of a leerteam that you were in',
    ],
  },
  'meeting.moved': {
    group: 'meetings',
    subject: 'meeting',
    nl: ['{who} verzette “{title}”: kijk wanneer en waar het nu is', '{who} verzette een bijeenkomst'],
    en: ['{who} moved “{title}”: look when and where it is now', '{who} moved a meeting'],
  },
  'meeting.cancelled': {
    group: 'meetings',
    subject: 'meeting',
    nl: ['{who} zegde “{title}” af', '{who} zegde een bijeenkomst af'],
    en: ['{who} called “{title}” off', '{who} called a meeting off'],
  },
  'action.given': {
    group: 'actions',
    subject: 'action',
    nl: ['{who} schreef een actie op voor jou: “{title}”', '{who} schreef een actie op voor jou'],
    en: ['{who} wrote down an action for you: “{title}”', '{who} wrote down an action for you'],
  },
  'action.due-tomorrow': {
    group: 'actions',
    subject: 'action',
    nl: ['Dit moet af zijn op {day}: “{title}”', 'Er moest een actie af van een leerteam waar je in zat'],
    en: ['This is due on {day}: “{title}”', 'An action was due of a leerteam that you were in'],
  },
  'action.overdue': {
    group: 'actions',
    subject: 'action',
    nl: [
      'De dag hiervan is voorbij: “{title}”; rond het af, verzet het of laat het los',
      'Er moest een actie af van een leerteam waar je in zat',
    ],
    en: [
      'The day of this has passed: “{title}”; finish it, move it or let it go',
      'An action was due of a leerteam that you were in',
    ],
  },
} as const;

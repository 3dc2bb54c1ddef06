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
      '“{title}” is op {day}: je brengt iets in, of hebt nog een actie open',
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
    nl: ['{who} verzette “{title}”: kijk wanneer en waar', '{who} verzette een bijeenkomst'],
    en: ['{who} moved “{title}”: look when and where', '{who} moved a meeting'],
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
      'Dit had af moeten zijn: “{title}”; rond het af, verzet het of laat het vallen',
      'Er moest een actie af van een leerteam waar je in zat',
    ],
    en: [
      'This was to be done by now: “{title}”; finish it, move it or drop it',
      'An action was due of a leerteam that you were in',
    ],
  },
} as const;

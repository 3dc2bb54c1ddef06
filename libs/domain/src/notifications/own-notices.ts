/**
 * What people are told of their own learning: what others ask of them or share with them, what they keep up alone or as
 * a leerteam, and what is ready for them. Held to its form where all kinds are listed.
 */
export const OWN_NOTICES = {
  'participation.invited': {
    group: 'invitations',
    subject: 'participation',
    nl: ['{who} nodigde je uit om mee te doen aan “{title}”', '{who} nodigde je uit om mee te doen'],
    en: ['{who} invited you to take part in “{title}”', '{who} invited you to take part'],
  },
  'observation.observer-asked': {
    group: 'invitations',
    subject: 'observation',
    nl: ['{who} vroeg je om mee te kijken bij de les “{title}”', '{who} vroeg je om mee te kijken bij een les'],
    en: ['{who} asked you to observe the lesson “{title}”', '{who} asked you to observe a lesson'],
  },
  'observation.discussed': {
    group: 'invitations',
    subject: 'observation',
    nl: ['{who} legde de nabespreking van de les “{title}” vast', '{who} legde een nabespreking vast'],
    en: ['{who} noted the conversation about the lesson “{title}”', '{who} noted a conversation about a lesson'],
  },
  'goal.shared': {
    group: 'invitations',
    subject: 'goal',
    nl: ['{who} deelde het doel “{title}” met je', '{who} deelde een doel met je, dat nu niet voor je openstaat'],
    en: ['{who} shared the goal “{title}” with you', '{who} shared a goal with you that is not open to you now'],
  },
  'goal.look-due': {
    group: 'actions',
    subject: 'goal',
    nl: [
      'Je wilde vanaf {day} kijken wat er van “{title}” te zien is',
      'Je wilde vanaf {day} kijken wat er van een doel te zien is',
    ],
    en: [
      'You meant to look from {day} on at what came of “{title}”',
      'You meant to look from {day} on at what came of a goal',
    ],
  },
  'activity.shared': {
    group: 'invitations',
    subject: 'activity',
    nl: [
      '{who} deelde de activiteit “{title}” met je',
      '{who} deelde een activiteit met je, die nu niet voor je openstaat',
    ],
    en: [
      '{who} shared the activity “{title}” with you',
      '{who} shared an activity with you that is not open to you now',
    ],
  },
  'report.shared': {
    group: 'reports',
    subject: 'report',
    nl: ['{who} deelde een rapport met je: {title}', '{who} deelde een rapport met je, dat nu niet voor je openstaat'],
    en: ['{who} shared a report with you: {title}', '{who} shared a report with you that is not open to you now'],
  },
  'report.ready': {
    group: 'reports',
    subject: 'report',
    nl: ['Je rapport is klaar: {title}', 'Een rapport is klaar, dat nu niet voor je openstaat'],
    en: ['Your report is ready: {title}', 'A report is ready that is not open to you now'],
  },
  // Kind, and nothing to make up for: who does nothing with it has done nothing wrong.
  'habit.fading': {
    group: 'habits',
    subject: 'habit',
    nl: [
      '“{title}” houd je al maanden vol; komt het er deze maand nog van?',
      'Er is iets wat je al maanden volhoudt; komt het er deze maand nog van?',
    ],
    // The name of a form is Dutch here; behind the link it stands in one's own language.
    en: [
      'There is something you have kept up for months; will you get round to it this month?',
      'There is something you have kept up for months; will you get round to it this month?',
    ],
  },
  'leerteam.rhythm-fading': {
    group: 'habits',
    subject: 'leerteam',
    nl: [
      '“{title}” komt al maanden trouw bij elkaar; deze maand kan het nog',
      'Je leerteam komt al maanden trouw bij elkaar; deze maand kan het nog',
    ],
    en: [
      '“{title}” has met faithfully for months; there is still time this month',
      'Your leerteam has met faithfully for months; there is still time this month',
    ],
  },
  'leerteam.habit-fading': {
    group: 'habits',
    subject: 'leerteam',
    nl: [
      '“{title}” houdt al maanden samen een leervorm vol; deze maand kan het nog',
      'Je leerteam houdt al maanden samen een leervorm vol; deze maand kan het nog',
    ],
    en: [
      '“{title}” has kept up a way of learning together for months; there is still time this month',
      'Your leerteam has kept up a way of learning together for months; there is still time this month',
    ],
  },
  'personal-export.ready': {
    group: 'reports',
    subject: 'personal_export',
    nl: ['Je gegevens staan klaar om op te halen', 'Je gegevens stonden klaar en zijn weer verwijderd'],
    en: ['Your data are ready to be fetched', 'Your data were ready, and have been removed again'],
  },
} as const;

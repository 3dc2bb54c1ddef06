/**
 * What people are told of the leerteams that they are in, lead or could belong to, and of how those work together.
 * Held to its form where all kinds are listed.
 */
export const LEERTEAM_NOTICES = {
  'leerteam.invited': {
    group: 'invitations',
    subject: 'leerteam',
    nl: ['{who} nodigt je uit voor “{title}”', '{who} nodigt je uit voor een leerteam'],
    en: ['{who} invites you to “{title}”', '{who} invites you to a leerteam'],
  },
  'leerteam.requested': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} wil graag bij “{title}” horen', '{who} wil graag bij je leerteam horen'],
    en: ['{who} would like to join “{title}”', '{who} would like to join your leerteam'],
  },
  'leerteam.invitation-accepted': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} nam de uitnodiging voor “{title}” aan', '{who} nam de uitnodiging voor je leerteam aan'],
    en: ['{who} accepted the invitation to “{title}”', '{who} accepted the invitation to your leerteam'],
  },
  'leerteam.invitation-declined': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} sloeg de uitnodiging voor “{title}” af', '{who} sloeg de uitnodiging voor je leerteam af'],
    en: ['{who} declined the invitation to “{title}”', '{who} declined the invitation to your leerteam'],
  },
  'leerteam.request-accepted': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} heet je welkom in “{title}”', '{who} heet je welkom in het leerteam'],
    en: ['{who} welcomes you to “{title}”', '{who} welcomes you to the leerteam'],
  },
  'leerteam.request-declined': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} wees je aanmelding voor “{title}” af', '{who} wees je aanmelding voor een leerteam af'],
    en: ['{who} declined your request to join “{title}”', '{who} declined your request to join a leerteam'],
  },
  'leerteam.role-changed': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} gaf je een andere rol in “{title}”', '{who} gaf je een andere rol in je leerteam'],
    en: ['{who} gave you another role in “{title}”', '{who} gave you another role in your leerteam'],
  },
  'leerteam.left': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} verlaat “{title}”', '{who} verlaat je leerteam'],
    en: ['{who} leaves “{title}”', '{who} leaves your leerteam'],
  },
  'leerteam.ended': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} beëindigde je lidmaatschap van “{title}”', '{who} beëindigde je lidmaatschap van een leerteam'],
    en: ['{who} ended your membership of “{title}”', '{who} ended your membership of a leerteam'],
  },
  'leerteam.closed': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} sloot “{title}” af', '{who} sloot een leerteam af'],
    en: ['{who} closed “{title}”', '{who} closed a leerteam'],
  },
  'leerteam.reopened': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: ['{who} heropende “{title}”', '{who} heropende je leerteam'],
    en: ['{who} reopened “{title}”', '{who} reopened your leerteam'],
  },
  'lead-turn.offered': {
    group: 'leerteams',
    subject: 'lead_turn',
    nl: ['{who} vraagt of jij wilt leiden: {title}', '{who} vroeg of je iets wilde leiden; dat staat niet meer open'],
    en: ['{who} asks whether you want to lead: {title}', '{who} asked you to lead something; that is open no more'],
  },
  'lead-turn.accepted': {
    group: 'leerteams',
    subject: 'lead_turn',
    nl: ['{who} neemt de leiding: {title}', '{who} nam de leiding die je aanbood'],
    en: ['{who} takes the lead: {title}', '{who} took the lead that you offered'],
  },
  'lead-turn.declined': {
    group: 'leerteams',
    subject: 'leerteam',
    nl: [
      '{who} laat in “{title}” de leiding die je aanbood aan een ander',
      '{who} laat de leiding die je aanbood aan een ander',
    ],
    en: [
      '{who} leaves the lead that you offered in “{title}” to another',
      '{who} leaves the lead that you offered to another',
    ],
  },
  'collaboration-review.opened': {
    group: 'leerteams',
    subject: 'collaboration_review',
    nl: ['Hoe werken jullie samen? Vul de terugblik van “{title}” in', 'Een terugblik op de samenwerking was open'],
    en: ['How do you work together? Answer the review of “{title}”', 'A review of the collaboration was open'],
  },
  'collaboration-review.closed': {
    group: 'leerteams',
    subject: 'collaboration_review',
    nl: ['De terugblik op de samenwerking in “{title}” is gesloten', 'Een terugblik op de samenwerking is gesloten'],
    en: ['The review of the collaboration in “{title}” is closed', 'A review of the collaboration is closed'],
  },
} as const;

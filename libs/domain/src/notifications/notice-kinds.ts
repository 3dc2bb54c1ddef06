import type { NoticeSubject } from './notice-subjects.js';

/** What people choose by: how they want to be told of this group of things. */
export const NOTICE_GROUPS = [
  'leerteams',
  'meetings',
  'actions',
  'cycles',
  'invitations',
  'habits',
  'reports',
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

interface NoticeKindTerms {
  readonly group: NoticeGroup;
  /** What its `subjectId` is the id of. */
  readonly subject: NoticeSubject;
  /**
   * The sentence, with `{who}` for who caused it and `{title}` for the subject; and what is said where the title may
   * not be told any more.
   */
  readonly nl: readonly [string, string];
  readonly en: readonly [string, string];
}

/** Everything that people are told of: one entry a kind. */
export const NOTICE_KINDS = {
  'cycle.moved': {
    group: 'cycles',
    subject: 'cycle',
    nl: ['{who} bracht “{title}” in een andere fase', '{who} bracht een cyclus in een andere fase'],
    en: ['{who} moved “{title}” to another phase', '{who} moved a cycle to another phase'],
  },
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
    nl: ['{who} deelde het doel “{title}” met je', '{who} deelde een doel met je, dat nu niet voor je open staat'],
    en: ['{who} shared the goal “{title}” with you', '{who} shared a goal with you that is not open to you now'],
  },
  'activity.shared': {
    group: 'invitations',
    subject: 'activity',
    nl: [
      '{who} deelde de activiteit “{title}” met je',
      '{who} deelde een activiteit met je, die nu niet voor je open staat',
    ],
    en: [
      '{who} shared the activity “{title}” with you',
      '{who} shared an activity with you that is not open to you now',
    ],
  },
  'report.shared': {
    group: 'reports',
    subject: 'report',
    nl: ['{who} deelde een rapport met je: {title}', '{who} deelde een rapport met je, dat nu niet voor je open staat'],
    en: ['{who} shared a report with you: {title}', '{who} shared a report with you that is not open to you now'],
  },
  'report.ready': {
    group: 'reports',
    subject: 'report',
    nl: ['Je rapport is klaar: {title}', 'Een rapport is klaar, dat nu niet voor je open staat'],
    en: ['Your report is ready: {title}', 'A report is ready that is not open to you now'],
  },
  'personal-export.ready': {
    group: 'reports',
    subject: 'personal_export',
    nl: ['Je gegevens staan klaar om op te halen', 'Je gegevens stonden klaar en zijn weer verwijderd'],
    en: ['Your data are ready to be fetched', 'Your data were ready, and have been removed again'],
  },
} as const satisfies Record<string, NoticeKindTerms>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

import { CYCLE_NOTICES } from './cycle-notices.js';
import { LEERTEAM_NOTICES } from './leerteam-notices.js';
import { OWN_NOTICES } from './own-notices.js';
import { MEETING_NOTICES } from './meeting-notices.js';
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
   * The sentence, with `{who}` for who caused it, `{title}` for the subject and `{day}` for the day it is about; and what is said where the title may
   * not be told any more.
   */
  readonly nl: readonly [string, string];
  readonly en: readonly [string, string];
}

/** Everything that people are told of: one entry a kind. */
export const NOTICE_KINDS = {
  ...LEERTEAM_NOTICES,
  ...CYCLE_NOTICES,
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
  'cycle.begun': {
    group: 'cycles',
    subject: 'cycle',
    nl: ['{who} begon “{title}”', '{who} begon een cyclus'],
    en: ['{who} began “{title}”', '{who} began a cycle'],
  },
  'cycle.concluded': {
    group: 'cycles',
    subject: 'cycle',
    nl: ['{who} rondde “{title}” af', '{who} rondde een cyclus af'],
    en: ['{who} concluded “{title}”', '{who} concluded a cycle'],
  },
  'cycle.stopped': {
    group: 'cycles',
    subject: 'cycle',
    nl: ['{who} stopte “{title}”', '{who} stopte een cyclus'],
    en: ['{who} stopped “{title}”', '{who} stopped a cycle'],
  },
  'cycle.moved': {
    group: 'cycles',
    subject: 'cycle',
    nl: ['{who} bracht “{title}” naar een andere fase', '{who} bracht een cyclus naar een andere fase'],
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
    nl: ['{who} deelde het doel “{title}” met je', '{who} deelde een doel met je, dat nu niet voor je openstaat'],
    en: ['{who} shared the goal “{title}” with you', '{who} shared a goal with you that is not open to you now'],
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
  'lesson.to-teach': {
    group: 'cycles',
    subject: 'research_lesson',
    nl: ['{who} vraagt je de onderzoeksles “{title}” te geven', '{who} vroeg je een onderzoeksles te geven'],
    en: ['{who} asks you to teach the research lesson “{title}”', '{who} asked you to teach a research lesson'],
  },
  'lesson.to-observe': {
    group: 'cycles',
    subject: 'research_lesson',
    nl: ['{who} vraagt je mee te kijken bij “{title}”', '{who} vroeg je mee te kijken bij een onderzoeksles'],
    en: ['{who} asks you to observe “{title}”', '{who} asked you to observe a research lesson'],
  },
  'hypothesis.judged': {
    group: 'cycles',
    subject: 'hypothesis',
    nl: ['{who} gaf een oordeel over de hypothese “{title}”', '{who} gaf een oordeel over een hypothese'],
    en: ['{who} gave a verdict on the hypothesis “{title}”', '{who} gave a verdict on a hypothesis'],
  },
  'measure.given': {
    group: 'actions',
    subject: 'measure',
    nl: ['{who} vroeg je een maatregel uit te voeren: “{title}”', '{who} vroeg je een maatregel uit te voeren'],
    en: ['{who} asked you to carry out a measure: “{title}”', '{who} asked you to carry out a measure'],
  },
  ...MEETING_NOTICES,
  ...OWN_NOTICES,
} as const satisfies Record<string, NoticeKindTerms>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

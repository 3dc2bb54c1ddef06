/**
 * What people are told of inquiring together, and of what it asks of them.
 * Held to its form where all kinds are listed.
 */
export const CYCLE_NOTICES = {
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
} as const;

/**
 * What people are told of what they expect that pupils learn. Never what was found: that stands in reports, with its
 * uncertainty. Held to its form where all kinds are listed.
 */
export const IMPACT_NOTICES = {
  'impact-hypothesis.measured': {
    group: 'actions',
    subject: 'impact_hypothesis',
    nl: [
      'De toetsen bij je verwachting van “{title}” zijn binnen: je kunt haar evalueren',
      'De toetsen bij een verwachting zijn binnen, die nu niet voor je openstaat',
    ],
    en: [
      'The scores for what you expect of “{title}” are in: you can evaluate it',
      'The scores for an expectation are in that is not open to you now',
    ],
  },
  'impact-hypothesis.withdrawn': {
    group: 'cycles',
    subject: 'impact_hypothesis',
    nl: ['{who} trok een verwachting van “{title}” in', '{who} trok een verwachting van je leerteam in'],
    en: ['{who} withdrew an expectation of “{title}”', '{who} withdrew an expectation of your leerteam'],
  },
} as const;

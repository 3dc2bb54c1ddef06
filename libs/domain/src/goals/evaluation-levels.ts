import { inBoth, type WordsInBoth } from '../school-material/words.js';

/** The five levels at which Guskey (2000) looks at what professional learning did, from the first to the last. */
export const LEVELS = ['reaction', 'learning', 'organisation_support', 'use', 'pupil_outcome'] as const;
export type Level = (typeof LEVELS)[number];

/** Where the levels are from. */
export const LEVELS_SOURCE =
  'Guskey, T. R. (2000). Evaluating Professional Development. Corwin; Guskey, T. R. (2016). Gauge impact with five levels of data. JSD 37(1).';

/**
 * What each level is called and asks of any goal. Neutral on purpose: a question that hopes for an answer gets it. They
 * ask what is there, never how much, and nobody adds them up.
 */
export const LEVEL_WORDS = {
  reaction: {
    name: inBoth('Beleving', 'Reaction'),
    question: inBoth(
      'Hoe was het om hieraan te werken, en wat was de moeite waard?',
      'What was it like to work on this, and what was worth the time?',
    ),
  },
  learning: {
    name: inBoth('Wat ik leerde', 'Learning'),
    question: inBoth(
      'Wat weet of kun je nu dat je eerst niet wist of kon?',
      'What do you know or can you do now that you did not before?',
    ),
  },
  organisation_support: {
    name: inBoth('Steun van de school', 'Organisation support'),
    question: inBoth(
      'Wat heb je hiervoor van school en collega’s nodig, en wat daarvan is er?',
      'What do you need from school and colleagues for this, and what of that is there?',
    ),
  },
  use: {
    name: inBoth('Gebruik in de les', 'Use in practice'),
    question: inBoth(
      'Wat doe je in de les of in je werk nu anders dan eerst?',
      'What do you do differently now in class or at work?',
    ),
  },
  pupil_outcome: {
    name: inBoth('Wat leerlingen eraan hebben', 'Pupil outcomes'),
    question: inBoth(
      'Wat is er bij leerlingen te zien of te horen, en waaraan merk je dat?',
      'What can be seen or heard with pupils, and by what do you notice?',
    ),
  },
} as const satisfies Record<Level, { name: WordsInBoth; question: WordsInBoth }>;

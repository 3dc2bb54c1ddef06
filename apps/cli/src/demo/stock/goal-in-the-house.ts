/** What Carlijn works on, for what her school wants to reach: how she looks at it, and what she saw so far. */
export const GOAL_IN_THE_HOUSE = {
  who: 'Carlijn Vos',
  team: 'reading',
  serves: 'Leerlingen praten met elkaar over wat zij lezen',
  title: 'Ook stille leerlingen doen mee in het gesprek over een tekst',
  reason: 'Zes leerlingen zeggen in de kring nooit iets, terwijl zij op papier de scherpste dingen opschrijven.',
  signs: [
    'Iedere leerling zegt in een week minstens één keer iets over de tekst',
    'Ik geef minder beurten; leerlingen geven ze door',
  ],
  theme: 'reading',
  setDaysAgo: 55,
  targetInDays: 70,
  checkIns: [
    { daysAgo: 38, note: 'Eerst opschrijven, dan praten: twee van de zes zeiden iets.', progress: 20 },
    { daysAgo: 9, note: 'In tweetallen lukt het vier van de zes. In de kring nog niet vanzelf.', progress: 50 },
  ],
  /** From the pupils back to how it begins. A day that has passed is one on which she looked. */
  looks: [
    {
      level: 'pupil_outcome',
      day: 70,
      question: 'Zeggen de zes leerlingen ieder in een week iets dat een ander verder helpt?',
    },
    { level: 'use', day: 40, question: 'Laat ik leerlingen eerst schrijven, ook als de tijd krap is?' },
    { level: 'organisation_support', day: 15 },
    {
      level: 'learning',
      day: -12,
      saw: 'Ik weet nu drie manieren om een gesprek voor te bereiden, en welke bij welke leerling past.',
    },
    {
      level: 'reaction',
      day: -30,
      saw: 'Bij Mirthe kijken was het meest de moeite waard; het artikel minder.',
    },
  ],
} as const;

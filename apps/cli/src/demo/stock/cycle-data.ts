import type { StockCycle } from './stock-cycle.js';

export const DATA_CYCLE: StockCycle = {
  team: 'data',
  method: 'data_team',
  title: 'Kommagetallen in groep 6 en 7',
  question: 'Waardoor maken zoveel leerlingen in groep 6 en 7 fouten met kommagetallen?',
  theme: 'mathematics',
  steps: [
    {
      phase: 'problem',
      daysAgo: 48,
      by: 'Joost Aarts',
      wrote: [
        [
          'problem_statement',
          'Vier op de tien leerlingen ordenen kommagetallen verkeerd. Voor de middentoets willen we dat bij hooguit twee op de tien zien.',
        ],
      ],
    },
    { phase: 'hypotheses', daysAgo: 44, by: 'Joost Aarts' },
    { phase: 'data_collection', daysAgo: 40, by: 'Ravi Ramdin' },
    { phase: 'data_quality', daysAgo: 36, by: 'Ravi Ramdin' },
    {
      phase: 'analysis',
      daysAgo: 34,
      by: 'Samira El Khattabi',
      wrote: [['analysis', 'Groepen met meer lestijd maken even veel fouten als groepen met minder.']],
    },
    { phase: 'interpretation', daysAgo: 32, by: 'Joost Aarts' },
    {
      phase: 'hypotheses',
      daysAgo: 28,
      by: 'Joost Aarts',
      back: true,
      reason: 'Aan de lestijd ligt het niet: die hypothese is verworpen.',
    },
    { phase: 'data_collection', daysAgo: 24, by: 'Iris van Leeuwen' },
    { phase: 'data_quality', daysAgo: 18, by: 'Samira El Khattabi' },
    { phase: 'analysis', daysAgo: 15, by: 'Samira El Khattabi' },
    {
      phase: 'interpretation',
      daysAgo: 12,
      by: 'Joost Aarts',
      wrote: [
        ['interpretation', 'Leerlingen lezen een kommagetal als twee hele getallen. Dat verklaart de meeste fouten.'],
      ],
    },
    { phase: 'measures', daysAgo: 8, by: 'Iris van Leeuwen' },
  ],
};

/** Two possible causes, in the order in which the team looked into them. */
export const CAUSES = [
  {
    statement: 'Leerlingen krijgen te weinig lestijd voor kommagetallen',
    because: 'Het domein komt in de methode laat aan bod.',
    about: 'Groep 6 en 7 van De Regenboog',
    by: 'Ravi Ramdin',
    daysAgo: 43,
    source: {
      what: 'Lestijd per domein en fouten in de methodetoets, per groep',
      origin: 'Roosters en methodetoetsen',
      quality: 'usable_with_care',
      qualityBecause: 'Roosters zeggen wat gepland was, niet wat gegeven is.',
      collector: 'Ravi Ramdin',
      daysAgo: 37,
    },
    analysis: 'Tussen lestijd en aantal fouten is geen samenhang te zien.',
    verdict: 'rejected',
    verdictBecause: 'De groep met de meeste lestijd maakt even veel fouten als die met de minste.',
    judgedAgo: 33,
  },
  {
    statement: 'Leerlingen lezen een kommagetal als twee hele getallen',
    because: 'In schriften staat dat 3,12 groter is dan 3,4.',
    about: 'Groep 6 en 7 van De Regenboog',
    by: 'Iris van Leeuwen',
    daysAgo: 27,
    source: {
      what: 'Rekengesprekken met twaalf leerlingen en een foutenanalyse van twee toetsen',
      origin: 'Gesprekken en toetsen',
      quality: 'usable',
      qualityBecause: 'Twee leerkrachten scoorden apart en kwamen op hetzelfde uit.',
      collector: 'Iris van Leeuwen',
      daysAgo: 19,
    },
    analysis:
      'Negen van de twaalf leerlingen legden uit dat 12 meer is dan 4; in de toetsen past dat bij de meeste fouten.',
    verdict: 'confirmed',
    verdictBecause: 'Gesprekken en toetsen wijzen dezelfde kant op.',
    judgedAgo: 13,
  },
] as const;

/** What the team does about the cause that it found. */
export const DATA_MEASURE = {
  what: 'Kommagetallen in groep 6 en 7 een blok lang aan de getallenlijn en met geld, nooit als losse cijfers',
  by: 'Joost Aarts',
  members: ['Iris van Leeuwen', 'Tjeerd Dijkhuis'],
  daysAgo: 7,
  dueInDays: 25,
} as const;

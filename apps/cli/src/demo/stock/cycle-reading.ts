import type { StockCycle } from './stock-cycle.js';

export const READING_CYCLE: StockCycle = {
  team: 'reading',
  method: 'plg_inquiry',
  title: 'Praten leerlingen met elkaar over een tekst?',
  question: 'Wat doen wij waardoor leerlingen in groep 5 en 6 op elkaar reageren, en niet alleen op ons?',
  theme: 'reading',
  steps: [
    {
      phase: 'signal',
      daysAgo: 95,
      by: 'Mirthe de Graaf',
      wrote: [['signal', 'Op drie van de vier filmpjes loopt elk antwoord via de leerkracht.']],
    },
    {
      phase: 'question',
      daysAgo: 90,
      by: 'Youssef Benali',
      wrote: [['research_question', 'Welke vraag of stilte van ons maakt dat leerlingen op elkaar doorgaan?']],
    },
    {
      phase: 'study',
      daysAgo: 85,
      by: 'Samira El Khattabi',
      wrote: [['study', 'Artikel over gespreksvormen besproken; bij elkaar op film drie soorten doorvragen herkend.']],
    },
    {
      phase: 'try',
      daysAgo: 70,
      by: 'Carlijn Vos',
      wrote: [['try_out', 'Na een antwoord vijf tellen wachten en dan vragen: wie wil hierop verder?']],
    },
    {
      phase: 'effect',
      daysAgo: 45,
      by: 'Peter Jansma',
      wrote: [
        [
          'effect_on_pupils',
          'In alle vier de groepen reageren meer leerlingen op elkaar; stille leerlingen nog weinig.',
        ],
      ],
    },
    {
      phase: 'secure',
      daysAgo: 30,
      by: 'Youssef Benali',
      wrote: [['secured_practice', 'Wachten en doorgeven staan in de kijkwijzer; nieuwe collega’s kijken eerst mee.']],
    },
  ],
  lesson: { daysAgo: 25, text: 'Wachten doet meer dan een betere vraag. Voor stille leerlingen is iets anders nodig.' },
};

/** What of it was opened to the board. */
export const READING_INSIGHT = {
  who: 'Carlijn Vos',
  daysAgo: 26,
  title: 'Vijf tellen wachten, dan doorgeven',
  learned:
    'Na een antwoord vijf tellen wachten en vragen wie hierop verder wil, bracht in vier groepen een gesprek tussen leerlingen op gang.',
  usefulFor: 'Leerkrachten vanaf groep 4 die gesprekken over teksten voeren.',
} as const;

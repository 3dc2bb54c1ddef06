import { previous } from '../school-calendar.js';
import type { StockCycle } from './stock-cycle.js';

/** What the reading team inquired into in its first year: the cycle that its hypothesis was declared in. */
export const RICH_TEXTS_CYCLE: StockCycle = {
  team: 'reading',
  method: 'plg_inquiry',
  title: 'Rijke teksten in plaats van invulvragen',
  question: 'Begrijpen leerlingen in groep 5 en 6 teksten beter als ze er wekelijks over praten en schrijven?',
  theme: 'reading',
  steps: [
    {
      phase: 'signal',
      on: previous('09-16'),
      by: 'Mirthe de Graaf',
      wrote: [['signal', 'Leerlingen beantwoorden de vragen bij een tekst zonder hem te lezen.']],
    },
    {
      phase: 'question',
      on: previous('10-07'),
      by: 'Mirthe de Graaf',
      wrote: [['research_question', 'Wat gebeurt er als we minder teksten lezen, en er meer over praten?']],
    },
    {
      phase: 'study',
      on: previous('11-04'),
      by: 'Samira El Khattabi',
      wrote: [['study', 'Drie artikelen over close reading naast onze methode gelegd.']],
    },
    {
      phase: 'try',
      on: previous('12-02'),
      by: 'Youssef Benali',
      wrote: [['try_out', 'Elke week één rijke tekst, drie dagen: lezen, praten, in één zin opschrijven.']],
    },
    {
      phase: 'effect',
      on: previous('06-23'),
      by: 'Peter Jansma',
      wrote: [['effect_on_pupils', 'In het werk van leerlingen staan langere, eigen zinnen. De toets meet dat niet.']],
    },
    {
      phase: 'secure',
      on: previous('06-30'),
      by: 'Mirthe de Graaf',
      wrote: [
        ['secured_practice', 'De lessenreeksen staan klaar; wie nieuw is, geeft de eerste samen met een collega.'],
      ],
    },
  ],
  lesson: {
    on: previous('07-07'),
    text: 'Minder teksten en meer praten is vol te houden. Op de toets zien we het niet.',
  },
};

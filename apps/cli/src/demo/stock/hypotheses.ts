import { previous, type YearDay } from '../school-calendar.js';
import type { SchoolKey } from './cast.js';
import { RICH_TEXTS_CYCLE } from './cycle-rich-texts.js';
import { READING_CYCLE } from './cycle-reading.js';

/** What the reading team expected of its pupils, declared between the tests of a year or before them. */
export interface StockHypothesis {
  /** The title of the cycle that it belongs to. */
  readonly cycle: string;
  readonly by: string;
  readonly declared: { readonly on: YearDay } | { readonly daysAgo: number };
  readonly expectation: string;
  readonly year: YearDay['year'];
  readonly school: SchoolKey;
  readonly groups: readonly string[];
  readonly evaluated?: {
    readonly on: YearDay;
    readonly by: string;
    readonly conclusion: string;
    readonly alternatives: string;
    readonly nextStep: string;
  };
}

export const HYPOTHESES: readonly StockHypothesis[] = [
  {
    cycle: RICH_TEXTS_CYCLE.title,
    by: 'Mirthe de Graaf',
    declared: { on: previous('11-11') },
    expectation:
      'Leerlingen die elke week over een rijke tekst praten en schrijven, groeien van de M- naar de E-toets meer dan leerlingen van vergelijkbare groepen: ze oefenen in verbanden leggen in plaats van in vragen beantwoorden.',
    year: 'previous',
    school: 'regenboog',
    groups: ['Groep 5', 'Groep 6A', 'Groep 6B'],
    evaluated: {
      on: previous('07-07'),
      by: 'Peter Jansma',
      conclusion:
        'We hadden meer groei verwacht. Of die er is, kunnen we met zo weinig groepen niet zeggen. We gaan door, want het werk van leerlingen is rijker geworden.',
      alternatives:
        'In groep 6B waren er twee invallers. De andere school gebruikt een nieuwere methode. De toets vraagt vooral naar korte antwoorden.',
      nextStep: 'Volgend jaar dezelfde vergelijking, en van drie leerlingen per groep bewaren wat ze schrijven.',
    },
  },
  {
    cycle: READING_CYCLE.title,
    by: 'Youssef Benali',
    declared: { daysAgo: 60 },
    expectation:
      'Als leerlingen op elkaar reageren en niet alleen op ons, begrijpen ze meer van de tekst. Dat verwachten we terug te zien van de M- naar de E-toets.',
    year: 'running',
    school: 'regenboog',
    groups: ['Groep 5', 'Groep 6'],
  },
];

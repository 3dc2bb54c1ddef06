import type { StockCycle } from './stock-cycle.js';

export const LESSON_STUDY_CYCLE: StockCycle = {
  team: 'lesson-study',
  method: 'lesson_study',
  title: 'Eerst tekenen, dan rekenen',
  question: 'Hoe leren leerlingen een contextopgave te tekenen voordat ze gaan rekenen?',
  theme: 'mathematics',
  steps: [
    {
      phase: 'orient',
      daysAgo: 32,
      by: 'Lisanne Kok',
      wrote: [
        ['research_question', 'Wat doen leerlingen met een opgave waarin nog geen getallen staan?'],
        ['literature', 'Over het drieslagmodel: betekenis geven gaat aan uitvoeren vooraf.'],
      ],
    },
    { phase: 'design', daysAgo: 24, by: 'Ahmed Tahiri' },
    { phase: 'teach', daysAgo: 10, by: 'Lisanne Kok' },
    { phase: 'discuss', daysAgo: 6, by: 'Roos Hendriks' },
  ],
};

/** A stage of the lesson, with what was predicted and seen of each case pupil by who watched them, in which minute. */
interface StockStage {
  readonly name: string;
  readonly minutes: number;
  readonly teacherDoes: string;
  readonly pupilsDo: string;
  readonly pupils: Readonly<Record<string, readonly [predicted: string, who: string, minute: number, seen: string]>>;
}

/** The lesson that was taught in it. */
export const RESEARCH_LESSON = {
  title: 'De bus zonder getallen',
  subject: 'Rekenen',
  grade: 'groep 5/6',
  group: 'Groep 5/6',
  goal: 'Leerlingen tekenen de situatie van een contextopgave voordat zij een bewerking kiezen.',
  materials: 'Opgavekaarten zonder getallen, wisbordjes',
  minutes: 50,
  plannedAgo: 20,
  taughtAgo: 8,
  teacher: 'Lisanne Kok',
  pupils: [
    { code: 'A', typicalOf: 'Rekent meteen met de getallen die er staan' },
    { code: 'B', typicalOf: 'Tekent graag, en verliest daarbij de vraag uit het oog' },
    { code: 'C', typicalOf: 'Wacht af tot een ander begint' },
  ],
  observers: { 'Ahmed Tahiri': ['A'], 'Roos Hendriks': ['B'], 'Floor Jacobs': ['C'] } as Readonly<
    Record<string, readonly string[]>
  >,
  stages: [
    {
      name: 'Opgave zonder getallen',
      minutes: 15,
      teacherDoes: 'Leest voor en vraagt: wat zie je voor je?',
      pupilsDo: 'Tekenen op hun wisbordje wat er gebeurt.',
      pupils: {
        A: ['Vraagt waar de getallen staan.', 'Ahmed Tahiri', 4, 'Zegt “dit is geen som” en kijkt rond.'],
        B: ['Tekent de bus met alle reizigers.', 'Roos Hendriks', 6, 'Tekent twee haltes en een pijl. Geen reizigers.'],
        C: [
          'Kijkt af bij de buurman.',
          'Floor Jacobs',
          5,
          'Begint na een minuut zelf, met potlood in plaats van stift.',
        ],
      },
    },
    {
      name: 'Getallen erbij',
      minutes: 20,
      teacherDoes: 'Geeft de getallen en zwijgt drie minuten.',
      pupilsDo: 'Zetten de getallen in hun tekening en kiezen een bewerking.',
      pupils: {
        A: [
          'Rekent uit zonder naar de tekening te kijken.',
          'Ahmed Tahiri',
          21,
          'Legt de tekening naast de som en verbetert zichzelf.',
        ],
        B: [
          'Zet de getallen op de goede plek.',
          'Roos Hendriks',
          24,
          'Zet 12 bij de verkeerde halte, ziet het bij natellen.',
        ],
        C: ['Vraagt om hulp.', 'Floor Jacobs', 26, 'Legt buurman uit waarom het minder moet worden.'],
      },
    },
  ] satisfies readonly StockStage[] as readonly StockStage[],
} as const;

import type { AdoptionOpenTo, InsightVisibility, ReactionKind } from '@app/domain';
import type { ThemeKey } from './themes.js';

/** What one person wrote down for others, what they said to it, and who uses it. Days are school days ago. */
export interface StockInsight {
  readonly who: string;
  readonly daysAgo: number;
  readonly theme: ThemeKey;
  readonly title: string;
  readonly learned: string;
  readonly usefulFor: string;
  readonly visibility: Exclude<InsightVisibility, 'team'>;
  readonly reactions: readonly { readonly who: string; readonly kind: ReactionKind; readonly words?: string }[];
  readonly adoptions: readonly StockAdoption[];
}

export interface StockAdoption {
  readonly who: string;
  readonly daysAgo: number;
  readonly did: string;
  readonly openTo: AdoptionOpenTo;
}

export const OWN_INSIGHTS: readonly StockInsight[] = [
  {
    who: 'Esra Demir',
    daysAgo: 78,
    theme: 'climate',
    title: 'Een vaste start die van de leerlingen zelf is',
    learned:
      'Sinds twee leerlingen de start leiden (welkom, dagprogramma, stil lezen) hoef ik niemand meer tot stilte te manen. Het kostte drie weken voordoen.',
    usefulFor: 'Groepen die onrustig beginnen, en groepen met veel invallers.',
    visibility: 'board',
    reactions: [
      { who: 'Jeroen van Beek', kind: 'thanks' },
      { who: 'Thomas Okafor', kind: 'question', words: 'Wat doe je als een leerling de beurt niet wil?' },
      { who: 'Esra Demir', kind: 'answer', words: 'Die kiest een maatje. Na een paar weken wilde bijna iedereen.' },
    ],
    adoptions: [
      {
        who: 'Thomas Okafor',
        daysAgo: 60,
        did: 'In groep 7 leiden nu elke week twee leerlingen de start. Ik heb er een kaart met drie stappen bij gemaakt.',
        openTo: 'readers',
      },
    ],
  },
  {
    who: 'Fatma Aydın',
    daysAgo: 84,
    theme: 'language',
    title: 'Eerst meespelen, dan pas vragen',
    learned:
      'Als ik vijf minuten meespeel zonder iets te vragen, beginnen taalzwakke kleuters zelf te vertellen. Na een vraag kreeg ik één woord terug.',
    usefulFor: 'Wie met kleuters werkt die weinig zeggen.',
    visibility: 'board',
    reactions: [
      { who: 'Annelies Bakker', kind: 'thanks', words: 'Vandaag geprobeerd in de winkelhoek, en het werkte meteen.' },
      {
        who: 'Karin Wiersma',
        kind: 'addition',
        words: 'Bij kinderen die nog weinig Nederlands spreken helpt ook voordoen in twee talen.',
      },
    ],
    adoptions: [
      {
        who: 'Zeynep Kaya',
        daysAgo: 62,
        did: 'In de bouwhoek op De Brug: eerst samen bouwen. Twee kinderen praten nu uit zichzelf met mij.',
        openTo: 'readers',
      },
      { who: 'Nadia Haddou', daysAgo: 70, did: 'Elke dag vijf minuten in een andere hoek.', openTo: 'authors' },
    ],
  },
  {
    who: 'Joost Aarts',
    daysAgo: 18,
    theme: 'mathematics',
    title: 'Drie kaartjes op tafel zeggen genoeg',
    learned:
      'Leerlingen leggen na de uitleg zelf een kaartje neer: ik kan het, ik oefen, ik wil nog uitleg. Mijn eigen inschatting klopte bij een derde niet.',
    usefulFor: 'Wie aan het begin van de rekenles wil weten wie uitleg nodig heeft.',
    visibility: 'school',
    reactions: [{ who: 'Iris van Leeuwen', kind: 'thanks' }],
    adoptions: [],
  },
];

/** Who, elsewhere, uses what the reading team learned. */
export const READING_INSIGHT_USED: StockAdoption = {
  who: 'Lisanne Kok',
  daysAgo: 15,
  did: 'In groep 5/6 wacht ik nu ook vijf tellen bij het bespreken van een som. Er kwamen twee aanpakken die ik niet kende.',
  openTo: 'readers',
};

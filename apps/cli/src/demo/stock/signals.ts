import type { Finding, SignalState } from '@app/domain';
import type { SchoolKey } from './cast.js';
import type { ThemeKey } from './themes.js';

/** Something that hinders pupils’ learning, and what became of it. Days are school days ago. */
export interface StockSignal {
  readonly school: SchoolKey;
  /** Who noticed it; nobody where it was noticed anonymously. */
  readonly who?: string;
  readonly daysAgo: number;
  readonly title: string;
  readonly noticed: string;
  readonly circumstances?: string;
  readonly theme?: ThemeKey;
  readonly supports: readonly string[];
  /** In whose hands it is: those of a leerteam by its key, or of who leads the school. */
  readonly hands?: string;
  readonly steps: readonly {
    readonly who: string;
    readonly daysAgo: number;
    readonly to: SignalState;
    readonly word?: string;
  }[];
  readonly actions: readonly {
    readonly who: string;
    readonly text: string;
    readonly due: number;
    readonly done?: true;
  }[];
  readonly check?: {
    readonly who: string;
    readonly daysAgo: number;
    readonly lookedAt: string;
    readonly found: Finding;
    readonly words: string;
  };
}

export const SIGNALS: readonly StockSignal[] = [
  {
    school: 'regenboog',
    who: 'Eline Schouten',
    daysAgo: 105,
    title: 'Na de grote pauze duurt het een kwartier voordat de klas werkt',
    noticed: 'Ruzies van het plein komen mee naar binnen. De eerste opdracht van de middag blijft vaak liggen.',
    circumstances: 'Sinds de herfst, in de groepen 7 en 8, vooral op dagen met regen.',
    theme: 'climate',
    supports: ['Ravi Ramdin', 'Tjeerd Dijkhuis', 'Kevin Postma'],
    hands: 'leader',
    steps: [
      { who: 'Ingrid Terpstra', daysAgo: 100, to: 'investigating', word: 'Ik loop deze week zelf mee op het plein.' },
      {
        who: 'Ingrid Terpstra',
        daysAgo: 85,
        to: 'trying',
        word: 'Twee pleinen, en vijf minuten uitrazen voor de bel.',
      },
      { who: 'Ingrid Terpstra', daysAgo: 60, to: 'resolved' },
    ],
    actions: [
      { who: 'Ingrid Terpstra', text: 'Het pleinrooster splitsen in twee groepen', due: -88, done: true },
      { who: 'Kevin Postma', text: 'Bij regen het speellokaal openzetten voor groep 7 en 8', due: -80, done: true },
    ],
    check: {
      who: 'Ingrid Terpstra',
      daysAgo: 61,
      lookedAt: 'Twee weken genoteerd hoe laat de eerste opdracht begon, in vier groepen.',
      found: 'mended',
      words: 'In alle vier de groepen begint de opdracht nu binnen vijf minuten.',
    },
  },
  {
    school: 'regenboog',
    who: 'Carlijn Vos',
    daysAgo: 24,
    title: 'Stille leerlingen zeggen niets in het gesprek over de tekst',
    noticed: 'In elk gesprek zwijgen dezelfde vijf of zes leerlingen. Op papier hebben zij wel iets te zeggen.',
    circumstances: 'In de groepen 5 tot en met 8, ook waar het gesprek verder goed loopt.',
    theme: 'reading',
    supports: ['Peter Jansma', 'Mirthe de Graaf'],
    hands: 'reading',
    steps: [
      { who: 'Youssef Benali', daysAgo: 21, to: 'investigating', word: 'Hoort bij onze vraag; wij nemen het mee.' },
      {
        who: 'Youssef Benali',
        daysAgo: 10,
        to: 'trying',
        word: 'Eerst schrijven, dan in tweetallen, dan pas de kring.',
      },
    ],
    actions: [
      { who: 'Carlijn Vos', text: 'Vier gesprekken turven: wie zegt iets, na schrijven en zonder', due: 9 },
      { who: 'Youssef Benali', text: 'Aan vijf stille leerlingen vragen wat hen helpt', due: -4, done: true },
    ],
  },
  {
    school: 'regenboog',
    daysAgo: 4,
    title: 'De laptops zijn halverwege de ochtend leeg',
    noticed: 'Een deel van de groep kan een taak niet afmaken en wacht op een ander apparaat.',
    theme: 'digital',
    supports: ['Dewi Kusuma'],
    steps: [],
    actions: [],
  },
  {
    school: 'brug',
    who: 'Daan Visscher',
    daysAgo: 95,
    title: 'In de combinatiegroep wacht de ene helft op de andere',
    noticed: 'Groep 3 zit stil terwijl groep 4 uitleg krijgt, en andersom: bijna een half uur per ochtend.',
    theme: 'executive',
    supports: ['Jayden Pinas', 'Esra Demir'],
    hands: 'climate',
    steps: [
      { who: 'Jeroen van Beek', daysAgo: 90, to: 'investigating' },
      {
        who: 'Esra Demir',
        daysAgo: 80,
        to: 'trying',
        word: 'Een planbord met drie taken die niemand hoeft uit te leggen.',
      },
      { who: 'Jeroen van Beek', daysAgo: 58, to: 'resolved' },
    ],
    actions: [{ who: 'Esra Demir', text: 'Het planbord maken en een week voordoen', due: -78, done: true }],
    check: {
      who: 'Jeroen van Beek',
      daysAgo: 59,
      lookedAt: 'Drie ochtenden meegekeken en geteld hoe lang leerlingen niets te doen hadden.',
      found: 'mended',
      words: 'Van een half uur naar een minuut of vijf, ook bij de invaller.',
    },
  },
  {
    school: 'brug',
    who: 'Floor Jacobs',
    daysAgo: 6,
    title: 'Bij de redactiesommen lezen leerlingen de vraag niet uit',
    noticed: 'Ze pakken de getallen eruit en rekenen. Wie hardop voorleest, maakt de fout niet.',
    circumstances: 'Groep 7/8, vooral op de computer.',
    theme: 'mathematics',
    supports: ['Roos Hendriks', 'Maud Peeters'],
    steps: [],
    actions: [],
  },
];

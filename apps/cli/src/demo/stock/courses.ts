import type { ThemeKey } from './themes.js';

/** What was done in a course on one day, so many school days ago. */
interface StockSession {
  readonly daysAgo: number;
  readonly minutes: number;
  readonly title: string;
  readonly took?: string;
  readonly tries?: string;
}

export interface StockCourse {
  readonly who: string;
  readonly title: string;
  readonly provider: string;
  readonly url: string;
  readonly theme: ThemeKey;
  /** In per cent; all of it was done on the day of the last session. */
  readonly progress: number;
  readonly certificate?: string;
  readonly notes?: string;
  readonly sessions: readonly [StockSession, ...StockSession[]];
}

const provider = 'Leerhuis Oeverland';
const at = (name: string): string => `https://leerhuis.voorbeeld.example/${name}`;

export const TEXT_TALK = 'Gesprekken over teksten leiden';

export const COURSES: readonly StockCourse[] = [
  {
    ...{ who: 'Carlijn Vos', title: TEXT_TALK, provider, url: at('gesprekken-over-teksten'), theme: 'reading' },
    progress: 50,
    notes: 'Module 4 gaat over leerlingen die zelf vragen stellen. Die wil ik samen met Youssef doen.',
    sessions: [
      {
        ...{ daysAgo: 26, minutes: 50, title: 'Module 1: een tekst kiezen die iets te zeggen heeft' },
        took: 'Een tekst waarover je het oneens kunt zijn levert vanzelf een gesprek op.',
      },
      {
        ...{ daysAgo: 18, minutes: 45, title: 'Module 2: de eerste vraag' },
        took: '“Wat viel je op?” doet meer dan mijn hele lijst met vragen.',
      },
      {
        ...{ daysAgo: 6, minutes: 55, title: 'Module 3: zwijgen en doorvragen' },
        took: 'Ik vul stiltes op. In de voorbeeldfilm duurde de stilte elf tellen, en toen kwam het.',
        tries: 'Eén gesprek voeren waarin ik na elke vraag minstens vijf tellen wacht.',
      },
    ],
  },
  {
    ...{ who: 'Carlijn Vos', title: 'Executieve functies in de bovenbouw', provider, url: at('executieve-functies') },
    ...{ theme: 'executive', progress: 100, certificate: 'LO-4127' },
    sessions: [
      { daysAgo: 118, minutes: 60, title: 'Wat executieve functies zijn, en wat niet' },
      {
        ...{ daysAgo: 106, minutes: 75, title: 'Kijken naar één leerling: waar loopt het vast?' },
        took: 'Wat ik luiheid noemde was overzicht kwijt zijn.',
      },
      {
        ...{ daysAgo: 93, minutes: 60, title: 'Hulp die je weer weghaalt' },
        tries: 'De stappenkaart na twee weken omdraaien: eerst zelf opnoemen, dan pas kijken.',
      },
      { daysAgo: 86, minutes: 90, title: 'Eindopdracht: een plan voor mijn eigen groep' },
    ],
  },
  {
    ...{
      who: 'Esra Demir',
      title: 'Rust in de groep, verdieping',
      provider,
      url: at('rust-in-de-groep'),
      theme: 'climate',
    },
    progress: 20,
    sessions: [
      {
        ...{ daysAgo: 11, minutes: 60, title: 'Module 1: wat de groep zelf kan dragen' },
        took: 'Ik regel veel wat de kinderen onderling kunnen regelen.',
      },
    ],
  },
  {
    ...{
      who: 'Lisanne Kok',
      title: 'Rekengesprekken voeren',
      provider,
      url: at('rekengesprekken'),
      theme: 'mathematics',
    },
    ...{ progress: 100, certificate: 'LO-3988' },
    sessions: [
      { daysAgo: 64, minutes: 60, title: 'Denken hoorbaar maken' },
      { daysAgo: 51, minutes: 60, title: 'Doorvragen zonder te helpen' },
    ],
  },
  {
    ...{ who: 'Joost Aarts', title: 'Formatief handelen bij rekenen', provider, url: at('formatief-rekenen') },
    ...{ theme: 'formative', progress: 65 },
    sessions: [
      { daysAgo: 33, minutes: 45, title: 'Een startvraag die iets laat zien' },
      {
        ...{ daysAgo: 13, minutes: 60, title: 'Van antwoord naar vervolg' },
        took: 'Ik verzamelde antwoorden en ging daarna toch verder met mijn plan.',
      },
    ],
  },
];

import type { DraftContent, ReflectionPhase } from '@app/domain';
import type { ThemeKey } from './themes.js';

/** Something that one person wrote down word for word, so many school days ago. */
export interface StockEntry {
  readonly who: string;
  readonly daysAgo: number;
  readonly form: string;
  readonly minutes: number;
  readonly theme: ThemeKey;
  readonly title: string;
  readonly reflection?: string;
  readonly tryOut?: string;
  readonly shownTo?: string;
  readonly visibility?: 'school' | 'board';
  /** Where one can read on: address by title. */
  readonly links?: Readonly<Record<string, string>>;
  /** A recording of the lesson, and for how many more days it is there. */
  readonly recording?: { readonly at: string; readonly daysLeft: number; readonly parentsInformedBy: string };
  readonly phases?: Partial<Record<ReflectionPhase, string>>;
  /** So many days ago its owner took it away. */
  readonly removedDaysAgo?: number;
}

const SHARED = 'https://delen.voorbeeld.example';
const VIDEO = 'https://video.voorbeeld.example/prive';

export const ENTRIES: readonly StockEntry[] = [
  {
    ...{ who: 'Carlijn Vos', daysAgo: 8, form: 'own_lesson_recording', minutes: 50, theme: 'reading' },
    title: 'Leesgesprek dat stilviel opgenomen en teruggekeken',
    reflection: 'Ik zag mezelf drie keer een stilte opvullen waarin een leerling al adem haalde.',
    tryOut: 'Na mijn vraag gaan zitten en pas weer praten als twee leerlingen iets hebben gezegd.',
    shownTo: 'Youssef Benali',
    recording: { at: `${VIDEO}/leesgesprek`, daysLeft: 12, parentsInformedBy: 'Bericht in de schoolapp' },
    links: { 'De tekst die we lazen': `${SHARED}/tekst-de-laatste-veerpont` },
    phases: {
      action: 'Een gesprek van twintig minuten over een tekst, met de hele groep in een kring.',
      lookingBack: 'De eerste vijf minuten liepen. Daarna viel het stil, en ik ging vertellen.',
      awareness: 'Ik houd slecht tegen stilte. Ik denk dan dat de les mislukt, terwijl zij aan het denken zijn.',
      alternatives: 'In tweetallen laten praten als het stilvalt. Of gaan zitten en wachten. Of de stilte benoemen.',
      trial: 'Na mijn vraag gaan zitten en pas weer praten als twee leerlingen iets hebben gezegd.',
    },
  },
  {
    ...{ who: 'Carlijn Vos', daysAgo: 34, form: 'professional_reading', minutes: 40, theme: 'formative' },
    title: 'Gelezen over succescriteria die leerlingen zelf opstellen',
    reflection: 'Criteria die ik uitdeel blijven van mij.',
    visibility: 'school',
    links: {
      'Artikel in het vakblad': 'https://vakblad.voorbeeld.example/succescriteria',
      'Mijn samenvatting op één bladzijde': `${SHARED}/samenvatting-succescriteria`,
    },
  },
  {
    ...{ who: 'Carlijn Vos', daysAgo: 10, form: 'study_day', minutes: 150, theme: 'climate' },
    title: 'Studiemiddag groepsvorming (dubbel ingevoerd?)',
    removedDaysAgo: 6,
  },
  {
    ...{ who: 'Thomas Okafor', daysAgo: 14, form: 'collegial_consultation', minutes: 45, theme: 'climate' },
    title: 'Met Samira een incident op het plein doorgesproken',
    visibility: 'school',
    phases: {
      action: 'Twee leerlingen uit elkaar gehaald en ze meteen naar binnen gestuurd.',
      lookingBack: 'De rust kwam terug, maar het gesprek daarna was een verhoor.',
      awareness: 'Ik wil weten wie er begon. Voor hen ging het daar niet over.',
    },
  },
  {
    ...{ who: 'Lisanne Kok', daysAgo: 19, form: 'own_lesson_recording', minutes: 45, theme: 'mathematics' },
    title: 'Rekengesprek met drie leerlingen teruggekeken',
    reflection: 'Ik hielp voordat er hulp nodig was.',
    tryOut: 'De eerste minuut alleen vragen: hoe weet je dat?',
    recording: { at: `${VIDEO}/rekengesprek`, daysLeft: 75, parentsInformedBy: 'Brief aan alle ouders van groep 5/6' },
  },
  {
    ...{ who: 'Dewi Kusuma', daysAgo: 16, form: 'e_learning', minutes: 60, theme: 'gifted' },
    title: 'Webinar: uitdaging in de kring',
    visibility: 'board',
    links: { Terugkijken: 'https://leerhuis.voorbeeld.example/webinars/uitdaging-in-de-kring' },
  },
  {
    ...{ who: 'Fatma Aydın', daysAgo: 22, form: 'joint_lesson_preparation', minutes: 45, theme: 'language' },
    title: 'Met Nadia de woordkaarten voor het nieuwe thema gemaakt',
    visibility: 'school',
    links: { Woordkaarten: `${SHARED}/woordkaarten-kleuters` },
  },
];

export interface StockDraft {
  readonly who: string;
  readonly daysAgo: number;
  readonly content: Omit<DraftContent, 'learnedOn'>;
}

/** Entries that somebody was called away from. */
export const DRAFTS: readonly StockDraft[] = [
  {
    who: 'Carlijn Vos',
    daysAgo: 1,
    content: {
      learningForm: 'lesson_observation',
      title: 'Bij Thomas gekeken: op gang komen na de pauze',
      reflection: 'Hij zegt niets over het rumoer en begint gewoon zacht te vertellen. Na een minuut',
    },
  },
  {
    ...{ who: 'Roos Hendriks', daysAgo: 5 },
    content: { title: 'Gesprek met Floor over de overdracht', minutes: 20 },
  },
];

import type { ThemeKey } from './themes.js';

/** Something that somebody means to do. */
export interface StockPlan {
  readonly form: string;
  readonly minutes: number;
  readonly title: string;
  readonly theme: ThemeKey;
  readonly startsAt?: string;
}

/** In so many school days; a day that has passed is negative. */
interface InDays {
  readonly who: string;
  readonly inDays: number;
}

export interface OwnPlan extends StockPlan, InDays {
  readonly note?: string;
  /** For which goal of theirs, where they have one. */
  readonly towardsGoal?: boolean;
  readonly cancelled?: boolean;
  /** Colleagues who are asked to take part, with what they answered. */
  readonly guests?: Readonly<Record<string, 'invited' | 'accepted' | 'declined'>>;
}

/** Again and again, from some weeks ago on. */
export interface StockSeries extends StockPlan {
  readonly who: string;
  readonly weekday: number;
  readonly weeksPast: number;
  readonly weeksAhead: number;
}

export const SERIES: readonly StockSeries[] = [
  {
    ...{ who: 'Carlijn Vos', weekday: 4, weeksPast: 3, weeksAhead: 10, startsAt: '15:30', minutes: 45 },
    ...{ form: 'joint_lesson_preparation', title: 'Met Iris de leesles van de week voorbereiden', theme: 'reading' },
  },
  {
    ...{ who: 'Esra Demir', weekday: 2, weeksPast: 2, weeksAhead: 6, startsAt: '16:00', minutes: 30 },
    ...{ form: 'collegial_consultation', title: 'Met Daan de week in groep 3/4 nabespreken', theme: 'climate' },
  },
];

export const OWN_PLANS: readonly OwnPlan[] = [
  {
    ...{ who: 'Carlijn Vos', inDays: -2, form: 'professional_reading', minutes: 30, theme: 'formative' },
    title: 'Artikel van Mirthe lezen over succescriteria',
    note: 'Ligt in mijn postvak. Mirthe komt er in de pauze op terug.',
    towardsGoal: true,
  },
  {
    ...{ who: 'Carlijn Vos', inDays: -4, form: 'e_learning', minutes: 60, theme: 'digital', cancelled: true },
    title: 'Webinar over oefensoftware',
  },
  {
    ...{ who: 'Carlijn Vos', inDays: 4, startsAt: '14:45', form: 'collegial_consultation', minutes: 45 },
    ...{ theme: 'reading', title: 'Leesgesprekken van onze groepen naast elkaar leggen' },
    note: 'Twee opnames van vijf minuten meenemen, niet langer.',
    guests: { 'Thomas Okafor': 'accepted', 'Samira El Khattabi': 'invited' },
  },
  {
    ...{ who: 'Carlijn Vos', inDays: 7, startsAt: '19:30', form: 'e_learning', minutes: 75, theme: 'executive' },
    title: 'Webinar: plannen en overzicht houden in de bovenbouw',
    towardsGoal: true,
  },
  {
    ...{ who: 'Carlijn Vos', inDays: 17, startsAt: '09:30', form: 'study_day', minutes: 330, theme: 'reading' },
    title: 'Regionale leesconferentie',
    note: 'Samen reizen met Youssef. Vervanging is geregeld.',
  },
  {
    ...{ who: 'Youssef Benali', inDays: 6, startsAt: '15:15', form: 'collegial_consultation', minutes: 40 },
    ...{ theme: 'reading', title: 'Elkaars leesgesprekken beluisteren' },
    guests: { 'Carlijn Vos': 'accepted', 'Eline Schouten': 'invited' },
  },
  {
    ...{ who: 'Mirthe de Graaf', inDays: 9, startsAt: '16:00', form: 'professional_reading', minutes: 60 },
    ...{ theme: 'reading', title: 'Boekenkring voor leraren: een jeugdroman over vriendschap' },
    guests: { 'Carlijn Vos': 'invited', 'Priya Soekhai': 'accepted', 'Peter Jansma': 'declined' },
  },
  {
    ...{ who: 'Lisanne Kok', inDays: 5, startsAt: '15:00', form: 'joint_lesson_preparation', minutes: 60 },
    ...{ theme: 'mathematics', title: 'Contextopgaven voor groep 5/6 en 7/8 samen kiezen' },
    guests: { 'Roos Hendriks': 'accepted' },
  },
];

/** What anybody who teaches could plan, by what it is about. */
export const PLANS: readonly StockPlan[] = [
  { form: 'professional_reading', minutes: 40, title: 'Hoofdstuk over leesmotivatie lezen', theme: 'reading' },
  { form: 'joint_lesson_preparation', minutes: 60, title: 'Een rijke tekst voorbereiden', theme: 'reading' },
  { form: 'e_learning', minutes: 45, title: 'Module over woordenschat bij het voorlezen', theme: 'language' },
  { form: 'collegial_consultation', minutes: 40, title: 'Dictees van deze maand vergelijken', theme: 'writing' },
  { form: 'e_learning', minutes: 60, title: 'Module rekengesprekken voeren', theme: 'mathematics' },
  { form: 'joint_lesson_preparation', minutes: 45, title: 'Instructie kommagetallen uitwerken', theme: 'mathematics' },
  { form: 'lesson_observation', minutes: 45, title: 'Een ochtend meekijken in de hoeken', theme: 'play' },
  { form: 'professional_reading', minutes: 30, title: 'Artikel over werkgeheugen uitlezen', theme: 'executive' },
  { form: 'collegial_consultation', minutes: 45, title: 'Intervisie: een groep die snel afdwaalt', theme: 'climate' },
  { form: 'lesson_observation', minutes: 45, title: 'Een klassenraad bij een collega bezoeken', theme: 'citizenship' },
  {
    form: 'own_lesson_recording',
    minutes: 50,
    title: 'Een les opnemen: hoe controleer ik begrip?',
    theme: 'formative',
  },
  { form: 'course', minutes: 120, title: 'Workshop compacten en verrijken', theme: 'gifted' },
  { form: 'e_learning', minutes: 45, title: 'Module mediawijsheid in de klas', theme: 'digital' },
  { form: 'collegial_consultation', minutes: 30, title: 'Oudergesprekken samen voorbereiden', theme: 'parents' },
  { form: 'lesson_observation', minutes: 40, title: 'Een bewegende rekenles bekijken', theme: 'movement' },
  { form: 'lesson_observation', minutes: 40, title: 'Meekijken in de kleine kring', theme: 'language' },
  { form: 'joint_lesson_preparation', minutes: 45, title: 'Een nieuwe hoek uitwerken', theme: 'play' },
  { form: 'joint_lesson_preparation', minutes: 45, title: 'Schrijfles met een echt doel ontwerpen', theme: 'writing' },
  {
    form: 'professional_reading',
    minutes: 30,
    title: 'Artikel over oefenen met burgerschap lezen',
    theme: 'citizenship',
  },
];

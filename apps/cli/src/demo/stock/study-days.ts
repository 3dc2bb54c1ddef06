import type { ThemeKey } from './themes.js';
import type { SchoolKey } from './cast.js';

/** A day on which a whole team learns together, in every school year around this day. */
export interface StudyDay {
  readonly schools: readonly SchoolKey[];
  /** Month and day near which it is held. */
  readonly near: string;
  readonly minutes: number;
  readonly titles: readonly [previous: string, running: string];
  readonly themes: readonly [ThemeKey, ThemeKey];
}

export const STUDY_DAYS: readonly StudyDay[] = [
  {
    schools: ['regenboog'],
    near: '09-03',
    minutes: 150,
    titles: ['Startmiddag: waar staan we met ons leesonderwijs?', 'Startmiddag: wat nemen we mee uit vorig jaar?'],
    themes: ['reading', 'formative'],
  },
  {
    schools: ['brug'],
    near: '09-04',
    minutes: 150,
    titles: ['Startmiddag: gouden weken in alle groepen', 'Startmiddag: onze afspraken over het klassenklimaat'],
    themes: ['climate', 'climate'],
  },
  {
    schools: ['regenboog', 'brug'],
    near: '10-08',
    minutes: 240,
    titles: ['Studiedag van het bestuur: formatief handelen', 'Studiedag van het bestuur: burgerschap als oefenplaats'],
    themes: ['formative', 'citizenship'],
  },
  {
    schools: ['regenboog'],
    near: '02-04',
    minutes: 270,
    titles: ['Studiedag: opbrengsten van de middentoetsen bespreken', 'Studiedag: van middentoets naar lesaanbod'],
    themes: ['reading', 'mathematics'],
  },
  {
    schools: ['brug'],
    near: '02-06',
    minutes: 270,
    titles: ['Studiedag: rekengesprekken voeren', 'Studiedag: contextopgaven in alle groepen'],
    themes: ['mathematics', 'mathematics'],
  },
  {
    schools: ['regenboog', 'brug'],
    near: '04-02',
    minutes: 240,
    titles: [
      'Studiedag van het bestuur: leerteams laten zien wat zij leerden',
      'Studiedag van het bestuur: kennismarkt',
    ],
    themes: ['formative', 'formative'],
  },
  {
    schools: ['regenboog'],
    near: '06-18',
    minutes: 150,
    titles: ['Studiemiddag: terugblik en speerpunten', 'Studiemiddag: wat houden we vast?'],
    themes: ['reading', 'reading'],
  },
  {
    schools: ['brug'],
    near: '06-19',
    minutes: 150,
    titles: ['Studiemiddag: overdracht en groepsplannen', 'Studiemiddag: overdracht van groep naar groep'],
    themes: ['climate', 'climate'],
  },
];

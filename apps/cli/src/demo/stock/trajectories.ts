import type { StepKind } from '@app/domain';
import { TEXT_TALK } from './courses.js';
import type { ThemeKey } from './themes.js';

/** A step, done or planned so many school days ago (negative) or from now. */
export interface StockStep {
  readonly kind: StepKind;
  readonly title: string;
  readonly inDays?: number;
  /** The course of theirs that it is done in, by its title. */
  readonly course?: string;
  /** Whether it is the latest meeting of the leerteam that they were at. */
  readonly meeting?: boolean;
  /** What was logged of it. */
  readonly entry?: { readonly minutes: number; readonly reflection: string };
}

export interface StockTrajectory {
  readonly who: string;
  readonly title: string;
  readonly question: string;
  /** The key of the leerteam that it is walked with. */
  readonly team: string;
  readonly theme: ThemeKey;
  readonly steps: readonly StockStep[];
}

export const TRAJECTORIES: readonly StockTrajectory[] = [
  {
    ...{ who: 'Carlijn Vos', title: 'Van vragen stellen naar een gesprek', team: 'reading', theme: 'reading' },
    question: 'Hoe komt het gesprek over een tekst van mij bij de leerlingen te liggen?',
    steps: [
      { kind: 'online', title: 'Voorbeeldfilm: een leesgesprek in groep 7', inDays: -28 },
      {
        ...{ kind: 'try_out', title: 'Eén les alleen open vragen', inDays: -21 },
        entry: { minutes: 45, reflection: 'Na tien minuten viel het stil. Toen pas gingen ze elkaar aankijken.' },
      },
      { kind: 'meeting', title: 'In het leerteam: wat zagen we?', meeting: true },
      { kind: 'online', title: 'De cursus afmaken tot en met module 4', course: TEXT_TALK },
      { kind: 'try_out', title: 'Leerlingen bereiden zelf het gesprek voor', inDays: 11 },
      { kind: 'meeting', title: 'Opbrengst delen met het leerteam', inDays: 22 },
    ],
  },
  {
    ...{ who: 'Joost Aarts', title: 'De strook als denkmodel', team: 'data', theme: 'mathematics' },
    question: 'Wanneer pakken leerlingen de strook uit zichzelf?',
    steps: [
      { kind: 'meeting', title: 'Startpunt bepalen in het datateam', meeting: true },
      {
        ...{ kind: 'try_out', title: 'Twee weken elke les met de strook beginnen', inDays: -9 },
        entry: { minutes: 60, reflection: 'Vier leerlingen tekenen hem nu zonder dat ik het vraag.' },
      },
      { kind: 'online', title: 'Lezing over denkmodellen bekijken', inDays: 8 },
    ],
  },
];

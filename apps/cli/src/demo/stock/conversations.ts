import type { ConversationState, Side } from '@app/domain';
import type { SchoolAtWork } from './cast.js';

/** A growth conversation of somebody with who leads their school; the day in school days from now. */
export interface StockConversation {
  readonly school: SchoolAtWork;
  readonly who: string;
  readonly state: Exclude<ConversationState, 'called_off'>;
  readonly proposedBy: Side;
  readonly day: number;
  readonly startsAt?: string;
  /** What both confirmed. */
  readonly note?: string;
  /** What the colleague wrote, and the leader is still to confirm. */
  readonly draft?: string;
}

/** Months between two conversations, as each school says. */
export const CADENCES: Readonly<Record<SchoolAtWork, number>> = { regenboog: 6, brug: 12 };

export const CONVERSATIONS: readonly StockConversation[] = [
  {
    school: 'regenboog',
    who: 'Carlijn Vos',
    state: 'held',
    proposedBy: 'leader',
    day: -95,
    note: 'Carlijn wil stille leerlingen in het gesprek over teksten krijgen en zoekt iemand om bij te kijken. Afgesproken: twee keer vervanging in het volgende blok, en over een half jaar kijken we wat het opleverde.',
  },
  {
    school: 'regenboog',
    who: 'Carlijn Vos',
    state: 'planned',
    proposedBy: 'leader',
    day: 8,
    startsAt: '15:45',
  },
  {
    school: 'regenboog',
    who: 'Youssef Benali',
    state: 'held',
    proposedBy: 'colleague',
    day: -6,
    startsAt: '15:30',
    draft:
      'Coördineren kost meer tijd dan gedacht. Afgesproken: Ingrid neemt de roostervragen over; Youssef laat elke keer een ander het overleg leiden.',
  },
  {
    school: 'regenboog',
    who: 'Mirthe de Graaf',
    state: 'proposed',
    proposedBy: 'colleague',
    day: 12,
    startsAt: '08:00',
  },
  {
    school: 'brug',
    who: 'Esra Demir',
    state: 'held',
    proposedBy: 'leader',
    day: -70,
    note: 'Esra’s vaste start werkt, ook bij invallers. Zij laat het dit jaar in twee groepen zien; Marcel regelt daar de tijd voor.',
  },
  { school: 'brug', who: 'Lisanne Kok', state: 'planned', proposedBy: 'leader', day: 5, startsAt: '16:00' },
];

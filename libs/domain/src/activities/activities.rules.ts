import type { Violation } from '@app/platform';
import { formViolations, type KnownForm } from '../learning-forms/learning-forms.rules.js';
import { type KnownAudience, unknownAudience } from '../visibility/audience.rules.js';
import type { Initiative } from './activity.entity.js';

/** What is done in a leerteam is the team's initiative, and everything else one's own, unless it is said. */
export const usualInitiative = (leerteamId: string | null): Initiative =>
  leerteamId === null ? 'self_chosen' : 'team';

/** What an entry refers to; what is left out is not looked at. */
export interface NamedReferences {
  /** Its code. */
  readonly learningForm?: string;
  readonly themeIds?: readonly string[];
  readonly goalIds?: readonly string[];
  readonly leerteamId?: string | null;
  readonly sharedWith?: readonly string[];
}

/** What the board knows of it. */
export interface KnownReferences extends KnownAudience {
  readonly learningForm: KnownForm | null;
  readonly themes: number;
  /** How many of them were retired. */
  readonly retiredThemes: number;
  /** Only those of the owner. */
  readonly goals: number;
}

export function unknownReferences(named: NamedReferences, known: KnownReferences): Violation[] {
  const { learningForm, themeIds = [], goalIds = [] } = named;
  return [
    ...(learningForm === undefined ? [] : formViolations(known.learningForm)),
    ...(known.themes < themeIds.length ? [{ pointer: '/themeIds', code: 'unknown_theme' }] : []),
    ...(known.retiredThemes > 0 ? [{ pointer: '/themeIds', code: 'retired_theme' }] : []),
    ...(known.goals < goalIds.length ? [{ pointer: '/goalIds', code: 'unknown_goal' }] : []),
    ...unknownAudience(named, known),
  ];
}

import type { LedKind } from './lead-turns.rules.js';

export const REASONS = ['has_not_led_here', 'would_like_to_lead', 'has_expertise', 'is_interested'] as const;

/** Why somebody could lead next, in a word that stands for a sentence; with the theme that it is about. */
export interface Reason {
  readonly reason: (typeof REASONS)[number];
  readonly theme: string | null;
}

/** What a member who led nothing here this school year says of themselves in the register. */
export interface SaidOfThemselves {
  readonly wouldLead: boolean;
  readonly expertise: readonly string[];
  readonly interests: readonly string[];
}

/**
 * Why a member who led nothing here yet could lead next; none where they did not ask for it. To lead a meeting or a
 * cycle takes the wish; to lead by expertise, the expertise. Who would rather not is not put forward.
 */
export function reasonsToLead(led: LedKind, { wouldLead, expertise, interests }: SaidOfThemselves): Reason[] {
  const fits = led === 'expertise' ? expertise.length > 0 : wouldLead;
  if (!fits) return [];
  return [
    { reason: 'has_not_led_here', theme: null },
    ...(wouldLead ? [{ reason: 'would_like_to_lead' as const, theme: null }] : []),
    ...expertise.map((theme) => ({ reason: 'has_expertise' as const, theme })),
    ...interests.map((theme) => ({ reason: 'is_interested' as const, theme })),
  ];
}

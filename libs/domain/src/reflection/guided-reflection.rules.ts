import type { ReflectionPhase } from './reflection-guide.js';

/** What somebody wrote, phase by phase; none of them has to be. */
export type Phases = Readonly<Record<ReflectionPhase, string | null>>;

export const NO_PHASES: Phases = { action: null, lookingBack: null, awareness: null, alternatives: null, trial: null };

/**
 * What the activity's "what I will try in class" becomes where its owner wants the trial to be it: only one that is
 * empty, or that was the trial before, follows. Undefined where the activity has another, which is not written over.
 */
export function tryOutAfter(tryOut: string | null, trialBefore: string | null, trial: string): string | undefined {
  return tryOut === null || tryOut === trial || tryOut === trialBefore ? trial : undefined;
}

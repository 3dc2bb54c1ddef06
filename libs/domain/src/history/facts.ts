import type { Changes } from '../work/changes.js';

/** What the history keeps of changes: facts as they were and as they are; of what somebody wrote only that it changed. */
export const factsOf = (changes: Changes, written: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).map(([field, change]) => [field, written.includes(field) ? 'changed' : change]),
  );

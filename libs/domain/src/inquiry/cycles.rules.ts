import { Conflict } from '@app/platform';
import type { Cycle } from './cycle.entity.js';

/** Refuses what would change a cycle that has ended. */
export function expectRunning({ outcome }: Pick<Cycle, 'outcome'>): void {
  if (outcome !== null) throw new Conflict('cycle_ended');
}

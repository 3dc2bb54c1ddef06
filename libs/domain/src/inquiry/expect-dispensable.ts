import { RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import type { ArtefactKind } from './artefact-kinds.js';
import { loadCycle } from './cycles.access.js';
import { stepsTaken, templateOf } from './cycles.queries.js';
import { standingOf } from './standing.queries.js';
import { removalViolations } from './steps.rules.js';

/**
 * Refuses to take away one of a kind that a phase which the cycle finished rests on. The cycle is held alone from here,
 * so that it cannot move on it meanwhile.
 */
export async function expectDispensable(work: StaffWork, cycleId: string, kind: ArtefactKind): Promise<void> {
  const cycle = await loadCycle(work, cycleId, 'cycle.step');
  const [template, taken] = [await templateOf(work, cycle), await stepsTaken(work, cycleId)];
  const violations = removalViolations(template, taken, await standingOf(work, cycleId), kind);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

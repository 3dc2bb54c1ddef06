import { type Permission, PERMISSIONS } from '@app/access';
import { NotFound } from '@app/platform';
import { GOAL } from '../goals/goals.access.js';
import type { Goal } from '../goals/goal.entity.js';
import { leerteamOf } from '../inquiry/cycles.queries.js';
import { holdOpen } from '../leerteams/hold-open.js';
import { withinLeerteam } from '../leerteams/within-leerteam.js';
import { loadOwned, type OwnedKind } from '../visibility/owned-record.access.js';
import type { StaffWork } from '../work/work.js';
import { ImpactHypothesis } from './impact-hypothesis.entity.js';

/** What hangs on a goal opens as the goal does; who reads it at a colleague's opened that goal. */
const WITH_GOAL: OwnedKind<Goal> = { ...GOAL, reading: 'impact-hypothesis.read' };

/** The door to a goal, for what is expected of it. */
export const loadGoalOf = (work: StaffWork, goalId: string, permission: Permission): Promise<Goal> =>
  loadOwned(work, WITH_GOAL, goalId, permission);

/**
 * The only door to a hypothesis: that of its goal, or for who is in the leerteam of its cycle, also after the cycle. What
 * is asked in order to change it is locked. A leerteam that was closed reads it, and leaves it as it is.
 */
export async function loadImpactHypothesis(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<ImpactHypothesis> {
  const where = { boardId: work.actor.boardId, id };
  const named = await work.db.findOneBy(ImpactHypothesis, where);
  if (!named) throw new NotFound('impact_hypothesis');
  const { writes } = PERMISSIONS[permission];
  if (named.goalId !== null) await loadGoalOf(work, named.goalId, permission).catch(asHypothesis);
  if (named.cycleId !== null) {
    const leerteamId = await leerteamOf(work, named.cycleId);
    await withinLeerteam(work, leerteamId, permission, 'impact_hypothesis');
    if (writes) await holdOpen(work, leerteamId);
  }
  if (!writes) return named;
  // As it is now that nobody else changes it.
  return work.db.findOneOrFail(ImpactHypothesis, { where, lock: { mode: 'for_no_key_update' } });
}

function asHypothesis(error: unknown): never {
  throw error instanceof NotFound ? new NotFound('impact_hypothesis') : error;
}

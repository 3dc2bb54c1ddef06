import { type Permission, PERMISSIONS } from '@app/access';
import { NotFound } from '@app/platform';
import { withinLeerteam } from '../leerteams/within-leerteam.js';
import type { StaffWork } from '../work/work.js';
import { Cycle } from './cycle.entity.js';
import { expectRunning } from './cycles.rules.js';

/** What several members write side by side, each in rows of their own: it waits for no one but for a step. */
const SIDE_BY_SIDE: readonly Permission[] = ['cycle.work'];

/**
 * The only door to a cycle: for who is outside its leerteam it is not there. What is asked in order to change it is
 * locked, and refused once the cycle has ended: writing side by side shares that lock, a step takes it alone.
 */
export async function loadCycle(work: StaffWork, id: string, permission: Permission): Promise<Cycle> {
  const { writes } = PERMISSIONS[permission];
  const mode = SIDE_BY_SIDE.includes(permission) ? 'pessimistic_read' : 'pessimistic_write';
  const cycle = await work.db.findOne(Cycle, {
    where: { boardId: work.actor.boardId, id },
    ...(writes ? { lock: { mode } } : {}),
  });
  if (!cycle) throw new NotFound('cycle');
  await withinLeerteam(work, cycle.leerteamId, permission, 'cycle');
  if (writes) expectRunning(cycle);
  return cycle;
}

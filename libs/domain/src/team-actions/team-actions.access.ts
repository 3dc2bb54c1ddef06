import type { Permission } from '@app/access';
import { NotFound } from '@app/platform';
import { withinLeerteam } from '../leerteams/within-leerteam.js';
import type { StaffWork } from '../work/work.js';
import { TeamAction } from './team-action.entity.js';

/** The only door to an action: for who is outside the leerteam it is not there. */
export async function loadAction(work: StaffWork, id: string, permission: Permission): Promise<TeamAction> {
  const action = await work.db.findOneBy(TeamAction, { boardId: work.actor.boardId, id });
  if (!action) throw new NotFound('action');
  await withinLeerteam(work, action.leerteamId, permission, 'action');
  return action;
}

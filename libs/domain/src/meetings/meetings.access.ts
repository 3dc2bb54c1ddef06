import type { Permission } from '@app/access';
import { NotFound, RuleBroken } from '@app/platform';
import { withinLeerteam } from '../leerteams/within-leerteam.js';
import type { StaffWork } from '../work/work.js';
import { Meeting } from './meeting.entity.js';
import { PlannedMeeting } from './planned-meeting.entity.js';

/** A meeting of a leerteam: as it was planned, as it was held, or both. */
export interface FoundMeeting {
  readonly id: string;
  readonly boardId: string;
  readonly leerteamId: string;
  /** Null where it was recorded once it had been held. */
  readonly plan: PlannedMeeting | null;
  /** Null where it was not held, or not yet. */
  readonly held: Meeting | null;
}

/** The only door to a meeting: for who is outside the leerteam it is not there, though the leerteam is. */
export async function loadMeeting(
  work: StaffWork,
  id: string,
  permission: Permission = 'meeting.read',
): Promise<FoundMeeting> {
  const { boardId } = work.actor;
  const plan = await work.db.findOneBy(PlannedMeeting, { boardId, id });
  const held = plan?.closedAt === null ? null : await work.db.findOneBy(Meeting, { boardId, id });
  const leerteamId = plan?.leerteamId ?? held?.leerteamId;
  if (leerteamId === undefined) throw new NotFound('meeting');
  await withinLeerteam(work, leerteamId, permission, 'meeting');
  return { id, boardId, leerteamId, plan, held };
}

/**
 * The same of a meeting that is neither closed nor cancelled, in order to change it. What members say in it they say
 * side by side and wait for no one; only planning and closing wait for them, and for each other in the whole team, since
 * they move what stayed open from one agenda to another.
 */
export async function loadOpenMeeting(work: StaffWork, id: string, permission: Permission): Promise<PlannedMeeting> {
  const { boardId } = await loadMeeting(work, id, permission);
  const mode = permission === 'meeting.work' ? 'pessimistic_read' : 'pessimistic_write';
  const plan = await work.db.findOne(PlannedMeeting, { where: { boardId, id }, lock: { mode } });
  if (!plan || plan.closedAt !== null || plan.cancelledAt !== null) throw new RuleBroken('meeting_is_closed');
  return plan;
}

import { NotAllowed, NotFound } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import type { StaffWork } from '../work/work.js';
import { Meeting } from './meeting.entity.js';

/** The only door to a meeting: for who is outside the leerteam it is not there, though the leerteam is. */
export async function loadMeeting(work: StaffWork, id: string): Promise<Meeting> {
  const meeting = await work.db.findOneBy(Meeting, { boardId: work.actor.boardId, id });
  if (!meeting) throw new NotFound('meeting');
  await loadLeerteam(work, meeting.leerteamId, 'meeting.read').catch((error: unknown) => {
    throw error instanceof NotAllowed ? new NotFound('meeting') : error;
  });
  return meeting;
}

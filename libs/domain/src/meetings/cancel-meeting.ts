import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { membersOn } from '../leerteams/members.queries.js';
import { loadOpenMeeting } from './meetings.access.js';
import { callOff, laterOf, type MeetingReach } from './series-of-meetings.js';

/** Calls off a meeting, alone or with the later ones of its series. */
export async function cancelMeeting(work: StaffWork, id: string, reach: MeetingReach): Promise<void> {
  const meeting = await loadOpenMeeting(work, id, 'meeting.plan');
  await callOff(work, [meeting, ...(await laterOf(work, meeting, reach))]);
  const to = await membersOn(work, meeting.leerteamId, today(work));
  await notify(work, { kind: 'meeting.cancelled', to, subjectId: id });
}

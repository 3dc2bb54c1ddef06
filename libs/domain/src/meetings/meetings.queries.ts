import { loadLeerteam } from '../leerteams/leerteams.access.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { Meeting } from './meeting.entity.js';
import { loadMeeting } from './meetings.access.js';

export interface MeetingRow extends Omit<Meeting, 'boardId'> {
  readonly attendeeIds: readonly string[];
}

const ROWS = `select m.id, m.leerteam_id as "leerteamId", m.title, m.held_on as "heldOn", m.minutes, m.notes, m.version,
    array(select at.staff_member_id from meeting_attendance at
      where at.board_id = m.board_id and at.meeting_id = m.id order by 1) as "attendeeIds"
  from meeting m where m.board_id = $1`;

/** The meetings of a leerteam, the latest first, for its members; one more than the limit. */
export async function listMeetings(work: StaffWork, leerteamId: string, { after, limit }: Part): Promise<MeetingRow[]> {
  await loadLeerteam(work, leerteamId, 'meeting.read');
  return work.db.query<MeetingRow[]>(
    `${ROWS} and m.leerteam_id = $2 and ($3::date is null or (m.held_on, m.id) < ($3, $4::uuid))
     order by m.held_on desc, m.id desc limit $5`,
    [work.actor.boardId, leerteamId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** One meeting of a leerteam that the actor is in. */
export async function readMeeting(work: StaffWork, id: string): Promise<MeetingRow> {
  const meeting = await loadMeeting(work, id);
  const [row] = await work.db.query<[MeetingRow]>(`${ROWS} and m.id = $2`, [meeting.boardId, id]);
  return row;
}

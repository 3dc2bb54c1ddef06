import { nameOfSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { MeetingNote } from './meeting-note.entity.js';
import { loadMeeting } from './meetings.access.js';

export interface MeetingNoteRow extends Omit<MeetingNote, 'boardId' | 'plannedMeetingId'> {
  readonly authorName: string;
}

const ROWS = `select n.id, n.agenda_item_id as "agendaItemId", n.author_id as "authorId",
    ${nameOfSql('n.author_id')} as "authorName", n.text, n.written_at as "writtenAt", n.version
  from meeting_note n where n.board_id = $1`;

/** What was written down in a meeting, in the order in which it was; one more than the limit. */
export async function listMeetingNotes(
  work: StaffWork,
  meetingId: string,
  { after, limit }: Part,
): Promise<MeetingNoteRow[]> {
  const { boardId } = await loadMeeting(work, meetingId);
  return work.db.query<MeetingNoteRow[]>(
    `${ROWS} and n.planned_meeting_id = $2 and ($3::uuid is null or n.id > $3)
      order by n.id limit $4`,
    [boardId, meetingId, after?.[0] ?? null, limit + 1],
  );
}

/** One note of a meeting that came through its door. */
export async function meetingNoteRow(work: StaffWork, id: string): Promise<MeetingNoteRow> {
  const [row] = await work.db.query<[MeetingNoteRow]>(`${ROWS} and n.id = $2`, [work.actor.boardId, id]);
  return row;
}

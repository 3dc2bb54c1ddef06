import { newId } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { Attendance } from './attendance.entity.js';
import { expectHeld, logMeeting } from './log-meeting.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingRow } from './meetings.queries.js';
import { usualLearningForm } from './meetings.rules.js';

export interface Minutes {
  readonly title: string;
  readonly heldOn: string;
  readonly minutes: number;
  readonly notes?: string | null;
  readonly attendeeIds: readonly string[];
  /** The code of the learning form; usual for the kind of team where it is left out. */
  readonly learningForm?: string;
}

/** Records a meeting that was held, and logs it for all who were there: nobody enters it a second time. */
export async function recordMeeting(work: StaffWork, leerteamId: string, held: Minutes): Promise<MeetingRow> {
  const leerteam = await loadLeerteam(work, leerteamId, 'meeting.record');
  const { boardId } = work.actor;
  const learningForm = held.learningForm ?? usualLearningForm(leerteam.kind);
  const form = await expectHeld(work, { ...held, leerteamId, pointer: '/attendeeIds', learningForm });

  const { title, heldOn, minutes, notes = null } = held;
  const meeting = { id: newId(), leerteamId, title, heldOn, minutes, notes, version: 1 };
  await work.db.insert(Meeting, { ...meeting, boardId });
  const attendeeIds = held.attendeeIds.toSorted();
  await insertRows(
    work,
    Attendance,
    attendeeIds.map((staffMemberId) => ({ boardId, meetingId: meeting.id, staffMemberId })),
  );
  work.record({
    event: 'meeting.recorded',
    subjectType: 'meeting',
    subjectId: meeting.id,
    changes: { leerteamId, heldOn, minutes, attendeeIds },
  });
  const attendees = attendeeIds.map((ownerId) => ({ ownerId, minutes }));
  await logMeeting(work, meeting, form, attendees);
  return { ...meeting, attendeeIds };
}

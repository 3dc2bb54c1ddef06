import { newId, RuleBroken } from '@app/platform';
import { findToRevise, reviseRow, type RevisedKind } from '../work/revise-row.js';
import type { StaffWork } from '../work/work.js';
import { expectOnAgenda } from './agenda.js';
import { MeetingNote } from './meeting-note.entity.js';
import { meetingNoteRow, type MeetingNoteRow } from './meeting-notes.queries.js';
import { loadOpenMeeting } from './meetings.access.js';
import { tellOfChange } from './tell-of-change.js';

const NOTE: RevisedKind<MeetingNote> = { entity: MeetingNote, name: 'note', written: ['text'] };

export interface NoteOfMeeting {
  readonly text: string;
  /** What it is about; null is the whole meeting. */
  readonly agendaItemId?: string | null;
}

/** Keeps what the actor writes down in a meeting, beside what others write at the same time. */
export async function noteInMeeting(
  work: StaffWork,
  meetingId: string,
  { text, agendaItemId = null }: NoteOfMeeting,
): Promise<MeetingNoteRow> {
  const meeting = await loadOpenMeeting(work, meetingId, 'meeting.work');
  await expectOnAgenda(work, meeting, agendaItemId);
  const { boardId, staffMemberId: authorId } = work.actor;
  const of = { id: newId(), boardId, plannedMeetingId: meetingId, agendaItemId, authorId };
  const note = work.db.create(MeetingNote, { ...of, text, writtenAt: work.now, version: 1 });
  await work.db.insert(MeetingNote, note);
  tellOfChange(work, meetingId, { event: 'note-written', what: 'note', itemId: note.id, facts: { agendaItemId } });
  return meetingNoteRow(work, note.id);
}

/** Changes an own note. */
export async function reviseMeetingNote(
  work: StaffWork,
  meetingId: string,
  id: string,
  version: number,
  revision: Partial<NoteOfMeeting>,
): Promise<MeetingNoteRow> {
  const meeting = await loadOpenMeeting(work, meetingId, 'meeting.work');
  const note = await findOwnNote(work, meetingId, id, version);
  await expectOnAgenda(work, meeting, revision.agendaItemId);
  const facts = await reviseRow(work, NOTE, note, revision);
  if (facts) tellOfChange(work, meetingId, { event: 'note-revised', what: 'note', itemId: id, facts });
  return meetingNoteRow(work, id);
}

/** Takes an own note away, until the meeting is closed. */
export async function withdrawMeetingNote(
  work: StaffWork,
  meetingId: string,
  id: string,
  version: number,
): Promise<void> {
  await loadOpenMeeting(work, meetingId, 'meeting.work');
  const { boardId } = await findOwnNote(work, meetingId, id, version);
  await work.db.delete(MeetingNote, { boardId, id });
  tellOfChange(work, meetingId, { event: 'note-withdrawn', what: 'note', itemId: id });
}

/** A note of somebody else is there to be read, and is not the actor's to change. */
async function findOwnNote(
  work: StaffWork,
  plannedMeetingId: string,
  id: string,
  version: number,
): Promise<MeetingNote> {
  const note = await findToRevise(work, NOTE, { plannedMeetingId, id }, version);
  if (note.authorId !== work.actor.staffMemberId) throw new RuleBroken('note_of_a_colleague');
  return note;
}

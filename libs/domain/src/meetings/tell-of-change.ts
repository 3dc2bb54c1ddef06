import type { Work } from '../work/work.js';

/** The parts of a meeting that people see each other change. */
export type MeetingPart = 'meeting' | 'agenda_item' | 'attendance' | 'note' | 'decision' | 'action';

interface Change {
  /** What happened, as `noted`. */
  readonly event: string;
  readonly what: MeetingPart;
  /** Of the part; the meeting's own where it is the meeting. */
  readonly itemId: string;
  /** Facts only: what somebody wrote stands in the meeting alone. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Writes to the history of a meeting what was changed in it, and says so to whoever has it open. */
export function tellOfChange(work: Work, meetingId: string, { event, what, itemId, facts = {} }: Change): void {
  const changes = what === 'meeting' ? facts : { itemId, ...facts };
  work.record({ event: `meeting.${event}`, subjectType: 'meeting', subjectId: meetingId, changes });
  work.announce({ topic: 'meeting', id: meetingId, what, itemId });
}

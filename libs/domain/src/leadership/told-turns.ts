import type { StaffWork } from '../work/work.js';
import type { LeadTurn } from './lead-turn.entity.js';

/** Writes to the history of who leads. Facts only: not in which words it was said. */
export function recordTurn(work: StaffWork, turn: LeadTurn, event: string, changes: object = {}): void {
  const { id, leerteamId, leaderId, meetingId, cycleId, themeId, fromOn, untilOn } = turn;
  const facts = { leerteamId, leaderId, meetingId, cycleId, themeId, fromOn, untilOn };
  work.record({
    event: `lead-turn.${event}`,
    subjectType: 'lead_turn',
    subjectId: id,
    personId: leaderId,
    changes: { ...facts, ...changes },
  });
}

/** Tells whoever has the meeting or the cycle open that somebody else leads it. Offers are not told of. */
export function announceTurn(work: StaffWork, { id: itemId, meetingId, cycleId }: LeadTurn): void {
  const what = 'lead_turn';
  if (meetingId !== null) work.announce({ topic: 'meeting', id: meetingId, what, itemId });
  if (cycleId !== null) work.announce({ topic: 'cycle', id: cycleId, what, itemId });
}

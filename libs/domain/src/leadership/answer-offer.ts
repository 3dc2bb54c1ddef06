import { RuleBroken } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { endAt, removeTurn } from './end-lead.js';
import { LeadTurn } from './lead-turn.entity.js';
import { loadLeadTurn } from './lead-turns.access.js';
import { findLeadTurn, leadTurnRow, type LeadTurnRow } from './lead-turns.queries.js';
import { laterDay } from './lead-turns.rules.js';
import { announceTurn, recordTurn } from './told-turns.js';

/** Accepts to lead what was offered. Was it handed over, then the turn before it ends here, and not before today. */
export async function acceptLead(work: StaffWork, id: string): Promise<LeadTurnRow> {
  const turn = await loadLeadTurn(work, id, 'lead-turn.answer');
  if (!(await findLeadTurn(work, id))) throw new RuleBroken('offer_lapsed');
  const { boardId, takesOverId } = turn;
  const acceptedOn = today(work);
  if (takesOverId !== null) {
    turn.fromOn = turn.fromOn === null ? null : laterDay(turn.fromOn, acceptedOn);
    await endTurnBefore(work, turn, takesOverId);
  }
  await work.db.update(LeadTurn, { boardId, id }, { acceptedOn, fromOn: turn.fromOn });
  recordTurn(work, turn, 'accepted');
  announceTurn(work, turn);
  await tell(work, turn, 'lead-turn.accepted', id);
  return leadTurnRow(work, id);
}

async function endTurnBefore(work: StaffWork, { boardId, fromOn }: LeadTurn, earlierId: string): Promise<void> {
  const earlier = await work.db.findOneByOrFail(LeadTurn, { boardId, id: earlierId });
  await endAt(work, earlier, fromOn);
}

/** Declines to lead what was offered. Nothing is left of it but that it happened; the offer can be made to another. */
export async function declineLead(work: StaffWork, id: string): Promise<void> {
  const turn = await loadLeadTurn(work, id, 'lead-turn.answer');
  await removeTurn(work, turn);
  recordTurn(work, turn, 'declined');
  await tell(work, turn, 'lead-turn.declined', turn.leerteamId);
}

async function tell(
  work: StaffWork,
  { id: occasion, offeredById }: LeadTurn,
  kind: 'lead-turn.accepted' | 'lead-turn.declined',
  subjectId: string,
): Promise<void> {
  if (offeredById !== null) await notify(work, { kind, to: [offeredById], subjectId, occasion });
}

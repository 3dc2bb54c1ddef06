import { RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { LeadTurn } from './lead-turn.entity.js';
import { loadLeadTurn } from './lead-turns.access.js';
import { findLeadTurn, leadTurnRow, type LeadTurnRow } from './lead-turns.queries.js';
import { laterDay } from './lead-turns.rules.js';
import { addTurn } from './take-lead.js';
import { announceTurn, recordTurn } from './told-turns.js';

/** Ends a turn; `untilOn` is the first day on which they lead no more. A meeting is led until it is over. */
export async function endLead(work: StaffWork, id: string, untilOn: string): Promise<LeadTurnRow> {
  const turn = await loadLeadTurn(work, id, 'lead-turn.end');
  if (turn.fromOn === null) throw RuleBroken.at('/untilOn', 'day_of_the_meeting');
  if (untilOn <= turn.fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (turn.untilOn !== null && untilOn > turn.untilOn)
    throw RuleBroken.at('/untilOn', 'lead_over', { until: turn.untilOn });
  await endAt(work, turn, untilOn);
  return leadTurnRow(work, id);
}

export interface HandingOver {
  readonly leaderId: string;
  /** The first day of the next leader; today, where it is left out. No part of a meeting. */
  readonly fromOn?: string;
}

/** Offers a turn of the actor's own to another member: it is the actor's until that one accepts. */
export async function handOverLead(
  work: StaffWork,
  id: string,
  { leaderId, fromOn }: HandingOver,
): Promise<LeadTurnRow> {
  const turn = await loadLeadTurn(work, id, 'lead-turn.hand-over');
  const { leerteamId, meetingId, cycleId, themeId, words, untilOn } = turn;
  if (leaderId === turn.leaderId) throw RuleBroken.at('/leaderId', 'leads_it_already');
  if (meetingId !== null && fromOn !== undefined) throw RuleBroken.at('/fromOn', 'day_of_the_meeting');
  const dated = await findLeadTurn(work, id);
  if (!dated || dated.state === 'past') throw new RuleBroken('lead_is_past');
  const begins = meetingId === null ? laterDay(fromOn ?? today(work), turn.fromOn) : null;
  if (begins !== null && untilOn !== null && begins >= untilOn)
    throw RuleBroken.at('/fromOn', 'lead_over', { until: untilOn });
  const led = { meetingId, cycleId, themeId, words };
  return addTurn(work, { leerteamId, leaderId, ...led, fromOn: begins, untilOn, takesOverId: id });
}

/** Takes back an offer that was not answered, or a turn of one's own before anything was led. */
export async function takeBackLead(work: StaffWork, id: string): Promise<void> {
  const turn = await loadLeadTurn(work, id, 'lead-turn.take-back');
  const dated = await findLeadTurn(work, id);
  if (turn.acceptedOn !== null && dated && dated.fromOn < today(work)) throw new RuleBroken('lead_has_begun');
  await removeTurn(work, turn);
  recordTurn(work, turn, 'taken-back');
  if (turn.acceptedOn !== null) announceTurn(work, turn);
}

/** Ends a turn on a day, or removes it where nothing of it would be left: null, of a meeting, leaves nothing. */
export async function endAt(work: StaffWork, turn: LeadTurn, untilOn: string | null): Promise<void> {
  const { boardId, id, fromOn, untilOn: before } = turn;
  if (untilOn === null || fromOn === null || untilOn <= fromOn) await removeTurn(work, turn);
  else if (before === null || untilOn < before) await work.db.update(LeadTurn, { boardId, id }, { untilOn });
  recordTurn(work, turn, 'ended', { untilOn: [before, untilOn] });
  announceTurn(work, turn);
}

/** What took it over stands by itself from then on. */
export async function removeTurn(work: StaffWork, { boardId, id }: LeadTurn): Promise<void> {
  await work.db.update(LeadTurn, { boardId, takesOverId: id }, { takesOverId: null });
  await work.db.delete(LeadTurn, { boardId, id });
}

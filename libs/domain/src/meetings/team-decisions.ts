import { newId } from '@app/platform';
import { findToRevise, reviseRow, type RevisedKind } from '../work/revise-row.js';
import type { StaffWork } from '../work/work.js';
import { expectOnAgenda } from './agenda.js';
import { loadOpenMeeting } from './meetings.access.js';
import { type DecisionWay, TeamDecision } from './team-decision.entity.js';
import { decisionRow, type DecisionRow } from './team-decisions.queries.js';
import { tellOfChange } from './tell-of-change.js';

const DECISION: RevisedKind<TeamDecision> = { entity: TeamDecision, name: 'decision', written: ['text', 'reason'] };

export interface DecisionTaken {
  readonly text: string;
  readonly reason?: string | null;
  readonly decidedBy: DecisionWay;
  readonly agendaItemId?: string | null;
}

/** Writes down what the team decided in a meeting. */
export async function noteDecision(
  work: StaffWork,
  meetingId: string,
  { text, reason = null, decidedBy, agendaItemId = null }: DecisionTaken,
): Promise<DecisionRow> {
  const meeting = await loadOpenMeeting(work, meetingId, 'meeting.work');
  await expectOnAgenda(work, meeting, agendaItemId);
  const { boardId, staffMemberId: authorId } = work.actor;
  const of = { id: newId(), boardId, plannedMeetingId: meetingId, agendaItemId, authorId };
  const decision = work.db.create(TeamDecision, { ...of, text, reason, decidedBy, version: 1 });
  await work.db.insert(TeamDecision, decision);
  const facts = { decidedBy, agendaItemId };
  tellOfChange(work, meetingId, { event: 'decision-noted', what: 'decision', itemId: decision.id, facts });
  return decisionRow(work, decision.id);
}

/** Words a decision better, as long as the meeting is open. What is decided otherwise later is a decision of its own. */
export async function reviseDecision(
  work: StaffWork,
  meetingId: string,
  id: string,
  version: number,
  revision: Partial<DecisionTaken>,
): Promise<DecisionRow> {
  const meeting = await loadOpenMeeting(work, meetingId, 'meeting.work');
  const decision = await findToRevise(work, DECISION, { plannedMeetingId: meetingId, id }, version);
  await expectOnAgenda(work, meeting, revision.agendaItemId);
  const facts = await reviseRow(work, DECISION, decision, revision);
  if (facts) tellOfChange(work, meetingId, { event: 'decision-revised', what: 'decision', itemId: id, facts });
  return decisionRow(work, id);
}

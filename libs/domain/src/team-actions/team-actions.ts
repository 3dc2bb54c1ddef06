import { newId, RuleBroken } from '@app/platform';
import { expectMembers } from '../leerteams/expect-members.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { loadOpenMeeting } from '../meetings/meetings.access.js';
import { NEXT_MEETING_SQL } from '../meetings/next-meeting.js';
import { PlannedMeeting } from '../meetings/planned-meeting.entity.js';
import { notify } from '../notifications/notify.js';
import type { RevisedKind } from '../work/revise-row.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { type ActionRevision, reviseAgreed } from './revise-agreed.js';
import { TeamAction } from './team-action.entity.js';
import { loadAction } from './team-actions.access.js';

const ACTION: RevisedKind<TeamAction> = { entity: TeamAction, name: 'action', written: ['text', 'reason'] };

export interface ActionAgreed {
  readonly text: string;
  /** Who does it. */
  readonly ownerId: string;
  readonly dueOn: string;
  /** The meeting in which it is agreed on. */
  readonly meetingId?: string | null;
}

/** Agrees on who does what, and by when; in a meeting of the team or between two. */
export async function agreeOnAction(work: StaffWork, leerteamId: string, agreed: ActionAgreed): Promise<TeamAction> {
  await loadLeerteam(work, leerteamId, 'team-board.work');
  const { boardId, staffMemberId: authorId } = work.actor;
  const { text, ownerId, dueOn, meetingId = null } = agreed;
  if (dueOn < today(work)) throw RuleBroken.at('/dueOn', 'due_in_the_past');
  await expectMembers(work, leerteamId, [ownerId], { pointer: '/ownerId' });
  if (meetingId !== null) await expectOpenMeetingOf(work, leerteamId, meetingId);
  const of = { id: newId(), boardId, leerteamId, plannedMeetingId: meetingId, authorId, ownerId, text, dueOn };
  const action = work.db.create(TeamAction, { ...of, state: 'open' as const, endedOn: null, reason: null, version: 1 });
  await work.db.insert(TeamAction, action);
  await notify(work, { kind: 'action.given', to: [ownerId], subjectId: action.id });
  await tellOfAction(work, action, 'agreed', { ownerId, dueOn, meetingId });
  return action;
}

/** Changes an action, hands it to somebody else, or says that it is done or dropped. Any member may. */
export async function reviseAction(
  work: StaffWork,
  id: string,
  version: number,
  revision: ActionRevision,
): Promise<TeamAction> {
  const { leerteamId } = await loadAction(work, id, 'team-board.work');
  const expectOwner = (ownerId: string) => expectMembers(work, leerteamId, [ownerId], { pointer: '/ownerId' });
  const { action, facts, given } = await reviseAgreed(work, ACTION, { leerteamId, id }, version, revision, expectOwner);
  if (!facts) return action;
  await notify(work, { kind: 'action.given', to: given, subjectId: id });
  await tellOfAction(work, action, 'revised', facts);
  return action;
}

async function expectOpenMeetingOf(work: StaffWork, leerteamId: string, meetingId: string): Promise<void> {
  const planned = { boardId: work.actor.boardId, leerteamId, id: meetingId };
  if (!(await work.db.existsBy(PlannedMeeting, planned))) throw RuleBroken.at('/meetingId', 'no_meeting_of_team');
  await loadOpenMeeting(work, meetingId, 'meeting.work');
}

/**
 * Says what happened with an action, also to whoever has the meeting open that it was agreed on in, or that comes next:
 * open actions stand on its agenda.
 */
async function tellOfAction(
  work: StaffWork,
  { id, boardId, leerteamId, plannedMeetingId }: TeamAction,
  event: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  work.record({
    event: `action.${event}`,
    subjectType: 'action',
    subjectId: id,
    changes: { leerteamId, ...facts },
  });
  const [next] = await work.db.query<{ id: string }[]>(`select p.id from ${NEXT_MEETING_SQL}`, [
    boardId,
    leerteamId,
    today(work),
  ]);
  for (const meetingId of new Set([plannedMeetingId, next?.id]))
    if (meetingId) work.announce({ topic: 'meeting', id: meetingId, what: 'action', itemId: id });
}

import { Conflict, newId, RuleBroken } from '@app/platform';
import { withinSchool } from '../organisations/within-school.js';
import { leadersOf } from '../people/school-leaders.queries.js';
import { schoolsOfStaff } from '../people/works-at.queries.js';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { GrowthConversation, type Side } from './growth-conversation.entity.js';
import { loadConversation } from './growth-conversations.access.js';
import { expectAhead, heldViolations, proposalViolations } from './growth-conversations.rules.js';
import { recordConversation } from './record-conversation.js';

export interface ProposedDay {
  readonly plannedOn: string;
  /** `HH:MM`; null takes no time of the day. */
  readonly startsAt?: string | null;
  readonly minutes?: number;
}

const USUAL_MINUTES = 60;

/** Proposes a day for a growth conversation: a leader of the school to who works there, or the other way round. */
export async function proposeConversation(
  work: StaffWork,
  schoolId: string,
  { withId, ...day }: ProposedDay & { readonly withId: string },
): Promise<string> {
  await withinSchool(work, schoolId, 'growth-conversation.propose');
  expectAheadDay(work, day.plannedOn);
  const side = await sideTowards(work, schoolId, withId);
  const { boardId, staffMemberId: me } = work.actor;
  const two = side === 'leader' ? { leaderId: me, colleagueId: withId } : { leaderId: withId, colleagueId: me };
  const { plannedOn, startsAt = null, minutes = USUAL_MINUTES } = day;
  const planned = { state: 'proposed' as const, proposedBy: side, plannedOn, startsAt, minutes, changedAt: work.now };
  const of = { id: newId(), boardId, schoolId, ...two };
  const conversation = work.db.create(GrowthConversation, { ...of, ...planned, heldOn: null, version: 1 });
  await work.db.insert(GrowthConversation, conversation);
  const changes = { schoolId, ...two, plannedOn };
  await recordConversation(work, { conversation, side }, 'proposed', changes, 'growth-conversation.proposed');
  return conversation.id;
}

/** Which of the two the actor is: the leader, where they lead the school and the other works there. */
async function sideTowards(work: StaffWork, schoolId: string, withId: string): Promise<Side> {
  const { boardId, staffMemberId: me, leads } = work.actor;
  if (withId === me) throw RuleBroken.at('/withId', 'conversation_with_oneself');
  // Whoever is asked is held, so that they are not erased meanwhile.
  await work.db.query(`select from staff_member where board_id = $1 and id = $2 for key share`, [boardId, withId]);
  const schools = await schoolsOfStaff(work, [me, withId]);
  const worksHere = (id: string): boolean => schools.get(id)?.includes(schoolId) ?? false;
  if (leads.has(schoolId) && worksHere(withId)) return 'leader';
  if (worksHere(me) && (await leadersOf(work, schoolId)).includes(withId)) return 'colleague';
  throw RuleBroken.at('/withId', leads.has(schoolId) ? 'colleague_elsewhere' : 'does_not_lead_school');
}

/** Proposes another day: the other of the two says yes to it again. */
export async function moveConversation(work: StaffWork, id: string, version: number, day: ProposedDay): Promise<void> {
  const own = await loadConversation(work, id, 'growth-conversation.work');
  const { conversation, side } = own;
  expectVersion(conversation, version);
  expectAhead(conversation);
  expectAheadDay(work, day.plannedOn);
  const { plannedOn, startsAt = null, minutes = conversation.minutes } = day;
  await change(work, conversation, { state: 'proposed', proposedBy: side, plannedOn, startsAt, minutes });
  await recordConversation(work, own, 'moved', { plannedOn }, 'growth-conversation.proposed');
}

/** Says yes to the day that the other proposed. */
export async function acceptConversation(work: StaffWork, id: string, version: number): Promise<void> {
  const own = await loadConversation(work, id, 'growth-conversation.answer');
  expectVersion(own.conversation, version);
  await change(work, own.conversation, { state: 'planned' });
  await recordConversation(work, own, 'accepted', {}, 'growth-conversation.accepted');
}

/** Calls it off, or says no to what was proposed. No reason is asked. */
export async function callOffConversation(work: StaffWork, id: string, version: number): Promise<void> {
  const own = await loadConversation(work, id, 'growth-conversation.work');
  expectVersion(own.conversation, version);
  expectAhead(own.conversation);
  await change(work, own.conversation, { state: 'called_off' });
  await recordConversation(work, own, 'called-off', {}, 'growth-conversation.called-off');
}

/** Says that it was held, on the day that both agreed on or another. */
export async function holdConversation(work: StaffWork, id: string, version: number, heldOn: string): Promise<void> {
  const own = await loadConversation(work, id, 'growth-conversation.work');
  expectVersion(own.conversation, version);
  if (own.conversation.state !== 'planned') throw new Conflict('conversation_not_planned');
  const violations = heldViolations(heldOn, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  await change(work, own.conversation, { state: 'held', heldOn });
  await recordConversation(work, own, 'held', { heldOn });
}

const change = (work: StaffWork, { boardId, id }: GrowthConversation, values: Partial<GrowthConversation>) =>
  work.db.update(GrowthConversation, { boardId, id }, { ...values, changedAt: work.now });

function expectAheadDay(work: StaffWork, plannedOn: string): void {
  const violations = proposalViolations(plannedOn, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

import { newId, RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import { notifyEach } from '../notifications/notify.js';
import { expectColleagues } from '../people/expect-colleague.js';
import { loadPlan } from '../planning/planning.access.js';
import { planRowOf } from '../planning/planning.queries.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { Participation } from './participation.entity.js';

/** More is a meeting, or a message to all. */
export const MOST_INVITED = 50;

/** Asks colleagues to say that they took part in what the actor did. Who was asked already is not asked again. */
export async function inviteToActivity(work: StaffWork, id: string, colleagues: readonly string[]): Promise<void> {
  const { id: activityId, title } = await loadActivity(work, id, 'participant.invite');
  await invite(work, { activityId, plannedActivityId: null, title }, colleagues);
}

/** Asks colleagues to take part in what the actor plans. Who was asked already is not asked again. */
export async function inviteToPlan(work: StaffWork, id: string, colleagues: readonly string[]): Promise<void> {
  const plan = await loadPlan(work, id, 'participant.invite');
  if ((await planRowOf(work, plan)).state === 'cancelled') throw RuleBroken.at('', 'plan_is_cancelled');
  await invite(work, { activityId: null, plannedActivityId: plan.id, title: null }, colleagues);
}

type Hosted = Pick<Participation, 'activityId' | 'plannedActivityId' | 'title'>;

/** The host's record is locked by now: of two invitations at once the second finds whom the first asked. */
async function invite(work: StaffWork, hosted: Hosted, colleagues: readonly string[]): Promise<void> {
  const { boardId, staffMemberId: hostId } = work.actor;
  const of = hosted.activityId
    ? { activityId: hosted.activityId }
    : { plannedActivityId: hosted.plannedActivityId ?? '' };
  const before = await work.db.findBy(Participation, { boardId, ...of });
  const asked = new Set([hostId, ...before.map(({ staffMemberId }) => staffMemberId)]);
  const others = colleagues.filter((one) => !asked.has(one));
  if (before.length + others.length > MOST_INVITED)
    throw RuleBroken.at('/staffMemberIds', 'invited_too_many', { limit: MOST_INVITED });
  await expectColleagues(work, others, '/staffMemberIds');
  const invitations = others.map((staffMemberId) => {
    const id = newId();
    return { id, boardId, hostId, ...hosted, staffMemberId, answer: 'invited' as const, invitedAt: work.now };
  });
  // Where all were asked before, nothing is written, but the lock of the row counts as writing.
  work.bookkeeping();
  await insertRows(work, Participation, invitations);
  for (const { id, staffMemberId } of invitations)
    work.record({
      event: 'participation.invited',
      subjectType: 'participation',
      subjectId: id,
      personId: hostId,
      changes: { ...of, staffMemberId },
    });
  await notifyEach(
    work,
    'participation.invited',
    invitations.map(({ id, staffMemberId }) => ({ to: staffMemberId, subjectId: id })),
  );
}

import { RuleBroken } from '@app/platform';
import { type Entry, logActivity } from '../activities/log-activity.js';
import { addPlans } from '../planning/plan-activity.js';
import type { StaffWork } from '../work/work.js';
import { Participation } from './participation.entity.js';
import { acceptViolations, declineViolations } from './participation.rules.js';
import { loadParticipation } from './participations.access.js';
import { participationRow, type ParticipationRow } from './participations.queries.js';

/** What somebody says of their own part; nothing is enough. */
export type OwnPart = Partial<Omit<Entry, 'learningForm' | 'title' | 'learnedOn' | 'evidenceUrl'>>;

/**
 * Accepts: makes an activity of the actor's own, or a plan where it is still to come, with the facts of the host's and
 * what the actor says themselves. Done once: asked again, it answers what is there.
 */
export async function acceptParticipation(work: StaffWork, id: string, part: OwnPart): Promise<ParticipationRow> {
  const { row } = await loadParticipation(work, id, 'participation.answer');
  // Where it is answered already nothing is written, but the lock of the row counts as writing.
  work.bookkeeping();
  if (row.state === 'accepted') return row;
  const violations = acceptViolations(row, part);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { learningForm, title, on } = row;
  const entry = { ...part, learningForm, title, minutes: part.minutes ?? row.minutes };
  const own = row.planned
    ? { ownPlannedActivityId: await planFor(work, { ...entry, plannedOn: on, startsAt: row.startsAt }) }
    : { ownActivityId: (await logActivity(work, { ...entry, learnedOn: on })).id };
  return answer(work, id, { ownActivityId: null, ownPlannedActivityId: null, answer: 'accepted', ...own });
}

/** Also where its day has passed: then it stands there to be done or cancelled. */
async function planFor(work: StaffWork, plan: Parameters<typeof addPlans>[1]): Promise<string> {
  const [{ id }] = await addPlans(work, plan, [plan.plannedOn], null);
  return id;
}

/** Declines; it can be accepted after all. */
export async function declineParticipation(work: StaffWork, id: string): Promise<ParticipationRow> {
  const { row } = await loadParticipation(work, id, 'participation.answer');
  work.bookkeeping();
  const violations = declineViolations(row.state);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  return row.state === 'declined' ? row : answer(work, id, { answer: 'declined' });
}

async function answer(
  work: StaffWork,
  id: string,
  values: Pick<Participation, 'answer'> & Partial<Participation>,
): Promise<ParticipationRow> {
  const { boardId, staffMemberId: personId } = work.actor;
  await work.db.update(Participation, { boardId, id }, { ...values, answeredAt: work.now });
  work.record({
    event: `participation.${values.answer}`,
    subjectType: 'participation',
    subjectId: id,
    personId,
  });
  return (await participationRow(work, id)) as ParticipationRow;
}

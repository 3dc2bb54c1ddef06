import { daysBetween, RuleBroken } from '@app/platform';
import { unknownReferences } from '../activities/activities.rules.js';
import { findReferencesOf } from '../activities/activity-references.queries.js';
import { factsOf } from '../history/facts.js';
import { applyChanges, expectVersion, nothingChanged, said } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Plan } from './plan-activity.js';
import { retiePlans } from './plan-ties.js';
import { PlannedActivity } from './planned-activity.entity.js';
import { loadPlan } from './planning.access.js';
import { planRowOf, type PlanRow } from './planning.queries.js';
import { planDayViolations } from './planning.rules.js';
import { type Reach, reachOf } from './series.js';

/**
 * Changes a plan that is open, alone or with the later ones of its series that are open too: those get the same values,
 * and move by as many days.
 */
export async function revisePlan(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<Plan>,
  reach: Reach,
): Promise<PlanRow> {
  const plan = await loadPlan(work, id, 'planned-activity.plan');
  expectVersion(plan, version);
  const before = await planRowOf(work, plan);
  if (before.state !== 'open') throw RuleBroken.at('', 'plan_is_closed');
  if (nothingChanged(work, said(revision))) return before;
  const learningFormId = await expectSound(work, plan, revision);
  const ids = await reachOf(work, plan, reach);

  const { learningForm: _, themeIds, goalIds, plannedOn = plan.plannedOn, ...columns } = revision;
  const days = daysBetween(plan.plannedOn, plannedOn);
  const values = said({ ...columns, learningFormId });
  await work.db
    .createQueryBuilder()
    .update(PlannedActivity)
    .set({ ...values, plannedOn: () => `planned_on + ${days}`, changedAt: work.now })
    .where('board_id = :board and id = any(:ids)', { board: plan.boardId, ids })
    .execute();
  await retiePlans(work, ids, { themeIds, goalIds });
  const ties = { themeIds: themeIds?.toSorted(), goalIds: goalIds?.toSorted() };
  const was: Record<string, unknown> = { ...plan, themeIds: before.themeIds, goalIds: before.goalIds };
  const changes = factsOf(applyChanges(was, { ...values, plannedOn, ...ties }), ['title', 'note']);
  for (const subjectId of ids)
    work.record({
      event: 'planned-activity.revised',
      subjectType: 'planned_activity',
      subjectId,
      personId: plan.ownerId,
      // What the others were before may differ; that they moved along is what happened to them.
      changes: subjectId === id ? changes : { with: id, days },
    });
  return planRowOf(work, plan);
}

/** Refuses a revision after which the plan would break a rule; answers the id of the form, if one is named. */
async function expectSound(
  work: StaffWork,
  plan: PlannedActivity,
  revision: Partial<Plan>,
): Promise<string | undefined> {
  const { plannedOn = plan.plannedOn } = revision;
  const known = await findReferencesOf(work, { ...revision, learnedOn: plannedOn });
  const violations = [
    // What is overdue can be changed without being moved.
    ...(plannedOn === plan.plannedOn ? [] : planDayViolations(plannedOn, today(work))),
    ...unknownReferences(revision, known),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  return known.learningForm?.id;
}

import { newId, RuleBroken } from '@app/platform';
import { unknownReferences, usualInitiative } from '../activities/activities.rules.js';
import { findReferencesOf } from '../activities/activity-references.queries.js';
import type { Initiative } from '../activities/activity.entity.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { tiePlans } from './plan-ties.js';
import { PlannedActivity } from './planned-activity.entity.js';
import { planRowOf, type PlanRow } from './planning.queries.js';
import { daysOf, planDayViolations, type Repetition, repetitionViolations } from './planning.rules.js';

/** What somebody means to do; form, title, day and minutes are enough. */
export interface Plan {
  /** The code of the learning form. */
  readonly learningForm: string;
  readonly title: string;
  readonly plannedOn: string;
  readonly startsAt?: string | null;
  readonly minutes: number;
  readonly leerteamId?: string | null;
  readonly initiative?: Initiative;
  readonly note?: string | null;
  readonly themeIds?: readonly string[];
  readonly goalIds?: readonly string[];
}

/** Plans something, once or again and again; answers the first. */
export async function planActivity(
  work: StaffWork,
  { repeats, ...plan }: Plan & { readonly repeats?: Repetition },
): Promise<PlanRow> {
  const violations = [
    ...planDayViolations(plan.plannedOn, today(work)),
    ...(repeats ? repetitionViolations(plan.plannedOn, repeats, today(work)) : []),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const days = repeats ? daysOf(plan.plannedOn, repeats) : [plan.plannedOn];
  const [first] = await addPlans(work, plan, days, repeats ? newId() : null);
  return planRowOf(work, first);
}

/** Adds a plan on each of these days, of which there is at least one. */
export async function addPlans(
  work: StaffWork,
  plan: Plan,
  days: readonly string[],
  seriesId: string | null,
): Promise<[PlannedActivity, ...PlannedActivity[]]> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const { learningForm, themeIds, goalIds, leerteamId = null, startsAt = null, note = null } = plan;
  const known = await findReferencesOf(work, { ...plan, learnedOn: plan.plannedOn });
  const violations = unknownReferences(plan, known);
  if (violations.length > 0 || known.learningForm === null) throw new RuleBroken('rule_broken', violations);
  const facts = { title: plan.title, minutes: plan.minutes, leerteamId, startsAt, note };
  const initiative = plan.initiative ?? usualInitiative(leerteamId);
  const of = { boardId, ownerId, seriesId, learningFormId: known.learningForm.id, ...facts, initiative };
  const plans = days.map((plannedOn) =>
    work.db.create(PlannedActivity, { id: newId(), ...of, plannedOn, changedAt: work.now, version: 1 }),
  );
  await insertRows(work, PlannedActivity, plans);
  await tiePlans(
    work,
    plans.map(({ id }) => id),
    { themeIds, goalIds },
  );
  for (const { id: subjectId, plannedOn, minutes } of plans)
    work.record({
      event: 'planned-activity.planned',
      subjectType: 'planned_activity',
      subjectId,
      personId: ownerId,
      changes: { learningForm, plannedOn, startsAt, minutes },
    });
  return plans as [PlannedActivity, ...PlannedActivity[]];
}

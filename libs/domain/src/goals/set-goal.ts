import type { Visibility } from '@app/access';
import { newId, RuleBroken } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { findAudience } from '../visibility/audience.queries.js';
import { audienceViolations, unknownAudience, usualVisibility } from '../visibility/audience.rules.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { GoalShare } from './goal-details.entity.js';
import { Goal, type GoalOrigin } from './goal.entity.js';
import { type NamedTies, tieGoal, tieViolations } from './goal-ties.js';
import { type GoalRow, goalRowOf } from './goals.queries.js';
import { goalDayViolations } from './goals.rules.js';

export interface GoalSetting extends NamedTies {
  readonly title: string;
  readonly reason?: string | null;
  readonly origin?: GoalOrigin;
  /** Straight to work, or a draft to come back to. */
  readonly status?: 'draft' | 'active';
  readonly visibility?: Visibility;
  readonly leerteamId?: string | null;
  readonly successSigns?: readonly string[];
  readonly setOn?: string;
  readonly targetOn?: string | null;
  readonly sharedWith?: readonly string[];
}

/** Sets a goal of one's own. */
export async function setGoal(work: StaffWork, setting: GoalSetting): Promise<GoalRow> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const { leerteamId = null, strategicGoalId = null, targetOn = null, themeIds = [], cycleIds = [] } = setting;
  const sharedWith = (setting.sharedWith ?? []).filter((id) => id !== ownerId);
  const visibility = setting.visibility ?? usualVisibility(leerteamId);
  const setOn = setting.setOn ?? today(work);
  const violations = [
    ...goalDayViolations({ setOn, targetOn }, today(work)),
    ...audienceViolations({ visibility, leerteamId, sharedWith }),
    ...unknownAudience({ leerteamId, sharedWith }, await findAudience(work, { leerteamId, sharedWith })),
    ...(await tieViolations(work, setting)),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const goal = {
    id: newId(),
    ownerId,
    title: setting.title,
    reason: setting.reason ?? null,
    origin: setting.origin ?? ('own' as const),
    status: setting.status ?? ('draft' as const),
    visibility,
    leerteamId,
    strategicGoalId,
    successSigns: [...(setting.successSigns ?? [])],
    setOn,
    targetOn,
    closedOn: null,
    version: 1,
  };
  await work.db.insert(Goal, { ...goal, boardId });
  await tieGoal(work, goal.id, { themeIds, cycleIds });
  await nameColleagues(work, goal.id, sharedWith);
  work.record({
    event: 'goal.set',
    subjectType: 'goal',
    subjectId: goal.id,
    personId: ownerId,
    changes: { origin: goal.origin, status: goal.status, visibility, themeIds, cycleIds, strategicGoalId },
  });
  await notify(work, { kind: 'goal.shared', to: sharedWith, subjectId: goal.id, occasion: today(work) });
  return goalRowOf(work, goal);
}

/** Opens a goal to colleagues by name. */
export async function nameColleagues(work: StaffWork, goalId: string, sharedWith: readonly string[]): Promise<void> {
  const { boardId } = work.actor;
  await insertRows(
    work,
    GoalShare,
    sharedWith.map((staffMemberId) => ({ boardId, goalId, staffMemberId })),
  );
}

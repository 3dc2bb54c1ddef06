import { RuleBroken } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { findAudience } from '../visibility/audience.queries.js';
import { audienceViolations, newlyNamed, sharedAfter, unknownAudience } from '../visibility/audience.rules.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { GoalShare } from './goal-details.entity.js';
import { Goal } from './goal.entity.js';
import { loadGoal } from './goals.access.js';
import { retieGoal, type TiesBefore, tiesOf, tieViolations } from './goal-ties.js';
import { goalRowOf, type GoalRow } from './goals.queries.js';
import { closedGoalViolations, goalDayViolations } from './goals.rules.js';
import { type GoalSetting, nameColleagues } from './set-goal.js';

export type GoalRevision = Partial<Omit<GoalSetting, 'origin' | 'status' | 'setOn'>>;

/** Changes what a goal says and to whom it is open; what is left out stays as it is. */
export async function reviseGoal(
  work: StaffWork,
  id: string,
  version: number,
  revision: GoalRevision,
): Promise<GoalRow> {
  const goal = await loadGoal(work, id, 'goal.revise');
  expectVersion(goal, version);
  const { sharedWith: named, successSigns, themeIds, cycleIds, ...columns } = revision;
  const others = named?.filter((colleague) => colleague !== goal.ownerId);
  const sharedBefore = (await goalRowOf(work, goal)).sharedWith ?? [];
  const sharedWith = sharedAfter(sharedBefore, columns.visibility, others).toSorted();
  const added = newlyNamed(others, sharedBefore);
  const tiesBefore = { ...(await tiesOf(work, id)), strategicGoalId: goal.strategicGoalId };
  await expectSound(work, goal, { ...revision, sharedWith: added }, { sharedWith, ...tiesBefore });

  const signs = successSigns && { successSigns: [...successSigns] };
  const changes = applyChanges<Partial<Goal>>(goal, { ...columns, ...signs });
  const values = changedValues(changes);
  Object.assign(changes, await retieGoal(work, id, { themeIds, cycleIds }, tiesBefore));
  if (JSON.stringify(sharedWith) !== JSON.stringify(sharedBefore)) {
    await work.db.delete(GoalShare, { boardId: goal.boardId, goalId: id });
    await nameColleagues(work, id, sharedWith);
    changes['sharedWith'] = [sharedBefore, sharedWith];
  }
  if (nothingChanged(work, changes)) return goalRowOf(work, goal);
  // Also where only colleagues or ties change: they are part of what was read, so the version goes up.
  await work.db.update(Goal, { boardId: goal.boardId, id }, values);
  goal.version += 1;
  work.record({ event: 'goal.revised', subjectType: 'goal', subjectId: id, personId: goal.ownerId, changes });
  await notify(work, { kind: 'goal.shared', to: added, subjectId: id, occasion: today(work) });
  return goalRowOf(work, goal);
}

async function expectSound(
  work: StaffWork,
  goal: Goal,
  revision: GoalRevision,
  { sharedWith, ...tiesBefore }: TiesBefore & { readonly sharedWith: readonly string[] },
): Promise<void> {
  const { visibility = goal.visibility } = revision;
  const leerteamId = revision.leerteamId === undefined ? goal.leerteamId : revision.leerteamId;
  const targetOn = revision.targetOn === undefined ? goal.targetOn : revision.targetOn;
  const violations = [
    ...closedGoalViolations(goal.status, revision),
    ...goalDayViolations({ setOn: goal.setOn, targetOn }, today(work)),
    ...audienceViolations({ visibility, leerteamId, sharedWith }),
    ...unknownAudience(revision, await findAudience(work, revision)),
    ...(await tieViolations(work, revision, tiesBefore)),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

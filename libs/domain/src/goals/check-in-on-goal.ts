import { newId, NotFound, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { tieViolations } from '../trajectories/find-tie.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { CheckIn } from './goal-details.entity.js';
import type { Goal } from './goal.entity.js';
import { type CheckInRow, checkInRow } from './goal-progress.queries.js';
import { loadGoal } from './goals.access.js';
import { checkInViolations } from './goals.rules.js';
import { recordOnGoal } from './record-on-goal.js';

export interface CheckingIn {
  readonly checkedOn?: string;
  readonly note: string;
  /** In per cent, by one's own judgement. */
  readonly progress?: number | null;
  readonly evidenceUrl?: string | null;
  /** An activity of one's own. */
  readonly activityId?: string | null;
}

/** What somebody writes in a check-in; everything else of it is facts. */
const WRITTEN = ['note', 'evidenceUrl'];

/** Notes where one stands with a goal. */
export async function checkInOnGoal(work: StaffWork, goalId: string, checkingIn: CheckingIn): Promise<CheckInRow> {
  const goal = await loadGoal(work, goalId, 'goal.check-in');
  const { checkedOn = today(work), note, progress = null, evidenceUrl = null, activityId = null } = checkingIn;
  await expectSound(work, goal, { checkedOn, activityId });
  const id = newId();
  const said = { checkedOn, note, progress, evidenceUrl, activityId };
  await work.db.insert(CheckIn, { id, ...said, boardId: goal.boardId, goalId, version: 1 });
  recordOnGoal(work, goal, 'checked-in', { checkedOn, progress });
  return checkInRow(work, id);
}

/** Puts right what one noted; fields that are left out stay as they are. */
export async function correctCheckIn(
  work: StaffWork,
  goalId: string,
  id: string,
  version: number,
  correction: Partial<CheckingIn>,
): Promise<CheckInRow> {
  const goal = await loadGoal(work, goalId, 'goal.check-in');
  const checkIn = await findCheckIn(work, goal, id, version);
  await expectSound(work, goal, { checkedOn: checkIn.checkedOn, ...correction });
  const changes = applyChanges<Partial<CheckIn>>(checkIn, correction);
  if (!nothingChanged(work, changes)) {
    await work.db.update(CheckIn, { boardId: goal.boardId, id }, changedValues(changes));
    recordOnGoal(work, goal, 'check-in-corrected', { checkInId: id, ...factsOf(changes, WRITTEN) });
  }
  return checkInRow(work, id);
}

/** Takes back what one noted by mistake; that there was something is kept, and not what it said. */
export async function withdrawCheckIn(work: StaffWork, goalId: string, id: string, version: number): Promise<void> {
  const goal = await loadGoal(work, goalId, 'goal.check-in');
  const { checkedOn, progress } = await findCheckIn(work, goal, id, version);
  await expectSound(work, goal, { checkedOn });
  await work.db.delete(CheckIn, { boardId: goal.boardId, id });
  recordOnGoal(work, goal, 'check-in-withdrawn', { checkInId: id, checkedOn, progress });
}

/** The goal is locked, and with it what hangs on it. */
async function findCheckIn(work: StaffWork, { boardId, id: goalId }: Goal, id: string, version: number) {
  const checkIn = await work.db.findOneBy(CheckIn, { boardId, goalId, id });
  if (!checkIn) throw new NotFound('check_in');
  expectVersion(checkIn, version);
  return checkIn;
}

async function expectSound(
  work: StaffWork,
  goal: Goal,
  { checkedOn, activityId }: { readonly checkedOn: string; readonly activityId?: string | null },
): Promise<void> {
  const tie = activityId == null ? null : { kind: 'activity' as const, recordId: activityId };
  const violations = [
    ...checkInViolations(goal, checkedOn, today(work)),
    ...(await tieViolations(work, tie, '/activityId')),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

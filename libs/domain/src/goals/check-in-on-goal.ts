import { newId, RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { CheckIn } from './goal-details.entity.js';
import { loadGoal } from './goals.access.js';
import type { CheckInRow } from './goals.queries.js';
import { checkInViolations } from './goals.rules.js';

export interface CheckingIn {
  readonly checkedOn?: string;
  readonly note: string;
  /** In per cent, by one's own judgement. */
  readonly progress?: number | null;
  readonly evidenceUrl?: string | null;
}

/** Notes where one stands with a goal. */
export async function checkInOnGoal(work: StaffWork, goalId: string, checkingIn: CheckingIn): Promise<CheckInRow> {
  const goal = await loadGoal(work, goalId, 'goal.check-in');
  const { checkedOn = today(work), note, progress = null, evidenceUrl = null } = checkingIn;
  const violations = checkInViolations(goal, checkedOn, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const checkIn = { id: newId(), checkedOn, note, progress, evidenceUrl };
  await work.db.insert(CheckIn, { ...checkIn, boardId: goal.boardId, goalId, activityId: null, version: 1 });
  work.record({
    event: 'goal.checked-in',
    subjectType: 'goal',
    subjectId: goalId,
    personId: goal.ownerId,
    changes: { checkedOn, progress },
  });
  return checkIn;
}

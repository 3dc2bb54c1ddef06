import { newId, RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import { rowOf } from '../activities/activities.queries.js';
import type { Activity } from '../activities/activity.entity.js';
import { type Entry, logActivity } from '../activities/log-activity.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { TryOutAnswer, type TryOutOutcome } from './try-out-answer.entity.js';
import type { TryOutAnswerRow } from './try-outs.queries.js';
import { againOn, answerViolations, titleOfTry } from './try-outs.rules.js';

/** What was done in trying it, where that is to be logged as well. */
export type Trying = Pick<Entry, 'minutes'> & Partial<Pick<Entry, 'learnedOn' | 'learningForm'>>;

export interface Answering {
  readonly outcome: TryOutOutcome;
  readonly note?: string | null;
  readonly askAgainOn?: string | null;
  readonly log?: Trying | null;
}

/** Says what came of what the actor wanted to try; may be said again, the latest counts and all are kept. */
export async function answerTryOut(
  work: StaffWork,
  activityId: string,
  answering: Answering,
): Promise<TryOutAnswerRow> {
  const activity = await loadActivity(work, activityId, 'try-out.answer');
  const { tryOut } = activity;
  if (tryOut === null) throw RuleBroken.at('', 'nothing_to_try');
  const violations = answerViolations(answering, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { outcome, note = null } = answering;
  const answer = {
    id: newId(),
    activityId,
    tryOut,
    outcome,
    note,
    askAgainOn: againOn(answering, today(work)),
    loggedActivityId: answering.log ? await logTrying(work, { ...activity, tryOut }, note, answering.log) : null,
    answeredAt: work.now,
  };
  await work.db.insert(TryOutAnswer, { ...answer, boardId: activity.boardId });
  const { askAgainOn, loggedActivityId } = answer;
  work.record({
    event: 'activity.try-out-answered',
    subjectType: 'activity',
    subjectId: activityId,
    personId: activity.ownerId,
    changes: { outcome, askAgainOn, loggedActivityId },
  });
  return answer;
}

/** Logs the trying as an activity of its own, private until its owner opens it; what came of it is its reflection. */
async function logTrying(
  work: StaffWork,
  activity: Activity & { readonly tryOut: string },
  reflection: string | null,
  { minutes, learnedOn = today(work), learningForm }: Trying,
): Promise<string> {
  const { id } = await logActivity(work, {
    learningForm: learningForm ?? (await rowOf(work, activity)).learningForm,
    title: titleOfTry(activity.tryOut),
    learnedOn,
    minutes,
    reflection,
  });
  return id;
}

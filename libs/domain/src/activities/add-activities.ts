import { newId } from '@app/platform';
import type { KnownForm } from '../learning-forms/learning-forms.rules.js';
import { notifyEach } from '../notifications/notify.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { RequestWork } from '../work/work.js';
import type { ActivityRow } from './activities.queries.js';
import { tie, type Ties } from './activity-ties.js';
import { Activity } from './activity.entity.js';

type Said = 'ownerId' | 'title' | 'learnedOn' | 'minutes' | 'initiative' | 'visibility' | 'source';
type Sayable = 'leerteamId' | 'meetingId' | 'reflection' | 'tryOut' | 'evidenceUrl';

/** An activity that was found sound, before it has an id. */
export type NewActivity = Pick<Activity, Said> &
  Partial<Pick<Activity, Sayable> & Ties> & {
    readonly form: KnownForm;
  };

/**
 * Adds activities, of one person or of several, with what they are tied to, and writes them to the history: the one
 * place where an activity begins. As many statements for five hundred as for one.
 */
export async function addActivities(work: RequestWork, wanted: readonly NewActivity[]): Promise<ActivityRow[]> {
  const activities = wanted.map((activity) => rowFor(work, activity));
  await insertRows(work, Activity, activities);
  await tie(
    work,
    wanted.map((ties, index) => ({ ...ties, activityId: activities[index]?.id ?? '' })),
  );
  for (const activity of activities) recordLogged(work, activity);
  const named = activities.flatMap(({ id: subjectId, sharedWith }) =>
    (sharedWith ?? []).map((to) => ({ to, subjectId })),
  );
  await notifyEach(work, 'activity.shared', named, today(work));
  return activities;
}

const rowFor = (
  { actor, now }: RequestWork,
  { form, themeIds = [], goalIds = [], sharedWith = [], ...said }: NewActivity,
): ActivityRow & Omit<Activity, 'version'> => ({
  leerteamId: null,
  meetingId: null,
  reflection: null,
  tryOut: null,
  evidenceUrl: null,
  ...said,
  learningFormId: form.id,
  learningForm: form.code,
  learningFormNames: form.names,
  id: newId(),
  boardId: actor.boardId,
  loggedAt: now,
  removedAt: null,
  version: 1,
  themeIds: themeIds.toSorted(),
  goalIds: goalIds.toSorted(),
  sharedWith: sharedWith.toSorted(),
  deliveredBy: null,
});

/** Facts only: the content stands in the record, and the history holds what a record no longer says. */
function recordLogged(work: RequestWork, activity: ActivityRow): void {
  const { learningForm, learnedOn, minutes, visibility } = activity;
  work.record({
    event: 'activity.logged',
    subjectType: 'activity',
    subjectId: activity.id,
    personId: activity.ownerId,
    changes: { learningForm, learnedOn, minutes, visibility },
  });
}

import { Conflict, NotFound, RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import { type ActivityRow, rowOf } from '../activities/activities.queries.js';
import { type Entry, sourceOf } from '../activities/log-activity.js';
import { logOnce } from '../activities/log-once.js';
import { LoggedEntry } from '../activities/logged-entry.entity.js';
import type { StaffWork } from '../work/work.js';
import { ActivityDraft, type DraftContent } from './activity-draft.entity.js';
import { findDraft } from './activity-drafts.access.js';

/**
 * Turns a draft into the activity that it is about. `entryOf` makes an entry of what was typed, or says what is still
 * missing; then the draft stays. Done again, it answers the activity that it became.
 */
export async function logDraft(
  work: StaffWork,
  id: string,
  entryOf: (content: DraftContent) => Promise<Entry>,
): Promise<ActivityRow> {
  const draft = await findDraft(work, id, 'activity.log');
  if (!draft) return readLogged(work, id);
  const entry = await entryOf(draft.content);
  const way = { origin: 'draft', source: sourceOf(work) } as const;
  const landings = await logOnce(work, way, [{ clientId: id, entry }]);
  const [activity] = landings.map((landing) => {
    if (landing.outcome === 'logged') return landing.activity;
    if (landing.outcome === 'refused') throw new RuleBroken('draft_not_complete', landing.violations);
    throw new Conflict('draft_was_logged');
  }) as [ActivityRow];
  const { boardId, ownerId: personId } = draft;
  await work.db.delete(ActivityDraft, { boardId, id });
  const changes = { activityId: activity.id };
  work.record({ event: 'activity-draft.logged', subjectType: 'activity_draft', subjectId: id, personId, changes });
  return activity;
}

/** The activity that a draft of the actor's became. */
async function readLogged(work: StaffWork, id: string): Promise<ActivityRow> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const logged = await work.db.findOneBy(LoggedEntry, { boardId, ownerId, origin: 'draft', clientId: id });
  if (!logged) throw new NotFound('activity_draft');
  return rowOf(work, await loadActivity(work, logged.activityId, 'activity.read'));
}

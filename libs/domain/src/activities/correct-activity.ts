import { RuleBroken } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { audienceViolations, newlyNamed, sharedAfter } from '../visibility/audience.rules.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { dayViolations } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadActivity } from './activities.access.js';
import { type ActivityRow, rowOf } from './activities.queries.js';
import { unknownReferences } from './activities.rules.js';
import { findReferencesOf } from './activity-references.queries.js';
import { retie, type Ties } from './activity-ties.js';
import { Activity } from './activity.entity.js';
import type { Entry } from './log-activity.js';

/** Corrects what its owner logged; what is left out stays as it is. */
export async function correctActivity(
  work: StaffWork,
  id: string,
  version: number,
  correction: Partial<Entry>,
): Promise<ActivityRow> {
  const activity = await loadActivity(work, id, 'activity.correct');
  expectVersion(activity, version);
  const before = await rowOf(work, activity);
  const { learningForm, themeIds, goalIds, sharedWith: named, ...columns } = correction;
  const others = named?.filter((colleague) => colleague !== activity.ownerId);
  const sharedWith = sharedAfter(before.sharedWith ?? [], columns.visibility, others);
  const added = newlyNamed(others, before.sharedWith ?? []);
  // What it says already it may go on saying, also where that was retired since.
  const chosen = {
    ...correction,
    learningForm: learningForm === before.learningForm ? undefined : learningForm,
    themeIds: newlyNamed(themeIds, before.themeIds),
    sharedWith: added,
  };
  const learningFormId = await expectSound(work, activity, chosen, sharedWith);

  const changes = applyChanges<Partial<Activity>>(activity, { ...columns, learningFormId });
  const ties = changedTies(before, { themeIds, goalIds, sharedWith });
  if (nothingChanged(work, { ...changes, ...ties.changes })) return before;
  // Also where only ties change: they are part of what was read, so the version goes up.
  await work.db.update(Activity, { boardId: activity.boardId, id }, changedValues(changes));
  await retie(work, id, ties.lists);
  work.record({
    event: 'activity.corrected',
    subjectType: 'activity',
    subjectId: id,
    personId: activity.ownerId,
    changes: { ...changes, ...ties.changes },
  });
  await notify(work, { kind: 'activity.shared', to: added, subjectId: id, occasion: today(work) });
  return rowOf(work, activity);
}

/** Refuses a correction after which the activity would break a rule; answers the id of the form, if one is named. */
async function expectSound(
  work: StaffWork,
  activity: Activity,
  correction: Partial<Entry>,
  sharedWith: readonly string[],
): Promise<string | undefined> {
  const { visibility = activity.visibility, learnedOn = activity.learnedOn } = correction;
  const leerteamId = correction.leerteamId === undefined ? activity.leerteamId : correction.leerteamId;
  // Who left a team afterwards can still correct what was done in it: membership is asked where team or day change.
  const moved = correction.leerteamId !== undefined || correction.learnedOn !== undefined;
  const named = { ...correction, leerteamId: moved ? leerteamId : null };
  const known = await findReferencesOf(work, { ...named, learnedOn });
  const violations = [
    ...dayViolations('/learnedOn', learnedOn, today(work)),
    ...audienceViolations({ visibility, leerteamId, sharedWith }),
    ...unknownReferences(named, known),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  return known.learningForm?.id;
}

type Wanted = { [List in keyof Ties]: readonly string[] | undefined };

/** The lists that differ, whatever their order, and how for the history. */
function changedTies(before: Ties | ActivityRow, wanted: Wanted) {
  const changed = (Object.keys(wanted) as (keyof Ties)[])
    .map((list) => [list, before[list] ?? [], (wanted[list] ?? before[list] ?? []).toSorted()] as const)
    .filter(([, was, is]) => JSON.stringify(was) !== JSON.stringify(is));
  return {
    lists: Object.fromEntries(changed.map(([list, , is]) => [list, is])) as Partial<Ties>,
    changes: Object.fromEntries(changed.map(([list, was, is]) => [list, [was, is]])),
  };
}

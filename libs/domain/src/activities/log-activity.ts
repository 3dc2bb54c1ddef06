import type { Visibility } from '@app/access';
import { newId, RuleBroken } from '@app/platform';
import { audienceViolations, usualVisibility } from '../visibility/audience.rules.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import type { ActivityRow } from './activities.queries.js';
import { dayViolations, unknownReferences, usualInitiative } from './activities.rules.js';
import { findReferences } from './activity-references.queries.js';
import { tie } from './activity-ties.js';
import { Activity, type ActivitySource, type Initiative } from './activity.entity.js';

/** What somebody says of what they learned; form, title, day and minutes are enough. */
export interface Entry {
  /** The code of the learning form. */
  readonly learningForm: string;
  readonly title: string;
  readonly learnedOn: string;
  readonly minutes: number;
  readonly leerteamId?: string | null;
  readonly initiative?: Initiative;
  readonly visibility?: Visibility;
  readonly reflection?: string | null;
  readonly tryOut?: string | null;
  readonly evidenceUrl?: string | null;
  readonly themeIds?: readonly string[];
  readonly goalIds?: readonly string[];
  readonly sharedWith?: readonly string[];
}

/** Logs what the actor learned. */
export async function logActivity(work: StaffWork, entry: Entry): Promise<ActivityRow> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const { learningForm, themeIds = [], goalIds = [], leerteamId = null } = entry;
  const sharedWith = (entry.sharedWith ?? []).filter((id) => id !== ownerId);
  const visibility = entry.visibility ?? usualVisibility(leerteamId);
  const known = await findReferences(work, { ...entry, sharedWith }, entry.learnedOn);
  const violations = [
    ...dayViolations('/learnedOn', entry.learnedOn, today(work)),
    ...audienceViolations({ visibility, leerteamId, sharedWith }),
    ...unknownReferences({ ...entry, sharedWith }, known),
  ];
  if (violations.length > 0 || !known.learningForm) throw new RuleBroken('rule_broken', violations);
  const activity = {
    id: newId(),
    boardId,
    ownerId,
    learningFormId: known.learningForm.id,
    title: entry.title,
    learnedOn: entry.learnedOn,
    minutes: entry.minutes,
    initiative: entry.initiative ?? usualInitiative(leerteamId),
    visibility,
    leerteamId,
    meetingId: null,
    reflection: entry.reflection ?? null,
    tryOut: entry.tryOut ?? null,
    evidenceUrl: entry.evidenceUrl ?? null,
    source: sourceOf(work),
    loggedAt: work.now,
    removedAt: null,
    version: 1,
  };
  await work.db.insert(Activity, activity);
  await tie(work, activity.id, { themeIds, goalIds, sharedWith });
  recordLogged(work, activity, learningForm);
  return {
    ...activity,
    learningForm,
    learningFormNames: known.learningForm.names,
    themeIds: themeIds.toSorted(),
    goalIds: goalIds.toSorted(),
    sharedWith: sharedWith.toSorted(),
    deliveredBy: null,
  };
}

/** A token with scopes is a program's, that acts for its owner. */
export const sourceOf = (work: StaffWork): ActivitySource => (work.actor.scopes ? 'api' : 'manual');

/** Facts only: the content stands in the record, and the history holds what a record no longer says. */
export function recordLogged(
  work: Work,
  {
    id,
    ownerId,
    learnedOn,
    minutes,
    visibility,
  }: Pick<Activity, 'id' | 'ownerId' | 'learnedOn' | 'minutes' | 'visibility'>,
  learningForm: string,
): void {
  work.record({
    event: 'activity.logged',
    subjectType: 'activity',
    subjectId: id,
    personId: ownerId,
    changes: { learningForm, learnedOn, minutes, visibility },
  });
}

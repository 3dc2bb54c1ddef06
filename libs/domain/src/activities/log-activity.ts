import type { Visibility } from '@app/access';
import { RuleBroken, type Violation } from '@app/platform';
import { audienceViolations, usualVisibility } from '../visibility/audience.rules.js';
import { dayViolations } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { ActivityRow } from './activities.queries.js';
import { type KnownReferences, unknownReferences, usualInitiative } from './activities.rules.js';
import { findReferences } from './activity-references.queries.js';
import type { ActivitySource, Initiative } from './activity.entity.js';
import { addActivities, type NewActivity } from './add-activities.js';

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

/** What an entry will be, or what is wrong with it. */
export type Judged = { readonly activity: NewActivity } | { readonly violations: readonly Violation[] };

/** Logs what the actor learned. */
export async function logActivity(work: StaffWork, entry: Entry): Promise<ActivityRow> {
  const sound = (await judgeEntries(work, [entry])).map((judged) => {
    if ('violations' in judged) throw new RuleBroken('rule_broken', judged.violations);
    return judged.activity;
  });
  const [activity] = (await addActivities(work, sound)) as [ActivityRow];
  return activity;
}

/** A token with scopes is a program's, that acts for its owner. */
export const sourceOf = (work: StaffWork): ActivitySource => (work.actor.scopes ? 'api' : 'manual');

/** Holds entries of the actor's to the rules, in one query however many they are. Reads only. */
export async function judgeEntries(
  work: StaffWork,
  entries: readonly Entry[],
  source = sourceOf(work),
): Promise<Judged[]> {
  const { staffMemberId: ownerId } = work.actor;
  const named = entries.map((entry) => ({
    ...entry,
    sharedWith: (entry.sharedWith ?? []).filter((id) => id !== ownerId),
  }));
  const known = await findReferences(work, named);
  const on = today(work);
  return known.map((of, index) => judge({ ...(named[index] as Entry), source, ownerId }, of, on));
}

function judge(entry: Entry & Pick<NewActivity, 'ownerId' | 'source'>, known: KnownReferences, on: string): Judged {
  const { leerteamId = null, sharedWith = [] } = entry;
  const { initiative = usualInitiative(leerteamId), visibility = usualVisibility(leerteamId) } = entry;
  const { learningForm: form } = known;
  const violations = [
    ...dayViolations('/learnedOn', entry.learnedOn, on),
    ...audienceViolations({ visibility, leerteamId, sharedWith }),
    ...unknownReferences(entry, known),
  ];
  if (violations.length > 0 || form === null) return { violations };
  const { title, learnedOn, minutes, ownerId, source, themeIds, goalIds } = entry;
  const { reflection = null, tryOut = null, evidenceUrl = null } = entry;
  const said = { form, title, learnedOn, minutes, reflection, tryOut, evidenceUrl };
  const ties = { themeIds: themeIds ?? [], goalIds: goalIds ?? [], sharedWith };
  return { activity: { ...said, ...ties, ownerId, source, leerteamId, initiative, visibility } };
}

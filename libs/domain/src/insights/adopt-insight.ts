import { Conflict, newId, RuleBroken } from '@app/platform';
import { IsNull } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { factsOf } from '../history/facts.js';
import { notify } from '../notifications/notify.js';
import { findAudience } from '../visibility/audience.queries.js';
import { unknownAudience } from '../visibility/audience.rules.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Adoption, type AdoptionOpenTo } from './adoption.entity.js';
import { loadAdoption } from './adoptions.access.js';
import { adoptionRow, type AdoptionRow } from './adoptions.queries.js';
import { loadInsight } from './insights.access.js';
import { toldOfInsight } from './told-of-insight.js';

export interface Use {
  /** What one did with it. */
  readonly did?: string | null;
  /** A leerteam that one is in. */
  readonly leerteamId?: string | null;
  /** An activity of one's own. */
  readonly activityId?: string | null;
  /** Those whose insight it is, where it is left out. */
  readonly openTo?: AdoptionOpenTo;
}

/** “I use this”: says that the actor takes over what another wrote; whoever wrote it is told. */
export async function adoptInsight(
  work: StaffWork,
  insightId: string,
  { did = null, leerteamId = null, activityId = null, openTo = 'authors' }: Use,
): Promise<AdoptionRow> {
  const insight = await loadInsight(work, insightId, 'insight.adopt');
  const { boardId, staffMemberId: adopterId } = work.actor;
  const { authorId, title: insightTitle } = insight;
  if (authorId === adopterId) throw new Conflict('own_insight');
  // The insight is held, so of two at one moment the second finds the first.
  if (await work.db.existsBy(Adoption, { boardId, insightId, adopterId })) throw new Conflict('adopted_already');
  await expectOwn(work, { leerteamId, activityId });
  const id = newId();
  const use = { adoptedOn: today(work), did, leerteamId, activityId, openTo, version: 1 };
  await work.db.insert(Adoption, { id, boardId, insightId, insightTitle, authorId, adopterId, ...use });
  record(work, { id, adopterId }, 'made', { insightId, leerteamId, activityId, openTo });
  const to = await toldOfInsight(work, insight);
  // Who withdraws it and says it again is told of once.
  await notify(work, { kind: 'insight.adopted', to, subjectId: insightId, occasion: adopterId });
  return adoptionRow(work, id);
}

/** Says more, or something else, of what the actor did with it; what is left out stays as it is. */
export async function reviseAdoption(work: StaffWork, id: string, version: number, use: Use): Promise<AdoptionRow> {
  const adoption = await loadAdoption(work, id, 'insight-adoption.revise');
  expectVersion(adoption, version);
  const changes = applyChanges<Partial<Adoption>>(adoption, use);
  if (nothingChanged(work, changes)) return adoptionRow(work, id);
  // What stood there may stay: a leerteam that they left since.
  await expectOwn(work, changedValues(changes));
  await work.db.update(Adoption, { boardId: adoption.boardId, id }, changedValues(changes));
  record(work, adoption, 'revised', factsOf(changes, ['did']));
  return adoptionRow(work, id);
}

/** Takes it back: what the actor wrote of it goes with it. */
export async function withdrawAdoption(work: StaffWork, id: string, version: number): Promise<void> {
  const adoption = await loadAdoption(work, id, 'insight-adoption.revise');
  expectVersion(adoption, version);
  await work.db.delete(Adoption, { boardId: adoption.boardId, id });
  record(work, adoption, 'withdrawn', { insightId: adoption.insightId });
}

/** Refuses a leerteam that the actor is not in, and an activity that is not theirs. */
async function expectOwn(work: StaffWork, { leerteamId, activityId }: Use): Promise<void> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const known =
    activityId == null || (await work.db.existsBy(Activity, { id: activityId, boardId, ownerId, removedAt: IsNull() }));
  const violations = [
    ...(leerteamId == null ? [] : unknownAudience({ leerteamId }, await findAudience(work, { leerteamId }))),
    ...(known ? [] : [{ pointer: '/activityId', code: 'unknown_activity' }]),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

/** In the record of whoever uses it: facts, not what they did. */
function record(
  work: StaffWork,
  { id, adopterId }: Pick<Adoption, 'id' | 'adopterId'>,
  what: 'made' | 'revised' | 'withdrawn',
  changes: object,
): void {
  const subject = { subjectType: 'insight_adoption', subjectId: id, personId: adopterId };
  work.record({ event: `insight-adoption.${what}`, ...subject, changes: { ...changes } });
}

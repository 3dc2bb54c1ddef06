import { type Facts, type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { insightStandingSql } from './insight-standing.queries.js';
import { Insight, type InsightSource, type InsightVisibility } from './insight.entity.js';

interface Found {
  readonly source: InsightSource;
  readonly leerteamId: string | null;
  readonly visibility: InsightVisibility;
  readonly removed: boolean;
  readonly owner: boolean;
  /** Null where it has no leerteam. */
  readonly teammate: boolean | null;
  readonly schoolmate: boolean;
}

/**
 * The only door to an insight: it is there for whose it is, and for whom they opened it to. It was written for them, so
 * reading it is not written down. One that was removed is there for whose it was, and only to bring it back.
 */
export async function loadInsight(
  work: StaffWork,
  id: string,
  permission: Permission,
  { alsoRemoved = false }: { readonly alsoRemoved?: boolean } = {},
): Promise<Insight> {
  const { boardId } = work.actor;
  const found = await findStanding(work, id);
  if (!found || (found.removed && !(alsoRemoved && isTheirs(found)))) throw new NotFound('insight');
  const facts = factsOf(found);
  if (!permits(work.actor, 'insight.read', facts)) throw new NotFound('insight');
  if (!permits(work.actor, permission, facts)) throw new NotAllowed(permission);
  // What a leerteam wrote stands as it is once that was closed.
  if (permission === 'insight.revise' && found.source === 'cycle')
    await loadLeerteam(work, found.leerteamId ?? '', permission);
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const insight = await work.db.findOne(Insight, { where: { boardId, id }, ...lock });
  if (!insight || (insight.removedAt && !alsoRemoved)) throw new NotFound('insight');
  return insight;
}

/** How the actor stands to an insight that is open to them; undefined where it is not, or not there. */
export async function standingToInsight(work: StaffWork, id: string): Promise<Facts | undefined> {
  const found = await findStanding(work, id);
  const facts = found && !found.removed ? factsOf(found) : undefined;
  return facts && permits(work.actor, 'insight.read', facts) ? facts : undefined;
}

async function findStanding(work: StaffWork, id: string): Promise<Found | undefined> {
  const { boardId, staffMemberId } = work.actor;
  const { owner, teammate, schoolmate } = insightStandingSql({ board: '$1', me: '$3', on: '$4::date' });
  const [found] = await work.db.query<Found[]>(
    `select i.source, i.leerteam_id as "leerteamId", i.visibility, i.removed_at is not null as removed,
            ${owner} as owner, ${teammate} as teammate, ${schoolmate} as schoolmate
       from insight i where i.board_id = $1 and i.id = $2`,
    [boardId, id, staffMemberId, today(work)],
  );
  return found;
}

/** What was learned in a cycle is its leerteam's; everything else its author's alone. */
const isTheirs = ({ source, owner, teammate }: Found): boolean => owner || (source === 'cycle' && teammate === true);

const factsOf = (found: Found): Facts => ({
  relations: new Set<Relation>([
    'withinBoard',
    'boardColleague',
    ...(found.owner ? (['owner'] as const) : []),
    ...(found.teammate ? (['teammate'] as const) : []),
    ...(isTheirs(found) && !found.owner ? (['member'] as const) : []),
    ...(found.schoolmate ? (['schoolmate'] as const) : []),
  ]),
  visibility: found.visibility,
});

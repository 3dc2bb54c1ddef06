import { type Facts, type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { insightStandingSql } from './insight-standing.queries.js';
import { Insight } from './insight.entity.js';

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
  // Held before it is asked whether it is open: nobody comes in while it is being closed.
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const insight = await work.db.findOne(Insight, { where: { boardId: work.actor.boardId, id }, ...lock });
  if (!insight) throw new NotFound('insight');
  const facts = await standingTo(work, insight);
  if (insight.removedAt && !(alsoRemoved && isTheirs(facts))) throw new NotFound('insight');
  if (!permits(work.actor, 'insight.read', facts)) throw new NotFound('insight');
  if (!permits(work.actor, permission, facts)) throw new NotAllowed(permission);
  // What a leerteam wrote stands as it is once that was closed.
  if (permission === 'insight.revise' && insight.source === 'cycle' && insight.leerteamId)
    await loadLeerteam(work, insight.leerteamId, permission);
  return insight;
}

/** How the actor stands to an insight that is open to them; undefined where it is not, or not there. */
export async function standingToInsight(work: StaffWork, id: string): Promise<Facts | undefined> {
  const insight = await work.db.findOneBy(Insight, { boardId: work.actor.boardId, id });
  if (!insight || insight.removedAt) return undefined;
  const facts = await standingTo(work, insight);
  return permits(work.actor, 'insight.read', facts) ? facts : undefined;
}

const isTheirs = ({ relations }: Facts): boolean => relations.has('owner') || relations.has('member');

/** What was learned in a cycle is its leerteam's; everything else its author's alone. */
async function standingTo(work: StaffWork, { id, source, visibility }: Insight): Promise<Facts> {
  const { boardId, staffMemberId } = work.actor;
  const { owner, teammate, schoolmate } = insightStandingSql({ board: '$1', me: '$3', on: '$4::date' });
  // Null where it has no leerteam.
  const [held] = await work.db.query<[Record<'owner' | 'teammate' | 'schoolmate', boolean | null>]>(
    `select ${owner} as owner, ${teammate} as teammate, ${schoolmate} as schoolmate
       from insight i where i.board_id = $1 and i.id = $2`,
    [boardId, id, staffMemberId, today(work)],
  );
  const relations = new Set<Relation>([
    'withinBoard',
    'boardColleague',
    ...(held.owner ? (['owner'] as const) : []),
    ...(held.teammate ? (['teammate'] as const) : []),
    ...(held.teammate && source === 'cycle' ? (['member'] as const) : []),
    ...(held.schoolmate ? (['schoolmate'] as const) : []),
  ]);
  return { relations, visibility };
}

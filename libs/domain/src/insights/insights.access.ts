import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { insightStandingSql } from './insight-standing.queries.js';
import { Insight, type InsightVisibility } from './insight.entity.js';

interface Found {
  readonly leerteamId: string;
  readonly visibility: InsightVisibility;
  readonly removed: boolean;
  readonly teammate: boolean;
  readonly schoolmate: boolean;
}

/**
 * The only door to an insight: it is there for its team, and for whoever the team opened it to. It was written for
 * them, so reading it is not written down. One that was removed is there for its team, and only to bring it back.
 */
export async function loadInsight(
  work: StaffWork,
  id: string,
  permission: Permission,
  { alsoRemoved = false }: { readonly alsoRemoved?: boolean } = {},
): Promise<Insight> {
  const { boardId, staffMemberId } = work.actor;
  const { teammate, schoolmate } = insightStandingSql({ board: '$1', me: '$3', on: '$4' });
  const [found] = await work.db.query<Found[]>(
    `select c.leerteam_id as "leerteamId", i.visibility, i.removed_at is not null as removed, ${teammate} as teammate, ${schoolmate} as schoolmate
       from insight i join cycle c on c.board_id = i.board_id and c.id = i.cycle_id
      where i.board_id = $1 and i.id = $2`,
    [boardId, id, staffMemberId, today(work)],
  );
  if (!found || (found.removed && !(alsoRemoved && found.teammate))) throw new NotFound('insight');
  const facts = { relations: relationsOf(found), visibility: found.visibility };
  if (!permits(work.actor, 'insight.read', facts)) throw new NotFound('insight');
  if (!permits(work.actor, permission, facts)) throw new NotAllowed(permission);
  const { writes } = PERMISSIONS[permission];
  // What a leerteam wrote stands as it is once that was closed.
  if (writes) await loadLeerteam(work, found.leerteamId, permission);
  const lock = writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const insight = await work.db.findOne(Insight, { where: { boardId, id }, ...lock });
  if (!insight || (insight.removedAt && !alsoRemoved)) throw new NotFound('insight');
  return insight;
}

const relationsOf = ({ teammate, schoolmate }: Found): ReadonlySet<Relation> =>
  new Set<Relation>([
    'withinBoard',
    'boardColleague',
    ...(teammate ? (['member', 'teammate'] as const) : []),
    ...(schoolmate ? (['schoolmate'] as const) : []),
  ]);

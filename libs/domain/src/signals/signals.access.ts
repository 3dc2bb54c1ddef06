import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { Conflict, NotAllowed, NotFound } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { signalStandingSql } from './signal-standing.queries.js';
import { Signal } from './signal.entity.js';

export interface FoundSignal {
  readonly signal: Signal;
  readonly relations: ReadonlySet<Relation>;
}

/**
 * The only door to a signal: it is there for who works at its school or leads it, and for the leerteam that took it up.
 * What is asked in order to change it is locked first. One that was joined to another is read, and parted again.
 */
export async function findSignal(work: StaffWork, id: string, permission: Permission): Promise<FoundSignal> {
  const { boardId } = work.actor;
  const { writes } = PERMISSIONS[permission];
  const lock = writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const signal = await work.db.findOne(Signal, { where: { boardId, id }, ...lock });
  if (!signal) throw new NotFound('signal');
  const relations = await standingTo(work, signal);
  if (!permits(work.actor, writes ? SEEN_WITH : permission, { relations })) throw new NotFound('signal');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  if (writes && permission !== 'signal.join' && signal.joinedToId !== null) throw new Conflict('signal_joined');
  return { signal, relations };
}

export const loadSignal = async (work: StaffWork, id: string, permission: Permission): Promise<Signal> =>
  (await findSignal(work, id, permission)).signal;

const SEEN_WITH = 'signal.read' satisfies Permission;

async function standingTo(work: StaffWork, { id, boardId, authorId }: Signal): Promise<ReadonlySet<Relation>> {
  const { staffMemberId, leads } = work.actor;
  const { schoolmate, leader, member, holder } = signalStandingSql({ board: '$1', me: '$2', on: '$3', leads: '$4' });
  const [standing] = await work.db.query<[Record<'schoolmate' | 'leader' | 'member' | 'holder', boolean>]>(
    `select ${schoolmate} as schoolmate, ${leader} as leader, ${member} as member, ${holder} as holder
       from signal s where s.board_id = $1 and s.id = $5`,
    [boardId, staffMemberId, today(work), [...leads], id],
  );
  const held = Object.entries(standing).flatMap(([relation, holds]) => (holds ? [relation as Relation] : []));
  // An anonymous one is nobody's: whoever has it in hand stands in for its author.
  const owns = authorId === null ? standing.holder : authorId === staffMemberId;
  return new Set<Relation>(['withinBoard', ...held, ...(owns ? (['owner'] as const) : [])]);
}

import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { Conflict, NotAllowed, NotFound, newId, RuleBroken } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { ledSchoolsSql } from '../people/school-leaders.queries.js';
import { type ActionRevision, reviseAgreed } from '../team-actions/revise-agreed.js';
import type { RevisedKind } from '../work/revise-row.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { signalOpenToSql } from './signal-standing.queries.js';
import { SignalAction } from './signal-record.entity.js';
import type { Signal } from './signal.entity.js';
import { findSignal, loadSignal } from './signals.access.js';
import { expectInHand } from './signals.rules.js';

const ACTION: RevisedKind<SignalAction> = {
  entity: SignalAction,
  name: 'signal_action',
  written: ['text', 'reason'],
};

/** More is no list of actions any more. */
const MOST_ACTIONS = 100;

export interface SignalActionAgreed {
  readonly text: string;
  /** Who does it. */
  readonly ownerId: string;
  readonly dueOn: string;
}

/** Agrees on who does what about a signal, and by when: whoever has it in hand, of anybody who may read it. */
export async function agreeOnSignalAction(
  work: StaffWork,
  signalId: string,
  agreed: SignalActionAgreed,
): Promise<string> {
  const signal = await loadSignal(work, signalId, 'signal.work');
  expectInHand(signal);
  const { boardId, staffMemberId: authorId } = work.actor;
  const { text, ownerId, dueOn } = agreed;
  if (dueOn < today(work)) throw RuleBroken.at('/dueOn', 'due_in_the_past');
  await expectReader(work, signal, ownerId);
  if ((await work.db.countBy(SignalAction, { boardId, signalId })) >= MOST_ACTIONS)
    throw new Conflict('too_many_actions', { limit: MOST_ACTIONS });
  const id = newId();
  const of = { id, boardId, signalId, authorId, ownerId, text, dueOn };
  await work.db.insert(SignalAction, { ...of, state: 'open', endedOn: null, reason: null, version: 1 });
  await notify(work, { kind: 'signal-action.given', to: [ownerId], subjectId: id });
  recordAction(work, id, 'agreed', { signalId, ownerId, dueOn });
  return id;
}

/** Changes an action, gives it to somebody else, or says that it is done or dropped. */
export async function reviseSignalAction(
  work: StaffWork,
  id: string,
  version: number,
  revision: ActionRevision,
): Promise<void> {
  const { signal } = await findAction(work, id, 'signal-action.revise');
  const where = { signalId: signal.id, id };
  const expectOwner = (ownerId: string) => expectReader(work, signal, ownerId);
  const { facts, given } = await reviseAgreed(work, ACTION, where, version, revision, expectOwner);
  if (!facts) return;
  await notify(work, { kind: 'signal-action.given', to: given, subjectId: id });
  recordAction(work, id, 'revised', { signalId: signal.id, ...facts });
}

/** The door to an action: that of its signal, and beside it for whose action it is. */
export async function findAction(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<{ readonly signal: Signal }> {
  const action = await work.db.findOneBy(SignalAction, { boardId: work.actor.boardId, id });
  if (!action) throw new NotFound('signal_action');
  const { signal, relations: toSignal } = await findSignal(work, action.signalId, 'signal.read').catch(asNoAction);
  const others = [...toSignal].filter((relation) => relation !== 'owner');
  const mine = action.ownerId === work.actor.staffMemberId ? (['owner'] as const) : [];
  const relations = new Set<Relation>([...others, ...mine]);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  if (PERMISSIONS[permission].writes && signal.joinedToId !== null) throw new Conflict('signal_joined');
  return { signal };
}

function asNoAction(error: unknown): never {
  throw error instanceof NotFound ? new NotFound('signal_action') : error;
}

/** The schools that somebody ($2) leads on day $4. */
const LED = ledSchoolsSql({ board: '$1', me: '$2', on: '$4' });

/** Refuses who may not read the signal: they could not do what is asked. Whoever may is held, so that they are not erased meanwhile. */
async function expectReader(work: StaffWork, { boardId, id }: Signal, ownerId: string): Promise<void> {
  const known = await work.db.query<unknown[]>(
    `select from staff_member m join signal s on s.board_id = m.board_id and s.id = $3
      where m.board_id = $1 and m.id = $2 and m.erased_at is null
        and ${signalOpenToSql({ board: '$1', me: '$2', on: '$4', leads: LED })} for key share of m`,
    [boardId, ownerId, id, today(work)],
  );
  if (known.length === 0) throw RuleBroken.at('/ownerId', 'does_not_see_signal');
}

function recordAction(work: StaffWork, id: string, event: string, changes: Readonly<Record<string, unknown>>): void {
  work.record({ event: `signal-action.${event}`, subjectType: 'signal_action', subjectId: id, changes });
}

import { permits } from '@app/access';
import { Conflict, NotAllowed, NotFound, RuleBroken } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { findSignal, type FoundSignal } from './signals.access.js';
import { joinViolations } from './signals.rules.js';
import { takeStep } from './take-step.js';
import { tellHolders, tellNoticers } from './told-signals.js';

/**
 * Joins a signal to another that says the same: whoever noticed it counts there from then on, and it is read there. Who
 * wrote one of the two or has it in hand does so, or the leader; one that others have in hand is theirs to join.
 */
export async function joinSignal(work: StaffWork, id: string, version: number, intoId: string): Promise<void> {
  const { one, other } = await findBoth(work, id, intoId);
  const { signal } = one;
  expectVersion(signal, version);
  if (signal.joinedToId !== null) throw new Conflict('signal_joined');
  const violations = joinViolations(signal, other.signal);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  if (signal.holder !== null && !one.relations.has('holder') && !one.relations.has('leader'))
    throw new Conflict('signal_in_other_hands');
  await tellNoticers(work, id, 'signal.joined');
  await takeStep(work, signal, { kind: 'joined', to: signal.state, otherId: intoId }, { joinedToId: intoId });
  // What was joined to it goes along: there are no chains.
  await work.db.query(
    `update signal set joined_to_id = $3, version = version + 1 where board_id = $1 and joined_to_id = $2`,
    [signal.boardId, id, intoId],
  );
  await tellNoticers(work, intoId, 'signal.joined');
  await tellHolders(work, other.signal, 'signal.joined');
}

/** Parts it again: it goes on as it was. */
export async function partSignal(work: StaffWork, id: string, version: number): Promise<void> {
  const apart = await findSignal(work, id, 'signal.read');
  const intoId = apart.signal.joinedToId;
  if (intoId === null) {
    expectMayJoin(work, [apart]);
    throw new Conflict('signal_not_joined');
  }
  const { one } = await findBoth(work, id, intoId);
  const { signal } = one;
  expectVersion(signal, version);
  if (signal.joinedToId !== intoId) throw new Conflict('signal_not_joined');
  await takeStep(work, signal, { kind: 'parted', to: signal.state, otherId: intoId }, { joinedToId: null });
  await tellNoticers(work, id, 'signal.parted');
  await tellNoticers(work, intoId, 'signal.parted');
}

/** Both, locked in one order, whoever asks; and refused to whoever has to do with neither. */
async function findBoth(
  work: StaffWork,
  id: string,
  otherId: string,
): Promise<{ readonly one: FoundSignal; readonly other: FoundSignal }> {
  await work.db.query(`select from signal where board_id = $1 and id = any($2::uuid[]) order by id for no key update`, [
    work.actor.boardId,
    [id, otherId],
  ]);
  const one = await findSignal(work, id, 'signal.read');
  const other = await findSignal(work, otherId, 'signal.read').catch(asUnknown);
  expectMayJoin(work, [one, other]);
  return { one, other };
}

function expectMayJoin(work: StaffWork, signals: readonly FoundSignal[]): void {
  const may = signals.some(({ relations }) => permits(work.actor, 'signal.join', { relations }));
  if (!may) throw new NotAllowed('signal.join');
}

/** What may not be seen is unknown where a body names it. */
function asUnknown(error: unknown): never {
  throw error instanceof NotFound ? RuleBroken.at('/intoId', 'unknown_signal') : error;
}

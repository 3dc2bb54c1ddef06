import { newId } from '@app/platform';
import { said } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { SignalStep, type SignalStepKind } from './signal-record.entity.js';
import { Signal, type SignalState } from './signal.entity.js';

interface Step {
  readonly kind: SignalStepKind;
  /** The state that it leads to. */
  readonly to: SignalState;
  readonly leerteamId?: string | null;
  /** What it is joined to, or parted from. */
  readonly otherId?: string;
  readonly word?: string | null;
}

/**
 * Writes down a step in what became of a signal, for good, and what the signal is from then on. It was locked. Of what
 * somebody said with it the history keeps nothing.
 */
export async function takeStep(
  work: StaffWork,
  signal: Signal,
  { kind, to, leerteamId = null, otherId, word = null }: Step,
  after: Partial<Signal> = {},
): Promise<void> {
  const { boardId, id: signalId, state: fromState } = signal;
  const step = { kind, fromState, toState: to, leerteamId, otherId: otherId ?? null };
  const by = { id: newId(), boardId, signalId, staffMemberId: work.actor.staffMemberId, takenOn: today(work) };
  await work.db.insert(SignalStep, { ...by, ...step, word });
  const values = { ...after, state: to };
  await work.db.update(Signal, { boardId, id: signalId }, values);
  Object.assign(signal, values);
  const facts = said({ fromState, toState: to, leerteamId: leerteamId ?? undefined, otherId });
  work.record({
    event: `signal.${kind.replace('_', '-')}`,
    subjectType: 'signal',
    subjectId: signalId,
    changes: facts,
  });
}

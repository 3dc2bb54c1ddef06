import { newId, RuleBroken } from '@app/platform';
import { dayViolations } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { type Finding, SignalCheck } from './signal-record.entity.js';
import { loadSignal } from './signals.access.js';
import { expectInHand, nextViolations, stateAfterCheck } from './signals.rules.js';
import { takeStep } from './take-step.js';
import { tellNoticers } from './told-signals.js';

export interface Looked {
  readonly checkedOn: string;
  readonly lookedAt: string;
  readonly found: Finding;
  /** What was found, in words. */
  readonly words: string;
  /** How it goes on where it was not mended; looked into, where nothing is said. */
  readonly next?: 'investigating' | 'trying';
}

/** Notes that somebody looked whether it was mended, and what they found. Where it was not, it goes on. */
export async function checkSignal(work: StaffWork, id: string, looked: Looked): Promise<void> {
  const signal = await loadSignal(work, id, 'signal.work');
  expectInHand(signal);
  const { checkedOn, lookedAt, found, words, next } = looked;
  const violations = [...dayViolations('/checkedOn', checkedOn, today(work)), ...nextViolations({ found, next })];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId, staffMemberId: authorId } = work.actor;
  const { round, state: from } = signal;
  const check = { id: newId(), boardId, signalId: id, authorId, round, checkedOn, lookedAt, found, words };
  await work.db.insert(SignalCheck, check);
  const changes = { checkedOn, found };
  work.record({ event: 'signal.checked', subjectType: 'signal', subjectId: id, changes });
  const to = stateAfterCheck({ from, found, next });
  if (to === from) return;
  await takeStep(work, signal, { kind: 'moved', to });
  await tellNoticers(work, id, 'signal.moved');
}

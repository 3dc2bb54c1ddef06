import { Conflict, RuleBroken } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { type Finding, SignalCheck } from './signal-record.entity.js';
import type { Signal } from './signal.entity.js';
import { loadSignal } from './signals.access.js';
import { expectInHand, hasEnded, type MovedTo, moveViolations } from './signals.rules.js';
import { IN_NOBODYS_HANDS } from './take-up-signal.js';
import { takeStep } from './take-step.js';
import { tellHolders, tellNoticers } from './told-signals.js';

/** Moves a signal on: to trying something, or looking into it again; or ends it, mended or as what one lives with. */
export async function moveSignal(
  work: StaffWork,
  id: string,
  version: number,
  { to, word = null }: { readonly to: MovedTo; readonly word?: string | null },
): Promise<void> {
  const signal = await loadSignal(work, id, 'signal.work');
  expectVersion(signal, version);
  expectInHand(signal);
  const violations = moveViolations({ from: signal.state, to, word, found: await lastFound(work, signal) });
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const ends = hasEnded(to);
  await takeStep(work, signal, { kind: 'moved', to, word }, ends ? { endedOn: today(work) } : {});
  await tellNoticers(work, id, ends ? `signal.${to as 'resolved' | 'accepted'}` : 'signal.moved');
}

/** Says that it is back, or was not to be lived with: it is noticed anew, for others to take up. */
export async function reopenSignal(work: StaffWork, id: string, version: number, word: string): Promise<void> {
  const signal = await loadSignal(work, id, 'signal.notice');
  expectVersion(signal, version);
  if (!hasEnded(signal.state)) throw new Conflict('signal_not_ended');
  await tellHolders(work, signal, 'signal.reopened');
  const anew = { ...IN_NOBODYS_HANDS, round: signal.round + 1 };
  await takeStep(work, signal, { kind: 'reopened', to: 'noticed', word }, anew);
  await tellNoticers(work, id, 'signal.reopened');
}

/** What the last check of this round found. */
async function lastFound(work: StaffWork, { boardId, id: signalId, round }: Signal): Promise<Finding | null> {
  const last = await work.db.findOne(SignalCheck, { where: { boardId, signalId, round }, order: { id: 'desc' } });
  return last?.found ?? null;
}

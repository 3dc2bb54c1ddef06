import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { SignalSupport } from './signal.entity.js';
import { loadSignal } from './signals.access.js';
import { tellHolders } from './told-signals.js';

/** Says by name that the actor notices it too; once, however often it is said. */
export async function supportSignal(work: StaffWork, id: string): Promise<void> {
  const signal = await loadSignal(work, id, 'signal.notice');
  const { boardId, staffMemberId } = work.actor;
  const said = await work.db.existsBy(SignalSupport, { boardId, signalId: id, staffMemberId });
  if (said) return work.bookkeeping();
  await work.db.insert(SignalSupport, { boardId, signalId: id, staffMemberId, noticedOn: today(work) });
  work.record({ event: 'signal.supported', subjectType: 'signal', subjectId: id });
  await tellHolders(work, signal, 'signal.supported', staffMemberId);
}

/** Takes that back. */
export async function withdrawSupport(work: StaffWork, id: string): Promise<void> {
  await loadSignal(work, id, 'signal.notice');
  const { boardId, staffMemberId } = work.actor;
  const { affected } = await work.db.delete(SignalSupport, { boardId, signalId: id, staffMemberId });
  if (!affected) return work.bookkeeping();
  work.record({ event: 'signal.support-withdrawn', subjectType: 'signal', subjectId: id });
}

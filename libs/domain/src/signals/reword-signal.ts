import { factsOf } from '../history/facts.js';
import { expectThemesInUse } from '../learning-forms/expect-themes-in-use.js';
import { newlyNamed } from '../visibility/audience.rules.js';
import { applyChanges, type Changes, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { NoticedSignal } from './notice-signal.js';
import { Signal, SignalTheme } from './signal.entity.js';
import { loadSignal } from './signals.access.js';

const WRITTEN = ['title', 'noticed', 'circumstances'];

/**
 * Puts a signal in other words, so that it names nobody: its author; of an anonymous one whoever has it in hand. That
 * somebody did, and who, everybody sees who reads it.
 */
export async function rewordSignal(
  work: StaffWork,
  id: string,
  version: number,
  { themeIds, ...words }: Partial<Omit<NoticedSignal, 'noticedOn'>>,
): Promise<void> {
  const signal = await loadSignal(work, id, 'signal.reword');
  expectVersion(signal, version);
  const ofWords = applyChanges<Partial<Signal>>(signal, words);
  const changes = { ...ofWords, ...(themeIds ? await retie(work, id, themeIds) : {}) };
  if (nothingChanged(work, changes)) return;
  const { boardId, staffMemberId } = work.actor;
  const reworded = { rewordedById: staffMemberId, rewordedOn: today(work) };
  await work.db.update(Signal, { boardId, id }, { ...changedValues(ofWords), ...reworded });
  const facts = factsOf(changes, WRITTEN);
  work.record({ event: 'signal.reworded', subjectType: 'signal', subjectId: id, changes: facts });
}

async function retie(work: StaffWork, signalId: string, themeIds: readonly string[]): Promise<Changes> {
  const its = { boardId: work.actor.boardId, signalId };
  const before = (await work.db.findBy(SignalTheme, its)).map(({ themeId }) => themeId).toSorted();
  const changes = applyChanges({ themeIds: before }, { themeIds: themeIds.toSorted() });
  await expectThemesInUse(work, newlyNamed(themeIds, before));
  await work.db.delete(SignalTheme, its);
  await insertRows(
    work,
    SignalTheme,
    themeIds.map((themeId) => ({ ...its, themeId })),
  );
  return changes;
}

import type { HiddenReason, Value } from '../document/value.js';
import { FEWEST_STAFF } from '../privacy/suppression.js';

/** The people behind a figure, or the group that it is about. */
export type People = ReadonlySet<string>;

/** Who is behind a figure now, and who was in the period before. */
export interface Behind {
  readonly now: People;
  readonly before: People;
}

/**
 * What is shown of a figure of the period before beside the figure of now: itself, or that it is hidden and why;
 * undefined where the two cannot be compared.
 *
 * Two figures beside each other invite to subtract them. Where one person joined, the difference is read as theirs. So it
 * takes five people behind both, and nobody or at least five who are behind one of them only; and two figures that
 * are each of their own moment: one that is repeated of an earlier report is so for the sake of a few.
 *
 * @param behind those behind the figure, and the groups that it is about; none where there is nothing to hide
 */
export function besideNow(now: Value, before: Value, behind: readonly Behind[]): Value | undefined {
  const hiddenOf = [before, now].find(({ kind }) => kind === 'hidden');
  if (hiddenOf?.kind === 'hidden') return hidden(hiddenOf.reason);
  if (now.kind !== before.kind || now.kind === 'none') return undefined;
  if (behind.length === 0) return before;
  if (now.asOf !== undefined || before.asOf !== undefined) return hidden('group_hardly_changed');
  if (behind.some((one) => one.now.size < FEWEST_STAFF || one.before.size < FEWEST_STAFF))
    return hidden('fewer_than_5_staff');
  return behind.some(hasHardlyChanged) ? hidden('group_hardly_changed') : before;
}

const hidden = (reason: HiddenReason): Value => ({ kind: 'hidden', reason });

/** Whether a few joined or left. */
function hasHardlyChanged({ now, before }: Behind): boolean {
  const changed = [...now].filter((one) => !before.has(one)).length + [...before].filter((one) => !now.has(one)).length;
  return changed > 0 && changed < FEWEST_STAFF;
}

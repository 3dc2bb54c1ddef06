import { newId, RuleBroken } from '@app/platform';
import { loadSchool } from '../organisations/organisation.access.js';
import type { Words } from '../school-material/words.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadPulseItem } from './pulse-items.access.js';
import type { PulseItemRow } from './pulse-items.queries.js';
import { type Need, PulseItem } from './pulse-item.entity.js';

export interface NewPulseItem {
  readonly need: Need;
  readonly words: Words;
  /** Whether agreeing means that the need is met less. */
  readonly reversed: boolean;
  /** The validated scale that it is part of, as the school says. */
  readonly scale?: string | null;
  readonly source: string;
  readonly licence?: string | null;
}

/** Adds an item of a school's own, or of a scale that it has a licence for. It never changes. */
export async function addPulseItem(work: StaffWork, schoolId: string, added: NewPulseItem): Promise<PulseItemRow> {
  const { boardId } = work.actor;
  await loadSchool(work, schoolId, 'pulse.maintain');
  const { need, words, reversed, scale = null, source, licence = null } = added;
  if (scale !== null && licence === null) throw RuleBroken.at('/licence', 'licence_missing');
  const said = { wordsNl: words.nl, wordsEn: words.en ?? null, scale, source, licence };
  const item = { id: newId(), boardId, schoolId, code: null, need, reversed, ...said, retiredOn: null };
  await work.db.insert(PulseItem, item);
  const changes = { schoolId, need, reversed };
  work.record({ event: 'pulse-item.added', subjectType: 'pulse_item', subjectId: item.id, changes });
  return item;
}

/** Retires an item of a school: it is chosen no more, and what was asked with it stays. */
export async function retirePulseItem(work: StaffWork, id: string): Promise<PulseItemRow> {
  const item = await loadPulseItem(work, id, 'pulse.maintain');
  const { boardId, schoolId } = item;
  if (item.retiredOn !== null) {
    work.bookkeeping();
    return item;
  }
  item.retiredOn = today(work);
  await work.db.update(PulseItem, { boardId, id }, { retiredOn: item.retiredOn });
  work.record({ event: 'pulse-item.retired', subjectType: 'pulse_item', subjectId: id, changes: { schoolId } });
  return item;
}

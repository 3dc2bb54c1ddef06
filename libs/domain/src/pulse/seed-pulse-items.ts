import { newId } from '@app/platform';
import type { Work } from '../work/work.js';
import { BUILT_IN_PULSE_ITEMS } from './built-in-pulse-items.js';
import { PulseItem } from './pulse-item.entity.js';

/** Gives a board the built-in items of the pulse that it does not have yet. */
export async function seedPulseItems(work: Work): Promise<void> {
  const { boardId } = work.actor;
  const seeded = await work.db
    .createQueryBuilder()
    .insert()
    .into(PulseItem)
    .values(BUILT_IN_PULSE_ITEMS.map((item) => ({ id: newId(), boardId, ...item })))
    .orIgnore()
    .returning('code')
    .updateEntity(false)
    .execute();
  const codes = (seeded.raw as { code: string }[]).map(({ code }) => code);
  if (codes.length === 0) return;
  work.record({ event: 'pulse-items.seeded', subjectType: 'board', subjectId: boardId, changes: { codes } });
}

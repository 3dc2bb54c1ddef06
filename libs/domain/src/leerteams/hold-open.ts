import type { StaffWork } from '../work/work.js';
import { Leerteam } from './leerteam.entity.js';
import { expectOpen } from './leerteams.rules.js';

/** Refuses what would change something of a leerteam that was closed; closing waits for it, or comes before it. */
export async function holdOpen(work: StaffWork, id: string): Promise<void> {
  const where = { boardId: work.actor.boardId, id };
  expectOpen(await work.db.findOneOrFail(Leerteam, { where, lock: { mode: 'for_key_share' } }));
}

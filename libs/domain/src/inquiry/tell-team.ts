import { membersOn } from '../leerteams/members.queries.js';
import type { NoticeKind } from '../notifications/notice-kinds.js';
import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Cycle } from './cycle.entity.js';

/** Tells everybody of the leerteam, and whoever has the cycle open, of a turn that it took. */
export async function tellTeam(
  work: StaffWork,
  { id, leerteamId }: Pick<Cycle, 'id' | 'leerteamId'>,
  kind: NoticeKind & `cycle.${string}`,
  occasion: string,
): Promise<void> {
  work.announce({ topic: 'cycle', id, what: 'cycle', itemId: id });
  const to = await membersOn(work, leerteamId, today(work));
  await notify(work, { kind, to, subjectId: id, occasion });
}

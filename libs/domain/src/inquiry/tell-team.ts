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
  const members = await work.db.query<{ id: string }[]>(
    `select distinct staff_member_id as id from leerteam_membership
      where board_id = $1 and leerteam_id = $2 and from_on <= $3 and (until_on is null or until_on > $3)`,
    [work.actor.boardId, leerteamId, today(work)],
  );
  const to = members.map((member) => member.id);
  await notify(work, { kind, to, subjectId: id, occasion });
}

import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';
import { DAYS_OPEN } from './admissions.rules.js';

/**
 * Ends the invitations and requests of a board that nobody answered in time, and forgets those that ended as long ago:
 * who is in a team stands in its memberships, and who said no need not be known for ever.
 */
export async function lapseAdmissions(work: Work<SystemActor>): Promise<void> {
  const { boardId } = work.actor;
  const lapsed = await work.db.query<[{ id: string; leerteamId: string; staffMemberId: string }[], number]>(
    `update leerteam_admission set state = 'lapsed', ended_at = $3
      where board_id = $1 and state = 'open' and lapses_on <= $2
      returning id, leerteam_id as "leerteamId", staff_member_id as "staffMemberId"`,
    [boardId, today(work), work.now],
  );
  for (const { id, leerteamId, staffMemberId } of lapsed[0])
    work.record({
      event: 'leerteam.admission-lapsed',
      subjectType: 'leerteam',
      subjectId: leerteamId,
      personId: staffMemberId,
      changes: { admissionId: id },
    });
  await work.db.query(
    `delete from leerteam_admission where board_id = $1 and ended_at < $2::timestamptz - make_interval(days => $3)`,
    [boardId, work.now, DAYS_OPEN],
  );
}

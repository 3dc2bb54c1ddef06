import { addDays, Conflict } from '@app/platform';
import { IsNull } from 'typeorm';
import { notify } from '../notifications/notify.js';
import { bringBackUntil } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Closing } from './closing.entity.js';
import { loadLeerteam } from './leerteams.access.js';
import { leerteamRow, type LeerteamRow } from './leerteams.queries.js';

/**
 * Undoes a closing within thirty days, by who coordinated the team then. Who was in it is in it again, in the role that
 * they had; who was about to go, or to take another role, says so anew.
 */
export async function reopenLeerteam(work: StaffWork, leerteamId: string): Promise<LeerteamRow> {
  const leerteam = await loadLeerteam(work, leerteamId, 'leerteam.reopen');
  const { boardId, closedOn } = leerteam;
  if (closedOn === null) throw new Conflict('leerteam_open');
  const closing = await work.db.findOneBy(Closing, { boardId, leerteamId, reopenedAt: IsNull() });
  if (!closing || work.now > bringBackUntil(closing.closedAt)) throw new Conflict('too_late_to_reopen');
  const members = await resumeMemberships(work, leerteamId, closedOn);
  const reopenedById = work.actor.staffMemberId;
  await work.db.update(Closing, { boardId, id: closing.id }, { reopenedAt: work.now, reopenedById });
  leerteam.closedOn = null;
  await work.db.save(leerteam);
  work.record({
    event: 'leerteam.reopened',
    subjectType: 'leerteam',
    subjectId: leerteamId,
    changes: { closedOn: [closedOn, null] },
  });
  await notify(work, { kind: 'leerteam.reopened', to: members, subjectId: leerteamId, occasion: closing.id });
  return leerteamRow(work, leerteamId);
}

/** Of who still works here. Answers who is in it again. */
async function resumeMemberships(work: StaffWork, leerteamId: string, closedOn: string): Promise<string[]> {
  const [resumed] = await work.db.query<[{ staffMemberId: string }[], number]>(
    `update leerteam_membership m set until_on = null
       from staff_member s
      where m.board_id = $1 and m.leerteam_id = $2 and m.from_on <= $3 and m.until_on = $4
        and s.board_id = m.board_id and s.id = m.staff_member_id and (s.left_on is null or s.left_on > $5)
      returning m.staff_member_id as "staffMemberId"`,
    [work.actor.boardId, leerteamId, closedOn, addDays(closedOn, 1), today(work)],
  );
  return resumed.map(({ staffMemberId }) => staffMemberId);
}

import { RuleBroken } from '@app/platform';
import { isCurrent, laterOf } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { isCoordinatedFrom } from './leerteams.rules.js';

interface Coordinating {
  readonly staffMemberId: string;
  readonly role: 'coordinator';
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** Who coordinates a leerteam, from when until when: nobody longer than they work for the board. */
async function coordinating(work: StaffWork, leerteamId: string): Promise<Coordinating[]> {
  return work.db.query<Coordinating[]>(
    `select m.staff_member_id as "staffMemberId", m.role, m.from_on as "fromOn", least(m.until_on, s.left_on) as "untilOn"
       from leerteam_membership m join staff_member s on s.board_id = m.board_id and s.id = m.staff_member_id
      where m.board_id = $1 and m.leerteam_id = $2 and m.role = 'coordinator'`,
    [work.actor.boardId, leerteamId],
  );
}

/** Who coordinates it today, and works here. */
export async function coordinatorsOf(work: StaffWork, leerteamId: string): Promise<string[]> {
  const on = today(work);
  const all = await coordinating(work, leerteamId);
  return all.filter((one) => isCurrent(one, on)).map(({ staffMemberId }) => staffMemberId);
}

/** Refuses a change, at the field that asks for it, after which nobody would coordinate the leerteam any more. */
export async function expectCoordinated(
  work: StaffWork,
  leerteamId: string,
  on: string,
  pointer: string,
): Promise<void> {
  // What was so before today is past mending.
  const from = laterOf(on, today(work));
  if (!isCoordinatedFrom(await coordinating(work, leerteamId), from)) throw RuleBroken.at(pointer, 'last_coordinator');
}

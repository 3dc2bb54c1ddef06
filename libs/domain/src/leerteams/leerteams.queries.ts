import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { LeerteamKind } from './leerteam.entity.js';
import { loadLeerteam } from './leerteams.access.js';
import type { MembershipRole } from './membership.entity.js';

export interface LeerteamRow {
  readonly id: string;
  readonly kind: LeerteamKind;
  readonly name: string;
  readonly question: string | null;
  readonly jointGoal: string | null;
  readonly foundedOn: string;
  readonly closedOn: string | null;
  readonly version: number;
}

const COLUMNS = `t.id, t.kind, t.name, t.question, t.joint_goal as "jointGoal", t.founded_on as "foundedOn",
  t.closed_on as "closedOn", t.version`;

export interface LeerteamFilter extends Part {
  /** Only those that the actor is in today. */
  readonly mine?: boolean;
  readonly kind?: LeerteamKind;
}

/** Leerteams of the board by name; one more than the limit, to tell whether there are more. */
export function listLeerteams(work: StaffWork, filter: LeerteamFilter): Promise<LeerteamRow[]> {
  const { boardId, staffMemberId } = work.actor;
  return work.db.query<LeerteamRow[]>(
    `select ${COLUMNS} from leerteam t
      where t.board_id = $1
        and ($2::text is null or t.kind = $2)
        and (not $3 or exists (select from leerteam_membership m
              where m.board_id = t.board_id and m.leerteam_id = t.id and m.staff_member_id = $4
                and m.from_on <= $5 and (m.until_on is null or m.until_on > $5)))
        and ($6::text is null or (t.name, t.id) > ($6, $7::uuid))
      order by t.name, t.id limit $8`,
    [
      boardId,
      filter.kind ?? null,
      filter.mine ?? false,
      staffMemberId,
      today(work),
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit + 1,
    ],
  );
}

export interface MembershipRow {
  readonly id: string;
  readonly staffMemberId: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface LeerteamDetail extends LeerteamRow {
  readonly memberships: MembershipRow[];
  readonly pupilGroupIds: string[];
}

/** One leerteam with everybody who is or was in it, in the order in which they joined. */
export async function readLeerteam(work: StaffWork, id: string): Promise<LeerteamDetail> {
  const leerteam = await loadLeerteam(work, id, 'leerteam.read');
  const memberships = await work.db.query<MembershipRow[]>(
    `select m.id, m.staff_member_id as "staffMemberId", s.given_name || ' ' || s.family_name as name, m.role,
            m.from_on as "fromOn", m.until_on as "untilOn"
       from leerteam_membership m join staff_member s on s.board_id = m.board_id and s.id = m.staff_member_id
      where m.board_id = $1 and m.leerteam_id = $2 order by m.from_on, m.id`,
    [work.actor.boardId, id],
  );
  const groups = await work.db.query<{ id: string }[]>(
    `select pupil_group_id as id from leerteam_pupil_group where board_id = $1 and leerteam_id = $2 order by 1`,
    [work.actor.boardId, id],
  );
  return { ...leerteam, memberships, pupilGroupIds: groups.map((group) => group.id) };
}

import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { LeerteamKind } from './leerteam.entity.js';
import { loadLeerteam } from './leerteams.access.js';
import type { MembershipRole } from './membership.entity.js';
import { ownLeerteamsSql, schoolsOfSql } from './standing.queries.js';

export interface LeerteamRow {
  readonly id: string;
  readonly kind: LeerteamKind;
  readonly name: string;
  readonly question: string | null;
  readonly jointGoal: string | null;
  readonly themeIds: readonly string[];
  readonly foundedOn: string;
  readonly closedOn: string | null;
  /** One line of what it learned, where it was closed with one. */
  readonly learnedInShort: string | null;
  readonly version: number;
}

const ROWS = `select t.id, t.kind, t.name, t.question, t.joint_goal as "jointGoal",
    array(select lt.theme_id from leerteam_theme lt
      where lt.board_id = t.board_id and lt.leerteam_id = t.id order by 1) as "themeIds",
    t.founded_on as "foundedOn", t.closed_on as "closedOn",
    (select c.in_short from leerteam_closing c where c.board_id = t.board_id and c.leerteam_id = t.id
       and c.reopened_at is null) as "learnedInShort", t.version
  from leerteam t where t.board_id = $1`;

/** A leerteam that the actor came in by. */
export async function leerteamRow(work: StaffWork, id: string): Promise<LeerteamRow> {
  const [row] = await work.db.query<[LeerteamRow]>(`${ROWS} and t.id = $2`, [work.actor.boardId, id]);
  return row;
}

export interface LeerteamFilter extends Part {
  /** Only those that the actor is in today, or was in when they were closed. */
  readonly mine?: boolean;
  readonly kind?: LeerteamKind;
  /** Only those that work at this school: where a member is appointed. */
  readonly schoolId?: string;
  readonly themeId?: string;
  /** Those that were closed, or those that were not. */
  readonly closed?: boolean;
  /** A part of the name. */
  readonly name?: string;
}

/** Leerteams of the board by name; one more than the limit, to tell whether there are more. */
export function listLeerteams(work: StaffWork, filter: LeerteamFilter): Promise<LeerteamRow[]> {
  const { boardId, staffMemberId } = work.actor;
  return work.db.query<LeerteamRow[]>(
    `${ROWS}
        and ($2::text is null or t.kind = $2)
        and (not $3 or t.id in (${ownLeerteamsSql({ board: '$1', me: '$4', on: '$5::date' })}))
        and ($6::uuid is null or $6 in (select c.id from (${schoolsOfSql('t', '$5::date')}) c))
        and ($7::uuid is null or exists (select from leerteam_theme h
              where h.board_id = t.board_id and h.leerteam_id = t.id and h.theme_id = $7))
        and ($8::boolean is null or (t.closed_on is not null) = $8)
        and ($9::text is null or strpos(lower(t.name), lower($9)) > 0)
        and ($10::text is null or (t.name, t.id) > ($10, $11::uuid))
      order by t.name, t.id limit $12`,
    [
      ...[boardId, filter.kind ?? null, filter.mine ?? false, staffMemberId, today(work), filter.schoolId ?? null],
      ...[filter.themeId ?? null, filter.closed ?? null, filter.name ?? null],
      ...[filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1],
    ],
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
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
  /** Where its members are appointed today, or were when it was closed. */
  readonly schools: readonly Named[];
  readonly themes: readonly Named[];
  readonly memberships: readonly MembershipRow[];
  readonly pupilGroupIds: readonly string[];
}

/** One leerteam with everybody who is or was in it, in the order in which they joined. */
export async function readLeerteam(work: StaffWork, id: string): Promise<LeerteamDetail> {
  await loadLeerteam(work, id, 'leerteam.read');
  const { boardId } = work.actor;
  const [about] = await work.db.query<[Pick<LeerteamDetail, 'schools' | 'themes' | 'pupilGroupIds'>]>(
    `select ${namedSql(`select distinct c.id, c.name from (${schoolsOfSql('t', '$3::date')}) c`)} as schools,
            ${namedSql(`select h.id, h.name from leerteam_theme lt
              join theme h on h.board_id = lt.board_id and h.id = lt.theme_id
             where lt.board_id = t.board_id and lt.leerteam_id = t.id`)} as themes,
            array(select g.pupil_group_id from leerteam_pupil_group g
              where g.board_id = t.board_id and g.leerteam_id = t.id order by 1) as "pupilGroupIds"
       from leerteam t where t.board_id = $1 and t.id = $2`,
    [boardId, id, today(work)],
  );
  const memberships = await work.db.query<MembershipRow[]>(
    `select m.id, m.staff_member_id as "staffMemberId", s.given_name || ' ' || s.family_name as name, m.role,
            m.from_on as "fromOn", m.until_on as "untilOn"
       from leerteam_membership m join staff_member s on s.board_id = m.board_id and s.id = m.staff_member_id
      where m.board_id = $1 and m.leerteam_id = $2 order by m.from_on, m.id`,
    [boardId, id],
  );
  return { ...(await leerteamRow(work, id)), ...about, memberships };
}

/** What a query of ids and names finds, by name. */
const namedSql = (query: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.name, n.id)
     from (${query}) n), '[]')`;

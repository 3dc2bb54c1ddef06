import { NotAllowed } from '@app/platform';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { FunctionGroup } from './appointment.entity.js';
import type { RoleGrant } from './role-grant.entity.js';
import type { StaffMember } from './staff-member.entity.js';
import { loadStaffMember, maySeePersonnelFiles } from './staff-members.access.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface StaffMemberRow {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Where they are appointed today. */
  readonly schools: Named[];
  readonly version: number;
}

/** Where a member of staff `s` is appointed today (`$2`), by name. */
const SCHOOLS = `coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
  from (select distinct c.id, c.name from appointment a
          join school c on c.board_id = a.board_id and c.id = a.school_id
         where a.board_id = s.board_id and a.staff_member_id = s.id
           and a.from_on <= $2 and (a.until_on is null or a.until_on > $2)) p), '[]')`;

/** The leerteams that they are in today, by name. */
const LEERTEAMS = `coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
  from (select distinct t.id, t.name from leerteam_membership m
          join leerteam t on t.board_id = m.board_id and t.id = m.leerteam_id
         where m.board_id = s.board_id and m.staff_member_id = s.id
           and m.from_on <= $2 and (m.until_on is null or m.until_on > $2)
           and (t.closed_on is null or t.closed_on > $2)) p), '[]')`;

export interface StaffMemberFilter extends Part {
  /** Only who is appointed there today. */
  readonly schoolId?: string;
  /** The beginning of a family name, or of the whole name. */
  readonly name?: string;
  /** Who left, in place of who works here; for the administrator. */
  readonly left?: boolean;
}

/** The colleagues of the board by family name; one more than the limit, to tell whether there are more. */
export async function listStaffMembers(work: StaffWork, filter: StaffMemberFilter): Promise<StaffMemberRow[]> {
  const { schoolId, name, left = false, after, limit } = filter;
  if (left && !maySeePersonnelFiles(work)) throw new NotAllowed('personnel-file.read');
  return work.db.query<StaffMemberRow[]>(
    `select s.id, s.given_name as "givenName", s.family_name as "familyName", s.version, ${SCHOOLS} as schools
       from staff_member s
      where s.board_id = $1 and s.erased_at is null and (s.left_on is not null and s.left_on <= $2) = $3
        and ($4::uuid is null or exists (select from appointment a
              where a.board_id = s.board_id and a.staff_member_id = s.id and a.school_id = $4
                and a.from_on <= $2 and (a.until_on is null or a.until_on > $2)))
        and ($5::text is null or starts_with(lower(s.family_name), lower($5))
              or starts_with(lower(s.given_name || ' ' || s.family_name), lower($5)))
        and ($6::text is null or (s.family_name, s.id) > ($6, $7::uuid))
      order by s.family_name, s.id limit $8`,
    [
      work.actor.boardId,
      today(work),
      left,
      schoolId ?? null,
      name ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  );
}

/** What the administrator sees of somebody beside what colleagues see. */
export interface PersonnelFile {
  readonly email: string | null;
  readonly leftOn: string | null;
  /** Whether they can sign in, or were invited to, or neither. */
  readonly account: 'active' | 'invited' | 'none';
  readonly appointments: AppointmentRow[];
  readonly roleGrants: RoleGrantRow[];
}

export interface AppointmentRow {
  readonly id: string;
  readonly schoolId: string;
  readonly functionGroup: FunctionGroup;
  readonly fte: number | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface RoleGrantRow {
  readonly id: string;
  readonly role: RoleGrant['role'];
  readonly schoolId: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface StaffMemberDetail extends StaffMemberRow {
  /** Those that they are in today. */
  readonly leerteams: Named[];
  readonly personnelFile?: PersonnelFile;
}

/** One member of staff: name, schools and leerteams; for the administrator also what is on file. */
export async function readStaffMember(work: StaffWork, id: string): Promise<StaffMemberDetail> {
  const member = await loadStaffMember(work, id, 'staff-member.read');
  const { givenName, familyName, version } = member;
  const [places] = await work.db.query<Pick<StaffMemberDetail, 'schools' | 'leerteams'>[]>(
    `select ${SCHOOLS} as schools, ${LEERTEAMS} as leerteams from staff_member s where s.board_id = $1 and s.id = $3`,
    [work.actor.boardId, today(work), id],
  );
  const { schools = [], leerteams = [] } = places ?? {};
  const seen = { id, givenName, familyName, version, schools, leerteams };
  return maySeePersonnelFiles(work) ? { ...seen, personnelFile: await readFile(work, member) } : seen;
}

async function readFile(work: StaffWork, { id, boardId, email, leftOn }: StaffMember): Promise<PersonnelFile> {
  const appointments = await work.db.query<AppointmentRow[]>(
    `select id, school_id as "schoolId", function_group as "functionGroup", fte, from_on as "fromOn",
            until_on as "untilOn"
       from appointment where board_id = $1 and staff_member_id = $2 order by from_on, id`,
    [boardId, id],
  );
  const roleGrants = await work.db.query<RoleGrantRow[]>(
    `select id, role, school_id as "schoolId", from_on as "fromOn", until_on as "untilOn"
       from role_grant where board_id = $1 and staff_member_id = $2 order by from_on, id`,
    [boardId, id],
  );
  const [account] = await work.db.query<{ state: PersonnelFile['account'] }[]>(
    `select case
              when exists (select from account where board_id = $1 and staff_member_id = $2)
                or exists (select from linked_identity where board_id = $1 and staff_member_id = $2) then 'active'
              when exists (select from invitation
                            where board_id = $1 and staff_member_id = $2 and expires_at > $3) then 'invited'
              else 'none' end as state`,
    [boardId, id, work.now],
  );
  return { email, leftOn, account: account?.state ?? 'none', appointments, roleGrants };
}

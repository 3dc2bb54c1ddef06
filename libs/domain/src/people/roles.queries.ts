import type { Role } from '@app/access';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

export interface Roles {
  readonly roles: Role[];
  /** The schools led today. */
  readonly leads: string[];
  /** The schools in whose staff council they sit today. */
  readonly councils: string[];
}

/** What a member of staff is today; undefined for who left, or is not of this board. */
export async function rolesOf(work: Work, staffMemberId: string): Promise<Roles | undefined> {
  const [row] = await work.db.query<{ grants: { role: Role; schoolId: string | null }[] }[]>(
    `select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'schoolId', g.school_id))
                     filter (where g.id is not null), '[]') as grants
       from staff_member s
       left join role_grant g on g.board_id = s.board_id and g.staff_member_id = s.id
        and g.from_on <= $3 and (g.until_on is null or g.until_on > $3)
      where s.board_id = $1 and s.id = $2 and (s.left_on is null or s.left_on > $3)
      group by s.id`,
    [work.actor.boardId, staffMemberId, today(work)],
  );
  if (!row) return undefined;
  const schoolsAs = (as: Role): string[] =>
    row.grants.flatMap(({ role, schoolId }) => (role === as && schoolId ? [schoolId] : []));
  return {
    roles: [...new Set<Role>(['teacher', ...row.grants.map(({ role }) => role)])],
    leads: schoolsAs('school_leader'),
    councils: schoolsAs('staff_council'),
  };
}

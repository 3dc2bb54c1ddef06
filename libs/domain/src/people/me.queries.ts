import type { Role } from '@app/access';
import { NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';

interface NamedSchool {
  readonly id: string;
  readonly name: string;
}

export interface Me {
  readonly staffMemberId: string;
  readonly boardId: string;
  readonly board: string;
  readonly name: string;
  readonly roles: Role[];
  readonly leads: NamedSchool[];
  readonly councils: NamedSchool[];
}

/** Who the actor is, and as what they act. */
export async function readMe(work: StaffWork): Promise<Me> {
  const { boardId, staffMemberId, roles, leads, councils } = work.actor;
  const [row] = await work.db.query<{ board: string; name: string }[]>(
    `select b.name as board, s.given_name || ' ' || s.family_name as name
       from staff_member s join board b on b.id = s.board_id where s.board_id = $1 and s.id = $2`,
    [boardId, staffMemberId],
  );
  if (!row) throw new NotFound('staff_member');
  const schools = await work.db.query<NamedSchool[]>(
    `select id, name from school where board_id = $1 and id = any($2::uuid[]) order by name`,
    [boardId, [...leads, ...councils]],
  );
  const among = (ids: ReadonlySet<string>): NamedSchool[] => schools.filter(({ id }) => ids.has(id));
  return { staffMemberId, boardId, ...row, roles: [...roles], leads: among(leads), councils: among(councils) };
}

import type { Role } from '@app/access';
import { NotFound } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { worksAtOnSql } from './staff-of-school.queries.js';

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
  /** Where they have an appointment today. */
  readonly worksAt: NamedSchool[];
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
  const schools = await work.db.query<(NamedSchool & { works: boolean })[]>(
    `select * from (select id, name, ${worksAtOnSql('s.id', '$3', '$4::date')} as works from school s where board_id = $1) s
      where works or id = any($2::uuid[]) order by name`,
    [boardId, [...leads, ...councils], staffMemberId, today(work)],
  );
  const named = (is: (school: (typeof schools)[number]) => boolean): NamedSchool[] =>
    schools.filter(is).map(({ id, name }) => ({ id, name }));
  const places = {
    worksAt: named(({ works }) => works),
    leads: named(({ id }) => leads.has(id)),
    councils: named(({ id }) => councils.has(id)),
  };
  return { staffMemberId, boardId, ...row, roles: [...roles], ...places };
}

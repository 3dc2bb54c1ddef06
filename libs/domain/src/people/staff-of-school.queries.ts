import type { Work } from '../work/work.js';
import { heldOnSql } from '../work/dated.queries.js';

/** The condition that somebody (`who`) has an appointment at a school on a day. The board is $1. */
export const worksAtOnSql = (school: string, who: string, on: string): string =>
  `exists (select from appointment wa
    where wa.board_id = $1 and wa.school_id = ${school} and wa.staff_member_id = ${who}
      and ${heldOnSql('wa', on)})`;

/** Who works at a school on a day, as far as they work for the board; of who was erased there is nobody to ask. */
export async function staffOfSchoolOn(work: Work, schoolId: string, on: string): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select s.id from staff_member s
      where s.board_id = $1 and s.erased_at is null and ${workedOnSql('$2', '$3::date')} order by s.id`,
    [work.actor.boardId, schoolId, on],
  );
  return rows.map(({ id }) => id);
}

/** The condition that a member of staff `s` worked at a school on a day: with an appointment, and for the board. */
const workedOnSql = (school: string, on: string): string =>
  `(${worksAtOnSql(school, 's.id', on)} and (s.left_on is null or s.left_on > ${on}))`;

/** How many people worked at a school on one of two days and not on the other, as far as is known today. */
export async function changedStaffOf(
  work: Work,
  schoolId: string,
  [one, other]: readonly [string, string],
): Promise<number> {
  const [row] = await work.db.query<[{ changed: number }]>(
    `select count(*)::int as changed from staff_member s where s.board_id = $1
        and ${workedOnSql('$2', '$3::date')} <> ${workedOnSql('$2', '$4::date')}`,
    [work.actor.boardId, schoolId, one, other],
  );
  return row.changed;
}

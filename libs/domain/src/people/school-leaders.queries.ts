import type { Role } from '@app/access';
import type { Viewer } from '../visibility/visibility.queries.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/** The schools where somebody has a role on a day, as an array in SQL. */
const schoolsAsSql = (role: Role, { board, me, on }: Viewer): string => `array(select lg.school_id from role_grant lg
    where lg.board_id = ${board} and lg.staff_member_id = ${me} and lg.role = '${role}'
      and lg.from_on <= ${on} and (lg.until_on is null or lg.until_on > ${on}))`;

/** The schools that somebody leads on a day, as an array in SQL. */
export const ledSchoolsSql = (viewer: Viewer): string => schoolsAsSql('school_leader', viewer);

/** The schools in whose staff council somebody sits on a day, as an array in SQL. */
export const councilSchoolsSql = (viewer: Viewer): string => schoolsAsSql('staff_council', viewer);

/** Whether somebody administers the board on a day, in SQL. */
export const administersSql = ({ board, me, on }: Viewer): string => `exists (select from role_grant lg
    where lg.board_id = ${board} and lg.staff_member_id = ${me} and lg.role = 'board_admin'
      and lg.from_on <= ${on} and (lg.until_on is null or lg.until_on > ${on}))`;

/** Who leads a school today. */
export async function leadersOf(work: Work, schoolId: string): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select distinct staff_member_id as id from role_grant
      where board_id = $1 and school_id = $2 and role = 'school_leader'
        and from_on <= $3 and (until_on is null or until_on > $3) order by 1`,
    [work.actor.boardId, schoolId, today(work)],
  );
  return rows.map(({ id }) => id);
}

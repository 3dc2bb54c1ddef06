import type { Work } from '@app/domain';
import type { BoardText } from './board.js';

const RANGE = `from_on as "fromOn", until_on as "untilOn"`;
const HELD = `id, source_id is not null as "isImported", ${RANGE}`;

/** All that the board has of what an import can touch; eight queries, whatever its size. */
export async function readBoard({ db, actor }: Work): Promise<BoardText> {
  const rows = async (sql: string): Promise<string> => {
    const [all] = await db.query<{ rows: string }[]>(
      `select coalesce(json_agg(r), '[]')::text as rows from (${sql}) r`,
      [actor.boardId],
    );
    return all?.rows ?? '[]';
  };
  return {
    schools: await rows(
      `select id, source_id as "sourceId", name, site_code as "siteCode" from school where board_id = $1 order by id`,
    ),
    schoolYears: await rows(
      `select id, source_id as "sourceId", name, ${RANGE} from school_year where board_id = $1 order by id`,
    ),
    staff: await rows(
      `select s.id, s.source_id as "sourceId", s.given_name as "givenName", s.family_name as "familyName", s.email,
              s.left_on as "leftOn",
              exists (select from role_grant g where g.board_id = s.board_id and g.staff_member_id = s.id
                        and g.role = 'board_admin' and g.until_on is null) as "administersBoard"
         from staff_member s where s.board_id = $1 order by s.id`,
    ),
    appointments: await rows(
      `select ${HELD}, staff_member_id as "staffMemberId", school_id as "schoolId", function_group as "functionGroup"
         from appointment where board_id = $1 order by id`,
    ),
    roleGrants: await rows(
      `select ${HELD}, staff_member_id as "staffMemberId", school_id as "schoolId"
         from role_grant where board_id = $1 and role = 'school_leader' order by id`,
    ),
    pupilGroups: await rows(
      `select id, source_id as "sourceId", name, school_id as "schoolId", school_year_id as "schoolYearId", grade
         from pupil_group where board_id = $1 order by id`,
    ),
    teachingAssignments: await rows(
      `select ${HELD}, staff_member_id as "staffMemberId", pupil_group_id as "pupilGroupId"
         from teaching_assignment where board_id = $1 order by id`,
    ),
    groupMembers: await rows(
      `select pupil_group_id as "pupilGroupId", pupil_code as "pupilCode", ${RANGE}
         from pupil_group_member where board_id = $1 order by pupil_group_id, pupil_code`,
    ),
  };
}

/** The marks of colleagues who were erased and are not to be brought back. */
export async function readErased({ db, actor }: Work): Promise<string[]> {
  const rows = await db.query<{ mark: string }[]>(
    `select erased_source as mark from staff_member where board_id = $1 and erased_source is not null`,
    [actor.boardId],
  );
  return rows.map(({ mark }) => mark);
}

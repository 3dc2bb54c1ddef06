import type { ReadWork } from '../definition.js';
import type { ReportPeriod } from '../document/report-document.js';

/*
 * Who works at schools in a period, and what of theirs counts in a figure of the school: facts of what is not private
 * (domain rules, 3.2). Parameters: $1 board, $2 schools, $3 first day, $4 first day that no longer counts.
 */

/** The people of the schools in the period: `school_id` and `staff_member_id`. */
export const STAFF = `
  staff as (
    select distinct p.school_id, p.staff_member_id from appointment p
      join staff_member m on m.board_id = p.board_id and m.id = p.staff_member_id
     where (m.left_on is null or m.left_on > $3) and p.board_id = $1 and p.school_id = any($2::uuid[])
       and p.from_on < $4 and (p.until_on is null or p.until_on > $3))`;

/** Of an activity `a`, in the period. */
export const ACTIVITY_COUNTS = `a.learned_on >= $3 and a.learned_on < $4 and a.removed_at is null and a.visibility <> 'private'`;

/** Of a goal `g`: one that was worked on at some day of the period. */
export const GOAL_COUNTS = `g.visibility <> 'private' and g.status <> 'draft' and g.set_on < $4
     and (g.closed_on is null or g.closed_on >= $3)`;

/** Of a membership `m` of a leerteam: somebody was in it at some day of the period. */
export const MEMBERSHIP_COUNTS = `m.from_on < $4 and (m.until_on is null or m.until_on > $3)`;

export interface SchoolStaff {
  readonly subject: string;
  readonly name: string;
  /** Ids of the people with an appointment at the school at some day of the period. */
  readonly staff: readonly string[];
}

/** The schools with their people; one that does not exist is left out. */
export const schoolsWithStaff = (
  { db, actor }: ReadWork,
  schoolIds: readonly string[],
  { from, until }: Pick<ReportPeriod, 'from' | 'until'>,
): Promise<SchoolStaff[]> =>
  db.query(
    `with ${STAFF}
     select c.id as subject, c.name,
            array(select s.staff_member_id from staff s where s.school_id = c.id order by 1) as staff
       from school c where c.board_id = $1 and c.id = any($2::uuid[])`,
    [actor.boardId, schoolIds, from, until],
  );

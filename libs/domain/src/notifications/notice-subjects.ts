/*
 * Each answers `id` and `title` of what the recipient may open. Parameters: $1 board, $2 recipient, $3 today.
 */

const currentMember = (leerteam: string): string => `exists (select from leerteam_membership ms
    where ms.board_id = $1 and ms.leerteam_id = ${leerteam} and ms.staff_member_id = $2
      and ms.from_on <= $3 and (ms.until_on is null or ms.until_on > $3))`;

/** What a notice can be about, with its title for whoever may open it today: the door of the thing itself, in SQL. */
export const NOTICE_SUBJECTS = {
  leerteam: `select t.id, t.name as title from leerteam t where t.board_id = $1`,
  meeting: `select m.id, m.title from (select board_id, id, leerteam_id, title from meeting
    union select board_id, id, leerteam_id, title from planned_meeting where closed_at is null) m
    where m.board_id = $1 and ${currentMember('m.leerteam_id')}`,
  cycle: `select c.id, c.title from cycle c where c.board_id = $1 and ${currentMember('c.leerteam_id')}`,
} as const;

export type NoticeSubject = keyof typeof NOTICE_SUBJECTS;

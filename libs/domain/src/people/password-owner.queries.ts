import type { Work } from '../work/work.js';
import type { PasswordOwner } from './password.rules.js';

/** What somebody who guesses may know of a person: their name, their board and its schools where they work. */
export async function passwordOwner(work: Work, staffMemberId: string, email: string): Promise<PasswordOwner> {
  const rows = await work.db.query<{ name: string }[]>(
    `select unnest(array[given_name, family_name]) as name from staff_member where board_id = $1 and id = $2
     union select name from board where id = $1
     union select s.name from school s join appointment a on a.board_id = s.board_id and a.school_id = s.id
            where s.board_id = $1 and a.staff_member_id = $2`,
    [work.actor.boardId, staffMemberId],
  );
  return { email, names: rows.map(({ name }) => name) };
}

/**
 * Whether a member of staff `s` can be mailed: works here on day $3, can sign in to see what it is about, and has an
 * address of which no mail server said that there is no mailbox.
 */
export const MAILABLE = `(s.email is not null and s.erased_at is null and (s.left_on is null or s.left_on > $3)
  and (exists (select from account a where a.board_id = s.board_id and a.staff_member_id = s.id)
    or exists (select from linked_identity l where l.board_id = s.board_id and l.staff_member_id = s.id))
  and not exists (select from refused_address r
    where r.board_id = s.board_id and r.staff_member_id = s.id and r.address = s.email))`;

/** The zone that the clock is set to where a member of staff `s` works most on day $3; null where they work nowhere. */
export const ZONE = `(select c.time_zone from appointment e join school c on c.board_id = e.board_id and c.id = e.school_id
  where e.board_id = s.board_id and e.staff_member_id = s.id and e.from_on <= $3 and (e.until_on is null or e.until_on > $3)
  order by e.fte desc nulls last, c.id limit 1)`;

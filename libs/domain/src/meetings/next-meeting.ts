/** The next meeting `p` of a team that is neither closed nor cancelled. Parameters: $1 board, $2 leerteam, $3 today. */
export const NEXT_MEETING_SQL = `planned_meeting p
  where p.board_id = $1 and p.leerteam_id = $2 and p.closed_at is null and p.cancelled_at is null and p.planned_on >= $3
  order by p.planned_on, p.starts_at, p.id limit 1`;

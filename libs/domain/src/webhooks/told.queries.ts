import { reportRunStandingSql } from '../visibility/report-run-standing.queries.js';
import { reportStandingSql, reportViewerSql } from '../visibility/report-standing.queries.js';

/*
 * What an endpoint `e` is told of follows from what its owner may read, on the day that is asked for. Parameters: $1 board,
 * $2 day.
 */

const OWNER = reportViewerSql({ board: '$1', me: 'e.owner_id', on: '$2::date' });

/** Of a teacher's report nobody is told but that teacher, also where it is shared. */
const REPORT = `(r.report <> 'teacher' or r.subject_id = e.owner_id) and ${reportStandingSql(OWNER)} is not null`;

/** Of a run those who may see it. */
const RUN = `${reportRunStandingSql(OWNER)} is not null`;

/** A thing that endpoints are told of: under which alias it stands, and of which of them an endpoint is told. */
export const TOLD_OF = {
  report: { from: 'report r', alias: 'r', told: REPORT },
  report_run: { from: 'report_run run', alias: 'run', told: RUN },
} as const;

/** Whether the owner is still here, and leader or administrator still. */
export const OWNER_ALLOWED = `exists (select from staff_member s join role_grant g
    on g.board_id = s.board_id and g.staff_member_id = s.id and g.role in ('school_leader', 'board_admin')
      and g.from_on <= $2::date and (g.until_on is null or g.until_on > $2::date)
  where s.board_id = $1 and s.id = e.owner_id and s.erased_at is null and (s.left_on is null or s.left_on > $2::date))`;

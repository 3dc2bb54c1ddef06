import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import { administersSql, councilSchoolsSql, ledSchoolsSql } from '../people/school-leaders.queries.js';
import type { Viewer } from './visibility.queries.js';

/** Who looks at a report, on which day, and the schools they lead or are in the council of: expressions or parameters. */
export interface ReportViewer {
  readonly me: string;
  readonly on: string;
  readonly leads: string;
  readonly councils: string;
  /** Whether they administer the board. */
  readonly administers: string;
}

/** Who looks is somebody who is not the actor: what they lead on that day is looked up in the rows. */
export const reportViewerSql = (viewer: Viewer): ReportViewer => ({
  me: viewer.me,
  on: viewer.on,
  leads: ledSchoolsSql(viewer),
  councils: councilSchoolsSql(viewer),
  administers: administersSql(viewer),
});

/**
 * How somebody stands to a report (alias `r`), by what it is about, and null where they may not read it: one's own, or a
 * colleague's that was shared with one; that of a leerteam one is in now, or was in during its period or when it was
 * closed; that of a school one leads or works at, and its house; its account as its leader or in its staff council; whom nothing reached
 * as its leader alone; that of the board as its administrator.
 */
export const reportStandingSql = ({ me, on, leads, councils, administers }: ReportViewer): string => `
  case
    when r.report = 'teacher' then case when r.subject_id = ${me} then 'owner' else (select 'sharedWith' from report_share h
      where h.board_id = r.board_id and h.report_id = r.id and h.staff_member_id = ${me}) end
    when r.report = 'leerteam' then (select 'member' from leerteam_membership m
      where m.board_id = r.board_id and m.leerteam_id = r.subject_id and m.staff_member_id = ${me}
        and ((m.from_on < r.until_on and (m.until_on is null or m.until_on > r.from_on))
          or m.leerteam_id in (${ownLeerteamsSql({ board: 'r.board_id', me, on: `${on}::date` })})) limit 1)
    when r.report in ('school', 'house') then case when r.subject_id = any(${leads}) then 'leader' else (select 'member' from appointment p
      where p.board_id = r.board_id and p.school_id = r.subject_id and p.staff_member_id = ${me}
        and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on}) limit 1) end
    when r.report = 'accountability' then case when r.subject_id = any(${leads}) then 'leader'
      when r.subject_id = any(${councils}) then 'councillor' end
    when r.report = 'board' then case when ${administers} then 'governor' end
    when r.report = 'attention' then case when r.subject_id = any(${leads}) then 'leader' end
  end`;

/**
 * The ids of all reports that somebody could stand to at all, found by what they are about: a list begins with these, as
 * it would otherwise ask of every report of the board how one stands to it. Who may read them the standing alone decides.
 */
export const reportsInReachSql = (board: string, { me, leads, councils, administers }: ReportViewer): string => `
  select reached.id from (
    select 'teacher' as report, ${me}::uuid as subject_id
    union select 'leerteam', rm.leerteam_id from leerteam_membership rm where rm.board_id = ${board} and rm.staff_member_id = ${me}
    union select kind, ra.school_id from appointment ra cross join unnest('{school,house}'::text[]) kind
      where ra.board_id = ${board} and ra.staff_member_id = ${me}
    union select kind, led from unnest(${leads}) led cross join unnest('{school,house,accountability,attention}'::text[]) kind
    union select 'accountability', council from unnest(${councils}) council
    union select 'board', ${board} where ${administers}) about
    join report reached on reached.board_id = ${board} and reached.report = about.report and reached.subject_id = about.subject_id
  union select shared.report_id from report_share shared where shared.board_id = ${board} and shared.staff_member_id = ${me}`;

import type { SystemActor, Work } from '@app/domain';
import type { ReportKind } from '../catalogue.js';
import type { ReportRun, SubjectState } from './report-run.entity.js';

/** One report that a run is to make. */
export interface RunSubject {
  readonly report: ReportKind;
  readonly subjectId: string;
}

/** By which a subject is found again: it may have several reports in one run. */
export const keyOf = ({ report, subjectId }: RunSubject): string => `${report} ${subjectId}`;

/**
 * Writes down what a run is to make: the report that was asked for, or everybody's and everything's of a school or of
 * the whole board. Who was erased meanwhile is left out.
 */
export async function fillSubjects(work: Work<SystemActor>, run: ReportRun): Promise<void> {
  const { id, boardId, fromOn, untilOn } = run;
  const [subjects, parameters] =
    run.scope === 'subject'
      ? [ONE, [run.report, run.subjectId]]
      : [ALL, [run.scope === 'board' ? null : run.schoolId, fromOn, untilOn, run.reportingPeriodId, run.kinds]];
  await work.db.query(
    `insert into report_run_subject (board_id, run_id, report, subject_id, state)
     select $1, $2, w.report, w.id, 'queued' from (${subjects}) w
      where w.report <> 'teacher' or exists (select from staff_member e
        where e.board_id = $1 and e.id = w.id and e.erased_at is null)
         on conflict do nothing`,
    [boardId, id, ...parameters],
  );
}

/** All that a run is to make, and how each of it stands. */
export const subjectsOf = (
  work: Work<SystemActor>,
  runId: string,
): Promise<readonly (RunSubject & { readonly state: SubjectState })[]> =>
  work.db.query(
    `select report, subject_id as "subjectId", state from report_run_subject
      where board_id = $1 and run_id = $2 order by report, subject_id`,
    [work.actor.boardId, runId],
  );

const ONE = `select $3::text as report, $4::uuid as id`;

/** What a period brings by itself: `attention` where it is a term, and the board's own where it is of the board. */
const BY_ITSELF = `array['teacher', 'leerteam', 'school', 'board'] || case
  when exists (select from reporting_period p where p.board_id = $1 and p.id = $6 and p.kind = 'term')
  then array['attention'] else '{}' end`;

/**
 * Staff and leerteams of a school ($3), or of all, in a period. Who works at two schools gets one report, from the school
 * with the larger appointment; a leerteam across schools from the one with most of its members. Of a board only schools
 * where somebody worked. Whom nothing reached is asked at the end of a term.
 */
const ALL = `
  with staff as (
    select distinct on (p.staff_member_id) p.staff_member_id as id, p.school_id
      from appointment p join staff_member s on s.board_id = p.board_id and s.id = p.staff_member_id
     where p.board_id = $1 and (s.left_on is null or s.left_on > $4) and p.from_on < $5 and (p.until_on is null or p.until_on > $4)
     order by p.staff_member_id, p.fte desc nulls last, p.school_id),
  teams as (
    select distinct on (leerteam_id) leerteam_id as id, school_id from (
      select m.leerteam_id, s.school_id, count(distinct m.staff_member_id) as members
        from leerteam_membership m join staff s on s.id = m.staff_member_id
       where m.board_id = $1 and m.from_on < $5 and (m.until_on is null or m.until_on > $4)
       group by 1, 2) counted
     order by leerteam_id, members desc, school_id),
  schools as (
    select c.id from school c
     where c.board_id = $1 and (c.id = $3 or $3::uuid is null and exists (select from appointment p
       where p.board_id = c.board_id and p.school_id = c.id and p.from_on < $5 and (p.until_on is null or p.until_on > $4)))),
  things as (
    select 'teacher' as report, id, school_id from staff
    union all select 'leerteam', id, school_id from teams
    union all select kind, id, id from schools, unnest(array['school', 'accountability', 'attention', 'house']) kind
    union all select 'board', $1, null where $3::uuid is null)
  select report, id from things
   where ($3::uuid is null or school_id = $3) and report = any(coalesce($7::text[], ${BY_ITSELF}))`;

import type { SystemActor, Work } from '@app/domain';
import type { ReportKind } from '../catalogue.js';
import type { ReportRun } from './report-run.entity.js';

export interface Subjects {
  readonly kind: ReportKind;
  readonly subjectIds: readonly string[];
}

/** What a run makes reports of: the one that was asked for, or everybody and everything of a school's period. */
export async function subjectsOf(work: Work<SystemActor>, run: ReportRun): Promise<Subjects[]> {
  if (run.report !== null && run.subjectId !== null) return [{ kind: run.report, subjectIds: [run.subjectId] }];
  const rows = await work.db.query<{ kind: ReportKind; ids: string[] }[]>(SUBJECTS, [
    run.boardId,
    run.schoolId,
    run.fromOn,
    run.untilOn,
    run.reportingPeriodId,
  ]);
  return rows.map(({ kind, ids }) => ({ kind, subjectIds: ids }));
}

/**
 * Staff and leerteams of a school in a period. Who works at two schools gets one report, from the school with the
 * larger appointment; a leerteam across schools from the one with most of its members. Whom nothing reached is asked at
 * the end of a term.
 */
const SUBJECTS = `
  with staff as (
    select distinct on (p.staff_member_id) p.staff_member_id as id, p.school_id
      from appointment p join staff_member s on s.board_id = p.board_id and s.id = p.staff_member_id
     where p.board_id = $1 and (s.left_on is null or s.left_on > $3) and p.from_on < $4 and (p.until_on is null or p.until_on > $3)
     order by p.staff_member_id, p.fte desc nulls last, p.school_id),
  teams as (
    select distinct on (leerteam_id) leerteam_id as id, school_id from (
      select m.leerteam_id, s.school_id, count(distinct m.staff_member_id) as members
        from leerteam_membership m join staff s on s.id = m.staff_member_id
       where m.board_id = $1 and m.from_on < $4 and (m.until_on is null or m.until_on > $3)
       group by 1, 2) counted
     order by leerteam_id, members desc, school_id)
  select 'teacher' as kind, coalesce(array_agg(id order by id), '{}') as ids from staff where school_id = $2
  union all
  select 'leerteam', coalesce(array_agg(id order by id), '{}') from teams where school_id = $2
  union all
  select 'school', array[$2::uuid]
  union all
  select 'attention', array[p.school_id] from reporting_period p
   where p.board_id = $1 and p.id = $5 and p.kind = 'term'`;

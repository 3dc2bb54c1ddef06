import { DEFAULT_ZONE, schoolYearsOf, type Work } from '@app/domain';
import type { ScheduleCalendar } from './due-moments.rules.js';

/** By what each schedule goes, in a fixed number of queries: by the school that it goes by, or by none. */
export async function calendarsOf(
  work: Work,
  schoolIds: readonly (string | null)[],
): Promise<(schoolId: string | null) => ScheduleCalendar> {
  type Row = Pick<ScheduleCalendar, 'timeZone' | 'periods'> & { readonly id: string };
  const schools = await work.db.query<Row[]>(
    `select c.id, c.time_zone as "timeZone",
            coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'fromOn', p.from_on,
                                                          'untilOn', p.until_on) order by p.until_on, p.id)
              from reporting_period p where p.board_id = c.board_id and p.school_id = c.id), '[]') as periods
       from school c where c.board_id = $1 and c.id = any($2::uuid[])`,
    [work.actor.boardId, schoolIds.filter((id) => id !== null)],
  );
  const schoolYears = await schoolYearsOf(work);
  const bySchool = new Map(schools.map(({ id, ...school }) => [id, { ...school, schoolYears }]));
  const withoutSchool = { timeZone: DEFAULT_ZONE, periods: [], schoolYears };
  return (schoolId) => (schoolId === null ? undefined : bySchool.get(schoolId)) ?? withoutSchool;
}

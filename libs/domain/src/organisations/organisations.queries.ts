import type { HolidayRegion } from '../school-holidays/region-holidays.js';
import type { Part } from '../work/part.js';
import type { RequestWork, StaffWork } from '../work/work.js';
import { loadPupilGroup, loadSchool } from './organisation.access.js';
import type { PeriodKind } from './reporting-period.entity.js';

export interface SchoolRow {
  readonly id: string;
  readonly name: string;
  readonly siteCode: string | null;
  readonly timeZone: string;
  readonly holidayRegion: HolidayRegion | null;
  readonly version: number;
}

/** Schools of the board by name; one more than the limit, to tell whether there are more. */
export function listSchools(work: RequestWork, { after, limit }: Part): Promise<SchoolRow[]> {
  return work.db.query<SchoolRow[]>(
    `select id, name, site_code as "siteCode", time_zone as "timeZone", holiday_region as "holidayRegion", version
       from school
      where board_id = $1 and ($2::text is null or (name, id) > ($2, $3::uuid))
      order by name, id limit $4`,
    [work.actor.boardId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

export interface SchoolYearRow {
  readonly id: string;
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly version: number;
}

/** School years of the board, the first first; one more than the limit. */
export function listSchoolYears(work: RequestWork, { after, limit }: Part): Promise<SchoolYearRow[]> {
  return work.db.query<SchoolYearRow[]>(
    `select id, name, from_on as "fromOn", until_on as "untilOn", version from school_year
      where board_id = $1 and ($2::date is null or (from_on, id) > ($2, $3::uuid))
      order by from_on, id limit $4`,
    [work.actor.boardId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

export interface ReportingPeriodRow extends SchoolYearRow {
  readonly schoolId: string;
  readonly kind: PeriodKind;
}

/** Reporting periods of a school, the first first; one more than the limit. */
export async function listReportingPeriods(
  work: StaffWork,
  schoolId: string,
  { after, limit }: Part,
): Promise<ReportingPeriodRow[]> {
  await loadSchool(work, schoolId, 'reporting-period.read');
  return work.db.query<ReportingPeriodRow[]>(
    `select id, school_id as "schoolId", kind, name, from_on as "fromOn", until_on as "untilOn", version
       from reporting_period
      where board_id = $1 and school_id = $2 and ($3::date is null or (from_on, id) > ($3, $4::uuid))
      order by from_on, id limit $5`,
    [work.actor.boardId, schoolId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

export interface PupilGroupRow {
  readonly id: string;
  readonly schoolId: string;
  readonly schoolYearId: string;
  readonly name: string;
  readonly grade: number | null;
  readonly version: number;
}

export interface PupilGroupFilter extends Part {
  readonly schoolId?: string;
  readonly schoolYearId?: string;
}

/** Pupil groups of the board by name; one more than the limit. */
export function listPupilGroups(work: RequestWork, filter: PupilGroupFilter): Promise<PupilGroupRow[]> {
  const { schoolId, schoolYearId, after, limit } = filter;
  return work.db.query<PupilGroupRow[]>(
    `select id, school_id as "schoolId", school_year_id as "schoolYearId", name, grade, version from pupil_group
      where board_id = $1 and ($2::uuid is null or school_id = $2) and ($3::uuid is null or school_year_id = $3)
        and ($4::text is null or (name, id) > ($4, $5::uuid))
      order by name, id limit $6`,
    [work.actor.boardId, schoolId ?? null, schoolYearId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

export interface TeachingRow {
  readonly id: string;
  readonly staffMemberId: string;
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface PupilGroupDetail extends PupilGroupRow {
  readonly teachingAssignments: TeachingRow[];
}

/** One pupil group with everybody who teaches or taught it. Of its pupils nothing is told. */
export async function readPupilGroup(work: StaffWork, id: string): Promise<PupilGroupDetail> {
  const group = await loadPupilGroup(work, id, 'teaching-assignment.read');
  const teachingAssignments = await work.db.query<TeachingRow[]>(
    `select t.id, t.staff_member_id as "staffMemberId", s.given_name || ' ' || s.family_name as name,
            t.from_on as "fromOn", t.until_on as "untilOn"
       from teaching_assignment t join staff_member s on s.board_id = t.board_id and s.id = t.staff_member_id
      where t.board_id = $1 and t.pupil_group_id = $2 order by t.from_on, t.id`,
    [work.actor.boardId, id],
  );
  return { ...group, teachingAssignments };
}

import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byId, byKey } from '../by-subject.js';

export interface LeerteamData {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly question: string | null;
  readonly jointGoal: string | null;
  readonly members: readonly { name: string; role: string }[];
  readonly meetings: readonly MeetingData[];
  readonly forms: readonly FormData[];
  readonly outcomes: readonly OutcomeData[];
}

export interface MeetingData {
  readonly title: string;
  readonly on: string;
  readonly minutes: number;
  readonly attended: number;
  readonly members: number;
}

export interface FormData {
  readonly nl: string;
  readonly en: string;
  readonly minutes: number;
  readonly people: number;
  /** The months in which it was used, `YYYY-MM`. */
  readonly months: readonly string[];
}

/** Scores of the pupils of the leerteam's groups on one measure: those with two moments, first and last. */
export interface OutcomeData {
  readonly measure: string;
  /** For each group, its pupils with two moments. */
  readonly groupSizes: readonly number[];
  readonly pupils: number;
  readonly firstOn: string | null;
  readonly secondOn: string | null;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Leerteams over a period; five queries, however many leerteams. */
export async function leerteamDataset(
  { db, actor }: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, LeerteamData>> {
  const parameters = [actor.boardId, subjectIds, period.from, period.until];
  type Of<Row> = Row & { subject: string };
  const rows = <Row>(sql: string): Promise<Of<Row>[]> => db.query(sql, parameters);
  const lists = async <Row extends object>(sql: string) => byKey(await rows<Row>(sql));
  const teams = await rows<Pick<LeerteamData, 'name' | 'kind' | 'question' | 'jointGoal'>>(
    `select id as subject, name, kind, question, joint_goal as "jointGoal", $3::date, $4::date
       from leerteam where board_id = $1 and id = any($2::uuid[])`,
  );
  const members = await lists<LeerteamData['members'][number]>(MEMBERS);
  const meetings = await lists<MeetingData>(MEETINGS);
  const forms = await lists<FormData>(FORMS);
  const outcomes = await lists<OutcomeData>(OUTCOMES);
  return byId(teams, ({ subject, ...team }) => ({
    id: subject,
    name: team.name,
    kind: team.kind,
    question: team.question,
    jointGoal: team.jointGoal,
    members: members(subject),
    meetings: meetings(subject),
    forms: forms(subject),
    outcomes: outcomes(subject),
  }));
}

const MEMBERS = `
  select m.leerteam_id as subject, s.given_name || ' ' || s.family_name as name, min(m.role) as role
    from leerteam_membership m join staff_member s on s.board_id = m.board_id and s.id = m.staff_member_id
   where m.board_id = $1 and m.leerteam_id = any($2::uuid[])
     and m.from_on < $4 and (m.until_on is null or m.until_on > $3)
   group by 1, s.id order by 1, min(m.role), s.family_name, s.given_name, s.id`;

const MEETINGS = `
  select h.leerteam_id as subject, h.title, h.held_on as on, h.minutes,
         (select count(*) from meeting_attendance at where at.board_id = h.board_id and at.meeting_id = h.id) as attended,
         (select count(distinct m.staff_member_id) from leerteam_membership m
           where m.board_id = h.board_id and m.leerteam_id = h.leerteam_id
             and m.from_on <= h.held_on and (m.until_on is null or m.until_on > h.held_on)) as members
    from meeting h
   where h.board_id = $1 and h.leerteam_id = any($2::uuid[]) and h.held_on >= $3 and h.held_on < $4
   order by 1, h.held_on, h.id`;

/** Facts of what was logged for the leerteam count; a private entry counts for its owner alone. */
const FORMS = `
  select a.leerteam_id as subject, f.name_nl as nl, f.name_en as en, sum(a.minutes) as minutes,
         count(distinct a.owner_id) as people, array_agg(distinct to_char(a.learned_on, 'YYYY-MM')) as months
    from activity a join learning_form f on f.board_id = a.board_id and f.id = a.learning_form_id
   where a.board_id = $1 and a.leerteam_id = any($2::uuid[]) and a.learned_on >= $3 and a.learned_on < $4
     and a.removed_at is null and a.visibility <> 'private'
   group by 1, f.id order by 1, sum(a.minutes) desc, f.code`;

/**
 * Each pupil's first and last score on a measure within one school year, before the end of the period. A pupil counts
 * once a year, in the group of the last score.
 */
const OUTCOMES = `
  with scores as (
    select l.leerteam_id, r.measure_id, y.name as year, r.pupil_code, r.pupil_group_id, r.measured_on, r.score,
           row_number() over (partition by l.leerteam_id, r.measure_id, y.id, r.pupil_code order by r.measured_on) as nth,
           count(*) over (partition by l.leerteam_id, r.measure_id, y.id, r.pupil_code) as moments,
           $3::date
      from leerteam_pupil_group l
      join pupil_group g on g.board_id = l.board_id and g.id = l.pupil_group_id
      join school_year y on y.board_id = g.board_id and y.id = g.school_year_id
      join outcome_result r on r.board_id = l.board_id and r.pupil_group_id = l.pupil_group_id
       and r.measured_on >= y.from_on and r.measured_on < least(y.until_on, $4::date)
     where l.board_id = $1 and l.leerteam_id = any($2::uuid[]) and y.from_on < $4 and y.until_on > $3),
  pupils as (
    select leerteam_id, measure_id, year, pupil_code, max(moments) as moments,
           max(score) filter (where nth = 1) as first, max(score) filter (where nth = moments) as second,
           min(measured_on) as first_on, max(measured_on) as second_on,
           (array_agg(pupil_group_id) filter (where nth = moments))[1] as pupil_group_id
      from scores group by 1, 2, 3, 4)
  select p.leerteam_id as subject, concat_ws(' ', m.test_line, m.test_version, m.subject, '(' || m.scale || '), ' || p.year) as measure,
         (select coalesce(array_agg(size order by size), '{}') from (
            select count(*)::int as size from pupils q
             where q.leerteam_id = p.leerteam_id and q.measure_id = m.id and q.year = p.year and q.moments > 1
             group by q.pupil_group_id) sizes) as "groupSizes",
         count(*) as pupils,
         min(p.first_on) filter (where p.moments > 1) as "firstOn",
         max(p.second_on) filter (where p.moments > 1) as "secondOn",
         coalesce(array_agg(p.first order by p.pupil_code) filter (where p.moments > 1), '{}') as first,
         coalesce(array_agg(p.second order by p.pupil_code) filter (where p.moments > 1), '{}') as second
    from pupils p join outcome_measure m on m.board_id = $1 and m.id = p.measure_id
   group by 1, m.id, p.year order by 1, 2, m.id`;

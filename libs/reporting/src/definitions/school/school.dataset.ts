import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { impactDataset } from '../impact/impact.dataset.js';
import type { ImpactCase } from '../impact/impact.facts.js';
import { byId, byKey } from '../by-subject.js';
import { MEMBERSHIP_COUNTS, schoolsWithStaff, STAFF } from '../school-facts.js';
import { GOALS, type GoalsOfPerson, LEARNED, type Learned } from '../school-learning.queries.js';

/** A school's data, person by person: it is composed, and hidden where it has to be, before anybody sees it. */
export interface SchoolData {
  readonly id: string;
  readonly name: string;
  /** Ids of the people with an appointment at the school at some day of the period. */
  readonly staff: readonly string[];
  readonly learned: readonly Learned[];
  readonly goals: readonly GoalsOfPerson[];
  readonly teams: TeamsData;
  /** Hypotheses on groups of the school, those on the same measures and moments together. */
  readonly impact: readonly ImpactCase[];
}

interface TeamsData {
  readonly teams: number;
  readonly people: number;
  /** People in a leerteam that met in every school month of the period. */
  readonly monthly: number;
}

const TEAMS = `
  with ${STAFF}, school_months as (
    select to_char(m, 'YYYY-MM') as month from generate_series(date_trunc('month', $3::date), $4::date - 1, '1 month') m
     where extract(month from m) not in (7, 8)),
  met as (
    select h.leerteam_id, count(distinct to_char(h.held_on, 'YYYY-MM'))
             filter (where to_char(h.held_on, 'YYYY-MM') in (select month from school_months)) as months
      from meeting h where h.board_id = $1 and h.held_on >= $3 and h.held_on < $4 group by 1)
  select s.school_id as subject, count(distinct m.leerteam_id) as teams, count(distinct m.staff_member_id) as people,
         count(distinct m.staff_member_id) filter (
           where met.months >= (select count(*) from school_months) and met.months > 0) as monthly
    from staff s
    join leerteam_membership m on m.board_id = $1 and m.staff_member_id = s.staff_member_id
     and ${MEMBERSHIP_COUNTS}
    left join met on met.leerteam_id = m.leerteam_id
   group by 1`;

/** Schools over a period; eleven queries at most, however many schools and people. */
export async function schoolDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, SchoolData>> {
  const { db, actor } = work;
  const parameters = [actor.boardId, subjectIds, period.from, period.until];
  type Of<Row> = Row & { subject: string };
  const rows = <Row>(sql: string): Promise<Of<Row>[]> => db.query(sql, parameters);
  const lists = async <Row extends object>(sql: string) => byKey(await rows<Row>(sql));
  const schools = await schoolsWithStaff(work, subjectIds, period);
  const learned = await lists<Learned>(LEARNED);
  const goals = await lists<GoalsOfPerson>(GOALS);
  const teams = await lists<TeamsData>(TEAMS);
  const impact = await impactDataset(work, 'school', subjectIds, period);
  return byId(schools, ({ subject, name, staff }) => ({
    id: subject,
    name,
    staff,
    learned: learned(subject),
    goals: goals(subject),
    impact: impact(subject),
    teams: teams(subject)[0] ?? { teams: 0, people: 0, monthly: 0 },
  }));
}

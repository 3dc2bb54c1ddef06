import { fingerprintSumSql } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { formNamesSql } from '../form-names.js';
import { byId, byKey } from '../by-subject.js';
import { ACTIVITY_COUNTS, GOAL_COUNTS, MEMBERSHIP_COUNTS, schoolsWithStaff, STAFF } from '../school-facts.js';

/** A school's data, person by person: it is composed, and hidden where it has to be, before anybody sees it. */
export interface SchoolData {
  readonly id: string;
  readonly name: string;
  /** Ids of the people with an appointment at the school at some day of the period. */
  readonly staff: readonly string[];
  readonly learned: readonly Learned[];
  readonly goals: readonly GoalsOfPerson[];
  readonly teams: TeamsData;
}

/** What one person learned in one form, on one initiative, in one month. */
export interface Learned {
  readonly person: string;
  /** Its code. */
  readonly form: string;
  readonly nl: string;
  readonly en: string;
  readonly initiative: string;
  readonly month: string;
  readonly minutes: number;
  readonly fingerprint: number;
}

export interface GoalsOfPerson {
  readonly person: string;
  readonly origin: string;
  readonly goals: number;
  readonly fingerprint: number;
}

interface TeamsData {
  readonly teams: number;
  readonly people: number;
  /** People in a leerteam that met in every school month of the period. */
  readonly monthly: number;
}

/** What they learned: facts of what is not private. Content is not read here. */
const LEARNED = `
  with ${STAFF}
  select s.school_id as subject, a.owner_id as person, f.code as form, ${formNamesSql('f', '$4')}, a.initiative,
         to_char(a.learned_on, 'YYYY-MM') as month, sum(a.minutes) as minutes,
         ${fingerprintSumSql(`a.id || ':' || a.minutes`)} as fingerprint
    from staff s
    join activity a on a.board_id = $1 and a.owner_id = s.staff_member_id and ${ACTIVITY_COUNTS}
    join learning_form f on f.board_id = $1 and f.id = a.learning_form_id
   group by 1, 2, f.id, a.initiative, 7 order by 1, f.code, a.initiative, 7, 2`;

const GOALS = `
  with ${STAFF}
  select s.school_id as subject, g.owner_id as person, g.origin, count(*) as goals,
         ${fingerprintSumSql(`g.id::text`)} as fingerprint
    from staff s
    join goal g on g.board_id = $1 and g.owner_id = s.staff_member_id and ${GOAL_COUNTS}
   group by 1, 2, 3 order by 1, 3, 2`;

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

/** Schools over a period; four queries, however many schools and people. */
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
  return byId(schools, ({ subject, name, staff }) => ({
    id: subject,
    name,
    staff,
    learned: learned(subject),
    goals: goals(subject),
    teams: teams(subject)[0] ?? { teams: 0, people: 0, monthly: 0 },
  }));
}

import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byId, byKey } from '../by-subject.js';

export interface SchoolData {
  readonly id: string;
  readonly name: string;
  /** People with an appointment at the school at some day of the period. */
  readonly staff: number;
  readonly learners: number;
  readonly minutes: number;
  readonly months: readonly { month: string; people: number }[];
  /** People with a learning moment in so many school months. */
  readonly spread: readonly { months: number; people: number }[];
  readonly forms: readonly { nl: string; en: string; minutes: number; people: number }[];
  readonly initiatives: readonly { initiative: string; minutes: number; people: number }[];
  readonly goals: readonly { origin: string; goals: number; people: number }[];
  readonly teams: TeamsData;
}

interface TeamsData {
  readonly teams: number;
  readonly people: number;
  /** People in a leerteam that met in every school month of the period. */
  readonly monthly: number;
}

/** The people of the schools ($2) in the period ($3 to $4). */
const STAFF = `
  staff as (
    select distinct p.school_id, p.staff_member_id from appointment p
      join staff_member m on m.board_id = p.board_id and m.id = p.staff_member_id
     where (m.left_on is null or m.left_on > $3) and p.board_id = $1 and p.school_id = any($2::uuid[])
       and p.from_on < $4 and (p.until_on is null or p.until_on > $3))`;

/** What they learned: facts of what is not private. Content is not read here. */
const LEARNED = `
  ${STAFF}, learned as (
    select s.school_id, a.owner_id, a.learning_form_id, a.minutes, a.initiative, to_char(a.learned_on, 'YYYY-MM') as month
      from staff s join activity a on a.board_id = $1 and a.owner_id = s.staff_member_id
       and a.learned_on >= $3 and a.learned_on < $4 and a.removed_at is null and a.visibility <> 'private')`;

const SCHOOLS = `
  with ${LEARNED}
  select c.id as subject, c.name,
         (select count(*) from staff s where s.school_id = c.id) as staff,
         (select count(distinct l.owner_id) from learned l where l.school_id = c.id) as learners,
         (select coalesce(sum(l.minutes), 0) from learned l where l.school_id = c.id) as minutes
    from school c where c.board_id = $1 and c.id = any($2::uuid[])`;

/** Schools over a period; seven queries, however many schools and people. */
export async function schoolDataset(
  { db, actor }: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, SchoolData>> {
  const parameters = [actor.boardId, subjectIds, period.from, period.until];
  type Of<Row> = Row & { subject: string };
  const rows = <Row>(sql: string): Promise<Of<Row>[]> => db.query(sql, parameters);
  const lists = async <Row extends object>(sql: string) => byKey(await rows<Row>(sql));
  const schools = await rows<Pick<SchoolData, 'name' | 'staff' | 'learners' | 'minutes'>>(SCHOOLS);
  const months = await lists<SchoolData['months'][number]>(
    `with ${LEARNED}
     select school_id as subject, month, count(distinct owner_id) as people from learned group by 1, 2 order by 1, 2`,
  );
  const spread = await lists<SchoolData['spread'][number]>(
    `with ${LEARNED}
     select subject, months, count(*) as people from (
       select school_id as subject, owner_id, count(distinct month) filter (where right(month, 2) not in ('07', '08')) as months
         from learned group by 1, 2) per_person group by 1, 2 order by 1, 2`,
  );
  const forms = await lists<SchoolData['forms'][number]>(
    `with ${LEARNED}
     select l.school_id as subject, f.name_nl as nl, f.name_en as en, sum(l.minutes) as minutes,
            count(distinct l.owner_id) as people
       from learned l join learning_form f on f.board_id = $1 and f.id = l.learning_form_id
      group by 1, f.id order by 1, sum(l.minutes) desc, f.code`,
  );
  const initiatives = await lists<SchoolData['initiatives'][number]>(
    `with ${LEARNED}
     select school_id as subject, initiative, sum(minutes) as minutes, count(distinct owner_id) as people
       from learned group by 1, 2 order by 1, 3 desc, 2`,
  );
  const goals = await lists<SchoolData['goals'][number]>(
    `with ${STAFF}
     select s.school_id as subject, g.origin, count(*) as goals, count(distinct g.owner_id) as people
       from staff s join goal g on g.board_id = $1 and g.owner_id = s.staff_member_id and g.visibility <> 'private'
        and g.status <> 'draft' and g.set_on < $4 and (g.closed_on is null or g.closed_on >= $3)
      group by 1, 2 order by 1, 3 desc, 2`,
  );
  const teams = await lists<TeamsData>(TEAMS);
  return byId(schools, ({ subject, ...school }) => ({
    id: subject,
    name: school.name,
    staff: school.staff,
    learners: school.learners,
    minutes: school.minutes,
    months: months(subject),
    spread: spread(subject),
    forms: forms(subject),
    initiatives: initiatives(subject),
    goals: goals(subject),
    teams: teams(subject)[0] ?? { teams: 0, people: 0, monthly: 0 },
  }));
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
     and m.from_on < $4 and (m.until_on is null or m.until_on > $3)
    left join met on met.leerteam_id = m.leerteam_id
   group by 1`;

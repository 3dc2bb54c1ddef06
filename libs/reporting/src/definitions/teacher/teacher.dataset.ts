import { DEFAULT_ZONE } from '@app/domain';
import { formNamesSql } from '../form-names.js';
import { byId, byKey } from '../by-subject.js';
import { impactDataset } from '../impact/impact.dataset.js';
import type { ImpactCase } from '../impact/impact.facts.js';
import type { WrittenByTeacher } from '../impact/own-words.js';
import { type Ahead, aheadDataset } from './ahead.dataset.js';
import { ownLedgers, type YearBalance } from './own-ledger.dataset.js';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';

export interface TeacherData extends Ahead {
  readonly id: string;
  readonly name: string;
  readonly months: readonly { month: string; minutes: number; moments: number }[];
  readonly forms: readonly { nl: string; en: string; minutes: number; moments: number }[];
  readonly initiatives: readonly { initiative: string; minutes: number }[];
  readonly themes: readonly { theme: string; minutes: number; moments: number }[];
  readonly goals: readonly GoalData[];
  readonly tryOuts: readonly { title: string; on: string; tryOut: string }[];
  /** The hypotheses of their goals. */
  readonly impact: readonly ImpactCase[];
  /** What they wrote of those. */
  readonly words: readonly WrittenByTeacher[];
  readonly ledger: readonly YearBalance[];
  readonly leerteams: readonly { name: string; kind: string; role: string; meetings: number }[];
}

export interface GoalData {
  readonly title: string;
  readonly origin: string;
  readonly status: string;
  readonly targetOn: string | null;
  readonly checkIns: readonly { on: string; note: string; progress: number | null }[];
}

/** A teacher's own record counts whole, private entries included: the report is theirs. */
const OWN = `a.board_id = $1 and a.owner_id = any($2::uuid[]) and a.learned_on >= $3 and a.learned_on < $4
  and a.removed_at is null`;

/** The learning of teachers over a period; thirty queries at most, however many teachers. */
export async function teacherDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, TeacherData>> {
  const { db, actor } = work;
  const parameters = [actor.boardId, subjectIds, period.from, period.until];
  type Of<Row> = Row & { subject: string };
  const rows = <Row>(sql: string): Promise<Of<Row>[]> => db.query(sql, parameters);
  const lists = async <Row extends object>(sql: string) => byKey(await rows<Row>(sql));
  const people = await rows<{ name: string }>(
    `select id as subject, given_name || ' ' || family_name as name, $3::date, $4::date
       from staff_member where board_id = $1 and id = any($2::uuid[])`,
  );
  const months = await lists<TeacherData['months'][number]>(
    `select a.owner_id as subject, to_char(a.learned_on, 'YYYY-MM') as month,
            sum(a.minutes) as minutes, count(*) as moments
       from activity a where ${OWN} group by 1, 2 order by 1, 2`,
  );
  const forms = await lists<TeacherData['forms'][number]>(
    `select a.owner_id as subject, ${formNamesSql('f', '$4')}, sum(a.minutes) as minutes, count(*) as moments
       from activity a join learning_form f on f.board_id = a.board_id and f.id = a.learning_form_id
      where ${OWN} group by 1, f.id order by 1, sum(a.minutes) desc, f.code`,
  );
  const initiatives = await lists<TeacherData['initiatives'][number]>(
    `select a.owner_id as subject, a.initiative, sum(a.minutes) as minutes
       from activity a where ${OWN} group by 1, 2 order by 1, 3 desc, 2`,
  );
  const themes = await lists<TeacherData['themes'][number]>(
    `select a.owner_id as subject, t.name as theme, sum(a.minutes) as minutes, count(*) as moments
       from activity a
       join activity_theme at on at.board_id = a.board_id and at.activity_id = a.id
       join theme t on t.board_id = at.board_id and t.id = at.theme_id
      where ${OWN} group by 1, t.id order by 1, sum(a.minutes) desc, t.name`,
  );
  const goals = await lists<GoalData>(GOALS);
  const tryOuts = await lists<TeacherData['tryOuts'][number]>(
    `select subject, title, "on", "tryOut" from (
       select a.owner_id as subject, a.title, a.learned_on as on, a.try_out as "tryOut",
              row_number() over (partition by a.owner_id order by a.learned_on desc, a.id desc) as nth
         from activity a where ${OWN} and a.try_out is not null) latest
      where nth <= 12 order by subject, nth`,
  );
  const leerteams = await lists<TeacherData['leerteams'][number]>(LEERTEAMS);
  const impact = await impactDataset(work, 'teacher', subjectIds, period);
  const own = await ownAffairs(work, subjectIds, period);
  return byId(people, ({ subject, name }) => ({
    id: subject,
    name,
    months: months(subject),
    forms: forms(subject),
    initiatives: initiatives(subject),
    themes: themes(subject),
    goals: goals(subject),
    tryOuts: tryOuts(subject),
    leerteams: leerteams(subject),
    impact: impact(subject),
    ...own(subject),
  }));
}

type OwnAffairs = Pick<TeacherData, 'words' | 'ledger' | keyof Ahead>;

/** What of a teacher's report is of nobody else's concern, also where it is shared. */
async function ownAffairs(
  work: ReadWork,
  people: readonly string[],
  period: ReportPeriod,
): Promise<(person: string) => OwnAffairs> {
  const written: (WrittenByTeacher & { subject: string })[] = await work.db.query(WORDS, [work.actor.boardId, people]);
  const words = byKey(written);
  const ledger = await ownLedgers(work, people, period);
  const ahead = await aheadDataset(work, people);
  return (person) => ({ words: words(person), ledger: ledger(person), ...ahead(person) });
}

/** Goals that were open at some day of the period, with the check-ins made in it. */
const GOALS = `
  select g.owner_id as subject, g.title, g.origin, g.status, g.target_on as "targetOn",
         coalesce(jsonb_agg(jsonb_build_object('on', c.checked_on, 'note', c.note, 'progress', c.progress)
                  order by c.checked_on, c.id) filter (where c.id is not null), '[]') as "checkIns"
    from goal g
    left join goal_check_in c on c.board_id = g.board_id and c.goal_id = g.id
     and c.checked_on >= $3 and c.checked_on < $4
   where g.board_id = $1 and g.owner_id = any($2::uuid[]) and g.status <> 'draft'
     and g.set_on < $4 and (g.closed_on is null or g.closed_on >= $3)
   group by g.id order by 1, g.set_on, g.id`;

const WORDS = `
  select g.owner_id as subject, h.id, (h.evaluated_at at time zone '${DEFAULT_ZONE}')::date as "evaluatedOn",
         h.expectation, h.conclusion, h.alternatives, h.next_step as "nextStep"
    from impact_hypothesis h join goal g on g.board_id = h.board_id and g.id = h.goal_id
   where h.board_id = $1 and g.owner_id = any($2::uuid[]) and h.withdrawn_at is null`;

const LEERTEAMS = `
  select m.staff_member_id as subject, t.name, t.kind, min(m.role) as role,
         count(distinct h.id) filter (where at.meeting_id is not null) as meetings
    from leerteam_membership m
    join leerteam t on t.board_id = m.board_id and t.id = m.leerteam_id
    left join meeting h on h.board_id = t.board_id and h.leerteam_id = t.id and h.held_on >= $3 and h.held_on < $4
    left join meeting_attendance at on at.board_id = h.board_id and at.meeting_id = h.id
     and at.staff_member_id = m.staff_member_id
   where m.board_id = $1 and m.staff_member_id = any($2::uuid[])
     and m.from_on < $4 and (m.until_on is null or m.until_on > $3)
   group by 1, t.id order by 1, t.name, t.id`;

import { consentedSchoolIds, fingerprintSql, fingerprintSumSql } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { ofColleaguesSql } from '../impact/impact.queries.js';
import { impactDataset } from '../impact/impact.dataset.js';
import type { ImpactCase } from '../impact/impact.facts.js';
import { formNamesSql } from '../form-names.js';
import { byId, byKey } from '../by-subject.js';
import { teamLife, type TeamLife } from './team-life.dataset.js';
import type { PersonMinutes } from '../hours-table.js';

export interface LeerteamData extends TeamLife {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly question: string | null;
  readonly jointGoal: string | null;
  readonly members: readonly { id: string; role: string }[];
  readonly meetings: readonly MeetingData[];
  readonly learned: readonly LearnedInTeam[];
  /** What its meetings were for those who were there: as all of them know, whatever became of it in somebody's record. */
  readonly met: readonly PersonMinutes[];
  readonly outcomes: readonly OutcomeData[];
  /** The hypotheses of its cycles. */
  readonly impact: readonly ImpactCase[];
  /** Whether it has pupil groups whose results are not looked at, for want of the staff council's consent. */
  readonly withoutConsent: boolean;
}

export interface MeetingData {
  readonly title: string;
  readonly on: string;
  readonly minutes: number;
  readonly attended: number;
  readonly members: number;
}

/** What one member learned in the leerteam in one form, in one month. */
export interface LearnedInTeam extends PersonMinutes {
  /** Its code. */
  readonly form: string;
  readonly nl: string;
  readonly en: string;
  readonly month: string;
}

/** Scores of the pupils of the leerteam's groups on one measure in one school year: first and last. */
export interface OutcomeData {
  /** Measure and school year, as ids. */
  readonly key: string;
  readonly measure: string;
  readonly firstOn: string | null;
  readonly secondOn: string | null;
  /** Those with two moments. */
  readonly scores: readonly PupilScores[];
  /** Groups of that year that the leerteam named, and that a colleague teaches and no member. */
  readonly ofColleagues: readonly string[];
}

export interface PupilScores {
  /** Stands for the pupil in what is kept of published figures; the code itself does not leave the database. */
  readonly pupil: string;
  readonly groupId: string;
  readonly first: number;
  readonly second: number;
  readonly fingerprint: number;
  readonly firstFingerprint: number;
  readonly secondFingerprint: number;
}

/** Leerteams over a period; twenty-one queries at most, however many leerteams. */
export async function leerteamDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, LeerteamData>> {
  const { db, actor } = work;
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
  const learned = await lists<LearnedInTeam>(LEARNED);
  const met = await lists<PersonMinutes>(MET);
  const schoolIds = await consentedSchoolIds(work, 'pupil_outcomes_and_learning');
  const scores: Of<OutcomeData>[] = await db.query(OUTCOMES, [...parameters, schoolIds]);
  const outcomes = byKey(scores);
  const off: Of<object>[] = await db.query(WITHOUT_CONSENT, [...parameters, schoolIds]);
  const withoutConsent = new Set(off.map(({ subject }) => subject));
  const impact = await impactDataset(work, 'leerteam', subjectIds, period);
  const life = await teamLife(work, subjectIds, period);
  return byId(teams, ({ subject, ...team }) => ({
    id: subject,
    name: team.name,
    kind: team.kind,
    question: team.question,
    jointGoal: team.jointGoal,
    members: members(subject),
    meetings: meetings(subject),
    learned: learned(subject),
    met: met(subject),
    outcomes: outcomes(subject),
    impact: impact(subject),
    ...life(subject),
    withoutConsent: withoutConsent.has(subject),
  }));
}

const MEMBERS = `
  select m.leerteam_id as subject, s.id, min(m.role) as role
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
const LEARNED = `
  select a.leerteam_id as subject, a.owner_id as person, f.code as form, ${formNamesSql('f', '$4')},
         to_char(a.learned_on, 'YYYY-MM') as month, sum(a.minutes) as minutes,
         ${fingerprintSumSql(`a.id || ':' || a.minutes`)} as fingerprint
    from activity a join learning_form f on f.board_id = a.board_id and f.id = a.learning_form_id
   where a.board_id = $1 and a.leerteam_id = any($2::uuid[]) and a.learned_on >= $3 and a.learned_on < $4
     and a.removed_at is null and a.visibility <> 'private'
   group by 1, 2, f.id, 6 order by 1, f.code, 6, 2`;

/** What members know of each other: how long the meeting was, or what was said of who was there for less of it. */
const MET = `
  select h.leerteam_id as subject, a.owner_id as person, sum(coalesce(p.minutes, h.minutes)) as minutes,
         ${fingerprintSumSql(`a.id || ':' || coalesce(p.minutes, h.minutes)`)} as fingerprint
    from meeting h join activity a on a.board_id = h.board_id and a.meeting_id = h.id
    left join meeting_presence p
      on p.board_id = h.board_id and p.planned_meeting_id = h.id and p.staff_member_id = a.owner_id
   where h.board_id = $1 and h.leerteam_id = any($2::uuid[]) and h.held_on >= $3 and h.held_on < $4
   group by 1, 2 order by 1, 2`;

/**
 * Each pupil's first and last score on a measure within one school year, before the end of the period. A pupil counts
 * once a year, in the group of the last score. Schools without consent ($5 has those with) are left out.
 */
const OUTCOMES = `
  with scores as (
    select l.leerteam_id, r.measure_id, y.id as year_id, y.name as year, r.pupil_code, r.pupil_group_id, r.measured_on, r.score, r.salt,
           row_number() over (partition by l.leerteam_id, r.measure_id, y.id, r.pupil_code order by r.measured_on) as nth,
           count(*) over (partition by l.leerteam_id, r.measure_id, y.id, r.pupil_code) as moments,
           $3::date
      from leerteam_pupil_group l
      join pupil_group g on g.board_id = l.board_id and g.id = l.pupil_group_id and g.school_id = any($5::uuid[])
      join school_year y on y.board_id = g.board_id and y.id = g.school_year_id
      join outcome_result r on r.board_id = l.board_id and r.pupil_group_id = l.pupil_group_id
       and r.measured_on >= y.from_on and r.measured_on < least(y.until_on, $4::date) and r.score is not null
     where l.board_id = $1 and l.leerteam_id = any($2::uuid[]) and y.from_on < $4 and y.until_on > $3),
  pupils as (
    select leerteam_id, measure_id, year_id, year, pupil_code, max(moments) as moments,
           max(score) filter (where nth = 1) as first, max(score) filter (where nth = moments) as second,
           (array_agg(salt) filter (where nth = 1))[1] as first_salt,
           (array_agg(salt) filter (where nth = moments))[1] as second_salt,
           min(measured_on) as first_on, max(measured_on) as second_on,
           (array_agg(pupil_group_id) filter (where nth = moments))[1] as pupil_group_id
      from scores group by 1, 2, 3, 4, 5)
  select p.leerteam_id as subject, m.id || '/' || p.year_id as key,
         concat_ws(' ', m.test_line, m.test_version, m.subject, '(' || m.scale || '), ' || p.year) as measure,
         min(p.first_on) filter (where p.moments > 1) as "firstOn",
         max(p.second_on) filter (where p.moments > 1) as "secondOn",
         coalesce(jsonb_agg(jsonb_build_object(
           'pupil', left(md5(p.pupil_code), 10), 'groupId', p.pupil_group_id, 'first', p.first, 'second', p.second,
           'fingerprint', ${fingerprintSql(`p.first_salt || ':' || p.first || ':' || p.second_salt || ':' || p.second`)},
           'firstFingerprint', ${fingerprintSql(`p.first_salt || ':' || p.first`)},
           'secondFingerprint', ${fingerprintSql(`p.second_salt || ':' || p.second`)})
           order by p.pupil_code) filter (where p.moments > 1), '[]') as scores,
         array(select l.pupil_group_id from leerteam_pupil_group l
           join pupil_group g on g.board_id = l.board_id and g.id = l.pupil_group_id and g.school_year_id = p.year_id
           join school_year y on y.board_id = g.board_id and y.id = g.school_year_id
          where l.board_id = $1 and l.leerteam_id = p.leerteam_id
            and ${ofColleaguesSql('g.id', 'l.leerteam_id', 'y.from_on', 'y.until_on')}) as "ofColleagues"
    from pupils p join outcome_measure m on m.board_id = $1 and m.id = p.measure_id
   group by 1, m.id, p.year_id, p.year order by 1, 3, m.id`;

/** Leerteams that have groups, in the period, at a school without consent. */
const WITHOUT_CONSENT = `
  select distinct l.leerteam_id as subject
    from leerteam_pupil_group l
    join pupil_group g on g.board_id = l.board_id and g.id = l.pupil_group_id and g.school_id <> all($5::uuid[])
    join school_year y on y.board_id = g.board_id and y.id = g.school_year_id
   where l.board_id = $1 and l.leerteam_id = any($2::uuid[]) and y.from_on < $4::date and y.until_on > $3::date`;

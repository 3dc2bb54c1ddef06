import { DEFAULT_ZONE, fingerprintSql, fingerprintSumSql, LEARNING_DAYS_BEFORE } from '@app/domain';
import type { ImpactOf } from './impact.facts.js';

/*
 * What the analysis of impact hypotheses reads. Parameters of each: $1 board; of the first: $2 subjects, $3 first day of
 * the report, $4 first day after it.
 */

export const measureSql = (of: string): string =>
  `jsonb_build_object('id', ${of}.id, 'name', concat_ws(' ', ${of}.test_line, ${of}.test_version, ${of}.subject, '(' || ${of}.scale || ')'))`;
export const momentSql = (of: string): string =>
  `jsonb_build_object('id', ${of}.id, 'name', ${of}.name, 'fromOn', ${of}.from_on, 'untilOn', ${of}.until_on)`;

/** Whose hypotheses a report has, as `subject`, of hypothesis `h` with group `pg`. A private goal is its owner's alone. */
const WHOSE: Readonly<Record<ImpactOf, string>> = {
  teacher: `select g.owner_id as subject from goal g
     where g.board_id = h.board_id and g.id = h.goal_id and g.owner_id = any($2::uuid[])`,
  leerteam: `select c.leerteam_id as subject from cycle c
     where c.board_id = h.board_id and c.id = h.cycle_id and c.leerteam_id = any($2::uuid[])`,
  school: `select distinct pg.school_id as subject from impact_hypothesis_group hg
      join pupil_group pg on pg.board_id = hg.board_id and pg.id = hg.pupil_group_id
     where hg.board_id = h.board_id and hg.hypothesis_id = h.id and pg.school_id = any($2::uuid[])
       and not exists (select from goal g where g.board_id = h.board_id and g.id = h.goal_id and g.visibility = 'private')`,
};

/**
 * Whether a hypothesis `h` with second moment `s` is in reports over a period: declared before its last day is over, and
 * either its time, up to the last day of the second moment, reaches into the period or it was declared in it. Whose second
 * moment was over before the period is in the reports of its own time, and needs no repeating.
 */
export function isInPeriod(from: string, until: string): string {
  const declaredOn = `(h.declared_at at time zone '${DEFAULT_ZONE}')::date`;
  return `${declaredOn} < ${until}::date and (s.until_on > ${from}::date or ${declaredOn} >= ${from}::date)`;
}

/**
 * Whether a pupil group is taught by colleagues who are not in a leerteam, and by nobody who is, between two days. Of whom
 * nobody is known to teach it, it is nobody's.
 */
export const ofColleaguesSql = (group: string, leerteam: string, from: string, until: string): string => `
  (select coalesce(bool_and(not exists (select from leerteam_membership tm
             where tm.board_id = ta.board_id and tm.staff_member_id = ta.staff_member_id and tm.leerteam_id = ${leerteam}
               and (tm.until_on is null or tm.until_on > ${from}))), false)
     from teaching_assignment ta
    where ta.board_id = $1 and ta.pupil_group_id = ${group} and ta.from_on < ${until}
      and (ta.until_on is null or ta.until_on > ${from}))`;

/** Only a leerteam has members who do not teach what it asks about. */
const IS_OF_COLLEAGUES: Readonly<Record<keyof typeof WHOSE, string>> = {
  teacher: 'false',
  leerteam: ofColleaguesSql('pg.id', 'o.subject', `f.from_on - ${LEARNING_DAYS_BEFORE}`, 's.until_on'),
  school: 'false',
};

/** The hypotheses of a report. */
export const hypothesesSql = (whose: ImpactOf): string => `
  select o.subject, h.id, t.name as theme, h.expected, h.post_hoc as "isPostHoc",
         ${measureSql('m1')} as "firstMeasure", ${measureSql('m2')} as "secondMeasure",
         ${momentSql('f')} as first, ${momentSql('s')} as second,
         (select coalesce(jsonb_agg(jsonb_build_object('id', pg.id, 'schoolId', pg.school_id, 'grade', pg.grade,
                   'isOfColleagues', ${IS_OF_COLLEAGUES[whose]}) order by pg.id), '[]')
            from impact_hypothesis_group hg
            join pupil_group pg on pg.board_id = hg.board_id and pg.id = hg.pupil_group_id
           where hg.board_id = h.board_id and hg.hypothesis_id = h.id) as groups
    from impact_hypothesis h
    join measuring_moment f on f.board_id = h.board_id and f.id = h.first_moment_id
    join measuring_moment s on s.board_id = h.board_id and s.id = h.second_moment_id
    join outcome_measure m1 on m1.board_id = h.board_id and m1.id = h.first_measure_id
    join outcome_measure m2 on m2.board_id = h.board_id and m2.id = h.second_measure_id
    join theme t on t.board_id = h.board_id and t.id = h.theme_id
   cross join lateral (${WHOSE[whose]}) o
   where h.board_id = $1 and h.withdrawn_at is null and ${isInPeriod('$3', '$4')}
   order by o.subject, s.from_on, t.name, h.id`;

/** The first day on which learning counts for a hypothesis of any report over a period ($2 to $3), or of that itself. */
export const EARLIEST_LEARNING = `
  select least($2::date, min(f.from_on) - ${LEARNING_DAYS_BEFORE}) as on
    from impact_hypothesis h
    join measuring_moment f on f.board_id = h.board_id and f.id = h.first_moment_id
    join measuring_moment s on s.board_id = h.board_id and s.id = h.second_moment_id
   where h.board_id = $1 and h.withdrawn_at is null and ${isInPeriod('$2', '$3')}`;

/** Groups with a hypothesis of anybody on one of the measures ($2). */
export const TAKEN = `
  select distinct hg.pupil_group_id as "groupId", m.measure_id as "measureId"
    from impact_hypothesis h
   cross join lateral (values (h.first_measure_id), (h.second_measure_id)) m(measure_id)
    join impact_hypothesis_group hg on hg.board_id = h.board_id and hg.hypothesis_id = h.id
   where h.board_id = $1 and h.withdrawn_at is null and m.measure_id = any($2::uuid[])`;

/**
 * What teachers of groups learned on the themes of hypotheses ($2: of which cases), at schools with consent ($3), before
 * a day ($4). What is private counts for nobody here.
 */
export const LEARNED_ON_THEMES = `
  with counted as (
    select distinct c.key, a.owner_id, a.id, a.minutes
      from jsonb_to_recordset($2::jsonb) as c(key text, hypothesis uuid, person uuid, school uuid)
      join impact_hypothesis h on h.board_id = $1 and h.id = c.hypothesis
      join measuring_moment f on f.board_id = $1 and f.id = h.first_moment_id
      join measuring_moment s on s.board_id = $1 and s.id = h.second_moment_id
      join impact_hypothesis_group hg on hg.board_id = $1 and hg.hypothesis_id = h.id
      join pupil_group pg on pg.board_id = $1 and pg.id = hg.pupil_group_id and pg.school_id = any($3::uuid[])
       and (c.school is null or c.school = pg.school_id)
      join teaching_assignment ta on ta.board_id = $1 and ta.pupil_group_id = pg.id and ta.from_on < s.from_on
       and (ta.until_on is null or ta.until_on > f.from_on - ${LEARNING_DAYS_BEFORE})
       and (c.person is null or c.person = ta.staff_member_id)
      join activity a on a.board_id = $1 and a.owner_id = ta.staff_member_id and a.removed_at is null
       and a.visibility <> 'private' and a.learned_on >= f.from_on - ${LEARNING_DAYS_BEFORE} and a.learned_on < least(s.from_on, $4::date)
     where exists (select from activity_theme at
                    where at.board_id = $1 and at.activity_id = a.id and at.theme_id = h.theme_id))
  select key as subject, owner_id as person, sum(minutes) as minutes, count(*) as moments,
         ${fingerprintSumSql(`id || ':' || minutes`)} as fingerprint
    from counted group by 1, 2 order by 1, 2`;

/** The pairs of measures and moments that are looked at ($2), their groups at schools with consent ($3), before a day ($4). */
const LOOKED_AT = `
  looked_at as (
    select * from jsonb_to_recordset($2::jsonb) as p(key text, grades smallint[],
      first_measure uuid, first_from date, first_until date, second_measure uuid, second_from date, second_until date)),
  open_group as (
    select id, coalesce(grade, 0) as grade from pupil_group where board_id = $1 and school_id = any($3::uuid[]))`;

/** Of a pupil's scores in the days of a moment the earliest counts: a retake is not what was measured. */
const earliest = (moment: 'first' | 'second'): string => `
  ${moment}_score as (
    select distinct on (p.key, r.pupil_code) p.key, p.grades, r.pupil_code, r.pupil_group_id, r.score, r.salt
      from looked_at p
      join outcome_result r on r.board_id = $1 and r.measure_id = p.${moment}_measure and r.score is not null
       and r.measured_on >= p.${moment}_from and r.measured_on < least(p.${moment}_until, $4::date)
     order by p.key, r.pupil_code, r.measured_on)`;

/** Everybody's pairs of scores. Both have to be of a school with consent. */
export const SCORES = `
  with ${LOOKED_AT}, ${earliest('first')}, ${earliest('second')}
  select s.key as subject, s.pupil_group_id as "groupId", g.grade, left(md5(s.pupil_code), 10) as pupil, f.score as first, s.score as second,
         ${fingerprintSql(`f.salt || ':' || f.score || ':' || s.salt || ':' || s.score`)} as fingerprint,
         ${fingerprintSql(`f.salt || ':' || f.score`)} as "firstFingerprint",
         ${fingerprintSql(`s.salt || ':' || s.score`)} as "secondFingerprint"
    from second_score s
    join first_score f on f.key = s.key and f.pupil_code = s.pupil_code
    join open_group g on g.id = s.pupil_group_id and g.grade = any(s.grades)
    join open_group before on before.id = f.pupil_group_id
   order by s.pupil_group_id, pupil`;

/** Which groups ($5) have anything at the second moment, row or aggregate, and the aggregates of both moments. */
export const AGGREGATES = `
  with asked as (
    select * from jsonb_to_recordset($2::jsonb) as p(key text, first_measure uuid, first_moment uuid, first_until date,
      second_measure uuid, second_moment uuid, second_from date, second_until date, groups uuid[])),
  of_group as (select p.*, g.id as group_id from asked p cross join lateral unnest(p.groups) as g(id))
  select o.key as subject, o.group_id as "groupId", ${aggregateSql('f')} as first, ${aggregateSql('s')} as second,
         exists (select from outcome_result r
                  where r.board_id = $1 and r.pupil_group_id = o.group_id and r.measure_id = o.second_measure
                    and r.score is not null and r.measured_on >= o.second_from
                    and r.measured_on < least(o.second_until, $3::date)) as "hasRows"
    from of_group o
    left join outcome_aggregate f on f.board_id = $1 and f.measure_id = o.first_measure and f.pupil_group_id = o.group_id
     and f.moment_id = o.first_moment and o.first_until <= $3::date
    left join outcome_aggregate s on s.board_id = $1 and s.measure_id = o.second_measure and s.pupil_group_id = o.group_id
     and s.moment_id = o.second_moment and o.second_until <= $3::date
   order by 1, 2`;

function aggregateSql(of: string): string {
  const print = fingerprintSql(
    `${of}.pupil_group_id || ':' || ${of}.moment_id || ':' || ${of}.pupils || ':' || ${of}.mean`,
  );
  return `case when ${of}.pupils is not null then jsonb_build_object(
    'pupils', ${of}.pupils, 'mean', ${of}.mean, 'sd', ${of}.standard_deviation, 'fingerprint', ${print}) end`;
}

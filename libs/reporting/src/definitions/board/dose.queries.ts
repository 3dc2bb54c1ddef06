import { DEFAULT_ZONE, fingerprintSumSql } from '@app/domain';
import { isInPeriod, measureSql, momentSql } from '../impact/impact.queries.js';

/*
 * What learning and growth over a whole board are made from. Parameter of each: $1 board.
 */

/** Not one that its owner keeps to themselves. */
const IS_OPEN = `h.withdrawn_at is null and not exists (select from goal g
  where g.board_id = h.board_id and g.id = h.goal_id and g.visibility = 'private')`;

/**
 * Each measure (or two) and pair of moments on which somebody declared a hypothesis beforehand, of the period ($2 to $3),
 * whose second moment is over on a day ($4); with the themes of all of those. Themes that came up once scores were in
 * would have been chosen by what came out.
 */
export const MEASURED_PAIRS = `
  select concat_ws('.', m1.id, m2.id, f.id, s.id) as key,
         array_agg(distinct t.name order by t.name) as themes, array_agg(distinct t.id) as "themeIds",
         ${measureSql('m1')} as "firstMeasure", ${measureSql('m2')} as "secondMeasure",
         ${momentSql('f')} as first, ${momentSql('s')} as second
    from impact_hypothesis h
    join measuring_moment f on f.board_id = h.board_id and f.id = h.first_moment_id
    join measuring_moment s on s.board_id = h.board_id and s.id = h.second_moment_id
    join outcome_measure m1 on m1.board_id = h.board_id and m1.id = h.first_measure_id
    join outcome_measure m2 on m2.board_id = h.board_id and m2.id = h.second_measure_id
    join theme t on t.board_id = h.board_id and t.id = h.theme_id
   where h.board_id = $1 and not h.post_hoc and ${IS_OPEN} and ${isInPeriod('$2', '$3')} and s.until_on <= $4::date
   group by m1.id, m2.id, f.id, s.id
   order by s.from_on, 1`;

/** What teachers of each group learned on the themes of each pair ($2) in its days, at schools with consent ($3). */
export const DOSES = `
  with pair as (
    select * from jsonb_to_recordset($2::jsonb) as p(key text, themes uuid[], from_on date, until_on date)),
  counted as (
    select distinct p.key, ta.pupil_group_id, a.owner_id, a.id, a.minutes
      from pair p
      join pupil_group pg on pg.board_id = $1 and pg.school_id = any($3::uuid[])
      join teaching_assignment ta on ta.board_id = $1 and ta.pupil_group_id = pg.id and ta.from_on < p.until_on
       and (ta.until_on is null or ta.until_on > p.from_on)
      join activity a on a.board_id = $1 and a.owner_id = ta.staff_member_id and a.removed_at is null
       and a.visibility <> 'private' and a.learned_on >= p.from_on and a.learned_on < p.until_on
     where exists (select from activity_theme at
                    where at.board_id = $1 and at.activity_id = a.id and at.theme_id = any(p.themes)))
  select key as subject, pupil_group_id as "groupId", owner_id as person, sum(minutes) as minutes, count(*) as moments,
         ${fingerprintSumSql(`id || ':' || minutes`)} as fingerprint
    from counted group by 1, 2, 3 order by 1, 2, 3`;

/** That a moment fell in the period ($2 to $3). */
const inPeriod = (moment: string): string => `${moment} >= ($2::date::timestamp at time zone '${DEFAULT_ZONE}')
  and ${moment} < ($3::date::timestamp at time zone '${DEFAULT_ZONE}')`;

/** Hypotheses of the board in the period: declared beforehand or afterwards, and evaluated. */
export const HYPOTHESES = `
  select count(*) filter (where not h.post_hoc and ${inPeriod('h.declared_at')}) as beforehand,
         count(*) filter (where h.post_hoc and ${inPeriod('h.declared_at')}) as afterwards,
         count(*) filter (where not h.post_hoc and ${inPeriod('h.evaluated_at')}) as evaluated
    from impact_hypothesis h where h.board_id = $1 and ${IS_OPEN}`;

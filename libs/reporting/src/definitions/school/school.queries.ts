import { fingerprintSumSql } from '@app/domain';
import { LEAD_TURNS, SCHOOL_TEAMS, WAS_CHECKED } from '../house/house.queries.js';
import { GOAL_COUNTS, STAFF } from '../school-facts.js';

/* What a school's report tells beside how its people take part. Parameters: $1 board, $2 schools, $3 from, $4 until. */

/** Who of the staff led something in which leerteam, how often. */
export const LEADS_BY_TEAM = `
  with ${SCHOOL_TEAMS}, ${LEAD_TURNS}
  select s.school_id as subject, r.leerteam_id as team, s.staff_member_id as person, count(distinct r.id) as turns,
         ${fingerprintSumSql(`r.id::text`)} as fingerprint
    from staff s join turns r on r.leader_id = s.staff_member_id
   where r.leerteam_id in (select leerteam_id from teams where school_id = s.school_id)
   group by 1, 2, 3 order by 1, 2, 3`;

/** Pulses that were settled, the latest first, with what was told of them: of fewer than five answers nothing was. */
export const PULSES_TOLD = `
  select p.school_id as subject, p.opened_on as "openedOn", p.asked, p.answered,
         p.answered_bound = 'at_least' as "answeredAtLeast",
         (select coalesce(jsonb_agg(jsonb_build_object('need', r.need, 'mean', r.mean, 'bound', r.bound, 'low', r.low,
              'high', r.high) order by array_position(array['autonomy', 'relatedness', 'competence'], r.need)), '[]')
            from pulse_result r where r.board_id = p.board_id and r.pulse_id = p.id) as needs,
         (select case when count(i.scale) = count(*) and count(distinct i.scale) = 1 then min(i.scale) end
            from pulse_question q join pulse_item i on i.board_id = q.board_id and i.id = q.item_id
           where q.board_id = p.board_id and q.pulse_id = p.id) as scale
    from pulse p
   where p.board_id = $1 and p.school_id = any($2::uuid[]) and p.settled_on >= $3 and p.settled_on < $4
   order by 1, p.settled_on desc, p.id desc`;

/**
 * Signals that were there at some day of the period, as they stand; one that ended after it as it stood at its end. What
 * was joined counts once. Of one that was resolved in it after somebody looked, how many days there are from the day that
 * it was noticed first.
 */
export const SIGNALS = `
  select g.school_id as subject, g.noticed_on >= $3 as "isNew",
         case when g.ended_on >= $4 then coalesce((select t.to_state from signal_step t
             where t.board_id = g.board_id and t.signal_id = g.id and t.taken_on < $4 order by t.id desc limit 1), 'noticed')
           else g.state end as state,
         case when g.state = 'resolved' and g.ended_on < $4 and ${WAS_CHECKED} then g.ended_on - (
           select min(o.noticed_on) from signal o
            where o.board_id = g.board_id and (o.id = g.id or o.joined_to_id = g.id)) end as "daysToMend"
    from signal g
   where g.board_id = $1 and g.school_id = any($2::uuid[]) and g.joined_to_id is null and g.noticed_on < $4
     and (g.ended_on is null or g.ended_on >= $3)
   order by 1, g.id`;

/**
 * Strategic goals of the school and of the board that held at some day of the period, as they were called at its end, with
 * the goals of people of the school that their owners linked to them.
 */
export const STRATEGIC_GOALS = `
  with ${STAFF},
  held as (
    select d.id, d.school_id, v.title
      from strategy_document d
     cross join lateral (select x.title, x.until_on from strategy_version x
        where x.board_id = d.board_id and x.document_id = d.id and x.adopted_on < $4 order by x.number desc limit 1) v
     where d.board_id = $1 and d.kind = 'strategic_goal' and (d.school_id is null or d.school_id = any($2::uuid[]))
       and (d.ended_on is null or d.ended_on >= $3) and (v.until_on is null or v.until_on > $3)),
  linked as (
    select s.school_id, g.strategic_goal_id, g.owner_id as person, count(*) as goals,
           ${fingerprintSumSql(`g.id::text`)} as fingerprint
      from staff s join goal g on g.board_id = $1 and g.owner_id = s.staff_member_id and ${GOAL_COUNTS}
     where g.strategic_goal_id in (select id from held)
     group by 1, 2, 3)
  select k.id as subject, h.id, h.title, h.school_id is null as "isOfBoard",
         (select coalesce(jsonb_agg(jsonb_build_object('person', l.person, 'goals', l.goals,
              'fingerprint', l.fingerprint) order by l.person), '[]')
            from linked l where l.school_id = k.id and l.strategic_goal_id = h.id) as linked
    from school k join held h on h.school_id is null or h.school_id = k.id
   where k.board_id = $1 and k.id = any($2::uuid[])
   order by 1, 4, 3, 2`;

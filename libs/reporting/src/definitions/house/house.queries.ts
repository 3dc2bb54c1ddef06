import { DATED_TURNS, DEFAULT_ZONE, fingerprintSumSql, OF_THE_TEAM, OPEN_TO_TEAM } from '@app/domain';
import { STAFF } from '../school-facts.js';

/* What houses are made from. Parameters: $1 board, $2 schools, $3 from, $4 until. */

/** Visions of the schools that held at the end, and when one was last adopted or reviewed. */
export const VISIONS = `
  select d.school_id as subject, count(distinct d.id) as adopted,
         greatest(max(v.adopted_on), max(r.reviewed_on)) as "latestOn", $3::date
    from strategy_document d
    join strategy_version v on v.board_id = d.board_id and v.document_id = d.id and v.adopted_on < $4
    left join strategy_review r on r.board_id = v.board_id and r.version_id = v.id and r.reviewed_on < $4
   where d.board_id = $1 and d.school_id = any($2::uuid[]) and d.kind = 'vision'
     and (d.ended_on is null or d.ended_on >= $4)
   group by 1`;

/** Leerteams in which people of the schools ($2) were in the period; they may have others too. */
export const SCHOOL_TEAMS = `
  ${STAFF},
  teams as (
    select s.school_id, m.leerteam_id, array_agg(distinct m.staff_member_id) as members
      from staff s join leerteam_membership m on m.board_id = $1 and m.staff_member_id = s.staff_member_id
       and m.from_on < $4 and (m.until_on is null or m.until_on > $3)
     group by 1, 2)`;

/** In which months leerteams met: `leerteam_id` and `months`. */
export const MET = `
  met as (
    select h.leerteam_id, array_agg(distinct to_char(h.held_on, 'YYYY-MM')) as months
      from meeting h where h.board_id = $1 and h.held_on >= $3 and h.held_on < $4 group by 1)`;

/** A month in which two of a team or more used a form is the team's; what of activities is closed to it does not count. */
export const TEAMS = `
  with ${SCHOOL_TEAMS}, ${MET},
  used as (
    select a.leerteam_id, a.learning_form_id, to_char(a.learned_on, 'YYYY-MM') as month
      from activity a
     where a.board_id = $1 and a.leerteam_id in (select leerteam_id from teams) and a.removed_at is null
       and a.learned_on >= $3 and a.learned_on < $4 and ${OPEN_TO_TEAM}
     group by 1, 2, 3 having ${OF_THE_TEAM}),
  forms as (
    select leerteam_id, json_agg(months) as months
      from (select leerteam_id, learning_form_id, array_agg(month order by month) as months from used group by 1, 2) f
     group by 1)
  select t.school_id as subject, t.members, coalesce(met.months, '{}') as "metIn",
         coalesce(forms.months, '[]') as "formMonths"
    from teams t left join met using (leerteam_id) left join forms using (leerteam_id)
   order by 1, t.leerteam_id`;

/** Consultations of the last twelve months, of the school or the whole board, and who of the staff said something in them. */
export const CONSULTATIONS = `
  with ${STAFF},
  asked as (
    select c.board_id, c.id, d.school_id
      from consultation c join strategy_document d on d.board_id = c.board_id and d.id = c.document_id
     where c.board_id = $1 and c.opened_on < $4 and c.closes_on > ($4::date - interval '12 months')::date
       and (d.school_id is null or d.school_id = any($2::uuid[]))),
  said as (
    select a.id, a.school_id, r.author_id
      from asked a join consultation_response r on r.board_id = a.board_id and r.consultation_id = a.id
       and r.responded_on < $4
    union
    select a.id, a.school_id, e.author_id
      from asked a join consultation_response r on r.board_id = a.board_id and r.consultation_id = a.id
      join consultation_reaction e on e.board_id = r.board_id and e.response_id = r.id)
  select c.id as subject,
         (select count(*) from asked a where a.school_id is null or a.school_id = c.id) as consultations,
         array(select distinct s.staff_member_id from staff s join said on said.author_id = s.staff_member_id
                where s.school_id = c.id and (said.school_id is null or said.school_id = c.id) order by 1) as responded
    from school c where c.board_id = $1 and c.id = any($2::uuid[])`;

/** What was told of pulses in the last six months. */
export const PULSES = `
  select p.school_id as subject, p.asked, p.answered, p.answered_bound = 'at_least' as "answeredAtLeast",
         (select coalesce(json_agg(json_build_object('mean', r.mean, 'bound', r.bound) order by r.need), '[]')
            from pulse_result r where r.board_id = p.board_id and r.pulse_id = p.id) as means, $3::date
    from pulse p
   where p.board_id = $1 and p.school_id = any($2::uuid[]) and p.answered is not null
     and p.settled_on >= ($4::date - interval '6 months')::date and p.settled_on < $4
   order by 1, p.settled_on desc, p.id desc`;

/**
 * Whether a phase of a cycle's method (\`p\`) looks at the effect on pupils. Cycles go by the version that they began with;
 * one from before phases said this is read by the latest version.
 */
const LOOKS_AT_EFFECT = `(coalesce((p.phase->>'looksAtEffect')::boolean, false) or exists (
  select from method_version l cross join lateral jsonb_array_elements(l.template->'phases') as x (phase)
   where l.board_id = v.board_id and l.method_id = v.method_id and l.number > v.number
     and x.phase->>'key' = p.phase->>'key' and (x.phase->>'looksAtEffect')::boolean))`;

/** That a moment fell in the period. */
const inPeriod = (moment: string): string => `${moment} >= ($3::date::timestamp at time zone '${DEFAULT_ZONE}')
  and ${moment} < ($4::date::timestamp at time zone '${DEFAULT_ZONE}')`;

/** That a cycle (\`c\`) finished such a phase in the period: went on from it, or was concluded in it. */
const SAW_EFFECT = `exists (
  select from jsonb_array_elements(v.template->'phases') with ordinality as p (phase, place)
   where ${LOOKS_AT_EFFECT} and (
     c.outcome = 'concluded' and c.phase = p.phase->>'key' and c.ended_on >= $3 and c.ended_on < $4
     or exists (
       select from cycle_move w
         join lateral jsonb_array_elements(v.template->'phases') with ordinality as q (phase, place)
           on q.phase->>'key' = w.to_phase and q.place > p.place
        where w.board_id = c.board_id and w.cycle_id = c.id and w.from_phase = p.phase->>'key'
          and ${inPeriod('w.moved_at')})))`;

/** That somebody looked whether a resolved signal (`g`) was mended, and found it so or partly so. */
export const WAS_CHECKED = `exists (select from signal_check h where h.board_id = g.board_id and h.signal_id = g.id
               and h.round = g.round and h.found <> 'not_mended')`;

/**
 * What is counted of things and not of people. A removed insight that is still used is one too. A signal that was resolved
 * was looked at first, and found mended or partly so, as its own summary counts it.
 */
export const COUNTS = `
  with ${SCHOOL_TEAMS}
  select k.id as subject,
         (select count(distinct c.id) from teams t
            join cycle c on c.board_id = $1 and c.leerteam_id = t.leerteam_id
            join method_version v on v.board_id = c.board_id and v.id = c.method_version_id
           where t.school_id = k.id and ${SAW_EFFECT}) as "cyclesWithEffect",
         (select count(distinct coalesce(n.insight_id, n.id)) from staff s
            join insight_adoption n on n.board_id = $1 and n.author_id = s.staff_member_id
             and n.adopter_id <> n.author_id and n.adopted_on >= $3 and n.adopted_on < $4
           where s.school_id = k.id) as "insightsAdopted",
         (select count(*) from teams t join collaboration_review r on r.board_id = $1 and r.leerteam_id = t.leerteam_id
             and r.answered is not null and r.settled_on >= $3 and r.settled_on < $4
           where t.school_id = k.id) as reviews,
         (select count(*) from impact_hypothesis i
           where i.board_id = $1 and not i.post_hoc and ${inPeriod('i.evaluated_at')}
             and (exists (select from cycle c join teams t on t.leerteam_id = c.leerteam_id and t.school_id = k.id
                           where c.board_id = i.board_id and c.id = i.cycle_id)
               or exists (select from goal a join staff s on s.staff_member_id = a.owner_id and s.school_id = k.id
                           where a.board_id = i.board_id and a.id = i.goal_id and a.visibility <> 'private'))
         ) as "hypothesesEvaluated",
         (select count(*) from signal g
           where g.board_id = $1 and g.school_id = k.id and g.state = 'resolved' and g.joined_to_id is null
             and g.ended_on >= $3 and g.ended_on < $4
             and ${WAS_CHECKED}) as "signalsResolved"
    from school k where k.board_id = $1 and k.id = any($2::uuid[])`;

/** Lead turns that somebody had accepted, and of a day of the period. */
export const LEAD_TURNS = `
  turns as (
    select t.id, t.leader_id, t.leerteam_id from ${DATED_TURNS} and t.accepted_on is not null
       and d.from_on < $4 and (d.until_on is null or d.until_on > $3))`;

/** Who of the staff led something in those leerteams, how often. */
export const LEADS = `
  with ${SCHOOL_TEAMS}, ${LEAD_TURNS}
  select s.school_id as subject, s.staff_member_id as person, count(distinct r.id) as turns,
         ${fingerprintSumSql(`r.id::text`)} as fingerprint
    from staff s join turns r on r.leader_id = s.staff_member_id
   where r.leerteam_id in (select leerteam_id from teams where school_id = s.school_id)
   group by 1, 2 order by 1, 2`;

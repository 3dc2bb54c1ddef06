import { heldOnSql } from '@app/domain';

/* What a teacher's report reads of what is to come. Parameters: $1 board, $2 teachers, $3 the day of the data. */

/** Of each teacher a dozen at most. */
const MOST_MOMENTS = 12;

/** Plans that are open, meetings of the own leerteams, and the days of goals. */
export const NEXT_MOMENTS = `
  with moments as (
    select p.owner_id as subject, p.planned_on as on, 'plan' as kind, p.title, null as team, p.id
      from planned_activity p
     where p.board_id = $1 and p.owner_id = any($2::uuid[]) and p.planned_on >= $3
       and p.activity_id is null and p.cancelled_at is null
    union all
    select m.staff_member_id, p.planned_on, 'meeting', p.title, t.name, p.id
      from leerteam_membership m
      join planned_meeting p on p.board_id = m.board_id and p.leerteam_id = m.leerteam_id and p.planned_on >= $3
       and p.closed_at is null and p.cancelled_at is null
      join leerteam t on t.board_id = m.board_id and t.id = m.leerteam_id
     where m.board_id = $1 and m.staff_member_id = any($2::uuid[]) and m.from_on <= p.planned_on
       and (m.until_on is null or m.until_on > p.planned_on)
    union all
    select g.owner_id, g.target_on, 'target', g.title, null, g.id
      from goal g
     where g.board_id = $1 and g.owner_id = any($2::uuid[]) and g.status = 'active' and g.target_on >= $3
    union all
    select g.owner_id, p.due_on, 'look', g.title, null, p.id
      from goal g join evaluation_point p on p.board_id = g.board_id and p.goal_id = g.id
     where g.board_id = $1 and g.owner_id = any($2::uuid[]) and g.status <> 'released' and p.looked_on is null and p.due_on >= $3)
  select subject, "on", kind, title, team
    from (select m.*, row_number() over (partition by subject order by "on", kind, id) as nth from moments m) m
   where nth <= ${MOST_MOMENTS} order by subject, nth`;

const ACTIVE_GOALS = `goal g where g.board_id = $1 and g.owner_id = any($2::uuid[]) and g.status = 'active'`;

/** What is known of the active goals of teachers together, where there are any. */
export const NEEDS = `
  select g.owner_id as subject,
         bool_or(g.leerteam_id is not null
           or exists (select from goal_cycle c where c.board_id = g.board_id and c.goal_id = g.id)) as "withTeam",
         min((select min(p.due_on) from evaluation_point p where p.board_id = g.board_id and p.goal_id = g.id
           and p.level = 'use' and p.looked_on is null)) as "useDueOn", $3::date
    from ${ACTIVE_GOALS} group by 1`;

const themesWhere = (condition: string): string =>
  `coalesce(array_agg(distinct theme order by theme) filter (where ${condition}), '{}')`;

/** Of each teacher three colleagues at most: a few is a suggestion. */
const MOST_COLLEAGUES = 3;

/**
 * Colleagues who say in the register that they know of a theme of a goal, or would lead something on it, as far as each
 * teacher can find that: at the board, at a school where both work or in a leerteam that both are in on the day. Those
 * who are near come first; then by name.
 */
export const OFFERED = `
  with about as (
    select distinct g.owner_id as subject, h.id, h.name as theme
      from goal g join goal_theme t on t.board_id = g.board_id and t.goal_id = g.id
      join theme h on h.board_id = t.board_id and h.id = t.theme_id
     where g.board_id = $1 and g.owner_id = any($2::uuid[]) and g.status = 'active'),
  lines as (
    select h.id, i.owner_id, i.visibility, i.kind, i.would_lead
      from interest i
      join theme h on h.board_id = i.board_id and (h.id = i.theme_id or strpos(lower(i.words), lower(h.name)) > 0)
      join staff_member s on s.board_id = i.board_id and s.id = i.owner_id
     where i.board_id = $1 and (i.kind = 'expertise' or i.would_lead) and h.id in (select id from about)
       and s.erased_at is null and (s.left_on is null or s.left_on > $3)),
  at_school as materialized (
    select distinct staff_member_id as id, school_id from appointment a where a.board_id = $1 and ${heldOnSql('a', '$3')}),
  in_team as materialized (
    select distinct staff_member_id as id, leerteam_id from leerteam_membership m where m.board_id = $1 and ${heldOnSql('m', '$3')}),
  schoolmates as (
    select distinct a.id as subject, b.id as owner_id from at_school a join at_school b on b.school_id = a.school_id
     where a.id in (select subject from about) and b.id in (select owner_id from lines)),
  teammates as (
    select distinct a.id as subject, b.id as owner_id from in_team a join in_team b on b.leerteam_id = a.leerteam_id
     where a.id in (select subject from about) and b.id in (select owner_id from lines)),
  found as (
    select a.subject, l.owner_id, a.theme, l.kind, l.would_lead,
           case when t.owner_id is not null then 0 when c.owner_id is not null then 1 else 2 end as far
      from about a
      join lines l on l.id = a.id and l.owner_id <> a.subject
      left join schoolmates c on c.subject = a.subject and c.owner_id = l.owner_id
      left join teammates t on t.subject = a.subject and t.owner_id = l.owner_id
     where l.visibility = 'board' or l.visibility = 'school' and c.owner_id is not null or t.owner_id is not null),
  offered as (
    select f.subject, f.owner_id, min(f.far) as far, ${themesWhere('f.would_lead')} as would_lead,
           ${themesWhere(`f.kind = 'expertise'`)} as expertise
      from found f group by 1, 2),
  nearest as (
    select o.*, s.family_name, s.given_name,
           row_number() over (partition by o.subject order by o.far, s.family_name, s.given_name, s.id) as nth
      from offered o join staff_member s on s.board_id = $1 and s.id = o.owner_id)
  select subject, jsonb_build_object('id', owner_id, 'name', given_name || ' ' || family_name) as person,
         would_lead as "wouldLead", expertise, '{}'::text[] as interests, '{}'::text[] as goals
    from nearest where nth <= ${MOST_COLLEAGUES} order by subject, nth`;

/** In which forms teachers learned in the past year: in all, and for goals that are active. */
export const TRIED = `
  select a.owner_id as subject, a.learning_form_id as id,
         count(*) filter (where exists (select from activity_goal t join goal g on g.board_id = t.board_id and g.id = t.goal_id
           where t.board_id = a.board_id and t.activity_id = a.id and g.status = 'active'))::integer as moments
    from activity a
   where a.board_id = $1 and a.owner_id = any($2::uuid[]) and a.removed_at is null
     and a.learned_on > $3::date - interval '1 year' and a.learned_on <= $3
   group by 1, 2 order by 1, 2`;

/** The learning forms of the board ($1). */
export const FORMS = `
  select f.id, f.code, f.name_nl as "nameNl", f.name_en as "nameEn", f.supports, f.collaborative,
         f.retired_on is not null as retired
    from learning_form f where f.board_id = $1 order by f.id`;

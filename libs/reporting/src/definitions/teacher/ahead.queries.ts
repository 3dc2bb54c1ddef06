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

/** Of a theme so many that three are left without oneself and two who are near: who has three near needs no others. */
const ENOUGH_OF_A_THEME = 2 * MOST_COLLEAGUES;

/**
 * Colleagues who say in the register that they know of a theme of a goal, or would lead something on it, as far as each
 * teacher can find that: at the board, at a school where both work or in a leerteam that both are in on the day. Those
 * who are near come first; then by name. Of all of the board only the first of a theme are looked at: everybody beside
 * everybody of 2,000 is half a million pairs, of which three each are told.
 */
export const OFFERED = `
  with about as (
    select distinct g.owner_id as subject, h.id, h.name as theme
      from goal g join goal_theme t on t.board_id = g.board_id and t.goal_id = g.id
      join theme h on h.board_id = t.board_id and h.id = t.theme_id
     where g.board_id = $1 and g.owner_id = any($2::uuid[]) and g.status = 'active'),
  lines as materialized (
    select h.id, i.owner_id, i.visibility, i.kind, i.would_lead, s.family_name, s.given_name
      from interest i
      join theme h on h.board_id = i.board_id and (h.id = i.theme_id or strpos(lower(i.words), lower(h.name)) > 0)
      join staff_member s on s.board_id = i.board_id and s.id = i.owner_id
     where i.board_id = $1 and (i.kind = 'expertise' or i.would_lead) and h.id in (select id from about)
       and s.erased_at is null and (s.left_on is null or s.left_on > $3)),
  at_school as materialized (
    select distinct staff_member_id as id, school_id from appointment a where a.board_id = $1 and ${heldOnSql('a', '$3')}),
  in_team as materialized (
    select distinct staff_member_id as id, leerteam_id from leerteam_membership m where m.board_id = $1 and ${heldOnSql('m', '$3')}),
  mates as (
    select a.id as subject, b.id as owner_id, 0 as far from in_team a join in_team b on b.leerteam_id = a.leerteam_id
    union all select a.id, b.id, 1 from at_school a join at_school b on b.school_id = a.school_id),
  heard as materialized (
    select m.subject, m.far, l.id, l.owner_id from mates m join lines l on l.owner_id = m.owner_id
     where m.subject in (select subject from about) and (m.far = 0 or l.visibility in ('school', 'board'))),
  first_of_board as (
    select id, owner_id from (
      select id, owner_id, row_number() over (partition by id order by family_name, given_name, owner_id) as nth
        from (select distinct id, owner_id, family_name, given_name from lines where visibility = 'board') l) l
     where nth <= ${ENOUGH_OF_A_THEME}),
  found as (
    select h.subject, h.owner_id, h.far from heard h join about a on a.subject = h.subject and a.id = h.id
    union all select a.subject, l.owner_id, 2 from about a join first_of_board l on l.id = a.id),
  nearest as (
    select f.*, s.family_name, s.given_name,
           row_number() over (partition by f.subject order by f.far, s.family_name, s.given_name, s.id) as nth
      from (select subject, owner_id, min(far) as far from found where owner_id <> subject group by 1, 2) f
      join staff_member s on s.board_id = $1 and s.id = f.owner_id),
  offered as materialized (
    select n.subject, n.nth, n.owner_id, n.given_name || ' ' || n.family_name as name, l.id, l.kind, l.would_lead
      from nearest n join lines l on l.owner_id = n.owner_id
     where n.nth <= ${MOST_COLLEAGUES}
       and (n.far = 0 or l.visibility = 'board' or n.far = 1 and l.visibility = 'school'))
  select o.subject, jsonb_build_object('id', o.owner_id, 'name', o.name) as person,
         ${themesWhere('o.would_lead')} as "wouldLead", ${themesWhere(`o.kind = 'expertise'`)} as expertise,
         '{}'::text[] as interests, '{}'::text[] as goals
    from offered o join about a on a.subject = o.subject and a.id = o.id
   group by o.subject, o.nth, o.owner_id, o.name order by o.subject, o.nth`;

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

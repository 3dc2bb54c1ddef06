import type { Language } from '@app/access';
import type { StaffWork } from '../work/work.js';
import { type ActivityFilter, filterSql } from './activity-filter.queries.js';

/** How much was learned, overall or in one part: of one form, initiative, theme, leerteam, goal or month. */
export interface TotalRow {
  readonly of: 'overall' | 'learningForm' | 'initiative' | 'month' | 'leerteam' | 'theme' | 'goal';
  /** What the filter of the list names the part by: a code, an id, a word; a month as `2026-03`. */
  readonly key: string;
  /** What a theme, leerteam or goal is called. */
  readonly name: string | null;
  /** What a learning form is called now. */
  readonly names: Readonly<Record<Language, string>> | null;
  readonly count: number;
  readonly minutes: number;
}

/**
 * The actor's own totals, of all records that a filter asks for, private ones too. Each record is in one form,
 * initiative and month, in one leerteam or none, and in as many themes and goals as it has. Of what is asked by one theme
 * or goal the others are left out: there is no list of what is in two. (`offset 0` has themes and goals looked up a
 * record at a time, never all those of the board at once.)
 */
export function totalOwnActivities(work: StaffWork, filter: ActivityFilter): Promise<TotalRow[]> {
  const parameters: unknown[] = [work.actor.boardId, work.actor.staffMemberId];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const conditions = [
    'a.board_id = $1 and a.owner_id = $2 and a.removed_at is null',
    ...filterSql(filter, 'me', value),
  ];
  const only = (column: string, id: string | undefined): string => (id ? ` and ${column} = ${value(id)}::uuid` : '');
  return work.db.query<TotalRow[]>(
    `with found as materialized (
       select a.id, a.learning_form_id, a.initiative, a.leerteam_id, to_char(a.learned_on, 'YYYY-MM') as month, a.minutes
         from activity a where ${conditions.join(' and ')}),
     parts as (
       select p.of, p.id, p.word, f.minutes from found f cross join lateral (values
           ('overall', null, ''), ('learningForm', f.learning_form_id, null), ('initiative', null, f.initiative),
           ('leerteam', f.leerteam_id, null), ('month', null, f.month)) p (of, id, word)
        where num_nonnulls(p.id, p.word) > 0
       union all
       select 'theme', th.theme_id, null, f.minutes from found f cross join lateral (select t.theme_id
         from activity_theme t where t.board_id = $1 and t.activity_id = f.id${only('t.theme_id', filter.themeId)} offset 0) th
       union all
       select 'goal', ag.goal_id, null, f.minutes from found f cross join lateral (select g.goal_id
         from activity_goal g where g.board_id = $1 and g.activity_id = f.id${only('g.goal_id', filter.goalId)} offset 0) ag),
     totals as (select of, id, word, count(*) as count, sum(minutes) as minutes from parts group by 1, 2, 3)
     select t.of, coalesce(t.word, lf.code, t.id::text) as key, coalesce(th.name, le.name, g.title) as name,
            case when lf.id is not null then jsonb_build_object('nl', lf.name_nl, 'en', lf.name_en) end as names,
            t.count, t.minutes
       from totals t
       left join learning_form lf on t.of = 'learningForm' and lf.board_id = $1 and lf.id = t.id
       left join theme th on t.of = 'theme' and th.board_id = $1 and th.id = t.id
       left join leerteam le on t.of = 'leerteam' and le.board_id = $1 and le.id = t.id
       left join goal g on t.of = 'goal' and g.board_id = $1 and g.id = t.id
      order by case when t.of <> 'month' then t.minutes end desc, 2`,
    parameters,
  );
}

import type { Language } from '@app/access';
import { FOUND_IN_REGISTER } from '../interests/interests.queries.js';
import { personSql } from '../people/named-person.queries.js';
import { openToSql } from '../visibility/visibility.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { GOAL, loadGoal } from './goals.access.js';
import {
  type ColleagueFacts,
  type FormFacts,
  type GoalFacts,
  suggestColleagues,
  type SuggestedColleague,
  type SuggestedForm,
  suggestForms,
} from './suggestions.rules.js';

export interface GoalSuggestions {
  readonly colleagues: readonly SuggestedColleague[];
  readonly learningForms: readonly SuggestedForm[];
  /** Without any, there is nothing to look for colleagues by. */
  readonly hasThemes: boolean;
}

/**
 * Colleagues and learning forms for a goal, to its owner alone, each with why. Of colleagues it says nothing that the
 * owner could not find in the register and in the list of open goals; nobody is told that they were suggested.
 */
export async function suggestForGoal(work: StaffWork, goalId: string, language: Language): Promise<GoalSuggestions> {
  await loadGoal(work, goalId, 'goal.advise');
  const { hasThemes, ...goal } = await factsOfGoal(work, goalId);
  const found = await findColleagues(work, goalId);
  const hasExpert = found.some(({ expertise }) => expertise.length > 0);
  const forms = await readForms(work, goalId);
  return {
    colleagues: suggestColleagues(found),
    learningForms: suggestForms({ ...goal, today: today(work), hasExpert }, forms, language),
    hasThemes,
  };
}

type Known = Pick<GoalFacts, 'withTeam' | 'useDueOn'> & Pick<GoalSuggestions, 'hasThemes'>;

async function factsOfGoal(work: StaffWork, goalId: string): Promise<Known> {
  const [known] = await work.db.query<[Known]>(
    `select g.leerteam_id is not null
              or exists (select from goal_cycle c where c.board_id = g.board_id and c.goal_id = g.id) as "withTeam",
            (select min(p.due_on) from evaluation_point p where p.board_id = g.board_id and p.goal_id = g.id
               and p.level = 'use' and p.looked_on is null) as "useDueOn",
            exists (select from goal_theme t where t.board_id = g.board_id and t.goal_id = g.id) as "hasThemes"
       from goal g where g.board_id = $1 and g.id = $2`,
    [work.actor.boardId, goalId],
  );
  return known;
}

const themesWhere = (condition: string): string =>
  `array(select distinct x.theme from said x where x.owner_id = s.id and ${condition} order by 1)`;

/**
 * Who lets the actor find something of themselves on a theme of the goal, by name: in the register, by theme or in words
 * that hold its name, and in active goals that are open to the actor.
 */
const findColleagues = (work: StaffWork, goalId: string): Promise<ColleagueFacts[]> =>
  work.db.query<ColleagueFacts[]>(
    `with about as (select h.id, h.name from goal_theme t join theme h on h.board_id = t.board_id and h.id = t.theme_id
        where t.board_id = $1 and t.goal_id = $4),
     said as (
       select i.owner_id, h.name as theme, i.kind, i.would_lead from interest i
         join about h on h.id = i.theme_id or strpos(lower(i.words), lower(h.name)) > 0
        where i.board_id = $1 and ${FOUND_IN_REGISTER}
       union all
       select g.owner_id, h.name, 'goal', false from goal g
         join goal_theme t on t.board_id = g.board_id and t.goal_id = g.id
         join about h on h.id = t.theme_id
        where g.board_id = $1 and g.status = 'active' and ${openToSql(GOAL, { board: '$1', me: '$2', on: '$3::date' })})
     select ${personSql('s')} as person, ${themesWhere('x.would_lead')} as "wouldLead",
            ${themesWhere("x.kind = 'expertise'")} as expertise, ${themesWhere("x.kind = 'interest'")} as interests,
            ${themesWhere("x.kind = 'goal'")} as goals
       from staff_member s
      where s.board_id = $1 and s.id <> $2 and s.erased_at is null and (s.left_on is null or s.left_on > $3)
        and s.id in (select x.owner_id from said x)
      order by s.family_name, s.given_name, s.id`,
    [work.actor.boardId, work.actor.staffMemberId, today(work), goalId],
  );

/** The learning forms of the board, and how often the actor learned for the goal in each. */
const readForms = (work: StaffWork, goalId: string): Promise<FormFacts[]> =>
  work.db.query<FormFacts[]>(
    `select f.id, f.code, f.name_nl as "nameNl", f.name_en as "nameEn", f.supports, f.collaborative,
            f.retired_on is not null as retired, coalesce(u.moments, 0)::integer as moments
       from learning_form f
       left join (select a.learning_form_id as id, count(*) as moments
           from activity_goal t join activity a on a.board_id = t.board_id and a.id = t.activity_id
          where t.board_id = $1 and t.goal_id = $2 and a.removed_at is null group by 1) u on u.id = f.id
      where f.board_id = $1 order by f.id`,
    [work.actor.boardId, goalId],
  );

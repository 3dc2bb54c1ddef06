import type { Violation } from '@app/platform';
import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import { isChoosable } from '../strategy/strategy.queries.js';
import { newlyNamed } from '../visibility/audience.rules.js';
import { applyChanges, type Changes } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { GoalCycle, GoalTheme } from './goal-details.entity.js';

/** The largest number of themes, and of cycles, of one goal: one that is about more is about nothing in particular. */
export const MOST_TIES = 10;

/** What a goal is about, and in which cycles of one's leerteams it is worked on. */
export interface GoalTies {
  readonly themeIds: readonly string[];
  readonly cycleIds: readonly string[];
}

/** Ties as the owner names them; what is left out stays as it is. */
export interface NamedTies extends Partial<GoalTies> {
  /** A strategic goal of a school where the owner works, or of the board. */
  readonly strategicGoalId?: string | null;
}

/** What a goal was tied to when a change came in. */
export type TiesBefore = GoalTies & Required<Pick<NamedTies, 'strategicGoalId'>>;

const NO_TIES: TiesBefore = { themeIds: [], cycleIds: [], strategicGoalId: null };

const OWN_LEERTEAMS = ownLeerteamsSql({ board: '$1', me: '$2', on: '$3::date' });

/** The ties of an own goal; of its cycles those of leerteams that the owner is in, as others are not shown to them. */
export async function tiesOf(work: StaffWork, goalId: string): Promise<GoalTies> {
  const [ties] = await work.db.query<[GoalTies]>(
    `select array(select theme_id from goal_theme where board_id = $1 and goal_id = $4 order by 1) as "themeIds",
            array(select t.cycle_id from goal_cycle t join cycle c on c.board_id = t.board_id and c.id = t.cycle_id
              where t.board_id = $1 and t.goal_id = $4 and c.leerteam_id in (${OWN_LEERTEAMS}) order by 1) as "cycleIds"`,
    [work.actor.boardId, work.actor.staffMemberId, today(work), goalId],
  );
  return ties;
}

interface KnownTies {
  readonly themes: number;
  readonly retired: number;
  readonly cycles: number;
}

/** What is wrong with ties that the owner names. What stood there before may stay, also where it is retired since. */
export async function tieViolations(
  work: StaffWork,
  named: NamedTies,
  before: TiesBefore = NO_TIES,
): Promise<Violation[]> {
  const { strategicGoalId = null } = named;
  const serves = strategicGoalId !== null && strategicGoalId !== before.strategicGoalId;
  const unknownGoal = serves && !(await isChoosable(work, strategicGoalId));
  const themeIds = newlyNamed(named.themeIds, before.themeIds);
  const cycleIds = newlyNamed(named.cycleIds, before.cycleIds);
  if (themeIds.length + cycleIds.length === 0 && !serves) return [];
  const [known] = await work.db.query<[KnownTies]>(
    `select (select count(*) from theme where board_id = $1 and id = any($4)) as themes,
            (select count(*) from theme where board_id = $1 and id = any($4) and retired_on is not null) as retired,
            (select count(*) from cycle where board_id = $1 and id = any($5)
               and leerteam_id in (${OWN_LEERTEAMS})) as cycles`,
    [work.actor.boardId, work.actor.staffMemberId, today(work), themeIds, cycleIds],
  );
  return [
    ...(known.themes < themeIds.length ? [{ pointer: '/themeIds', code: 'unknown_theme' }] : []),
    ...(known.retired > 0 ? [{ pointer: '/themeIds', code: 'retired_theme' }] : []),
    ...(known.cycles < cycleIds.length ? [{ pointer: '/cycleIds', code: 'not_your_cycle' }] : []),
    ...(unknownGoal ? [{ pointer: '/strategicGoalId', code: 'not_a_strategic_goal' }] : []),
  ];
}

/** Ties a new goal. */
export async function tieGoal(
  work: StaffWork,
  goalId: string,
  { themeIds = [], cycleIds = [] }: Partial<GoalTies>,
): Promise<void> {
  const of = { boardId: work.actor.boardId, goalId };
  await insertRows(
    work,
    GoalTheme,
    themeIds.map((themeId) => ({ ...of, themeId })),
  );
  await insertRows(
    work,
    GoalCycle,
    cycleIds.map((cycleId) => ({ ...of, cycleId })),
  );
}

/**
 * Ties a goal anew and says what changed; a list that is left out stays as it is. A cycle that the owner is not shown any
 * more stays tied, for they could not name it: it is there again with the membership.
 */
export async function retieGoal(
  work: StaffWork,
  goalId: string,
  named: Partial<GoalTies>,
  before: GoalTies,
): Promise<Changes> {
  const after = {
    themeIds: (named.themeIds ?? before.themeIds).toSorted(),
    cycleIds: (named.cycleIds ?? before.cycleIds).toSorted(),
  };
  const changes = applyChanges<GoalTies>({ ...before }, after);
  if (Object.keys(changes).length === 0) return changes;
  const { boardId } = work.actor;
  await work.db.query(`delete from goal_theme where board_id = $1 and goal_id = $2 and theme_id = any($3)`, [
    boardId,
    goalId,
    before.themeIds,
  ]);
  await work.db.query(`delete from goal_cycle where board_id = $1 and goal_id = $2 and cycle_id = any($3)`, [
    boardId,
    goalId,
    before.cycleIds,
  ]);
  await tieGoal(work, goalId, after);
  return changes;
}

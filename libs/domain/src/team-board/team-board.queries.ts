import { nameOfSql } from '../people/named-person.queries.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { NEXT_MEETING_SQL } from '../meetings/next-meeting.js';
import { type ActionRow, openActionsSql } from '../team-actions/team-actions.queries.js';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { TeamGoal } from './team-goal.entity.js';
import type { TeamSuccess } from './team-success.entity.js';

export interface TeamGoalRow extends Omit<TeamGoal, 'boardId' | 'leerteamId'> {
  readonly authorName: string;
}

export interface TeamSuccessRow extends Omit<TeamSuccess, 'boardId' | 'leerteamId'> {
  readonly authorName: string;
  readonly staffMemberName: string | null;
}

/** The first of a list, and how many there are beside them. */
export interface Shortened<Row> {
  readonly items: readonly Row[];
  readonly more: number;
}

/** The board of a leerteam, as it is stood around for a quarter of an hour: about a screen of it. */
export interface TeamBoard {
  readonly name: string;
  readonly question: string | null;
  readonly jointGoal: string | null;
  /** Those that are not reached yet, the most pressing first. */
  readonly goals: Shortened<TeamGoalRow>;
  /** Those that are open, the latest first. */
  readonly actions: Shortened<ActionRow> & { readonly overdue: number };
  /** Of the last weeks, the newest first. */
  readonly successes: Shortened<TeamSuccessRow>;
  /** The next meeting with what is on its agenda; null where none is planned. */
  readonly next: NextMeeting | null;
  /** What is due today, and is asked of the reader. */
  readonly askedOfYou: { readonly dueToday: number; readonly overdue: number };
  /** Whom the ids on it are of, by name: around a board they are called by it. */
  readonly people: readonly NamedPerson[];
}

export interface NextMeeting {
  readonly id: string;
  readonly title: string;
  readonly plannedOn: string;
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly agenda: Shortened<{
    readonly id: string;
    readonly title: string;
    readonly broughtById: string;
    readonly broughtByName: string;
  }>;
}

/** What fits on a screen. */
const MOST = { goals: 5, actions: 10, successes: 5, agenda: 8 } as const;
/** How long a success hangs on the board. */
const DAYS_OF_SUCCESS = 28;

/** The board of a leerteam that the actor is in, in a fixed number of queries. */
export async function readTeamBoard(work: StaffWork, leerteamId: string): Promise<TeamBoard> {
  const { boardId, name, question, jointGoal } = await loadLeerteam(work, leerteamId, 'team-board.read');
  const { db, actor } = work;
  const on = today(work);
  const of = [boardId, leerteamId];
  const goals = await db.query<Counted<TeamGoalRow>[]>(GOALS, of);
  const actions = await db.query<Counted<ActionRow>[]>(openActionsSql(MOST.actions), of);
  const successes = await db.query<Counted<TeamSuccessRow>[]>(SUCCESSES, [...of, on, DAYS_OF_SUCCESS]);
  const [next] = await db.query<(NextMeeting & { items: NextMeeting['agenda']['items']; all: number })[]>(NEXT, [
    ...of,
    on,
  ]);
  const [late] = await db.query<[{ overdue: number; dueToday: number; own: number }]>(LATE, [
    ...of,
    on,
    actor.staffMemberId,
  ]);
  const named = [
    ...[...goals, ...actions, ...successes].map(({ authorId }) => authorId),
    ...actions.map(({ ownerId }) => ownerId),
    ...successes.map(({ staffMemberId }) => staffMemberId),
    ...(next?.items ?? []).map(({ broughtById }) => broughtById),
  ];
  const people = await db.query<{ person: NamedPerson }[]>(PEOPLE, [boardId, named]);
  return {
    ...{ name, question, jointGoal },
    people: people.map(({ person }) => person),
    goals: shortened(goals),
    actions: { ...shortened(actions), overdue: late.overdue },
    successes: shortened(successes),
    next: next ? { ...next, agenda: { items: next.items, more: next.all - next.items.length } } : null,
    askedOfYou: { dueToday: late.dueToday, overdue: late.own },
  };
}

const PEOPLE = `
  select ${personSql('s')} as person from staff_member s where s.board_id = $1 and s.id = any ($2)
   order by s.given_name, s.family_name, s.id`;

type Counted<Row> = Row & { readonly all: number };

const shortened = <Row>(rows: readonly Counted<Row>[]): Shortened<Row> => ({
  items: rows,
  more: (rows[0]?.all ?? 0) - rows.length,
});

const GOAL_COLUMNS = `g.id, g.author_id as "authorId", ${nameOfSql('g.author_id')} as "authorName", g.text, g.by_on as "byOn", g.reached_on as "reachedOn",
  g.let_go_on as "letGoOn", g.version`;
const GOALS = `
  select ${GOAL_COLUMNS}, count(*) over () as "all" from team_goal g
   where g.board_id = $1 and g.leerteam_id = $2 and g.reached_on is null and g.let_go_on is null
   order by g.by_on, g.id limit ${MOST.goals}`;

const SUCCESS_COLUMNS = `s.id, s.author_id as "authorId", ${nameOfSql('s.author_id')} as "authorName",
  s.staff_member_id as "staffMemberId", ${nameOfSql('s.staff_member_id')} as "staffMemberName", s.text,
  s.happened_on as "happenedOn", s.version`;
const SUCCESSES = `
  select ${SUCCESS_COLUMNS}, count(*) over () as "all" from team_success s
   where s.board_id = $1 and s.leerteam_id = $2 and s.happened_on > $3::date - $4::integer
   order by s.happened_on desc, s.id desc limit ${MOST.successes}`;

const NEXT = `
  select p.id, p.title, p.planned_on as "plannedOn", p.starts_at as "startsAt", p.minutes,
    (select count(*) from agenda_item i where i.board_id = $1 and i.planned_meeting_id = p.id and i.state = 'open') as "all",
    coalesce((select json_agg(json_build_object('id', i.id, 'title', i.title, 'broughtById', i.brought_by_id,
          'broughtByName', ${nameOfSql('i.brought_by_id')})
        order by i.position, i.id)
      from (select * from agenda_item i where i.board_id = $1 and i.planned_meeting_id = p.id and i.state = 'open'
             order by i.position, i.id limit ${MOST.agenda}) i), '[]') as items
  from ${NEXT_MEETING_SQL}`;

const LATE = `
  select count(*) filter (where x.due_on < $3) as overdue,
         count(*) filter (where x.due_on = $3 and x.owner_id = $4) as "dueToday",
         count(*) filter (where x.due_on < $3 and x.owner_id = $4) as own
    from team_action x where x.board_id = $1 and x.leerteam_id = $2 and x.state = 'open' and x.due_on <= $3`;

export interface TeamGoalFilter extends Part {
  /** Only those that are neither reached nor let go. */
  readonly open?: boolean;
}

/** The goals that a leerteam put on its board, the newest first; one more than the limit. */
export async function listTeamGoals(
  work: StaffWork,
  leerteamId: string,
  { open = false, after, limit }: TeamGoalFilter,
): Promise<TeamGoalRow[]> {
  await loadLeerteam(work, leerteamId, 'team-board.read');
  return work.db.query<TeamGoalRow[]>(
    `select ${GOAL_COLUMNS} from team_goal g
      where g.board_id = $1 and g.leerteam_id = $2 and (not $3 or g.reached_on is null and g.let_go_on is null)
        and ($4::uuid is null or g.id < $4)
      order by g.id desc limit $5`,
    [work.actor.boardId, leerteamId, open, after?.[0] ?? null, limit + 1],
  );
}

/** What went well in a leerteam, the newest first; one more than the limit. */
export async function listTeamSuccesses(
  work: StaffWork,
  leerteamId: string,
  { after, limit }: Part,
): Promise<TeamSuccessRow[]> {
  await loadLeerteam(work, leerteamId, 'team-board.read');
  return work.db.query<TeamSuccessRow[]>(
    `select ${SUCCESS_COLUMNS} from team_success s
      where s.board_id = $1 and s.leerteam_id = $2 and ($3::date is null or (s.happened_on, s.id) < ($3, $4::uuid))
      order by s.happened_on desc, s.id desc limit $5`,
    [work.actor.boardId, leerteamId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** One goal of a leerteam that the actor came in by. */
export async function teamGoalRow(work: StaffWork, id: string): Promise<TeamGoalRow> {
  const query = `select ${GOAL_COLUMNS} from team_goal g where g.board_id = $1 and g.id = $2`;
  const [row] = await work.db.query<[TeamGoalRow]>(query, [work.actor.boardId, id]);
  return row;
}

/** One success of a leerteam that the actor came in by. */
export async function teamSuccessRow(work: StaffWork, id: string): Promise<TeamSuccessRow> {
  const query = `select ${SUCCESS_COLUMNS} from team_success s where s.board_id = $1 and s.id = $2`;
  const [row] = await work.db.query<[TeamSuccessRow]>(query, [work.actor.boardId, id]);
  return row;
}

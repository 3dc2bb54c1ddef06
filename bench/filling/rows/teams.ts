import { addDays } from '@app/platform';
import type { FillingBoard, FillingTeam } from '../boards.js';
import type { Row, Table } from '../copy.js';
import type { Year } from '../school-years.js';
import { ofBoards } from './of-boards.js';

const ROLES = ['coordinator', 'facilitator'];
/** Of a leerteam in a school year: from September on, every five weeks. */
const MEETINGS = 8;

interface Met {
  readonly id: string;
  readonly boardId: string;
  readonly team: FillingTeam;
  readonly day: string;
  /** In a year. */
  readonly nth: number;
  readonly presentIds: readonly string[];
}

/** Leerteams of eight since the first year, who met and took turns to lead. */
export const teamTables = (boards: readonly FillingBoard[]): readonly Table[] => [
  {
    name: 'leerteam',
    columns: ['id', 'board_id', 'kind', 'name', 'question', 'founded_on', 'version'],
    rows: boards.flatMap(({ id, teams, years }) =>
      teams.map((team) => [
        ...[team.id, id, team.nth % 3 === 0 ? 'plg' : 'leerteam', `Leerteam ${team.nth + 1}`],
        ...['Wat helpt onze leerlingen om te begrijpen wat zij lezen?', years[0]!.fromOn, 1],
      ]),
    ),
  },
  {
    name: 'leerteam_membership',
    columns: ['id', 'board_id', 'leerteam_id', 'staff_member_id', 'role', 'from_on'],
    rows: ofBoards(boards, 'memberships', function* ({ id: boardId, teams, years }, { id }) {
      const { fromOn } = years[0]!;
      for (const team of teams)
        for (const [n, memberId] of team.memberIds.entries())
          yield [id(fromOn), boardId, team.id, memberId, ROLES[n] ?? 'member', fromOn];
    }),
  },
  {
    name: 'planned_meeting',
    columns: ['id', 'board_id', 'leerteam_id', 'title', 'planned_on', 'minutes', 'changed_at', 'closed_at', 'version'],
    rows: meetings(boards, ({ id, boardId, team, nth, day }) => {
      const closedAt = `${day} 15:00:00+00`;
      return [[id, boardId, team.id, titleOf(nth), day, 60, closedAt, closedAt, 2]];
    }),
  },
  {
    // Which a planned one becomes when it is closed.
    name: 'meeting',
    columns: ['id', 'board_id', 'leerteam_id', 'title', 'held_on', 'minutes', 'version'],
    rows: meetings(boards, ({ id, boardId, team, nth, day }) => [[id, boardId, team.id, titleOf(nth), day, 60, 1]]),
  },
  {
    name: 'meeting_attendance',
    columns: ['board_id', 'meeting_id', 'staff_member_id'],
    rows: meetings(boards, ({ id, boardId, presentIds }) => presentIds.map((presentId) => [boardId, id, presentId])),
  },
  {
    name: 'lead_turn',
    columns: ['id', 'board_id', 'leerteam_id', 'leader_id', 'meeting_id', 'accepted_on'],
    rows: meetings(boards, ({ id, boardId, team, day, presentIds }, turnId) => [
      [turnId, boardId, team.id, presentIds[0]!, id, day],
    ]),
  },
];

/** The same meetings for each table that has something of them. */
const meetings = (
  boards: readonly FillingBoard[],
  rowsOf: (met: Met, turnId: string) => Iterable<Row>,
): Iterable<Row> =>
  ofBoards(boards, 'meetings', function* ({ id: boardId, teams, years }, { draw, id }) {
    for (const { fromOn } of years)
      for (let nth = 0; nth < MEETINGS; nth += 1)
        for (const team of teams) {
          const day = dayOfMeeting(fromOn, nth, team);
          // Who leads is the first of those who are there, in an order that is another each time.
          const first = draw.whole(0, team.memberIds.length - 1);
          const turned = [...team.memberIds.slice(first), ...team.memberIds.slice(0, first)];
          const presentIds = turned.filter((_, n) => n === 0 || !draw.chance(1 / 8));
          yield* rowsOf({ id: id(day), boardId, team, day, nth, presentIds }, id(day));
        }
  });

const titleOf = (nth: number): string => `Bijeenkomst ${nth + 1}`;
const dayOfMeeting = (fromOn: Year['fromOn'], nth: number, team: FillingTeam): string =>
  addDays(fromOn, 33 + 35 * nth + (team.nth % 20));

import { addDays } from '@app/platform';
import type { FillingBoard } from '../boards.js';
import type { Row, Table } from '../copy.js';
import { ofBoards } from './of-boards.js';

const CHECK_INS = 4;
const WEEKS = 7;

/** Of everybody a goal that was reached in the third year and one that they work on, each looked at four times. */
export const goalTables = (boards: readonly FillingBoard[]): readonly Table[] => [
  {
    name: 'goal',
    columns: [
      ...['id', 'board_id', 'owner_id', 'title', 'origin', 'status', 'visibility', 'leerteam_id'],
      ...['success_signs', 'set_on', 'closed_on', 'version'],
    ],
    rows: ofBoards(boards, 'goals', function* (board) {
      for (const { id: ownerId, nth, team, formerGoalId, goalId } of board.staff) {
        const { former, last } = daysOf(board);
        const own = [ownerId, 'Beter feedback geven tijdens de les', nth % 3 === 0 ? 'team' : 'own'] as const;
        yield [formerGoalId, board.id, ...own, 'achieved', 'private', null, '{}', former, addDays(former, 280), 1];
        yield [goalId, board.id, ...own, 'active', nth % 2 === 0 ? 'team' : 'private', team.id, '{}', last, null, 1];
      }
    }),
  },
  {
    name: 'goal_check_in',
    columns: ['id', 'board_id', 'goal_id', 'checked_on', 'note', 'progress', 'version'],
    rows: ofBoards(boards, 'check-ins', function* (board, { id }) {
      const { former, last } = daysOf(board);
      for (const { formerGoalId, goalId } of board.staff) {
        yield* lookedAt(board.id, formerGoalId, former, id);
        yield* lookedAt(board.id, goalId, last, id);
      }
    }),
  },
];

function* lookedAt(boardId: string, goalId: string, from: string, id: (day: string) => string): Iterable<Row> {
  for (let nth = 1; nth <= CHECK_INS; nth += 1) {
    const day = addDays(from, 7 * WEEKS * nth);
    yield [id(day), boardId, goalId, day, 'Het gaat vooruit.', 20 * nth, 1];
  }
}

/** When both kinds of goals were set. */
const daysOf = ({ years }: FillingBoard) => ({
  former: addDays(years[2]!.fromOn, 24),
  last: addDays(years.at(-1)!.fromOn, 24),
});

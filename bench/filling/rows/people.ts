import type { FillingBoard, FillingStaff } from '../boards.js';
import type { Row, Table } from '../copy.js';
import { ofBoards } from './of-boards.js';

const GIVEN = 'Noor Bas Fatima Joris Sanne Emre Lotte Daan Amina Ruben Iris Thijs Yara Koen Meike Sem'.split(' ');
const FAMILY =
  'Jansen Bakker Visser Yilmaz Mulder Smit Meijer Bos Hoekstra Kuipers Vermeer Dekker Wolters Brink Postma'.split(' ');

export const emailOf = (board: Pick<FillingBoard, 'nth'>, { nth }: Pick<FillingStaff, 'nth'>): string =>
  `medewerker-${nth + 1}@bestuur-${board.nth + 1}.example`;

/** Everybody in service from the first year on, with an account and the same password. */
export function peopleTables(boards: readonly FillingBoard[], passwordHash: string): readonly Table[] {
  const rowsOf = (part: string, each: (one: FillingStaff, board: FillingBoard, id: string) => Row): Iterable<Row> =>
    ofBoards(boards, part, function* (board, { id }) {
      for (const one of board.staff) yield each(one, board, id(board.years[0]!.fromOn));
    });
  return [
    {
      name: 'staff_member',
      columns: ['id', 'board_id', 'given_name', 'family_name', 'email', 'version'],
      rows: rowsOf('staff', (one, board) => {
        const [given, family] = [one.nth % GIVEN.length, Math.floor(one.nth / GIVEN.length) % FAMILY.length];
        return [one.id, board.id, GIVEN[given]!, FAMILY[family]!, emailOf(board, one), 1];
      }),
    },
    {
      name: 'account',
      columns: ['id', 'board_id', 'staff_member_id', 'email', 'password_hash'],
      rows: rowsOf('accounts', (one, board, id) => [id, board.id, one.id, emailOf(board, one), passwordHash]),
    },
    {
      name: 'appointment',
      columns: ['id', 'board_id', 'staff_member_id', 'school_id', 'function_group', 'fte', 'from_on'],
      rows: rowsOf('appointments', ({ id: memberId, nth, schoolId, leads }, { id: boardId, years }, id) => {
        const group = leads ? 'leader' : nth % 12 === 5 ? 'support' : 'teacher';
        return [id, boardId, memberId, schoolId, group, nth % 3 === 0 ? 0.6 : 1, years[0]!.fromOn];
      }),
    },
    {
      name: 'role_grant',
      columns: ['id', 'board_id', 'staff_member_id', 'role', 'school_id', 'from_on'],
      rows: grants(boards),
    },
  ];
}

/** The first of each school leads it, the very first is the board's administrator, one in twelve sits in a council. */
const grants = (boards: readonly FillingBoard[]): Iterable<Row> =>
  ofBoards(boards, 'roles', function* ({ id: boardId, staff, years }, { id }) {
    const { fromOn } = years[0]!;
    for (const { id: memberId, nth, schoolId, leads } of staff) {
      if (leads) yield [id(fromOn), boardId, memberId, 'school_leader', schoolId, fromOn];
      if (nth === 0) yield [id(fromOn), boardId, memberId, 'board_admin', null, fromOn];
      if (nth % 12 === 7) yield [id(fromOn), boardId, memberId, 'staff_council', schoolId, fromOn];
    }
  });

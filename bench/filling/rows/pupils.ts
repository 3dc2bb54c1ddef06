import { addDays } from '@app/platform';
import type { FillingBoard } from '../boards.js';
import type { Row, Table } from '../copy.js';
import { seededId } from '../seeded-id.js';
import { startOf } from '../school-years.js';
import { ofBoards } from './of-boards.js';

const PUPILS_A_GROUP = 24;
/** One group for so many staff: of part-timers, two have one. */
const STAFF_A_GROUP = 2.5;

interface Group {
  readonly id: string;
  readonly nth: number;
  readonly schoolId: string;
  readonly teacherId: string;
}

export interface Measured {
  readonly groups: readonly Group[];
  readonly measureId: string;
  readonly momentIds: readonly [first: string, second: string];
}

/** The groups of a board in its last year, and what they were measured with. */
export function measuredOf({ random, staff, years }: FillingBoard): Measured {
  const draw = random.fork('groups');
  const id = (): string => seededId(draw, startOf(years.at(-1)!.fromOn));
  const groups = Array.from({ length: Math.floor(staff.length / STAFF_A_GROUP) }, (_, nth): Group => {
    const teacher = staff[Math.floor(nth * STAFF_A_GROUP)]!;
    return { id: id(), nth, schoolId: teacher.schoolId, teacherId: teacher.id };
  });
  return { groups, measureId: id(), momentIds: [id(), id()] };
}

/** Groups of the last year that is over, measured at its beginning and in its middle, with the council's consent. */
export function pupilTables(boards: readonly FillingBoard[]): readonly Table[] {
  return [
    {
      name: 'pupil_group',
      columns: ['id', 'board_id', 'school_id', 'school_year_id', 'name', 'grade', 'version'],
      rows: ofBoards(boards, 'pupil groups', function* (board) {
        for (const { id, nth, schoolId } of measuredOf(board).groups)
          yield [id, board.id, schoolId, board.yearIds.at(-1)!, `Groep ${nth + 1}`, 3 + (nth % 6), 1];
      }),
    },
    {
      name: 'teaching_assignment',
      columns: ['id', 'board_id', 'pupil_group_id', 'staff_member_id', 'from_on'],
      rows: ofBoards(boards, 'assignments', function* (board, { id }) {
        const { fromOn } = board.years.at(-1)!;
        for (const group of measuredOf(board).groups) yield [id(fromOn), board.id, group.id, group.teacherId, fromOn];
      }),
    },
    {
      name: 'outcome_measure',
      columns: ['id', 'board_id', 'test_line', 'test_version', 'subject', 'scale', 'version'],
      rows: boards.map((board) => [
        measuredOf(board).measureId,
        board.id,
        'Toets',
        '1',
        'taal',
        'vaardigheidsscore',
        1,
      ]),
    },
    {
      name: 'measuring_moment',
      columns: ['id', 'board_id', 'name', 'from_on', 'until_on', 'version'],
      rows: ofBoards(boards, 'moments', function* (board) {
        const [first, second] = measuredOf(board).momentIds;
        const { fromOn } = board.years.at(-1)!;
        yield [first, board.id, 'Begin', addDays(fromOn, 31), addDays(fromOn, 61), 1];
        yield [second, board.id, 'Midden', addDays(fromOn, 162), addDays(fromOn, 184), 1];
      }),
    },
    {
      name: 'purpose_consent',
      columns: ['id', 'board_id', 'purpose', 'decided_on', 'document_title', 'recorded_by', 'recorded_at'],
      rows: ofBoards(boards, 'consent', function* ({ id: boardId, years, staff }, { id }) {
        const { fromOn } = years[0]!;
        for (const purpose of ['pulse', 'pupil_outcomes_and_learning'])
          yield [id(fromOn), boardId, purpose, fromOn, 'Besluit van de PMR', staff[0]!.id, `${fromOn} 09:00:00+00`];
      }),
    },
    {
      name: 'outcome_result',
      columns: ['board_id', 'measure_id', 'pupil_code', 'measured_on', 'pupil_group_id', 'score', 'salt'],
      rows: ofBoards(boards, 'results', scoresOf),
    },
  ];
}

/** Around 50 and 57, that go together, with a part that is the group's. */
function* scoresOf(board: FillingBoard, { draw }: { draw: FillingBoard['random'] }): Iterable<Row> {
  const { groups, measureId } = measuredOf(board);
  const { fromOn } = board.years.at(-1)!;
  const [begin, middle] = [addDays(fromOn, 45), addDays(fromOn, 167)];
  for (const group of groups) {
    const gain = 5 + draw.next() * 4;
    for (let pupil = 0; pupil < PUPILS_A_GROUP; pupil += 1) {
      const [code, salt, first] = [seededId(draw, 0), seededId(draw, 0), draw.normal(50, 6)];
      yield [board.id, measureId, code, begin, group.id, oneDecimal(first), salt];
      yield [board.id, measureId, code, middle, group.id, oneDecimal(first + draw.normal(gain, 3)), salt];
    }
  }
}

const oneDecimal = (score: number): number => Math.round(score * 10) / 10;

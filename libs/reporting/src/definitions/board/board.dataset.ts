import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { schoolsWithStaff } from '../school-facts.js';

export interface BoardData {
  readonly id: string;
  readonly name: string;
  readonly schools: readonly SchoolOfBoard[];
}

interface SchoolOfBoard {
  readonly id: string;
  readonly name: string;
  /** Ids of the people with an appointment at the school at some day of the period. */
  readonly staff: readonly string[];
}

/** The board over a period. There is one in a tenant: the subject is the actor's own board, or nothing. */
export async function boardDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, BoardData>> {
  const { boardId } = work.actor;
  const [board] = await work.db.query<{ name: string; schools: string[] }[]>(
    `select b.name, array(select c.id from school c where c.board_id = b.id order by c.name, c.id) as schools
       from board b where b.id = $1`,
    [boardId],
  );
  if (!board || !subjectIds.includes(boardId)) return new Map();
  const found = await schoolsWithStaff(work, board.schools, period);
  const schools = found.map(({ subject: id, name, staff }) => ({ id, name, staff }));
  return new Map([[boardId, { id: boardId, name: board.name, schools }]]);
}

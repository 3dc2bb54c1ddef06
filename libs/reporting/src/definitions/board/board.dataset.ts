import { today } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { houseMonthsUntil } from '../house/house-months.rules.js';
import { type HouseData, readHouses } from '../house/house.dataset.js';
import { type Participation, readParticipation } from '../participation/participation.dataset.js';
import { measuredPairs, type MeasuredPair } from './dose.dataset.js';
import { HYPOTHESES } from './dose.queries.js';

/** A board's data, school by school and person by person: it is told by what may be told of each school. */
export interface BoardData {
  readonly id: string;
  readonly name: string;
  /** Those where somebody worked in the period. */
  readonly schools: readonly Participation[];
  readonly houses: HousesOfBoard;
  readonly hypotheses: HypothesisCounts;
  readonly measured: readonly MeasuredPair[];
}

/** The houses of its schools, with the twelve months that they are of. */
export interface HousesOfBoard {
  readonly from: string;
  readonly until: string;
  readonly of: readonly HouseData[];
}

/** Of the period, but for those on goals that their owners keep to themselves. */
export interface HypothesisCounts {
  readonly beforehand: number;
  readonly afterwards: number;
  /** Of those that were declared beforehand. */
  readonly evaluated: number;
}

/** The board over a period; twenty-one queries at most. There is one in a tenant: the actor's own, or nothing. */
export async function boardDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, BoardData>> {
  const { boardId } = work.actor;
  const [board] = await work.db.query<{ name: string; schools: string[] }[]>(
    `select b.name, array(select c.id from school c where c.board_id = b.id order by c.id) as schools
       from board b where b.id = $1`,
    [boardId],
  );
  if (!board || !subjectIds.includes(boardId)) return new Map();
  const found = await readParticipation(work, board.schools, period);
  const schools = [...found.values()].filter(({ staff }) => staff.length > 0);
  const months = houseMonthsUntil(period.until, today(work));
  const houses = await readHouses(work, board.schools, months);
  const of = schools.flatMap(({ id }) => houses?.get(id) ?? []);
  const [hypotheses = NONE] = await work.db.query<HypothesisCounts[]>(HYPOTHESES, [boardId, period.from, period.until]);
  const measured = await measuredPairs(work, period);
  const data = { id: boardId, name: board.name, schools, houses: { ...months, of }, hypotheses, measured };
  return new Map([[boardId, data]]);
}

const NONE: HypothesisCounts = { beforehand: 0, afterwards: 0, evaluated: 0 };

import type { Random } from '../../../apps/cli/src/demo/random.js';
import type { FillingBoard } from '../boards.js';
import type { Row } from '../copy.js';
import { startOf } from '../school-years.js';
import { seededId } from '../seeded-id.js';

interface Seed {
  readonly draw: Random;
  /** One that was made on that day. */
  readonly id: (day: string) => string;
}

/** The rows of one board after another, each part of a board with chance of its own. */
export function* ofBoards(
  boards: readonly FillingBoard[],
  part: string,
  rowsOf: (board: FillingBoard, seed: Seed) => Iterable<Row>,
): Iterable<Row> {
  for (const board of boards) {
    const draw = board.random.fork(part);
    yield* rowsOf(board, { draw, id: (day) => seededId(draw, startOf(day)) });
  }
}

import type { Span } from '../work/date-ranges.rules.js';
import type { RequestWork } from '../work/work.js';

/** Of these groups, those of the board, each with the days of its school year. */
export const yearsOfGroups = (
  { db, actor }: RequestWork,
  groupIds: readonly string[],
): Promise<({ readonly id: string } & Span)[]> =>
  db.query(
    `select g.id, y.from_on as "fromOn", y.until_on as "untilOn" from pupil_group g
       join school_year y on y.board_id = g.board_id and y.id = g.school_year_id
      where g.board_id = $1 and g.id = any($2::uuid[]) order by g.id`,
    [actor.boardId, groupIds],
  );

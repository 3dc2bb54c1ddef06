import { NotFound, RuleBroken } from '@app/platform';
import { isCurrent } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import type { SchoolYearRow } from './organisations.queries.js';

/** Of all school years of the board the one that is named, or the one that it is today where none is. */
export function namedSchoolYear(work: StaffWork, all: readonly SchoolYearRow[], id?: string): SchoolYearRow {
  const year = all.find((one) => (id === undefined ? isCurrent(one, today(work)) : one.id === id));
  if (year) return year;
  if (id !== undefined) throw new NotFound('school_year');
  throw RuleBroken.at('/schoolYearId', 'no_school_year_today');
}

/** The school years of the board, the first first. */
export const schoolYearsOf = ({ db, actor }: Work): Promise<SchoolYearRow[]> =>
  db.query(
    `select id, name, from_on as "fromOn", until_on as "untilOn", version from school_year
      where board_id = $1 order by from_on`,
    [actor.boardId],
  );

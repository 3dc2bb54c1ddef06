import { RuleBroken } from '@app/platform';
import { Board } from '../organisations/board.entity.js';
import { today } from '../work/today.js';
import type { RequestWork, StaffWork, Work } from '../work/work.js';

/** For how long pupils' results are kept as rows, and what of them would be gone by it. */
export interface ResultsRetention {
  /** School years after the one that they are of. */
  readonly years: number;
  /** Results of pupils that are to become sums, or go, tonight. */
  readonly due: number;
}

/** That the results of a school year `y` of a board `b` are not kept any longer on a day. */
export const isPastRetentionSql = (on: string): string =>
  `y.until_on + make_interval(years => b.pupil_results_years) <= ${on}::date`;

/** The school years `y` of a board `b` whose results are not kept any longer. $1 board, $2 today. */
const YEARS_PAST_RETENTION = `board b
  join school_year y on y.board_id = b.id and ${isPastRetentionSql('$2')}
 where b.id = $1`;

/** Their groups `g`. */
export const GROUPS_PAST_RETENTION = `pupil_group g
 where (g.board_id, g.school_year_id) in (select y.board_id, y.id from ${YEARS_PAST_RETENTION})`;

export async function readResultsRetention(work: RequestWork): Promise<ResultsRetention> {
  const [row] = await work.db.query<ResultsRetention[]>(
    `select b.pupil_results_years as years,
            (select count(*)::int from outcome_result r where r.board_id = b.id
               and r.pupil_group_id in (select g.id from ${GROUPS_PAST_RETENTION})) as due
       from board b where b.id = $1`,
    [work.actor.boardId, today(work)],
  );
  if (!row) throw new Error('Whoever asks is of a board.');
  return row;
}

/** Says for how many school years after their own pupils' results are kept as rows. */
export async function setResultsRetention(work: StaffWork, years: number): Promise<ResultsRetention> {
  const { boardId } = work.actor;
  const before = await work.db.findOneOrFail(Board, {
    where: { id: boardId },
    lock: { mode: 'for_no_key_update' },
  });
  if (before.pupilResultsYears === years) work.bookkeeping();
  else {
    await work.db.update(Board, { id: boardId }, { pupilResultsYears: years });
    const changes = { years: [before.pupilResultsYears, years] };
    work.record({ event: 'outcome-retention.set', subjectType: 'board', subjectId: boardId, changes });
  }
  return readResultsRetention(work);
}

/** Refuses results of a school year of which none are kept any longer: they would be gone tonight, and not be the same. */
export async function expectStillKept(work: Work, schoolYearId: string): Promise<void> {
  const [past] = await work.db.query<{ years: number }[]>(
    `select b.pupil_results_years as years from ${YEARS_PAST_RETENTION} and y.id = $3`,
    [work.actor.boardId, today(work), schoolYearId],
  );
  if (past) throw RuleBroken.at('/schoolYearId', 'results_not_kept', past);
}

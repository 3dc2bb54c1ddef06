import { DEFAULT_ZONE, type SystemActor, type Work } from '@app/domain';
import { addDays, dateIn } from '@app/platform';
import { startRun } from './start-run.js';

/**
 * How long after a school year its account is made: what one colleague logs later would not come into it any more, as the
 * difference would be theirs.
 */
const DAYS_TO_LOG = 21;

/** A year of which no account was made within so many days is left as it is: the board began later. */
const DAYS_TO_ACCOUNT = 365;

interface YearOfSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

/**
 * Starts the account of each school for a school year that is over, once, where a rule gave anything. What somebody asked
 * for after it was due stands for it.
 */
export async function startYearlyAccounts(work: Work<SystemActor>): Promise<void> {
  const { boardId } = work.actor;
  // Of two workers the second sees what the first began.
  await work.db.query(`select pg_advisory_xact_lock(hashtextextended('yearly-accounts ' || $1, 0))`, [boardId]);
  const on = dateIn(DEFAULT_ZONE, work.now);
  const due = await work.db.query<YearOfSchool[]>(
    `select c.id as "schoolId", y.name, y.from_on as "fromOn", y.until_on as "untilOn"
       from school c join school_year y on y.board_id = c.board_id
      where c.board_id = $1 and y.until_on <= $2 and y.until_on > $3
        and exists (select from entitlement_rule r
          where r.board_id = c.board_id and (r.school_id is null or r.school_id = c.id)
            and r.from_on < y.until_on and (r.until_on is null or r.until_on > y.from_on))
        and not exists (select from report_run n
          where n.board_id = c.board_id and n.report = 'accountability' and n.subject_id = c.id
            and n.from_on = y.from_on and n.until_on = y.until_on
            and n.requested_at >= y.until_on + $4::int and (n.state <> 'failed' or n.requested_by is null))
      order by y.until_on, c.id`,
    [boardId, addDays(on, -DAYS_TO_LOG), addDays(on, -DAYS_TO_ACCOUNT), DAYS_TO_LOG],
  );
  for (const { schoolId: subjectId, name: periodName, ...year } of due) {
    const order = { ...year, scope: 'subject', report: 'accountability', subjectId, periodName } as const;
    await startRun(work, { ...order, event: 'report.year-ended' });
  }
}

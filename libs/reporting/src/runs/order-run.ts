import { schoolYearsOf, type StaffWork, today } from '@app/domain';
import { daysBetween, RuleBroken } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { periodViolations } from './report-periods.rules.js';
import { kindsInOrder, type RunOrder, startRun } from './start-run.js';

const LONGEST_DAYS = 5 * 366;
/** Of one report each: how many of one person may wait. More are not asked for by somebody who reads them. */
const MOST_WAITING = 50;
/** Of a school or a board, by one person in a day: everybody in it is told of each. */
const MOST_WHOLE_A_DAY = 10;
const DAY_MS = 86_400_000;

/** What somebody who may ask for it wishes to have made. */
export type Wish = Omit<RunOrder, 'requestedBy' | 'scheduleId' | 'dueAt' | 'reportingPeriodId'>;

/**
 * Has reports made for the actor; answers the id of the run. Who asked for the same before, and waits for it still, is
 * told of that run: asking twice makes nothing twice.
 */
export async function orderRun(work: StaffWork, wish: Wish): Promise<string> {
  await expectPeriod(work, wish.report ? [wish.report] : (wish.kinds ?? []), wish);
  // Of two that ask at once the second sees what the first began.
  await work.db.query(`select pg_advisory_xact_lock(hashtextextended('report-run ' || $1, 0))`, [
    work.actor.staffMemberId,
  ]);
  const same = await sameWish(work, wish);
  if (same !== undefined) {
    work.bookkeeping();
    return same;
  }
  await expectRoom(work, wish);
  const id = await startRun(work, { ...wish, requestedBy: work.actor.staffMemberId });
  if (id === undefined) throw new Error('A run that somebody asks for has no key that another could have.');
  return id;
}

/** Refuses more than anybody needs: the worker makes them all, and of a whole run everybody is told. */
async function expectRoom(work: StaffWork, { scope, schoolId }: Wish): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  const mine = `select count(*)::integer as count from report_run
    where board_id = $1 and requested_by = $2 and schedule_id is null and scope = $3`;
  const [code, limit, [found]] =
    scope === 'subject'
      ? ([
          'too_many_reports_waiting',
          MOST_WAITING,
          await work.db.query<{ count: number }[]>(`${mine} and state in ('queued', 'running')`, [
            boardId,
            staffMemberId,
            scope,
          ]),
        ] as const)
      : ([
          'too_many_runs_a_day',
          MOST_WHOLE_A_DAY,
          await work.db.query<{ count: number }[]>(
            `${mine} and school_id is not distinct from $4 and requested_at > $5`,
            [boardId, staffMemberId, scope, schoolId ?? null, new Date(work.now.getTime() - DAY_MS)],
          ),
        ] as const);
  if (found && found.count >= limit) throw RuleBroken.at('', code, { limit });
}

/** Refuses a time that one of these reports cannot cover. */
export async function expectPeriod(
  work: StaffWork,
  kinds: readonly ReportKind[],
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string },
): Promise<void> {
  if (fromOn >= untilOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (daysBetween(fromOn, untilOn) > LONGEST_DAYS) throw RuleBroken.at('/untilOn', 'period_too_long');
  const schoolYears = kinds.includes('accountability') ? await schoolYearsOf(work) : [];
  const calendar = { today: today(work), schoolYears };
  const violations = kinds.flatMap((report) => periodViolations({ report, fromOn, untilOn }, calendar));
  // Several kinds ask the same of a period: it is said once.
  const each = new Map(violations.map((one) => [`${one.pointer} ${one.code}`, one]));
  if (each.size > 0) throw new RuleBroken('rule_broken', [...each.values()]);
}

/** The run by which the actor has the same made, where that is not over yet. */
async function sameWish(work: StaffWork, wish: Wish): Promise<string | undefined> {
  const [run] = await work.db.query<{ id: string }[]>(
    `select id from report_run
      where board_id = $1 and requested_by = $2 and state in ('queued', 'running') and schedule_id is null
        and scope = $3 and report is not distinct from $4 and subject_id is not distinct from $5
        and kinds is not distinct from $6::text[] and school_id is not distinct from $7
        and from_on = $8 and until_on = $9 and period_name is not distinct from $10
      order by id limit 1`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      wish.scope,
      wish.report ?? null,
      wish.subjectId ?? null,
      kindsInOrder(wish.kinds) ?? null,
      wish.schoolId ?? null,
      wish.fromOn,
      wish.untilOn,
      wish.periodName ?? null,
    ],
  );
  return run?.id;
}

import { type StaffWork, type SystemActor, today, type Work } from '@app/domain';
import { DUE_TIME } from './due-moments.rules.js';

/**
 * Schedules that are due, or that no longer are when they say: a reporting period came or was moved, the school set its
 * clock to another zone, the owner left.
 */
export async function findSchedulesToSettle(work: Work<SystemActor>): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select d.id
       from report_schedule d
       join staff_member s on s.board_id = d.board_id and s.id = d.owner_id
       left join school c on c.board_id = d.board_id and c.id = d.school_id
      where d.board_id = $1 and d.state = 'active'
        and (d.next_due_at <= $2 or s.left_on <= $3 or s.erased_at is not null or c.time_zone <> d.time_zone
          or d.rhythm = 'period_end' and d.next_due_at is distinct from (
            select min(ends.at) from reporting_period p,
                   lateral (select (p.until_on + $4::time) at time zone c.time_zone as at) ends
             where p.board_id = d.board_id and p.school_id = d.school_id
               and (d.period_kind = 'any' or p.kind = d.period_kind) and ends.at > d.settled_at))
      order by d.next_due_at nulls last, d.id`,
    [work.actor.boardId, work.now, today(work), DUE_TIME],
  );
  return rows.map(({ id }) => id);
}

/** Whether the actor logged anything in a time, or had planned to: without either there is nothing to look back on. */
export async function hasLearnedOrPlanned(
  work: StaffWork,
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string },
): Promise<boolean> {
  const { boardId, staffMemberId } = work.actor;
  const found = await work.db.query<unknown[]>(
    `select from activity where board_id = $1 and owner_id = $2 and removed_at is null
        and learned_on >= $3 and learned_on < $4
     union all
     select from planned_activity where board_id = $1 and owner_id = $2 and cancelled_at is null
        and planned_on >= $3 and planned_on < $4
     limit 1`,
    [boardId, staffMemberId, fromOn, untilOn],
  );
  return found.length > 0;
}

import type { StaffWork } from '../work/work.js';
import type { Initiative } from './activity.entity.js';

/** How much was learned; `learningForm` and `initiative` say of what part, both null of all. */
export interface TotalRow {
  readonly learningForm: string | null;
  readonly initiative: Initiative | null;
  readonly count: number;
  readonly minutes: number;
}

/** The actor's own totals over a half-open period, of all records, private ones too: overall, by form, by initiative. */
export function totalOwnActivities(work: StaffWork, period: { from: string; until: string }): Promise<TotalRow[]> {
  return work.db.query<TotalRow[]>(
    `select f.code as "learningForm", a.initiative, count(*) as count, coalesce(sum(a.minutes), 0) as minutes
       from activity a join learning_form f on f.board_id = a.board_id and f.id = a.learning_form_id
      where a.board_id = $1 and a.owner_id = $2 and a.removed_at is null
        and a.learned_on >= $3 and a.learned_on < $4
      group by grouping sets ((), (f.code), (a.initiative))
      order by minutes desc, f.code, a.initiative`,
    [work.actor.boardId, work.actor.staffMemberId, period.from, period.until],
  );
}

import { DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';

/** An activity of the actor's own that was removed, and can still be brought back. */
export interface RemovedActivityRow {
  readonly id: string;
  /** The code of its form. */
  readonly learningForm: string;
  readonly title: string;
  readonly learnedOn: string;
  readonly minutes: number;
  readonly removedAt: Date;
}

/** What the actor removed and can bring back, the latest removed first; one more than the limit. */
export function listRemovedActivities(
  { db, actor, now }: StaffWork,
  { after, limit }: Part,
): Promise<RemovedActivityRow[]> {
  return db.query<RemovedActivityRow[]>(
    `select a.id, f.code as "learningForm", a.title, a.learned_on as "learnedOn", a.minutes,
            a.removed_at as "removedAt"
       from activity a join learning_form f on f.board_id = a.board_id and f.id = a.learning_form_id
      where a.board_id = $1 and a.owner_id = $2
        and a.removed_at >= $3::timestamptz - make_interval(days => $4)
        and ($5::timestamptz is null or (a.removed_at, a.id) < ($5, $6::uuid))
      order by a.removed_at desc, a.id desc limit $7`,
    [actor.boardId, actor.staffMemberId, now, DAYS_TO_BRING_BACK, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

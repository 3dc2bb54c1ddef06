import { loadActivity } from '../activities/activities.access.js';
import type { Part } from '../work/part.js';
import { DEFAULT_ZONE, today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { TryOutAnswer } from './try-out-answer.entity.js';
import { ASK_AFTER_DAYS } from './try-outs.rules.js';

/** A try-out that comes back as a question. */
export interface TryOutRow {
  readonly activityId: string;
  readonly title: string;
  readonly learnedOn: string;
  readonly tryOut: string;
  /** Since when it is asked. */
  readonly askedOn: string;
}

/**
 * What the actor wanted to try in class and has to say of what came of it, the latest activity first; one more than the
 * limit. Asked two weeks after the day on which it was done, logged, or last written otherwise, whichever is later; the
 * history knows the last. An answer is to the words as they read: other words are another question.
 */
export function listTryOuts(work: StaffWork, part: Part): Promise<TryOutRow[]> {
  return work.db.query<TryOutRow[]>(
    `select a.id as "activityId", a.title, a.learned_on as "learnedOn", a.try_out as "tryOut", q.asked_on as "askedOn"
       from activity a
       left join lateral (
         select n.outcome, n.ask_again_on from try_out_answer n
          where n.board_id = a.board_id and n.activity_id = a.id and n.try_out = a.try_out
          order by n.id desc limit 1) n on true
       cross join lateral (
         select case
           when n.outcome = 'not_yet' then n.ask_again_on
           when n.outcome is null then greatest(a.learned_on, (a.logged_at at time zone $4)::date,
             (select (max(h.at) at time zone $4)::date from history_entry h
               where h.board_id = a.board_id and h.subject_type = 'activity' and h.subject_id = a.id
                 and h.event = 'activity.corrected' and jsonb_exists(h.changes, 'tryOut'))) + $5::integer
         end as asked_on) q
      where a.board_id = $1 and a.owner_id = $2 and a.try_out is not null and a.removed_at is null
        and q.asked_on <= $3::date and ($6::date is null or (a.learned_on, a.id) < ($6, $7::uuid))
      order by a.learned_on desc, a.id desc limit $8`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      today(work),
      DEFAULT_ZONE,
      ASK_AFTER_DAYS,
      part.after?.[0] ?? null,
      part.after?.[1] ?? null,
      part.limit + 1,
    ],
  );
}

export type TryOutAnswerRow = Omit<TryOutAnswer, 'boardId'>;

/** What the actor answered to the try-outs of an activity of theirs, the latest first; one more than the limit. */
export async function listTryOutAnswers(work: StaffWork, activityId: string, part: Part): Promise<TryOutAnswerRow[]> {
  const { boardId } = await loadActivity(work, activityId, 'try-out.read');
  return work.db.query<TryOutAnswerRow[]>(
    `select id, activity_id as "activityId", try_out as "tryOut", outcome, note, ask_again_on as "askAgainOn",
        logged_activity_id as "loggedActivityId", answered_at as "answeredAt"
       from try_out_answer where board_id = $1 and activity_id = $2 and ($3::uuid is null or id < $3)
      order by id desc limit $4`,
    [boardId, activityId, part.after?.[0] ?? null, part.limit + 1],
  );
}

import type { SystemActor, Work } from '../work/work.js';
import { DAYS_TO_BRING_BACK } from './activities.rules.js';

/** Tables with what was written on an activity, with whom it was shared and what it was part of, that go whole. */
const DETAILS = ['activity_share', 'guided_reflection', 'try_out_answer', 'course_activity'];

/**
 * Empties the activities of a board that were removed long enough ago: what their owners wrote goes, and with whom they
 * were shared, and what was spent stands for itself. That there was something, of which form, day and minutes, stays.
 */
export async function emptyRemovedActivities({ db, actor, now }: Work<SystemActor>): Promise<void> {
  const due = [actor.boardId, now, DAYS_TO_BRING_BACK];
  const longAgo = `a.board_id = $1 and a.removed_at < $2::timestamptz - make_interval(days => $3)`;
  for (const detail of DETAILS)
    await db.query(
      `delete from ${detail} s using activity a
        where s.board_id = $1 and a.id = s.activity_id and ${longAgo}`,
      due,
    );
  await db.query(
    `update trajectory_step s set activity_id = null from activity a
      where s.board_id = $1 and a.id = s.activity_id and ${longAgo}`,
    due,
  );
  await db.query(
    `update learning_expense e set activity_id = null, version = e.version + 1 from activity a
      where e.board_id = $1 and a.id = e.activity_id and ${longAgo}`,
    due,
  );
  // Which entry it came in as stays known, so that it is not logged anew; what it said does not.
  await db.query(
    `update logged_entry e set content_hash = null from activity a
      where e.board_id = $1 and a.id = e.activity_id and e.content_hash is not null and ${longAgo}`,
    due,
  );
  // Those that are empty already are left alone.
  await db.query(
    `update activity a
        set title = 'Verwijderd', reflection = null, try_out = null, evidence_url = null, version = a.version + 1
      where ${longAgo}
        and (a.title <> 'Verwijderd' or num_nonnulls(a.reflection, a.try_out, a.evidence_url) > 0)`,
    due,
  );
}

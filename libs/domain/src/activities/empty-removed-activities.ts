import { emptyEvidence } from '../evidence/empty-evidence.js';
import { DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { SystemActor, Work } from '../work/work.js';

/** Tables with what was written on an activity, who was asked or let in, and what it was part of: their rows go. */
export const ACTIVITY_DETAILS = [
  'activity_share',
  'guided_reflection',
  'try_out_answer',
  'course_activity',
  'participation',
];

/** What stands for itself from then on. */
const UNTIED = [
  `update trajectory_step x set activity_id = null`,
  `update learning_expense x set activity_id = null, version = x.version + 1`,
  `update goal_check_in x set activity_id = null, version = x.version + 1`,
  `update evaluation_point x set activity_id = null, version = x.version + 1`,
  `update insight x set activity_id = null, version = x.version + 1`,
  `update insight_adoption x set activity_id = null, version = x.version + 1`,
];

/**
 * Empties the activities of a board that were removed long enough ago: what their owners wrote goes, their evidence and
 * with whom they were shared. That there was something, of which form, day and minutes, stays.
 */
export async function emptyRemovedActivities(work: Work<SystemActor>): Promise<void> {
  const { db, actor, now } = work;
  const due = [actor.boardId, now, DAYS_TO_BRING_BACK];
  const longAgo = `a.board_id = $1 and a.removed_at < $2::timestamptz - make_interval(days => $3)`;
  const ofThose = `x.board_id = $1 and a.id = x.activity_id and ${longAgo}`;
  for (const detail of ACTIVITY_DETAILS)
    await db.query(`delete from ${detail} x using activity a where ${ofThose}`, due);
  for (const change of UNTIED) await db.query(`${change} from activity a where ${ofThose}`, due);
  // Which entry it came in as stays known, so that it is not logged anew; what it said does not.
  await db.query(
    `update logged_entry x set content_hash = null from activity a where ${ofThose} and x.content_hash is not null`,
    due,
  );
  await emptyEvidence(work, longAgo, due);
  // Those that are empty already are left alone.
  await db.query(
    `update activity a
        set title = 'Verwijderd', reflection = null, try_out = null, evidence_url = null, version = a.version + 1
      where ${longAgo}
        and (a.title <> 'Verwijderd' or num_nonnulls(a.reflection, a.try_out, a.evidence_url) > 0)`,
    due,
  );
}

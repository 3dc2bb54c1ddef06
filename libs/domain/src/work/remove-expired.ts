import { emptyRemovedActivities } from '../activities/empty-removed-activities.js';
import { removeForgottenDrafts } from '../activity-drafts/remove-forgotten-drafts.js';
import { removeOldChanges } from '../live/remove-old-changes.js';
import { deleteRemovedInsights } from '../insights/remove-insight.js';
import { lapseAdmissions } from '../leerteams/lapse-admissions.js';
import { settleReviews } from '../collaboration/settle-reviews.js';
import { removeLapsedOffers } from '../leadership/remove-lapsed-offers.js';
import { removeCancelledPlans } from '../planning/remove-cancelled-plans.js';
import { deleteRemovedObservations } from '../observations/remove-observation.js';
import { removeOldNotices } from '../notifications/remove-old-notices.js';
import { removeExpiredRecordings } from '../evidence/recordings.js';
import { settlePulses } from '../pulse/settle-pulses.js';
import { purgeResults } from '../pupil-outcomes/purge-results.js';
import { removeOldDeliveries } from '../webhooks/remove-old-deliveries.js';
import type { UnitOfWork } from './unit-of-work.js';

/** How long the answer to a repeated request is kept. */
const ANSWER_DAYS = 7;

/**
 * Removes what has served its time: what expired of signing in, answers kept for repeated requests, what was
 * written in activities and observations that their owners removed, insights that their teams removed, drafts that
 * nobody came back to, plans that were cancelled, recordings of lessons, invitations and requests that nobody answered,
 * offers to lead that lapsed, the answers to collaboration reviews and pulses that are over, what changed in meetings
 * and cycles that people had open together, what people were told and by which mails, what webhooks were told, pupils' results of school years
 * long past, of which sums stay, and the counts by which calls are limited.
 */
export async function removeExpired(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds())
    await unitOfWork.run({ boardId, system: true }, async (work) => {
      work.bookkeeping();
      for (const table of ['refresh_token', 'sign_on_attempt', 'sign_on_code'])
        await work.db.query(`delete from ${table} where board_id = $1 and expires_at < $2`, [boardId, work.now]);
      await work.db.query(
        `delete from idempotent_answer
          where board_id = $1 and answered_at < $2::timestamptz - make_interval(days => $3)`,
        [boardId, work.now, ANSWER_DAYS],
      );
      await emptyRemovedActivities(work);
      await removeForgottenDrafts(work);
      await removeCancelledPlans(work);
      await deleteRemovedObservations(work);
      await deleteRemovedInsights(work);
      await removeExpiredRecordings(work);
      await removeOldChanges(work);
      await lapseAdmissions(work);
      await removeLapsedOffers(work);
      // Of answers that have served, only what is told of them is left.
      await settleReviews(work);
      await settlePulses(work);
      await removeOldNotices(work);
      await removeOldDeliveries(work);
      await purgeResults(work);
      await work.db.query(`delete from rate_limit where expire < $1`, [work.now.getTime()]);
    });
}

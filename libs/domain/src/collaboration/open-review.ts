import { Conflict, newId, RuleBroken } from '@app/platform';
import { IsNull, Not } from 'typeorm';
import { isOpenOn, openingViolations } from '../anonymous-answers/rounds.rules.js';
import { noAnswers } from '../anonymous-answers/tally.calculation.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { notify } from '../notifications/notify.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { CollaborationReview } from './collaboration-review.entity.js';
import { CONTRAST_KEYS, STEPS } from './contrasts.js';
import { FEWEST_ANSWERS } from './published.calculation.js';
import { ReviewMember, ReviewTally } from './review-details.entity.js';
import { reviewRow, type ReviewRow } from './reviews.queries.js';
import { settleReview } from './settle-reviews.js';
import { membersOn } from '../leerteams/members.queries.js';

const TERMS = { fewest: FEWEST_ANSWERS, tooFew: 'too_few_to_review', tooSoon: 'reviewed_lately' };

/** Opens a review for those who are in the leerteam today; any of them may. There is one at a time. */
export async function openReview(work: StaffWork, leerteamId: string, closesOn: string): Promise<ReviewRow> {
  await loadLeerteam(work, leerteamId, 'collaboration-review.open');
  const { boardId } = work.actor;
  const openedOn = today(work);
  await closeStanding(work, leerteamId);
  const last = await work.db.findOne(CollaborationReview, {
    where: { boardId, leerteamId, answered: Not(IsNull()) },
    order: { closesOn: 'desc' },
  });
  const members = await membersOn(work, leerteamId, openedOn);
  const opening = { today: openedOn, closesOn, asked: members.length, lastClosedOn: last?.closesOn ?? null };
  const violations = openingViolations(opening, TERMS);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const review = { id: newId(), boardId, leerteamId, openedOn, closesOn };
  await work.db.insert(CollaborationReview, review);
  const of = { boardId, reviewId: review.id };
  await insertRows(
    work,
    ReviewMember,
    members.map((staffMemberId) => ({ ...of, staffMemberId, answered: false })),
  );
  const times = noAnswers(STEPS);
  await insertRows(
    work,
    ReviewTally,
    CONTRAST_KEYS.map((contrast) => ({ ...of, contrast, times })),
  );
  work.record({
    event: 'collaboration-review.opened',
    subjectType: 'collaboration_review',
    subjectId: review.id,
    changes: { leerteamId, closesOn },
  });
  await notify(work, { kind: 'collaboration-review.opened', to: members, subjectId: review.id, occasion: review.id });
  return reviewRow(work, review.id);
}

/** Refuses where one is open; one that is over and waits for the night is settled first. */
async function closeStanding(work: StaffWork, leerteamId: string): Promise<void> {
  const standing = await work.db.findOne(CollaborationReview, {
    where: { boardId: work.actor.boardId, leerteamId, settledOn: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!standing) return;
  if (isOpenOn(standing, today(work))) throw new Conflict('review_open_already');
  await settleReview(work, standing);
}

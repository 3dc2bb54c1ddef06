import { Conflict, newId, RuleBroken } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { decideOn, settle } from './settle-consultations.js';
import { expectHolding, latestVersion, recordOf, renew } from './standing-version.js';
import type { StrategyDocument } from './strategy-document.entity.js';
import { StrategyDraft, StrategyReview, type StrategyVersion } from './strategy-version.entity.js';
import { loadDocument } from './strategy.access.js';
import { strategyDetail, type StrategyDetail } from './strategy.queries.js';
import { reviewDayViolations } from './strategy.rules.js';

interface Reviewed {
  readonly found: string;
  readonly nextReviewOn: string;
}

/** Says that what was adopted was looked at again and stands as it is, and when it will be the next time. */
export async function reviewDocument(
  work: StaffWork,
  id: string,
  version: number,
  { found, nextReviewOn }: Reviewed,
): Promise<StrategyDetail> {
  const { document, adopted } = await loadAdopted(work, id, version);
  const reviewedOn = today(work);
  const violations = reviewDayViolations('/nextReviewOn', nextReviewOn, reviewedOn);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId } = document;
  const review = { id: newId(), boardId, versionId: adopted.id, reviewedOn, nextReviewOn, found };
  await work.db.insert(StrategyReview, review);
  await renew(work, document);
  recordOf(work, document, 'reviewed', { number: adopted.number, nextReviewOn });
  return strategyDetail(work, id);
}

/** Ends what was adopted, without anything in its place; a draft of a next version goes with it. */
export async function endDocument(work: StaffWork, id: string, version: number, why: string): Promise<StrategyDetail> {
  const { document } = await loadAdopted(work, id, version);
  const rounds = await decideOn(work, document);
  await work.db.delete(StrategyDraft, { boardId: document.boardId, documentId: id });
  await settle(work, rounds, 'consultation.dropped');
  await renew(work, document, { endedOn: today(work), whyEnded: why });
  recordOf(work, document, 'ended');
  return strategyDetail(work, id);
}

async function loadAdopted(
  work: StaffWork,
  id: string,
  version: number,
): Promise<{ readonly document: StrategyDocument; readonly adopted: StrategyVersion }> {
  const document = await loadDocument(work, id, 'strategy.adopt');
  expectVersion(document, version);
  expectHolding(document);
  const adopted = await latestVersion(work, document);
  if (!adopted) throw new Conflict('not_adopted_yet');
  return { document, adopted };
}

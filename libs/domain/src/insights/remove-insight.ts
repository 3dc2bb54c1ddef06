import { Conflict } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { bringBackUntil, DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { StaffWork, SystemActor, Work } from '../work/work.js';
import { Insight } from './insight.entity.js';
import { loadInsight } from './insights.access.js';
import { insightDetail, type InsightDetail } from './insights.queries.js';
import { recordInsight } from './record-insight.js';

/** Takes an insight away: from then on it is there for nobody, until those whose it is bring it back. */
export async function removeInsight(work: StaffWork, id: string, version: number): Promise<void> {
  const insight = await loadInsight(work, id, 'insight.revise');
  expectVersion(insight, version);
  await work.db.update(Insight, { boardId: insight.boardId, id }, { removedAt: work.now });
  recordInsight(work, insight, 'removed');
}

/** Brings back what the actor or their leerteam removed thirty days ago at most; what was not removed stays as it is. */
export async function bringBackInsight(work: StaffWork, id: string): Promise<InsightDetail> {
  const insight = await loadInsight(work, id, 'insight.revise', { alsoRemoved: true });
  const { boardId, removedAt } = insight;
  if (removedAt) {
    if (work.now > bringBackUntil(removedAt)) throw new Conflict('too_late_to_bring_back');
    await work.db.update(Insight, { boardId, id }, { removedAt: null });
    recordInsight(work, insight, 'brought-back');
  } else work.bookkeeping();
  return insightDetail(work, id);
}

/**
 * Deletes the insights of a board that were removed long enough ago, with what was said to them. Who uses one keeps what
 * they wrote of that.
 */
export async function deleteRemovedInsights({ db, actor, now }: Work<SystemActor>): Promise<void> {
  const due = [actor.boardId, now, DAYS_TO_BRING_BACK];
  const longAgo = `i.board_id = $1 and i.removed_at < $2::timestamptz - make_interval(days => $3)`;
  await db.query(
    `update insight_adoption ad set insight_id = null, version = ad.version + 1 from insight i
      where ad.board_id = $1 and i.id = ad.insight_id and ${longAgo}`,
    due,
  );
  await db.query(`delete from insight i where ${longAgo}`, due);
}

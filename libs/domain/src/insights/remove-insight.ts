import { Conflict } from '@app/platform';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { expectVersion } from '../work/changes.js';
import { bringBackUntil, DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { StaffWork, SystemActor, Work } from '../work/work.js';
import { Insight } from './insight.entity.js';
import { loadInsight } from './insights.access.js';
import { insightDetail, type InsightDetail } from './insights.queries.js';

/** Takes an insight away: from then on it is there for nobody, until a member of its leerteam brings it back. */
export async function removeInsight(work: StaffWork, id: string, version: number): Promise<void> {
  const insight = await loadInsight(work, id, 'insight.revise');
  expectVersion(insight, version);
  const { boardId, cycleId } = insight;
  await work.db.update(Insight, { boardId, id }, { removedAt: work.now });
  recordInCycle(work, { what: 'insight', id, cycleId }, 'removed');
}

/** Brings back what the actor's leerteam removed thirty days ago at most; what was not removed stays as it is. */
export async function bringBackInsight(work: StaffWork, id: string): Promise<InsightDetail> {
  const { boardId, cycleId, removedAt } = await loadInsight(work, id, 'insight.revise', { alsoRemoved: true });
  if (removedAt) {
    if (work.now > bringBackUntil(removedAt)) throw new Conflict('too_late_to_bring_back');
    await work.db.update(Insight, { boardId, id }, { removedAt: null });
    recordInCycle(work, { what: 'insight', id, cycleId }, 'brought-back');
  } else work.bookkeeping();
  return insightDetail(work, id);
}

/** Deletes the insights of a board that were removed long enough ago. */
export async function deleteRemovedInsights({ db, actor, now }: Work<SystemActor>): Promise<void> {
  await db.query(
    `delete from insight where board_id = $1 and removed_at < $2::timestamptz - make_interval(days => $3)`,
    [actor.boardId, now, DAYS_TO_BRING_BACK],
  );
}

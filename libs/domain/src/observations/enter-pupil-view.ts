import { RuleBroken } from '@app/platform';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { recordIn } from './change-observation.js';
import { guideOf } from './fill-in-sheet.js';
import { loadObservation } from './observations.access.js';
import { writingViolations } from './observations.rules.js';
import { PupilView } from './pupil-view.entity.js';
import { meanPoint, type PointCounts, pupilsIn, pupilViewViolations } from './sheets.rules.js';

export type PupilViewRow = Pick<PupilView, 'item' | 'pupils' | 'mean'>;

/**
 * Enters how pupils saw the lesson, in place of what was entered before: how many chose each point. Of that a mean and
 * the number of pupils are kept, and the counts are forgotten. Fewer than ten are refused, with all that came along.
 */
export async function enterPupilView(
  work: StaffWork,
  observationId: string,
  items: readonly PointCounts[],
): Promise<PupilViewRow[]> {
  const observation = await loadObservation(work, observationId, 'observation.revise');
  const guide = await guideOf(work, observation);
  const violations = [...writingViolations(observation, today(work)), ...pupilViewViolations(guide, items)];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId } = observation;
  const rows = items
    .map(({ item, counts }) => ({ item, pupils: pupilsIn(counts), mean: meanPoint(counts) }))
    .toSorted((one, other) => one.item - other.item);
  await work.db.delete(PupilView, { boardId, observationId });
  await insertRows(
    work,
    PupilView,
    rows.map((row) => ({ boardId, observationId, ...row })),
  );
  recordIn(work, observation, 'pupil-view-entered', { items: rows.length });
  return rows;
}

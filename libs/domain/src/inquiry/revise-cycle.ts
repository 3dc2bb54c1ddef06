import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { aimAt, type CycleSubject, subjectViolations } from './cycle-subject.js';
import { Cycle } from './cycle.entity.js';
import { loadCycle } from './cycles.access.js';
import { cycleDetail, type CycleDetail } from './cycles.queries.js';

export interface CycleRevision extends CycleSubject {
  readonly title?: string;
}

/** Changes what a cycle is called, asks and is about; what is left out stays as it is. */
export async function reviseCycle(
  work: StaffWork,
  id: string,
  version: number,
  { pupilGroupIds, ...revision }: CycleRevision,
): Promise<CycleDetail> {
  const cycle = await loadCycle(work, id, 'cycle.step');
  expectVersion(cycle, version);
  const { boardId, leerteamId } = cycle;
  const changes = applyChanges<Partial<Cycle>>(cycle, revision);
  // A group that the leerteam does not ask about any more can stay where the rest changes.
  const { themeId } = changes['themeId'] ? revision : {};
  const violations = await subjectViolations(work, leerteamId, { themeId, pupilGroupIds });
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  // Also where the groups alone change: whoever read them before is told.
  await work.db.update(Cycle, { boardId, id }, changedValues(changes));
  if (pupilGroupIds) await aimAt(work, id, pupilGroupIds);
  const facts = { ...factsOf(changes, ['title', 'question']), ...(pupilGroupIds && { pupilGroupIds }) };
  work.record({ event: 'cycle.revised', subjectType: 'cycle', subjectId: id, changes: facts });
  work.announce({ topic: 'cycle', id, what: 'cycle', itemId: id });
  return cycleDetail(work, id);
}

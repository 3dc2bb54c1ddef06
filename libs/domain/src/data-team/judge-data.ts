import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { loadDataSource } from './data-team.access.js';
import { TeamDataSource } from './data-source.entity.js';
import { dataSourceDetail, type DataSourceRow } from './data-sources.queries.js';
import { type QualityJudgement, qualityViolations } from './data-team.rules.js';
import { expectVerdictsCarried } from './standing-verdict.js';

/**
 * Says how far collected data can be trusted, in the place of what was said before. What a verdict rests on stays usable
 * until that is reopened.
 */
export async function judgeData(
  work: StaffWork,
  id: string,
  version: number,
  { because, ...judgement }: QualityJudgement & { readonly because: string },
): Promise<DataSourceRow> {
  const source = await loadDataSource(work, id, 'cycle.work');
  expectVersion(source, version);
  const violations = qualityViolations(source.collectedOn, judgement);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const changes = applyChanges<Partial<TeamDataSource>>(source, { ...judgement, qualityBecause: because });
  if (nothingChanged(work, changes)) return dataSourceDetail(work, id);
  const { boardId, cycleId } = source;
  const by = { judgedById: work.actor.staffMemberId, judgedAt: work.now };
  await work.db.update(TeamDataSource, { boardId, id }, { ...changedValues(changes), ...by });
  await expectVerdictsCarried(work, cycleId, '/quality');
  recordInCycle(work, { what: 'data_source', id, cycleId }, 'judged', factsOf(changes, ['qualityBecause']));
  return dataSourceDetail(work, id);
}

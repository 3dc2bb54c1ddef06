import { newId, RuleBroken } from '@app/platform';
import { In } from 'typeorm';
import { factsOf } from '../history/facts.js';
import { loadCycle } from '../inquiry/cycles.access.js';
import { leerteamOf } from '../inquiry/cycles.queries.js';
import { keepingFinished } from '../inquiry/expect-dispensable.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { expectMembers } from '../leerteams/expect-members.js';
import { OutcomeMeasure } from '../pupil-outcomes/outcome-measure.entity.js';
import { applyChanges, type Changes, expectVersion, nothingChanged, said } from '../work/changes.js';
import { dayViolations } from '../work/days.rules.js';
import { insertRows } from '../work/insert-rows.js';
import { expectKnown } from '../work/references.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { HypothesisDataSource, TeamDataSource } from './data-source.entity.js';
import { dataSourceDetail, type DataSourceRow } from './data-sources.queries.js';
import { loadDataSource } from './data-team.access.js';
import { MOST_DATA_SOURCES } from './data-team.rules.js';
import { Hypothesis } from './hypothesis.entity.js';
import { expectVerdictsCarried } from './standing-verdict.js';

export interface DataSourceFacts {
  readonly what: string;
  readonly origin: string;
  readonly outcomeMeasureId?: string | null;
  /** Who of the team collects them, and by when. */
  readonly collectorId?: string | null;
  readonly dueOn?: string | null;
  /** Null as long as they were not collected. */
  readonly collectedOn?: string | null;
  /** One or more, of the same cycle. */
  readonly hypothesisIds: readonly string[];
}

/** Names the data by which hypotheses will be looked into. The data themselves stay where they are. */
export async function nameDataSource(work: StaffWork, cycleId: string, facts: DataSourceFacts): Promise<DataSourceRow> {
  await loadCycle(work, cycleId, 'cycle.work');
  const { boardId, staffMemberId: authorId } = work.actor;
  if ((await work.db.countBy(TeamDataSource, { boardId, cycleId })) >= MOST_DATA_SOURCES)
    throw RuleBroken.at('', 'too_many_data_sources', { limit: MOST_DATA_SOURCES });
  await expectSound(work, cycleId, facts);
  const { what, origin, outcomeMeasureId = null, collectorId = null, dueOn = null, collectedOn = null } = facts;
  const id = newId();
  const named = { what, origin, outcomeMeasureId, collectorId, dueOn, collectedOn };
  await insertRows(work, TeamDataSource, [{ id, boardId, cycleId, authorId, ...named, version: 1 }]);
  await tie(work, id, facts.hypothesisIds);
  const { hypothesisIds } = facts;
  recordInCycle(work, { what: 'data_source', id, cycleId }, 'named', { hypothesisIds, collectorId, collectedOn });
  return dataSourceDetail(work, id);
}

/** What somebody writes on a data source; everything else of it is facts. */
const WRITTEN = ['what', 'origin'];

/** Says otherwise what the data are, who collects them or for what, or that they were collected. */
export async function reviseDataSource(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<DataSourceFacts>,
): Promise<DataSourceRow> {
  const takesAway = revision.hypothesisIds !== undefined || revision.collectedOn === null;
  const source = await loadDataSource(work, id, takesAway ? 'cycle.step' : 'cycle.work');
  const revise = () => reviseLoaded(work, source, version, revision);
  return takesAway ? keepingFinished(work, source.cycleId, revise) : revise();
}

async function reviseLoaded(
  work: StaffWork,
  source: TeamDataSource,
  version: number,
  { hypothesisIds, ...facts }: Partial<DataSourceFacts>,
): Promise<DataSourceRow> {
  const { id } = source;
  expectVersion(source, version);
  const { cycleId, quality } = source;
  // What was judged is there.
  if (quality !== null && facts.collectedOn === null) throw RuleBroken.at('/collectedOn', 'data_judged_already');
  // Who collects them already may have left the team since.
  const named = facts.collectorId === source.collectorId ? { ...facts, collectorId: null } : facts;
  await expectSound(work, cycleId, { ...named, ...said({ hypothesisIds }) });
  const changes: Changes = {
    ...applyChanges<Partial<TeamDataSource>>(source, facts),
    ...(hypothesisIds ? await retie(work, id, hypothesisIds) : {}),
  };
  if (nothingChanged(work, changes)) return dataSourceDetail(work, id);
  const { boardId, what, origin, outcomeMeasureId, collectorId, dueOn, collectedOn } = source;
  const values = { what, origin, outcomeMeasureId, collectorId, dueOn, collectedOn };
  // Also where only its hypotheses change: they are part of what was read, so the version goes up.
  await work.db.update(TeamDataSource, { boardId, id }, values);
  await expectVerdictsCarried(work, cycleId, '/hypothesisIds');
  recordInCycle(work, { what: 'data_source', id, cycleId }, 'revised', factsOf(changes, WRITTEN));
  return dataSourceDetail(work, id);
}

/** Takes away a data source that was named and not collected. */
export async function removeDataSource(work: StaffWork, id: string, version: number): Promise<void> {
  const { boardId, cycleId, collectedOn, version: stands } = await loadDataSource(work, id, 'cycle.step');
  expectVersion({ version: stands }, version);
  if (collectedOn !== null) throw new RuleBroken('data_collected');
  await keepingFinished(work, cycleId, () => work.db.delete(TeamDataSource, { boardId, id }));
  recordInCycle(work, { what: 'data_source', id, cycleId }, 'removed');
}

/** Refuses what a data source cannot refer to; what is left out is not looked at. */
async function expectSound(
  work: StaffWork,
  cycleId: string,
  { outcomeMeasureId, collectorId, collectedOn, hypothesisIds }: Partial<DataSourceFacts>,
): Promise<void> {
  const days = dayViolations('/collectedOn', collectedOn, today(work));
  if (days.length > 0) throw new RuleBroken('rule_broken', days);
  const measures = outcomeMeasureId ? [outcomeMeasureId] : [];
  await expectKnown(work, OutcomeMeasure, measures, '/outcomeMeasureId', 'unknown_outcome_measure');
  if (collectorId)
    await expectMembers(work, await leerteamOf(work, cycleId), [collectorId], { pointer: '/collectorId' });
  if (!hypothesisIds) return;
  const { boardId } = work.actor;
  const known = await work.db.countBy(Hypothesis, { boardId, cycleId, id: In([...hypothesisIds]) });
  if (known < hypothesisIds.length) throw RuleBroken.at('/hypothesisIds', 'unknown_hypothesis');
}

function tie(work: StaffWork, dataSourceId: string, hypothesisIds: readonly string[]): Promise<void> {
  const { boardId } = work.actor;
  const ties = hypothesisIds.map((hypothesisId) => ({ boardId, hypothesisId, dataSourceId }));
  return insertRows(work, HypothesisDataSource, ties);
}

/** Ties a data source anew; says what changed. What stays tied is not touched: a verdict may rest on it. */
async function retie(work: StaffWork, dataSourceId: string, hypothesisIds: readonly string[]): Promise<Changes> {
  const { boardId } = work.actor;
  const ties = await work.db.findBy(HypothesisDataSource, { boardId, dataSourceId });
  const before = ties.map(({ hypothesisId }) => hypothesisId).toSorted();
  const after = hypothesisIds.toSorted();
  const gone = before.filter((id) => !after.includes(id));
  if (gone.length > 0) await work.db.delete(HypothesisDataSource, { boardId, dataSourceId, hypothesisId: In(gone) });
  await tie(
    work,
    dataSourceId,
    after.filter((id) => !before.includes(id)),
  );
  return applyChanges({ hypothesisIds: before }, { hypothesisIds: after });
}

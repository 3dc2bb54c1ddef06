import { type Permission, PERMISSIONS } from '@app/access';
import { NotFound } from '@app/platform';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import { loadCycle } from '../inquiry/cycles.access.js';
import { asIfNotThere } from '../work/as-if-not-there.js';
import type { StaffWork } from '../work/work.js';
import { TeamDataSource } from './data-source.entity.js';
import { Hypothesis } from './hypothesis.entity.js';
import { Measure } from './measure.entity.js';

/** The only door to a hypothesis: that of its cycle. What is asked in order to change it is locked. */
export const loadHypothesis = (work: StaffWork, id: string, permission: Permission): Promise<Hypothesis> =>
  loadInCycle(work, Hypothesis, 'hypothesis', id, permission);

/** The only door to a data source. */
export const loadDataSource = (work: StaffWork, id: string, permission: Permission): Promise<TeamDataSource> =>
  loadInCycle(work, TeamDataSource, 'data_source', id, permission);

interface RowInCycle {
  readonly id: string;
  readonly boardId: string;
  readonly cycleId: string;
}

async function loadInCycle<Row extends RowInCycle>(
  work: StaffWork,
  entity: EntityTarget<Row>,
  kind: string,
  id: string,
  permission: Permission,
): Promise<Row> {
  const where = { boardId: work.actor.boardId, id } as FindOptionsWhere<Row>;
  const found = await work.db.findOneBy(entity, where);
  if (!found) throw new NotFound(kind);
  await loadCycle(work, found.cycleId, permission).catch(asIfNotThere(kind));
  if (!PERMISSIONS[permission].writes) return found;
  // As it is now that nobody else changes it. What refers to it may come meanwhile: it waits for nothing.
  const locked = await work.db.findOne(entity, { where, lock: { mode: 'for_no_key_update' } });
  if (!locked) throw new NotFound(kind);
  return locked;
}

/** A measure, and the hypothesis that it is for. */
export interface LoadedMeasure {
  readonly measure: Measure;
  readonly hypothesis: Hypothesis;
}

/** The only door to a measure: that of its hypothesis, which is locked with it. */
export async function loadMeasure(work: StaffWork, id: string, permission: Permission): Promise<LoadedMeasure> {
  const where = { boardId: work.actor.boardId, id };
  const found = await work.db.findOneBy(Measure, where);
  if (!found) throw new NotFound('measure');
  const hypothesis = await loadHypothesis(work, found.hypothesisId, permission).catch(asIfNotThere('measure'));
  // Nobody changes a measure without its hypothesis.
  return { measure: await work.db.findOneByOrFail(Measure, where), hypothesis };
}

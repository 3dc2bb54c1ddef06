import { NotFound, RuleBroken } from '@app/platform';
import { In } from 'typeorm';
import { yearsOfGroups } from '../organisations/pupil-groups.queries.js';
import type { RequestWork } from '../work/work.js';
import { MeasuringMoment } from './measuring-moment.entity.js';
import { OutcomeAggregate } from './outcome-aggregate.entity.js';
import {
  type GivenAggregate,
  keyOfAggregate,
  type KnownAggregates,
  wrongAggregates,
} from './outcome-aggregates.rules.js';
import { loadOutcomeMeasure } from './outcome-measures.access.js';

/** How many were given for the first time, with other figures than before, and as they stood. */
export interface AggregatesGiven {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Puts what a school gives of its groups together, where it shares no rows of pupils. All of it, or nothing. */
export async function giveAggregates(
  work: RequestWork,
  measureId: string,
  given: readonly GivenAggregate[],
): Promise<AggregatesGiven> {
  const { boardId } = work.actor;
  const measure = await loadOutcomeMeasure(work, measureId, 'outcome-result.import');
  const standing = await work.db.findBy(OutcomeAggregate, {
    boardId,
    measureId,
    pupilGroupId: In(given.map(({ pupilGroupId }) => pupilGroupId)),
  });
  const wrong = wrongAggregates(given, { ...measure, ...(await namedIn(work, given)), origins: originsOf(standing) });
  if (wrong.length > 0) throw new RuleBroken('rule_broken', wrong);
  const before = new Map(standing.map((one) => [keyOfAggregate(one), one]));
  const added = given.filter((one) => !before.has(keyOfAggregate(one)));
  const changed = given.filter((one) => isOther(one, before.get(keyOfAggregate(one))));
  await put(work, measureId, [...added, ...changed]);
  if (added.length + changed.length === 0) work.bookkeeping();
  else record(work, measureId, 'given', { added: added.length, changed: changed.length });
  return { added: added.length, changed: changed.length, unchanged: given.length - added.length - changed.length };
}

/** Takes away what is known of one group at one moment, given or left of results that are not kept any longer. */
export async function removeAggregate(
  work: RequestWork,
  measureId: string,
  { pupilGroupId, momentId }: Pick<GivenAggregate, 'pupilGroupId' | 'momentId'>,
): Promise<void> {
  await loadOutcomeMeasure(work, measureId, 'outcome-result.import');
  const where = { boardId: work.actor.boardId, measureId, pupilGroupId, momentId };
  const aggregate = await work.db.findOneBy(OutcomeAggregate, where);
  if (!aggregate) throw new NotFound('outcome_aggregate');
  await work.db.delete(OutcomeAggregate, where);
  record(work, measureId, 'removed', { pupilGroupId, momentId, origin: aggregate.origin });
}

async function namedIn(
  work: RequestWork,
  given: readonly GivenAggregate[],
): Promise<Pick<KnownAggregates, 'groups' | 'moments'>> {
  // Locked, so that its days do not change under what comes to rest on them.
  const moments = await work.db.find(MeasuringMoment, {
    where: { boardId: work.actor.boardId, id: In([...new Set(given.map(({ momentId }) => momentId))]) },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_read' },
  });
  const groups = await yearsOfGroups(work, [...new Set(given.map(({ pupilGroupId }) => pupilGroupId))]);
  return {
    groups: new Map(groups.map(({ id, ...year }) => [id, year])),
    moments: new Map(moments.map((moment) => [moment.id, moment])),
  };
}

const originsOf = (standing: readonly OutcomeAggregate[]): KnownAggregates['origins'] =>
  new Map(standing.map((one) => [keyOfAggregate(one), one.origin]));

const isOther = (one: GivenAggregate, before: OutcomeAggregate | undefined): boolean =>
  before !== undefined &&
  (before.pupils !== one.pupils || before.mean !== one.mean || before.standardDeviation !== one.standardDeviation);

async function put(work: RequestWork, measureId: string, given: readonly GivenAggregate[]): Promise<void> {
  if (given.length === 0) return;
  const { boardId } = work.actor;
  const rows = given.map((one) => ({ ...one, boardId, measureId, origin: 'given' as const }));
  await work.db.upsert(OutcomeAggregate, rows, ['boardId', 'measureId', 'pupilGroupId', 'momentId']);
}

function record(work: RequestWork, measureId: string, what: 'given' | 'removed', changes: object): void {
  const subject = { subjectType: 'outcome_measure', subjectId: measureId };
  work.record({ event: `outcome-aggregates.${what}`, ...subject, changes: { ...changes } });
}

import { MeasuringMoment, OutcomeAggregate, type PupilGroup } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import type { LaidOut } from './thing.js';

/** A measuring moment that nothing rests on, and another with what a group scored together in it. */
export async function layOutOutcomes(api: TestApi, group: PupilGroup, measureId: string): Promise<LaidOut> {
  const { id: pupilGroupId, boardId } = group;
  const free = await addMeasuringMoment(api, boardId, {
    name: 'E-toetsen',
    fromOn: '2026-06-01',
    untilOn: '2026-07-01',
  });
  const momentId = await addMeasuringMoment(api, boardId);
  const figures = { pupils: 24, mean: 61.4, standardDeviation: 9.8, origin: 'given' as const };
  const aggregate = { boardId, measureId, pupilGroupId, momentId, ...figures };
  await api.database.owner.manager.insert(OutcomeAggregate, aggregate);
  return {
    things: { 'measuring-moments': { id: free, seenWith: 'outcome-measure.read' } },
    nested: { pupilGroupId, momentId },
    fields: { measuringMomentId: momentId, outcomeMeasureId: measureId },
  };
}

/** The M tests, where nothing else is said. */
export async function addMeasuringMoment(
  { database }: TestApi,
  boardId: string,
  values: Partial<MeasuringMoment> = {},
): Promise<string> {
  const id = newId();
  const days = { name: 'M-toetsen', fromOn: '2026-01-12', untilOn: '2026-02-14' };
  await database.owner.manager.insert(MeasuringMoment, { id, boardId, version: 1, ...days, ...values });
  return id;
}

import { RuleBroken } from '@app/platform';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { expectKnown } from '../work/references.js';
import type { RequestWork } from '../work/work.js';
import { MeasuringMoment } from './measuring-moment.entity.js';
import { OutcomeMeasure } from './outcome-measure.entity.js';
import { lockOutcomeMeasures } from './outcome-measures.access.js';

/** Which results: those that all of this holds for. Of pupils by code, or of a group on a measure at a moment. */
export interface WithdrawnResults {
  readonly pupilCodes?: readonly string[];
  readonly measuredOn?: string;
  readonly measureId?: string;
  readonly pupilGroupId?: string;
  readonly momentId?: string;
}

/**
 * Takes results out of every report that is made from now on, and answers how many. That they were withdrawn is kept, so
 * that sending them again does not bring them back; the scores are not.
 */
export async function withdrawResults(work: RequestWork, which: WithdrawnResults): Promise<number> {
  await expectNamed(work, which);
  // A file that is being read might put back what it found standing.
  await lockOutcomeMeasures(work, which.measureId);
  const withdrawn = await withdraw(work, which);
  for (const { measureId, count } of withdrawn)
    work.record({
      event: 'outcome-results.withdrawn',
      subjectType: 'outcome_measure',
      subjectId: measureId,
      changes: { withdrawn: count },
    });
  // The locks are all there was.
  if (withdrawn.length === 0) work.bookkeeping();
  return withdrawn.reduce((sum, { count }) => sum + count, 0);
}

async function expectNamed(work: RequestWork, which: WithdrawnResults): Promise<void> {
  const { pupilCodes, measureId, pupilGroupId, momentId } = which;
  const isOfGroup = measureId !== undefined && pupilGroupId !== undefined && momentId !== undefined;
  if (!pupilCodes?.length && !isOfGroup) throw RuleBroken.at('', 'withdrawal_of_what');
  const ids = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
  await expectKnown(work, OutcomeMeasure, ids(measureId), '/outcomeMeasureId', 'unknown_outcome_measure');
  await expectKnown(work, PupilGroup, ids(pupilGroupId), '/pupilGroupId', 'unknown_pupil_group');
  await expectKnown(work, MeasuringMoment, ids(momentId), '/measuringMomentId', 'unknown_measuring_moment');
}

const withdraw = (
  { db, actor, now }: RequestWork,
  { pupilCodes, measuredOn, measureId, pupilGroupId, momentId }: WithdrawnResults,
): Promise<{ measureId: string; count: number }[]> =>
  db.query(
    `with withdrawn as (
       update outcome_result r set score = null, withdrawn_at = $2, salt = gen_random_uuid()::text
        where r.board_id = $1 and r.withdrawn_at is null
          and ($3::text[] is null or r.pupil_code = any($3)) and ($4::date is null or r.measured_on = $4)
          and ($5::uuid is null or r.measure_id = $5) and ($6::uuid is null or r.pupil_group_id = $6)
          and ($7::uuid is null or exists (select from measuring_moment m where m.board_id = r.board_id and m.id = $7
                and r.measured_on >= m.from_on and r.measured_on < m.until_on))
       returning r.measure_id)
     select measure_id as "measureId", count(*)::int as count from withdrawn group by 1 order by 1`,
    [
      ...[actor.boardId, now, pupilCodes?.length ? pupilCodes : null, measuredOn ?? null],
      ...[measureId ?? null, pupilGroupId ?? null, momentId ?? null],
    ],
  );

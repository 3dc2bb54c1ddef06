import type { Named } from '../work/named.js';
import type { Part } from '../work/part.js';
import type { RequestWork } from '../work/work.js';
import type { AggregateOrigin } from './outcome-aggregate.entity.js';
import { lookAtOutcomeMeasure } from './outcome-measures.access.js';

/** What is known of one group at one moment, on a measure. */
export interface AggregateRow {
  readonly pupilGroup: Named;
  readonly school: Named;
  readonly moment: Named;
  readonly pupils: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly origin: AggregateOrigin;
  /** Whether there are results of pupils as well: then those count. */
  readonly setAside: boolean;
}

export interface AggregateFilter extends Part {
  readonly schoolId?: string;
  readonly momentId?: string;
}

/** What is known of groups together on a measure, by group and moment; one more than the limit. */
export async function listAggregates(
  work: RequestWork,
  measureId: string,
  { schoolId, momentId, after, limit }: AggregateFilter,
): Promise<AggregateRow[]> {
  await lookAtOutcomeMeasure(work, measureId, 'outcome-result.oversee');
  return work.db.query(
    `select jsonb_build_object('id', g.id, 'name', g.name) as "pupilGroup",
            jsonb_build_object('id', s.id, 'name', s.name) as school,
            jsonb_build_object('id', m.id, 'name', m.name) as moment,
            a.pupils, a.mean, a.standard_deviation as "standardDeviation", a.origin,
            exists (select from outcome_result r where r.board_id = a.board_id and r.measure_id = a.measure_id
              and r.pupil_group_id = a.pupil_group_id and r.measured_on >= m.from_on and r.measured_on < m.until_on
              and r.score is not null) as "setAside"
       from outcome_aggregate a
       join pupil_group g on g.board_id = a.board_id and g.id = a.pupil_group_id
       join school s on s.board_id = g.board_id and s.id = g.school_id
       join measuring_moment m on m.board_id = a.board_id and m.id = a.moment_id
      where a.board_id = $1 and a.measure_id = $2 and ($3::uuid is null or g.school_id = $3)
        and ($4::uuid is null or a.moment_id = $4)
        and ($5::uuid is null or (a.pupil_group_id, a.moment_id) > ($5, $6::uuid))
      order by a.pupil_group_id, a.moment_id limit $7`,
    [
      ...[work.actor.boardId, measureId, schoolId ?? null, momentId ?? null],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ],
  );
}

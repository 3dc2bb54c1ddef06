import type { Span } from '../work/date-ranges.rules.js';
import type { StaffWork } from '../work/work.js';
import type { ImpactHypothesis } from './impact-hypothesis.entity.js';

/** Those of these pupil groups that the actor taught on a day of a span, by id. */
export async function taughtGroups(
  work: StaffWork,
  pupilGroupIds: readonly string[],
  { fromOn, untilOn }: Span,
): Promise<ReadonlySet<string>> {
  const { boardId, staffMemberId } = work.actor;
  const rows = await work.db.query<{ id: string }[]>(
    `select distinct pupil_group_id as id from teaching_assignment
      where board_id = $1 and staff_member_id = $2 and pupil_group_id = any($3::uuid[])
        and from_on < $5 and (until_on is null or until_on > $4)`,
    [boardId, staffMemberId, pupilGroupIds, fromOn, untilOn],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Whether the same goal or cycle has a hypothesis on the same groups, measures and moments already, whatever it expects:
 * who declares both directions cannot be wrong. One that was withdrawn makes room.
 */
export async function hasDeclared(
  work: StaffWork,
  wanted: Pick<ImpactHypothesis, 'goalId' | 'cycleId' | (typeof MEASURED)[number]>,
  pupilGroupIds: readonly string[],
): Promise<boolean> {
  const [found] = await work.db.query<[{ same: boolean }]>(
    `select exists (select from impact_hypothesis i
      where i.board_id = $1 and (i.goal_id = $2 or i.cycle_id = $3) and i.withdrawn_at is null
        and (i.first_measure_id, i.second_measure_id, i.first_moment_id, i.second_moment_id) = ($4, $5, $6, $7)
        and array(select x.pupil_group_id from impact_hypothesis_group x
              where x.board_id = i.board_id and x.hypothesis_id = i.id order by 1)
          = array(select g from unnest($8::uuid[]) g order by 1)) as same`,
    [work.actor.boardId, wanted.goalId, wanted.cycleId, ...MEASURED.map((column) => wanted[column]), pupilGroupIds],
  );
  return found.same;
}

/**
 * Whether anything came in already of a hypothesis' groups at its second moment: also before its first day, where a file
 * says a day that is still to come, and where it was withdrawn since. Whoever sent it knows it.
 */
export async function hasComeIn(
  work: StaffWork,
  { secondMeasureId, secondMomentId }: Pick<ImpactHypothesis, 'secondMeasureId' | 'secondMomentId'>,
  pupilGroupIds: readonly string[],
): Promise<boolean> {
  const [found] = await work.db.query<[{ any: boolean }]>(
    `select exists (select from outcome_result r join measuring_moment m on m.board_id = r.board_id and m.id = $3
             where r.board_id = $1 and r.measure_id = $2 and r.pupil_group_id = any($4::uuid[])
               and r.measured_on >= m.from_on and r.measured_on < m.until_on)
         or exists (select from outcome_aggregate
             where board_id = $1 and measure_id = $2 and moment_id = $3 and pupil_group_id = any($4::uuid[])) as any`,
    [work.actor.boardId, secondMeasureId, secondMomentId, pupilGroupIds],
  );
  return found.any;
}

const MEASURED = ['firstMeasureId', 'secondMeasureId', 'firstMomentId', 'secondMomentId'] as const;

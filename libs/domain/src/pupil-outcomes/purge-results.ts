import { In } from 'typeorm';
import { PupilGroupMember } from '../organisations/pupil-group-member.entity.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';
import { FEWEST_TO_COUNT } from './outcome-aggregates.rules.js';
import { GROUPS_PAST_RETENTION } from './results-retention.js';

/**
 * Makes sums of the pupils' results that are not kept any longer, and removes those, with what was withdrawn of them and
 * who was in their groups. A sum is of a group, a measure and a measuring moment, by the arithmetic of the reports: of a
 * pupil's scores in the moment the earliest counts. What lies in no moment, or is of fewer than five pupils, goes
 * without one.
 */
export async function purgeResults(work: Work<SystemActor>): Promise<void> {
  const parameters = [work.actor.boardId, today(work)];
  const groups = await work.db.query<{ id: string }[]>(
    `select g.id from ${GROUPS_PAST_RETENTION} and (
       exists (select from outcome_result r where r.board_id = g.board_id and r.pupil_group_id = g.id)
       or exists (select from pupil_group_member p where p.board_id = g.board_id and p.pupil_group_id = g.id))`,
    parameters,
  );
  if (groups.length === 0) return;
  const of = [work.actor.boardId, groups.map(({ id }) => id)];
  const summed = await work.db.query<Count[]>(SUM_UP, [...of, FEWEST_TO_COUNT]);
  const removed = await work.db.query<Count[]>(REMOVE, of);
  await removeMembers(work, groups);
  const sums = new Map(summed.map(({ measureId, count }) => [measureId, count]));
  for (const { measureId, count } of removed)
    work.record({
      event: 'outcome-results.purged',
      subjectType: 'outcome_measure',
      subjectId: measureId,
      changes: { results: count, aggregates: sums.get(measureId) ?? 0 },
    });
}

/** Who was in these groups, under a code, is of no use once there are no results of them. */
async function removeMembers(work: Work<SystemActor>, groups: readonly { readonly id: string }[]): Promise<void> {
  const { boardId } = work.actor;
  const { affected } = await work.db.delete(PupilGroupMember, {
    boardId,
    pupilGroupId: In(groups.map(({ id }) => id)),
  });
  if (!affected) return;
  const subject = { subjectType: 'board', subjectId: boardId };
  work.record({ event: 'pupil-group-members.purged', ...subject, changes: { members: affected } });
}

interface Count {
  readonly measureId: string;
  readonly count: number;
}

/**
 * Where a school gave a sum as well, the one of the results takes its place; one of results before stays, as what came in
 * late is but a part. $1 board, $2 groups, $3 fewest pupils.
 */
const SUM_UP = `
  with counting as (
    select distinct on (r.measure_id, m.id, r.pupil_code) r.measure_id, m.id as moment_id, r.pupil_group_id, r.score
      from outcome_result r
      join measuring_moment m on m.board_id = r.board_id and r.measured_on >= m.from_on and r.measured_on < m.until_on
     where r.board_id = $1 and r.score is not null
     order by r.measure_id, m.id, r.pupil_code, r.measured_on),
  summed as (
    insert into outcome_aggregate
           (board_id, measure_id, pupil_group_id, moment_id, pupils, mean, standard_deviation, origin)
    select $1, measure_id, pupil_group_id, moment_id, count(*), avg(score), stddev_samp(score), 'purged'
      from counting where pupil_group_id = any($2::uuid[])
     group by measure_id, pupil_group_id, moment_id having count(*) >= $3
    on conflict (board_id, measure_id, pupil_group_id, moment_id) do update
       set pupils = excluded.pupils, mean = excluded.mean, standard_deviation = excluded.standard_deviation,
           origin = excluded.origin
     where outcome_aggregate.origin = 'given'
    returning measure_id)
  select measure_id as "measureId", count(*)::int as count from summed group by 1`;

const REMOVE = `
  with removed as (
    delete from outcome_result where board_id = $1 and pupil_group_id = any($2::uuid[]) returning measure_id)
  select measure_id as "measureId", count(*)::int as count from removed group by 1 order by 1`;

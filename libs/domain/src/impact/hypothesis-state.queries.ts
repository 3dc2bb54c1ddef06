import type { Work } from '../work/work.js';
import { today } from '../work/today.js';
import type { HypothesisState } from './hypothesis-life.rules.js';

type Which = 'first' | 'second';

/*
 * About a hypothesis `i` with its moments `m1` and `m2`. A pupil counts in the group in which they are measured at the
 * second moment, so at the first a group has scores also where its pupils were in another then.
 */
const MOMENT: Readonly<Record<Which, string>> = { first: 'm1', second: 'm2' };

/** That a result `r` is a score that stands, of a moment of `i`. */
const scoreSql = (r: string, which: Which): string =>
  `${r}.board_id = i.board_id and ${r}.measure_id = i.${which}_measure_id and ${r}.score is not null
    and ${r}.measured_on >= ${MOMENT[which]}.from_on and ${r}.measured_on < ${MOMENT[which]}.until_on`;

/** That a group `x` of the hypothesis has scores at a moment: of pupils, or given of the group as a whole. */
const hasScoresSql = (which: Which): string => `(exists (select from outcome_result r
    where r.pupil_group_id = x.pupil_group_id and ${scoreSql('r', which)})
  or exists (select from outcome_aggregate a where a.board_id = i.board_id and a.pupil_group_id = x.pupil_group_id
    and a.measure_id = i.${which}_measure_id and a.moment_id = i.${which}_moment_id))`;

const HAD_SCORES = `(${hasScoresSql('first')} or exists (select from outcome_result s
    join outcome_result r on r.pupil_code = s.pupil_code and ${scoreSql('r', 'first')}
   where s.pupil_group_id = x.pupil_group_id and ${scoreSql('s', 'second')}))`;

const GROUPS = `impact_hypothesis_group x where x.board_id = i.board_id and x.hypothesis_id = i.id`;

/** How many groups of a hypothesis have scores at a moment. */
export const groupsWithScoresSql = (which: Which): string =>
  `(select count(*) from ${GROUPS} and ${which === 'first' ? HAD_SCORES : hasScoresSql('second')})`;

/** That a hypothesis can be evaluated: its second moment is over, and any of its groups has scores of it. */
export const measuredSql = (on: string): string =>
  `(m2.until_on <= ${on} and exists (select from ${GROUPS} and ${hasScoresSql('second')}))`;

/** How far a hypothesis is on a day, as `stateOf` says it. */
export const stateSql = (on: string): string => `case when i.withdrawn_at is not null then 'withdrawn'
    when i.evaluated_at is not null then 'evaluated' when ${measuredSql(on)} then 'measured'
    when m1.from_on <= ${on} then 'running' else 'declared' end`;

/** A hypothesis with its moments. */
export const WITH_MOMENTS = `impact_hypothesis i
  join measuring_moment m1 on m1.board_id = i.board_id and m1.id = i.first_moment_id
  join measuring_moment m2 on m2.board_id = i.board_id and m2.id = i.second_moment_id`;

/** How far a hypothesis is today, and when its second moment begins. */
export async function howFar(
  work: Work,
  id: string,
): Promise<{ readonly state: HypothesisState; readonly secondFromOn: string }> {
  const [found] = await work.db.query<[{ state: HypothesisState; secondFromOn: string }]>(
    `select ${stateSql('$3::date')} as state, m2.from_on as "secondFromOn"
       from ${WITH_MOMENTS} where i.board_id = $1 and i.id = $2`,
    [work.actor.boardId, id, today(work)],
  );
  return found;
}

import { notify } from '../notifications/notify.js';
import { membersOn } from '../leerteams/members.queries.js';
import { schoolsClosedOn } from '../school-holidays/school-holidays.queries.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';
import { measuredSql, WITH_MOMENTS } from './hypothesis-state.queries.js';

interface Measured {
  readonly id: string;
  /** The owner of the goal; null where it is a leerteam's, or they left. */
  readonly ownerId: string | null;
  readonly leerteamId: string | null;
  /** Those of its groups. */
  readonly schoolIds: readonly string[];
}

/**
 * Tells the owner of a goal, or the members of a leerteam, once that what they expected was measured and can be
 * evaluated. Scores can come long after the moment, so that it was told is kept with the hypothesis. While school is out
 * for all of its groups it waits.
 */
export async function tellOfMeasured(work: Work<SystemActor>): Promise<void> {
  const measured = await findUntold(work);
  if (measured.length === 0) return;
  const on = today(work);
  const schools = [...new Set(measured.flatMap(({ schoolIds }) => schoolIds))];
  const closed = await schoolsClosedOn(work, on, schools);
  for (const { id, ownerId, leerteamId, schoolIds } of measured) {
    if (schoolIds.every((school) => closed.has(school))) continue;
    const to = leerteamId === null ? [] : await membersOn(work, leerteamId, on);
    if (ownerId !== null) to.push(ownerId);
    await notify(work, { kind: 'impact-hypothesis.measured', to, subjectId: id, occasion: 'measured' });
    // Nobody’s change: whoever read it can still say what they make of it.
    await work.db.query(`update impact_hypothesis set told_on = $3 where board_id = $1 and id = $2`, [
      work.actor.boardId,
      id,
      on,
    ]);
  }
}

const findUntold = (work: Work): Promise<Measured[]> =>
  work.db.query<Measured[]>(
    `select i.id, s.id as "ownerId", c.leerteam_id as "leerteamId",
            array(select distinct p.school_id from impact_hypothesis_group x
              join pupil_group p on p.board_id = x.board_id and p.id = x.pupil_group_id
             where x.board_id = i.board_id and x.hypothesis_id = i.id order by 1) as "schoolIds"
       from ${WITH_MOMENTS}
       left join goal g on g.board_id = i.board_id and g.id = i.goal_id
       left join staff_member s on s.board_id = g.board_id and s.id = g.owner_id and (s.left_on is null or s.left_on > $2)
       left join cycle c on c.board_id = i.board_id and c.id = i.cycle_id
      where i.board_id = $1 and i.told_on is null and i.withdrawn_at is null and i.evaluated_at is null
        and ${measuredSql('$2::date')}
      order by i.id`,
    [work.actor.boardId, today(work)],
  );

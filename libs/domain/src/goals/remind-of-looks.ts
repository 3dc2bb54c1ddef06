import { notify } from '../notifications/notify.js';
import { schoolsOfStaff } from '../people/works-at.queries.js';
import { schoolsClosedOn } from '../school-holidays/school-holidays.queries.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';

/**
 * How long after its day somebody is still told: over a summer, and less than a notice is kept, so that a notice that
 * was removed is not told again.
 */
const STILL_NEWS_DAYS = 60;

interface DueLook {
  readonly goalId: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

/**
 * Tells owners of goals once that they meant to look by now. Nobody is told on a day on which school is out for them: of
 * what became due in a holiday they hear when they are back.
 */
export async function remindOfLooks(work: Work<SystemActor>): Promise<void> {
  const due = await findDue(work);
  if (due.length === 0) return;
  const schools = await schoolsOfStaff(work, [...new Set(due.map(({ ownerId }) => ownerId))]);
  const closed = await schoolsClosedOn(work, today(work), [...new Set([...schools.values()].flat())]);
  for (const { goalId, ownerId, dueOn } of due) {
    const theirs = schools.get(ownerId) ?? [];
    if (theirs.length > 0 && theirs.every((id) => closed.has(id))) continue;
    await notify(work, { kind: 'goal.look-due', to: [ownerId], subjectId: goalId, occasion: dueOn });
  }
}

/** What is due and was not looked at, of goals that were not let go of, whose owners work here and were not told yet. */
const findDue = (work: Work): Promise<DueLook[]> =>
  work.db.query<DueLook[]>(
    `select distinct g.id as "goalId", g.owner_id as "ownerId", p.due_on as "dueOn"
       from evaluation_point p
       join goal g on g.board_id = p.board_id and g.id = p.goal_id and g.status <> 'released'
       join staff_member s on s.board_id = g.board_id and s.id = g.owner_id and (s.left_on is null or s.left_on > $2)
      where p.board_id = $1 and p.looked_on is null and p.due_on between $2::date - $3::integer and $2
        and not exists (select from notice n
          where n.board_id = p.board_id and n.recipient_id = g.owner_id and n.subject_id = g.id
            and n.kind = 'goal.look-due' and n.occasion = p.due_on::text)
      order by g.id, p.due_on`,
    [work.actor.boardId, today(work), STILL_NEWS_DAYS],
  );

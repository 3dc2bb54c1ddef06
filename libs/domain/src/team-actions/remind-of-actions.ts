import { addDays } from '@app/platform';
import { memberOnSql } from '../leerteams/members.queries.js';
import { notify } from '../notifications/notify.js';
import { schoolsClosedOn } from '../school-holidays/school-holidays.queries.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';

interface DueAction {
  readonly id: string;
  readonly ownerId: string;
  readonly dueOn: string;
  /** Where its owner works. */
  readonly schoolIds: readonly string[];
}

/**
 * Tells owners of actions once that one is due tomorrow, and once that it is late. Nobody is told on a day on which
 * school is out for them: of what became due in a holiday they hear when they are back.
 */
export async function remindOfActions(work: Work<SystemActor>): Promise<void> {
  const on = today(work);
  const tomorrow = addDays(on, 1);
  const due = await findDue(work, tomorrow);
  const closed = await schoolsClosedOn(work, on, [...new Set(due.flatMap(({ schoolIds }) => schoolIds))]);
  for (const { id: subjectId, ownerId, dueOn, schoolIds } of due) {
    if (schoolIds.length > 0 && schoolIds.every((id) => closed.has(id))) continue;
    const kind = dueOn < on ? 'action.overdue' : 'action.due-tomorrow';
    await notify(work, { kind, to: [ownerId], subjectId, occasion: dueOn });
  }
}

/** The open actions that are late, or due on this day (`by`), of who is still in the team, and was not told of them yet. */
const findDue = (work: Work, by: string): Promise<DueAction[]> =>
  work.db.query<DueAction[]>(
    `select x.id, x.owner_id as "ownerId", x.due_on as "dueOn",
            array(select distinct a.school_id from appointment a
                   where a.board_id = x.board_id and a.staff_member_id = x.owner_id
                     and a.from_on <= $3 and (a.until_on is null or a.until_on > $3)) as "schoolIds"
       from team_action x
      where x.board_id = $1 and x.state = 'open' and x.due_on <= $2 and x.due_on <> $3
        and ${memberOnSql('x.leerteam_id', 'x.owner_id', '$3')}
        and not exists (select from notice n
          where n.board_id = x.board_id and n.recipient_id = x.owner_id and n.subject_id = x.id
            and n.kind = case when x.due_on < $3 then 'action.overdue' else 'action.due-tomorrow' end
            and n.occasion = x.due_on::text)
      order by x.id`,
    [work.actor.boardId, by, today(work)],
  );

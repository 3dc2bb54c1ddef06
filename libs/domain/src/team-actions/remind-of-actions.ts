import { addDays } from '@app/platform';
import { memberOnSql } from '../leerteams/members.queries.js';
import { notify } from '../notifications/notify.js';
import { ledSchoolsSql } from '../people/school-leaders.queries.js';
import { schoolsClosedOn } from '../school-holidays/school-holidays.queries.js';
import { signalOpenToSql } from '../signals/signal-standing.queries.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';

interface DueAction {
  readonly id: string;
  /** Whose it is: of a leerteam, or about a signal. */
  readonly of: 'action' | 'signal-action';
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
  for (const { id: subjectId, of, ownerId, dueOn, schoolIds } of due) {
    if (schoolIds.length > 0 && schoolIds.every((id) => closed.has(id))) continue;
    const when = dueOn < on ? 'overdue' : 'due-tomorrow';
    await notify(work, { kind: `${of}.${when}`, to: [ownerId], subjectId, occasion: dueOn });
  }
}

/*
 * The open actions `x` of which somebody is still to be told, with what their kinds of notice begin with. Parameters: $1
 * board, $2 the last day that is told of, $3 today.
 */
const TEAM_ACTIONS = `select x.id, x.board_id, x.owner_id, x.due_on, 'action' as of from team_action x
  where x.board_id = $1 and x.state = 'open' and x.due_on <= $2 and ${memberOnSql('x.leerteam_id', 'x.owner_id', '$3')}`;
const SIGNAL_ACTIONS = `select x.id, x.board_id, x.owner_id, x.due_on, 'signal-action' from signal_action x
    join signal s on s.board_id = x.board_id and s.id = x.signal_id
  where x.board_id = $1 and x.state = 'open' and x.due_on <= $2 and ${signalOpenToSql({
    board: '$1',
    me: 'x.owner_id',
    on: '$3',
    leads: ledSchoolsSql({ board: '$1', me: 'x.owner_id', on: '$3' }),
  })}`;

/** The open actions that are late, or due on this day (`by`), of who still sees them, and was not told of them yet. */
const findDue = (work: Work, by: string): Promise<DueAction[]> =>
  work.db.query<DueAction[]>(
    `select x.id, x.of, x.owner_id as "ownerId", x.due_on as "dueOn",
            array(select distinct a.school_id from appointment a
                   where a.board_id = x.board_id and a.staff_member_id = x.owner_id
                     and a.from_on <= $3 and (a.until_on is null or a.until_on > $3)) as "schoolIds"
       from (${TEAM_ACTIONS} union all ${SIGNAL_ACTIONS}) x
      where x.due_on <> $3
        and not exists (select from notice n
          where n.board_id = x.board_id and n.recipient_id = x.owner_id and n.subject_id = x.id
            and n.kind = x.of || case when x.due_on < $3 then '.overdue' else '.due-tomorrow' end
            and n.occasion = x.due_on::text)
      order by x.id`,
    [work.actor.boardId, by, today(work)],
  );

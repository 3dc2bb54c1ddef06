import { addDays } from '@app/platform';
import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';

/** Who is expected at a meeting, apart for whom there is something to prepare. */
interface Expected {
  readonly meetingId: string;
  readonly toPrepare: readonly string[];
  readonly others: readonly string[];
}

/** Tells members that there is a meeting of their team tomorrow; not who said that they will not come. Once a day. */
export async function remindOfMeetings(work: Work<SystemActor>): Promise<void> {
  const tomorrow = addDays(today(work), 1);
  const meetings = await work.db.query<Expected[]>(
    `select e.id as "meetingId",
            coalesce(array_agg(e.staff_member_id) filter (where e.prepares), '{}') as "toPrepare",
            coalesce(array_agg(e.staff_member_id) filter (where not e.prepares), '{}') as others
       from (select distinct p.id, ms.staff_member_id,
               exists (select from agenda_item i where i.board_id = p.board_id and i.planned_meeting_id = p.id
                        and i.state = 'open' and i.brought_by_id = ms.staff_member_id)
               or exists (select from team_action x where x.board_id = p.board_id and x.leerteam_id = p.leerteam_id
                           and x.state = 'open' and x.owner_id = ms.staff_member_id) as prepares
               from planned_meeting p
               join leerteam_membership ms on ms.board_id = p.board_id and ms.leerteam_id = p.leerteam_id
                and ms.from_on <= $2 and (ms.until_on is null or ms.until_on > $2)
               left join meeting_presence pr on pr.board_id = p.board_id and pr.planned_meeting_id = p.id
                and pr.staff_member_id = ms.staff_member_id
              where p.board_id = $1 and p.planned_on = $2 and p.closed_at is null and p.cancelled_at is null
                and coalesce(pr.presence, 'present') = 'present') e
      group by e.id order by e.id`,
    [work.actor.boardId, tomorrow],
  );
  for (const { meetingId: subjectId, toPrepare, others } of meetings) {
    await notify(work, { kind: 'meeting.to-prepare', to: toPrepare, subjectId, occasion: tomorrow });
    await notify(work, { kind: 'meeting.tomorrow', to: others, subjectId, occasion: tomorrow });
  }
}

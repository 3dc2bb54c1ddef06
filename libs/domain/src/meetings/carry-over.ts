import { newId } from '@app/platform';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { AgendaItem } from './agenda-item.entity.js';
import { NEXT_MEETING_SQL } from './next-meeting.js';
import { tellOfChange } from './tell-of-change.js';

/** Twice what members can put on it themselves: as much as a screen shows. */
const AGENDA_HOLDS = 200;

type LeftOpen = Omit<AgendaItem, 'boardId' | 'plannedMeetingId' | 'state' | 'carriedFromId' | 'version'>;

/**
 * Puts what stayed open in meetings of a team that are over on the agenda of its next one, before what stands there
 * already; where none is planned, or its agenda holds no more, it waits until there is room. Each item is carried over
 * once. The caller holds the agendas of the team.
 */
export async function carryOver(work: StaffWork, leerteamId: string): Promise<void> {
  const { boardId } = work.actor;
  const [next] = await work.db.query<{ id: string; first: number; items: number }[]>(
    `select n.id, coalesce(min(i.position), 1) as first, count(i.id) as items
       from (select p.board_id, p.id from ${NEXT_MEETING_SQL}) n
       left join agenda_item i on i.board_id = n.board_id and i.planned_meeting_id = n.id group by n.id`,
    [boardId, leerteamId, today(work)],
  );
  if (!next) return;
  const left = await findLeftOpen(work, leerteamId, Math.max(0, AGENDA_HOLDS - next.items));
  if (left.length === 0) return;
  const rows = left.map(({ id: carriedFromId, timesCarried, ...item }, index) => ({
    ...item,
    id: newId(),
    boardId,
    plannedMeetingId: next.id,
    position: next.first - left.length + index,
    state: 'open' as const,
    carriedFromId,
    timesCarried: timesCarried + 1,
    version: 1,
  }));
  await insertRows(work, AgendaItem, rows);
  for (const { id: itemId, timesCarried } of rows)
    tellOfChange(work, next.id, { event: 'item-carried-over', what: 'agenda_item', itemId, facts: { timesCarried } });
}

/** What was neither handled nor dropped, nor carried over already; the oldest first. */
const findLeftOpen = (work: StaffWork, leerteamId: string, atMost: number): Promise<LeftOpen[]> =>
  work.db.query<LeftOpen[]>(
    `select i.id, i.author_id as "authorId", i.brought_by_id as "broughtById", i.title, i.purpose, i.minutes, i.position,
            i.times_carried as "timesCarried"
       from planned_meeting p join agenda_item i on i.board_id = p.board_id and i.planned_meeting_id = p.id
      where p.board_id = $1 and p.leerteam_id = $2 and (p.closed_at is not null or p.cancelled_at is not null)
        and i.state = 'open'
        and not exists (select from agenda_item later where later.board_id = i.board_id and later.carried_from_id = i.id)
      order by p.planned_on, i.position, i.id limit $3`,
    [work.actor.boardId, leerteamId, atMost],
  );

import { nameOfSql } from '../people/named-person.queries.js';
import { type ActionRow, openActionsSql } from '../team-actions/team-actions.queries.js';
import type { StaffWork } from '../work/work.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { loadMeeting } from './meetings.access.js';

export interface AgendaItemRow extends Omit<AgendaItem, 'boardId' | 'plannedMeetingId' | 'carriedFromId'> {
  readonly authorName: string;
  readonly broughtByName: string;
  /** The meeting in which it stayed open. */
  readonly carriedFrom: { readonly meetingId: string; readonly title: string; readonly plannedOn: string } | null;
}

export interface Agenda {
  readonly items: readonly AgendaItemRow[];
  /** What members still have to do, the most pressing first; of a meeting that is over it is nothing. */
  readonly openActions: readonly ActionRow[];
  /** How many open actions there are beside those. */
  readonly moreActions: number;
}

/** As many as are gone through in a meeting. */
const MOST_ACTIONS = 30;

const ROWS = `select i.id, i.author_id as "authorId", ${nameOfSql('i.author_id')} as "authorName",
    i.brought_by_id as "broughtById", ${nameOfSql('i.brought_by_id')} as "broughtByName", i.title, i.purpose, i.minutes,
    i.position, i.state, i.times_carried as "timesCarried", i.version,
    case when f.id is not null then json_build_object('meetingId', p.id, 'title', p.title,
      'plannedOn', p.planned_on) end as "carriedFrom"
  from agenda_item i
  left join agenda_item f on f.board_id = i.board_id and f.id = i.carried_from_id
  left join planned_meeting p on p.board_id = f.board_id and p.id = f.planned_meeting_id
 where i.board_id = $1`;

/** What is talked about in a meeting, in its order, and the actions that are open. */
export async function readAgenda(work: StaffWork, meetingId: string): Promise<Agenda> {
  const { boardId, leerteamId, plan } = await loadMeeting(work, meetingId);
  const items = await work.db.query<AgendaItemRow[]>(
    `${ROWS} and i.planned_meeting_id = $2 order by i.position, i.id`,
    [boardId, meetingId],
  );
  const over = !plan || plan.closedAt !== null || plan.cancelledAt !== null;
  if (over) return { items, openActions: [], moreActions: 0 };
  const open = await work.db.query<(ActionRow & { all: number })[]>(openActionsSql(MOST_ACTIONS), [
    boardId,
    leerteamId,
  ]);
  const [first] = open;
  return { items, openActions: open, moreActions: first ? first.all - open.length : 0 };
}

/** One item of a meeting that came through its door. */
export async function agendaItemRow(work: StaffWork, id: string): Promise<AgendaItemRow> {
  const [row] = await work.db.query<[AgendaItemRow]>(`${ROWS} and i.id = $2`, [work.actor.boardId, id]);
  return row;
}

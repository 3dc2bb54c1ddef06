import { newId, RuleBroken } from '@app/platform';
import { expectMembers } from '../leerteams/expect-members.js';
import { findToRevise, reviseRow, type RevisedKind } from '../work/revise-row.js';
import type { StaffWork } from '../work/work.js';
import { AgendaItem, type AgendaPurpose, type AgendaState } from './agenda-item.entity.js';
import { agendaItemRow, type AgendaItemRow } from './agenda.queries.js';
import { loadOpenMeeting } from './meetings.access.js';
import type { PlannedMeeting } from './planned-meeting.entity.js';
import { tellOfChange } from './tell-of-change.js';

/** More than a meeting gets through, and than a screen shows. */
const MOST_ITEMS = 100;

const ITEM: RevisedKind<AgendaItem> = { entity: AgendaItem, name: 'agenda_item', written: ['title'] };

export interface AgendaEntry {
  readonly title: string;
  readonly purpose: AgendaPurpose;
  readonly minutes?: number | null;
  /** Who brings it in; who adds it, where it is left out. */
  readonly broughtById?: string;
}

/** Puts something on the agenda of a meeting, at the end of it. Any member may, before and in the meeting. */
export async function addAgendaItem(work: StaffWork, meetingId: string, entry: AgendaEntry): Promise<AgendaItemRow> {
  const meeting = await loadOpenMeeting(work, meetingId, 'meeting.work');
  const { boardId, staffMemberId: authorId } = work.actor;
  const { title, purpose, minutes = null, broughtById = authorId } = entry;
  await expectBringer(work, meeting, broughtById);
  const [on] = await work.db.query<[{ items: number; last: number }]>(
    `select count(*) as items, coalesce(max(position), 0) as last
       from agenda_item where board_id = $1 and planned_meeting_id = $2`,
    [boardId, meetingId],
  );
  if (on.items >= MOST_ITEMS) throw RuleBroken.at('', 'agenda_is_full', { limit: MOST_ITEMS });
  const item = work.db.create(AgendaItem, {
    ...{ id: newId(), boardId, plannedMeetingId: meetingId, authorId, broughtById, title, purpose, minutes },
    ...{ position: on.last + 1, state: 'open' as const, carriedFromId: null, timesCarried: 0, version: 1 },
  });
  await work.db.insert(AgendaItem, item);
  tellOfChange(work, meetingId, {
    event: 'item-added',
    what: 'agenda_item',
    itemId: item.id,
    facts: { purpose, minutes, broughtById },
  });
  return agendaItemRow(work, item.id);
}

/** Changes an item of the agenda, or says that it was handled or is dropped. */
export async function reviseAgendaItem(
  work: StaffWork,
  meetingId: string,
  id: string,
  version: number,
  revision: Partial<AgendaEntry> & { readonly state?: AgendaState },
): Promise<AgendaItemRow> {
  const meeting = await loadOpenMeeting(work, meetingId, 'meeting.work');
  const item = await findToRevise(work, ITEM, { plannedMeetingId: meetingId, id }, version);
  if (revision.broughtById !== undefined && revision.broughtById !== item.broughtById)
    await expectBringer(work, meeting, revision.broughtById);
  const facts = await reviseRow(work, ITEM, item, revision);
  if (facts) tellOfChange(work, meetingId, { event: 'item-revised', what: 'agenda_item', itemId: id, facts });
  return agendaItemRow(work, id);
}

/**
 * Puts the agenda in an order. Items that were added meanwhile, and are not named, stay where they are: after the
 * others.
 */
export async function orderAgenda(work: StaffWork, meetingId: string, itemIds: readonly string[]): Promise<void> {
  const { boardId } = await loadOpenMeeting(work, meetingId, 'meeting.plan');
  const [placed] = await work.db.query<[{ place: number | null }[], number]>(
    `update agenda_item i set position = case when o.place is null then $4 + 1 else o.place end
       from agenda_item x left join unnest($3::uuid[]) with ordinality as o (id, place) on o.id = x.id
      where x.board_id = $1 and x.planned_meeting_id = $2 and i.board_id = x.board_id and i.id = x.id
      returning o.place`,
    [boardId, meetingId, itemIds, itemIds.length],
  );
  const named = placed.filter(({ place }) => place !== null);
  if (named.length < itemIds.length) throw RuleBroken.at('/itemIds', 'unknown_agenda_item');
  tellOfChange(work, meetingId, { event: 'agenda-ordered', what: 'agenda_item', itemId: meetingId });
}

const expectBringer = (work: StaffWork, { leerteamId }: PlannedMeeting, broughtById: string): Promise<void> =>
  expectMembers(work, leerteamId, [broughtById], { pointer: '/broughtById' });

/** Refuses an item that is not on the agenda of the meeting. */
export async function expectOnAgenda(
  work: StaffWork,
  { boardId, id: plannedMeetingId }: PlannedMeeting,
  agendaItemId: string | null | undefined,
): Promise<void> {
  if (!agendaItemId) return;
  if (!(await work.db.existsBy(AgendaItem, { boardId, plannedMeetingId, id: agendaItemId })))
    throw RuleBroken.at('/agendaItemId', 'unknown_agenda_item');
}

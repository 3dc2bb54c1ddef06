import { nameOfSql } from '../people/named-person.queries.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { Meeting } from './meeting.entity.js';
import { loadMeeting } from './meetings.access.js';
import type { PlannedMeeting } from './planned-meeting.entity.js';
import type { Presence } from './presence.entity.js';

export interface MeetingRow extends Omit<Meeting, 'boardId'> {
  readonly attendeeIds: readonly string[];
}

const ROWS = `select m.id, m.leerteam_id as "leerteamId", m.title, m.held_on as "heldOn", m.minutes, m.notes, m.version,
    array(select at.staff_member_id from meeting_attendance at
      where at.board_id = m.board_id and at.meeting_id = m.id order by 1) as "attendeeIds"
  from meeting m where m.board_id = $1`;

/** The meetings that a leerteam held, the latest first, for its members; one more than the limit. */
export async function listMeetings(work: StaffWork, leerteamId: string, { after, limit }: Part): Promise<MeetingRow[]> {
  await loadLeerteam(work, leerteamId, 'meeting.read');
  return work.db.query<MeetingRow[]>(
    `${ROWS} and m.leerteam_id = $2 and ($3::date is null or (m.held_on, m.id) < ($3, $4::uuid))
     order by m.held_on desc, m.id desc limit $5`,
    [work.actor.boardId, leerteamId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export interface PresenceRow extends Pick<Presence, 'staffMemberId' | 'presence' | 'minutes'> {
  readonly name: string;
}

/** A meeting as its members see it, before and after it was held. */
export interface MeetingDetail
  extends
    Pick<Meeting, 'id' | 'leerteamId' | 'title' | 'minutes' | 'notes' | 'version'>,
    Pick<PlannedMeeting, 'startsAt' | 'place' | 'link' | 'seriesId' | 'cycleId'> {
  readonly state: MeetingState;
  /** Null where it was recorded once it had been held. */
  readonly plannedOn: string | null;
  /** Null where it was not held, or not yet. */
  readonly heldOn: string | null;
  /** Who were there, once it was held. */
  readonly attendeeIds: readonly string[];
  readonly presences: readonly PresenceRow[];
}

/** One meeting of a leerteam that the actor is in. */
export async function readMeeting(work: StaffWork, id: string): Promise<MeetingDetail> {
  const { boardId, leerteamId, plan, held } = await loadMeeting(work, id);
  const [who] = await work.db.query<[Pick<MeetingDetail, 'attendeeIds' | 'presences'>]>(
    `select array(select at.staff_member_id from meeting_attendance at
              where at.board_id = $1 and at.meeting_id = $2 order by 1) as "attendeeIds",
            coalesce((select json_agg(json_build_object('staffMemberId', p.staff_member_id,
                'name', ${nameOfSql('p.staff_member_id')}, 'presence', p.presence,
                'minutes', p.minutes) order by p.staff_member_id)
               from meeting_presence p where p.board_id = $1 and p.planned_meeting_id = $2), '[]') as presences`,
    [boardId, id],
  );
  const { startsAt = null, place = null, link = null, seriesId = null, cycleId = null } = plan ?? {};
  return {
    ...{ id, leerteamId, startsAt, place, link, seriesId, cycleId, ...who },
    title: held?.title ?? plan?.title ?? '',
    state: held ? 'held' : plan?.cancelledAt ? 'cancelled' : 'planned',
    plannedOn: plan?.plannedOn ?? null,
    heldOn: held?.heldOn ?? null,
    minutes: held?.minutes ?? plan?.minutes ?? 0,
    notes: held?.notes ?? null,
    version: plan?.version ?? held?.version ?? 0,
  };
}

export interface PlannedMeetingFilter extends Part {
  readonly state?: MeetingState;
  readonly seriesId?: string;
}

/** The meetings that a leerteam planned, the first first, for its members; one more than the limit. */
export async function listPlannedMeetings(
  work: StaffWork,
  leerteamId: string,
  { state = 'planned', seriesId, after, limit }: PlannedMeetingFilter,
): Promise<PlannedMeeting[]> {
  await loadLeerteam(work, leerteamId, 'meeting.read');
  return work.db.query<PlannedMeeting[]>(
    `select p.id, p.leerteam_id as "leerteamId", p.series_id as "seriesId", p.cycle_id as "cycleId", p.title,
            p.planned_on as "plannedOn", p.starts_at as "startsAt", p.minutes, p.place, p.link,
            p.cancelled_at as "cancelledAt", p.closed_at as "closedAt", p.version
       from planned_meeting p
      where p.board_id = $1 and p.leerteam_id = $2 and ${STATES[state]}
        and ($3::uuid is null or p.series_id = $3)
        and ($4::date is null or (p.planned_on, p.id) > ($4, $5::uuid))
      order by p.planned_on, p.id limit $6`,
    [work.actor.boardId, leerteamId, seriesId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

const STATES: Readonly<Record<MeetingState, string>> = {
  planned: 'p.closed_at is null and p.cancelled_at is null',
  held: 'p.closed_at is not null',
  cancelled: 'p.cancelled_at is not null',
};

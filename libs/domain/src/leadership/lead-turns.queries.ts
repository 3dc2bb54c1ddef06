import { NotFound } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { memberOnSql } from '../leerteams/members.queries.js';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { LeadTurn } from './lead-turn.entity.js';
import { loadLeadTurn } from './lead-turns.access.js';
import type { LedKind, TurnState } from './lead-turns.rules.js';

type Named = 'id' | 'leerteamId' | 'meetingId' | 'cycleId' | 'themeId' | 'words' | 'takesOverId';

export interface LeadTurnRow extends Pick<LeadTurn, Named> {
  readonly leader: NamedPerson;
  readonly led: LedKind;
  /** What the meeting, the cycle or the theme is called, or the team's own words. */
  readonly title: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly state: TurnState;
  readonly offeredBy: NamedPerson | null;
}

/**
 * Lead turns `t` with the days `d` that they last, by board ($1): with a meeting its day, wherever it was moved, and
 * with a cycle no longer than that lasts. A meeting that is off was led by nobody.
 */
export const DATED_TURNS = `lead_turn t
  left join planned_meeting p on p.board_id = t.board_id and p.id = t.meeting_id
  left join meeting m on m.board_id = t.board_id and m.id = t.meeting_id
  left join cycle c on c.board_id = t.board_id and c.id = t.cycle_id
  cross join lateral (select coalesce(m.held_on, p.planned_on, t.from_on) as from_on,
    case when t.meeting_id is not null then coalesce(m.held_on, p.planned_on) + 1
         when c.ended_on is not null then least(t.until_on, greatest(c.ended_on, t.from_on) + 1)
         else t.until_on end as until_on) d
  where t.board_id = $1 and p.cancelled_at is null`;

/** As it stands today ($2). Who is in the team no more leads nothing in it. */
const STATE = `case when t.accepted_on is null then 'offered' when d.from_on > $2 then 'coming'
  when d.until_on <= $2 or not ${memberOnSql('t.leerteam_id', 't.leader_id', '$2')} then 'past'
  else 'present' end`;

/** Offers that lapsed are there no more; those that stand, for the two whom they are between. $3 is who looks. */
const TURNS = `select t.id, t.leerteam_id as "leerteamId", t.meeting_id as "meetingId", t.cycle_id as "cycleId",
    t.theme_id as "themeId", t.words, t.takes_over_id as "takesOverId", d.from_on as "fromOn", d.until_on as "untilOn",
    case when t.meeting_id is not null then 'meeting' when t.cycle_id is not null then 'cycle' else 'expertise' end as led,
    coalesce(m.title, p.title, c.title, t.words,
      (select h.name from theme h where h.board_id = t.board_id and h.id = t.theme_id)) as title,
    ${STATE} as state,
    (select ${personSql('s')} from staff_member s where s.board_id = t.board_id and s.id = t.leader_id) as leader,
    (select ${personSql('s')} from staff_member s where s.board_id = t.board_id and s.id = t.offered_by_id) as "offeredBy"
  from ${DATED_TURNS}
    and (t.accepted_on is not null or $3 in (t.leader_id, t.offered_by_id) and (d.until_on is null or d.until_on > $2))`;

const parametersOf = (work: StaffWork): unknown[] => [work.actor.boardId, today(work), work.actor.staffMemberId];

export interface LeadTurnFilter extends Part {
  readonly state?: TurnState;
}

/** Who leads, led and will lead what in a leerteam, the latest first, for its members; one more than the limit. */
export async function listLeadTurns(
  work: StaffWork,
  leerteamId: string,
  { state, after, limit }: LeadTurnFilter,
): Promise<LeadTurnRow[]> {
  await loadLeerteam(work, leerteamId, 'lead-turn.read');
  return work.db.query<LeadTurnRow[]>(
    `select * from (${TURNS} and t.leerteam_id = $4) r
      where ($5::text is null or r.state = $5) and ($6::date is null or (r."fromOn", r.id) < ($6, $7::uuid))
      order by r."fromOn" desc, r.id desc limit $8`,
    [...parametersOf(work), leerteamId, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** One lead turn; undefined where it lapsed, or is of a meeting that is off. */
export async function findLeadTurn(work: StaffWork, id: string): Promise<LeadTurnRow | undefined> {
  const [row] = await work.db.query<LeadTurnRow[]>(`${TURNS} and t.id = $4`, [...parametersOf(work), id]);
  return row;
}

/** The same of one that was made or changed just now. */
export async function leadTurnRow(work: StaffWork, id: string): Promise<LeadTurnRow> {
  const row = await findLeadTurn(work, id);
  if (!row) throw new NotFound('lead_turn');
  return row;
}

/** One lead turn of a leerteam that the actor is in. */
export async function readLeadTurn(work: StaffWork, id: string): Promise<LeadTurnRow> {
  await loadLeadTurn(work, id, 'lead-turn.read');
  return leadTurnRow(work, id);
}

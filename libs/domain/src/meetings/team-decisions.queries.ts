import { nameOfSql } from '../people/named-person.queries.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import type { Part } from '../work/part.js';
import { askedWordsSql, wordsSql } from '../work/words.queries.js';
import type { StaffWork } from '../work/work.js';
import type { TeamDecision } from './team-decision.entity.js';

export interface DecisionRow extends Omit<TeamDecision, 'boardId' | 'plannedMeetingId'> {
  readonly meetingId: string;
  readonly authorName: string;
  /** The day of the meeting. */
  readonly decidedOn: string;
}

const ROWS = `select d.id, p.id as "meetingId", coalesce(m.held_on, p.planned_on) as "decidedOn",
    d.agenda_item_id as "agendaItemId", d.author_id as "authorId", ${nameOfSql('d.author_id')} as "authorName", d.text,
    d.reason, d.decided_by as "decidedBy", d.version
  from planned_meeting p join team_decision d on d.board_id = p.board_id and d.planned_meeting_id = p.id
  left join meeting m on m.board_id = p.board_id and m.id = p.id
 where p.board_id = $1`;

export interface DecisionFilter extends Part {
  readonly meetingId?: string;
  /** Words, as one types them in a search box; in Dutch or in English. */
  readonly text?: string;
}

/** What a leerteam decided across its meetings, the latest first; one more than the limit. */
export async function listDecisions(
  work: StaffWork,
  leerteamId: string,
  { meetingId, text, after, limit }: DecisionFilter,
): Promise<DecisionRow[]> {
  await loadLeerteam(work, leerteamId, 'team-board.read');
  const words = wordsSql(`d.text || ' ' || coalesce(d.reason, '')`);
  return work.db.query<DecisionRow[]>(
    `${ROWS} and p.leerteam_id = $2
        and ($3::uuid is null or p.id = $3)
        and ($4::text is null or ${words} @@ ${askedWordsSql('$4')})
        and ($5::date is null or (coalesce(m.held_on, p.planned_on), d.id) < ($5, $6::uuid))
      order by coalesce(m.held_on, p.planned_on) desc, d.id desc limit $7`,
    [
      ...[work.actor.boardId, leerteamId, meetingId ?? null, text ?? null],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ],
  );
}

/** One decision of a meeting that came through its door. */
export async function decisionRow(work: StaffWork, id: string): Promise<DecisionRow> {
  const [row] = await work.db.query<[DecisionRow]>(`${ROWS} and d.id = $2`, [work.actor.boardId, id]);
  return row;
}

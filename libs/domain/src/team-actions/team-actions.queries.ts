import { nameOfSql } from '../people/named-person.queries.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import type { Part } from '../work/part.js';
import { memberOnSql } from '../leerteams/members.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { ActionState, TeamAction } from './team-action.entity.js';
import { loadAction } from './team-actions.access.js';

export interface ActionRow extends Omit<TeamAction, 'boardId' | 'plannedMeetingId'> {
  /** The meeting in which it was agreed on. */
  readonly meetingId: string | null;
  readonly authorName: string;
  readonly ownerName: string;
}

const COLUMNS = `x.id, x.leerteam_id as "leerteamId", x.planned_meeting_id as "meetingId", x.author_id as "authorId",
  ${nameOfSql('x.author_id')} as "authorName", x.owner_id as "ownerId", ${nameOfSql('x.owner_id')} as "ownerName", x.text, x.due_on as "dueOn", x.state, x.ended_on as "endedOn", x.reason, x.version`;

/** The open actions of a team, the most pressing first, and how many there are. Parameters: $1 board, $2 leerteam. */
export const openActionsSql = (limit: number): string => `
  select ${COLUMNS}, count(*) over () as "all" from team_action x
   where x.board_id = $1 and x.leerteam_id = $2 and x.state = 'open' order by x.due_on, x.id limit ${limit}`;

/** One action of a leerteam that the actor is in. */
export async function readAction(work: StaffWork, id: string): Promise<ActionRow> {
  const { boardId } = await loadAction(work, id, 'team-board.read');
  const [row] = await work.db.query<[ActionRow]>(
    `select ${COLUMNS} from team_action x where x.board_id = $1 and x.id = $2`,
    [boardId, id],
  );
  return row;
}

export interface ActionFilter extends Part {
  readonly state?: ActionState;
  readonly ownerId?: string;
  readonly meetingId?: string;
  /** Only those that are open and late. */
  readonly overdue?: boolean;
}

/** The actions of a leerteam across its meetings, by the day that they are due on; one more than the limit. */
export async function listActions(work: StaffWork, leerteamId: string, filter: ActionFilter): Promise<ActionRow[]> {
  await loadLeerteam(work, leerteamId, 'team-board.read');
  return findActions(work, `x.leerteam_id = $2`, leerteamId, filter);
}

/** What the actor is to do in the leerteams that they are in, and did; one more than the limit. */
export const listOwnActions = (work: StaffWork, filter: Omit<ActionFilter, 'ownerId'>): Promise<ActionRow[]> =>
  findActions(work, `x.owner_id = $2 and ${MEMBER}`, work.actor.staffMemberId, filter);

/** Who left a team reads no more of it. */
const MEMBER = memberOnSql('x.leerteam_id', '$2', '$3');

const findActions = (
  work: StaffWork,
  whose: string,
  id: string,
  { state, ownerId, meetingId, overdue = false, after, limit }: ActionFilter,
): Promise<ActionRow[]> =>
  work.db.query<ActionRow[]>(
    `select ${COLUMNS} from team_action x
      where x.board_id = $1 and ${whose}
        and ($4::text is null or x.state = $4) and ($5::uuid is null or x.owner_id = $5)
        and ($6::uuid is null or x.planned_meeting_id = $6)
        and (not $7 or x.state = 'open' and x.due_on < $3::date)
        and ($8::date is null or (x.due_on, x.id) > ($8, $9::uuid))
      order by x.due_on, x.id limit $10`,
    [
      ...[work.actor.boardId, id, today(work), state ?? null, ownerId ?? null, meetingId ?? null, overdue],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ],
  );

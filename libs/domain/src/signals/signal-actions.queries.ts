import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { ActionState } from '../team-actions/team-action.entity.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { findAction } from './signal-actions.js';
import type { SignalAction } from './signal-record.entity.js';
import { signalOpenToSql } from './signal-standing.queries.js';
import { loadSignal } from './signals.access.js';

export interface SignalActionRow extends Omit<SignalAction, 'boardId' | 'authorId' | 'ownerId'> {
  readonly signalTitle: string;
  readonly author: NamedPerson;
  readonly owner: NamedPerson;
}

const ROW = `x.id, x.signal_id as "signalId", s.title as "signalTitle", ${personSql('a')} as author, ${personSql('o')} as owner,
  x.text, x.due_on as "dueOn", x.state, x.ended_on as "endedOn", x.reason, x.version`;
const FROM = `signal_action x join signal s on s.board_id = x.board_id and s.id = x.signal_id
  join staff_member a on a.board_id = x.board_id and a.id = x.author_id
  join staff_member o on o.board_id = x.board_id and o.id = x.owner_id`;

/** One action on a signal that is there for the actor. */
export async function readSignalAction(work: StaffWork, id: string): Promise<SignalActionRow> {
  await findAction(work, id, 'signal.read');
  const [row] = await work.db.query<[SignalActionRow]>(
    `select ${ROW} from ${FROM} where x.board_id = $1 and x.id = $2`,
    [work.actor.boardId, id],
  );
  return row;
}

interface ActionFilter extends Part {
  readonly state?: ActionState;
}

/* Parameters: $1 board, $2 the actor, $3 today, $4 the schools that the actor leads. */
const OPEN = signalOpenToSql({ board: '$1', me: '$2', on: '$3', leads: '$4' });

/** What is done about a signal, the first due first; one more than the limit. */
export async function listSignalActions(
  work: StaffWork,
  signalId: string,
  filter: ActionFilter,
): Promise<SignalActionRow[]> {
  await loadSignal(work, signalId, 'signal.read');
  return findActions(work, 'x.signal_id = $5', signalId, filter);
}

/** What the actor is to do about signals that they may read; one more than the limit. */
export const listOwnSignalActions = (work: StaffWork, filter: ActionFilter): Promise<SignalActionRow[]> =>
  findActions(work, 'x.owner_id = $5', work.actor.staffMemberId, filter);

const findActions = (
  work: StaffWork,
  whose: string,
  id: string,
  { state, after, limit }: ActionFilter,
): Promise<SignalActionRow[]> =>
  work.db.query<SignalActionRow[]>(
    `select ${ROW} from ${FROM}
      where x.board_id = $1 and ${whose} and ${OPEN} and ($6::text is null or x.state = $6)
        and ($7::date is null or (x.due_on, x.id) > ($7, $8::uuid))
      order by x.due_on, x.id limit $9`,
    [
      ...[work.actor.boardId, work.actor.staffMemberId, today(work), [...work.actor.leads], id],
      ...[state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ],
  );

import { NotFound } from '@app/platform';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type {
  ConversationDraft,
  ConversationNote,
  ConversationState,
  GrowthConversation,
} from './growth-conversation.entity.js';
import { loadConversation } from './growth-conversations.access.js';
import type { Named } from '../work/named.js';

export interface ConversationRow extends Pick<
  GrowthConversation,
  'id' | 'state' | 'proposedBy' | 'plannedOn' | 'startsAt' | 'minutes' | 'heldOn' | 'version'
> {
  readonly school: Named;
  readonly colleague: NamedPerson;
  readonly leader: NamedPerson;
}

export type ConversationDraftRow = Pick<
  ConversationDraft,
  'writtenBy' | 'colleagueConfirmed' | 'leaderConfirmed' | 'version'
> & {
  readonly text: string;
};

export interface ConversationDetail extends ConversationRow {
  /** What both confirmed, the first first. */
  readonly notes: readonly Pick<ConversationNote, 'id' | 'text' | 'agreedOn'>[];
  readonly draft: ConversationDraftRow | null;
}

const ROW = `c.id, c.state, c.proposed_by as "proposedBy", c.planned_on as "plannedOn", c.starts_at as "startsAt",
    c.minutes, c.held_on as "heldOn", c.version, jsonb_build_object('id', o.id, 'name', o.name) as school,
    ${personSql('m')} as colleague, ${personSql('l')} as leader`;
const FROM = `growth_conversation c join school o on o.board_id = c.board_id and o.id = c.school_id
    join staff_member m on m.board_id = c.board_id and m.id = c.colleague_id
    join staff_member l on l.board_id = c.board_id and l.id = c.leader_id`;

export interface ConversationFilter extends Part {
  readonly state?: ConversationState;
  readonly schoolId?: string;
}

/** The growth conversations that the actor is one of the two of, the latest first; one more than the limit. */
export const listConversations = (
  work: StaffWork,
  { state, schoolId, after, limit }: ConversationFilter,
): Promise<ConversationRow[]> =>
  work.db.query<ConversationRow[]>(
    `select ${ROW} from ${FROM}
      where c.board_id = $1 and $2 in (c.colleague_id, c.leader_id)
        and ($3::text is null or c.state = $3) and ($4::uuid is null or c.school_id = $4)
        and ($5::date is null or (c.planned_on, c.id) < ($5, $6::uuid))
      order by c.planned_on desc, c.id desc limit $7`,
    [
      ...[work.actor.boardId, work.actor.staffMemberId, state ?? null, schoolId ?? null],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ],
  );

/** One growth conversation of the actor's, with what was agreed on. */
export async function readConversation(work: StaffWork, id: string): Promise<ConversationDetail> {
  await loadConversation(work, id, 'growth-conversation.read');
  const [row] = await work.db.query<[ConversationDetail]>(
    `select ${ROW},
        (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'text', n.text, 'agreedOn', n.agreed_on) order by n.id), '[]')
           from conversation_note n where n.board_id = c.board_id and n.conversation_id = c.id) as notes,
        (select ${DRAFT} from conversation_draft d
          where d.board_id = c.board_id and d.conversation_id = c.id and d.text is not null) as draft
       from ${FROM} where c.board_id = $1 and c.id = $2`,
    [work.actor.boardId, id],
  );
  return row;
}

const DRAFT = `jsonb_build_object('text', d.text, 'writtenBy', d.written_by, 'colleagueConfirmed', d.colleague_confirmed,
  'leaderConfirmed', d.leader_confirmed, 'version', d.version)`;

/** The text that the two are writing. */
export async function readConversationDraft(work: StaffWork, id: string): Promise<ConversationDraftRow> {
  const { draft } = await readConversation(work, id);
  if (!draft) throw new NotFound('conversation_draft');
  return draft;
}

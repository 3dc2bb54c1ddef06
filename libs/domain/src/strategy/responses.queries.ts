import { NotFound } from '@app/platform';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type {
  ConsultationReaction,
  ConsultationResponse,
  IdeaReactionKind,
  ResponseKind,
} from './consultation-response.entity.js';
import { loadConsultation, loadResponse } from './strategy.access.js';

type Said = 'id' | 'consultationId' | 'kind' | 'text' | 'respondedOn' | 'outcome' | 'answer' | 'version';

export interface ResponseRow extends Pick<ConsultationResponse, Said> {
  /** Null where its author was erased, and what they said with them. */
  readonly by: NamedPerson | null;
  readonly answeredBy: NamedPerson | null;
  /** How many colleagues reacted to an idea, by what they said. */
  readonly reactions: Readonly<Record<IdeaReactionKind, number>>;
  readonly ownReaction: IdeaReactionKind | null;
}

const personOf = (id: string): string =>
  `(select ${personSql('s')} from staff_member s where s.board_id = r.board_id and s.id = r.${id})`;

/* Parameters: $1 board, $2 the actor. */
const RESPONSES = `select r.id, r.consultation_id as "consultationId", r.kind, r.text, r.responded_on as "respondedOn",
    r.outcome, r.answer, r.version, ${personOf('author_id')} as by, ${personOf('answered_by_id')} as "answeredBy",
    reacted.reactions, reacted."ownReaction"
  from consultation_response r
  cross join lateral (select jsonb_build_object(
      'support', count(*) filter (where x.kind = 'support'), 'addition', count(*) filter (where x.kind = 'addition'),
      'doubt', count(*) filter (where x.kind = 'doubt')) as reactions,
      min(x.kind) filter (where x.author_id = $2) as "ownReaction"
    from consultation_reaction x where x.board_id = r.board_id and x.response_id = r.id) reacted
  where r.board_id = $1`;

export interface ResponseFilter extends Part {
  readonly kind?: ResponseKind;
  /** Whether it was said what was done with it; of what asks for an answer. */
  readonly answered?: boolean;
  readonly mine?: boolean;
}

/** What was said in a consultation, in that order; one more than the limit. */
export async function listResponses(
  work: StaffWork,
  consultationId: string,
  { kind, answered, mine = false, after, limit }: ResponseFilter,
): Promise<ResponseRow[]> {
  await loadConsultation(work, consultationId, 'consultation.read');
  return work.db.query<ResponseRow[]>(
    `${RESPONSES} and r.consultation_id = $3 and ($4::text is null or r.kind = $4)
        and ($5::boolean is null or (r.outcome is not null) = $5 and r.kind <> 'consent'
          and ($5 or r.author_id is not null))
        and (not $6 or r.author_id = $2) and ($7::uuid is null or r.id > $7)
      order by r.id limit $8`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      consultationId,
      kind ?? null,
      answered ?? null,
      mine,
      after?.[0] ?? null,
      limit + 1,
    ],
  );
}

/** One that was given just now, or came through its door. */
export async function responseRow(work: StaffWork, id: string): Promise<ResponseRow> {
  const { boardId, staffMemberId } = work.actor;
  const [row] = await work.db.query<ResponseRow[]>(`${RESPONSES} and r.id = $3`, [boardId, staffMemberId, id]);
  if (!row) throw new NotFound('consultation_response');
  return row;
}

export async function readResponse(work: StaffWork, id: string): Promise<ResponseRow> {
  await loadResponse(work, id, 'consultation.read');
  return responseRow(work, id);
}

export interface IdeaReactionRow extends Pick<ConsultationReaction, 'kind' | 'text'> {
  readonly by: NamedPerson;
}

/** What colleagues said to an idea, in the order of their ids; one more than the limit. */
export async function listIdeaReactions(
  work: StaffWork,
  id: string,
  { after, limit }: Part,
): Promise<IdeaReactionRow[]> {
  await loadResponse(work, id, 'consultation.read');
  return work.db.query<IdeaReactionRow[]>(
    `select x.kind, x.text, ${personSql('s')} as by
       from consultation_reaction x join staff_member s on s.board_id = x.board_id and s.id = x.author_id
      where x.board_id = $1 and x.response_id = $2 and ($3::uuid is null or x.author_id > $3)
      order by x.author_id limit $4`,
    [work.actor.boardId, id, after?.[0] ?? null, limit + 1],
  );
}

import { NotFound } from '@app/platform';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { ResponseKind } from './consultation-response.entity.js';
import type { Consultation } from './consultation.entity.js';
import type { ConsultationState } from './consultations.rules.js';
import { consultedSql } from './strategy-standing.queries.js';
import { loadConsultation, loadDocument } from './strategy.access.js';
import type { StrategyKind } from './strategy-document.entity.js';

type Held = 'id' | 'documentId' | 'number' | 'round' | 'openedOn' | 'closesOn' | 'settledOn' | 'version';
type Asked = 'title' | 'text' | 'why' | 'seenBy' | 'untilOn';

export interface ConsultationRow extends Pick<Consultation, Held | Asked> {
  readonly schoolId: string | null;
  readonly kind: StrategyKind;
  readonly state: ConsultationState;
  /** How many colleagues said something in it. */
  readonly responded: number;
  readonly ideas: number;
  readonly consents: number;
  readonly concerns: number;
  /** Ideas and concerns of which it was not said what was done with them. */
  readonly unanswered: number;
  /** The actor's own word for the whole. */
  readonly ownWord: Exclude<ResponseKind, 'idea'> | null;
}

/**
 * The consultations that the actor may see, as at their door. Parameters: $1 board, $2 the actor, $3 today, $4 the
 * schools that they lead. Those of the board are everybody's.
 */
const CONSULTATIONS = `select c.id, c.document_id as "documentId", c.number, c.round, c.opened_on as "openedOn",
    c.closes_on as "closesOn", c.settled_on as "settledOn", c.version, c.title, c.text, c.why, c.seen_by as "seenBy",
    c.until_on as "untilOn", d.school_id as "schoolId", d.kind,
    case when c.settled_on is not null then 'settled' when c.closes_on > $3 then 'open' else 'closed' end as state,
    said.*
  from consultation c join strategy_document d on d.board_id = c.board_id and d.id = c.document_id
  cross join lateral (select count(distinct r.author_id)::integer as responded,
      count(*) filter (where r.kind = 'idea' and r.author_id is not null)::integer as ideas,
      count(*) filter (where r.kind = 'consent' and r.author_id is not null)::integer as consents,
      count(*) filter (where r.kind = 'concern' and r.author_id is not null)::integer as concerns,
      count(*) filter (where r.kind <> 'consent' and r.author_id is not null and r.outcome is null)::integer as unanswered,
      min(r.kind) filter (where r.kind <> 'idea' and r.author_id = $2) as "ownWord"
    from consultation_response r where r.board_id = c.board_id and r.consultation_id = c.id) said
  where c.board_id = $1 and (${consultedSql('d.school_id')} or d.school_id = any($4::uuid[]))`;

function parametersOf(work: StaffWork): unknown[] {
  const { boardId, staffMemberId, leads } = work.actor;
  return [boardId, staffMemberId, today(work), [...leads]];
}

export interface ConsultationFilter extends Part {
  readonly documentId?: string;
  readonly state?: ConsultationState;
}

/** The consultations in which the actor is asked, the latest first; one more than the limit. */
export function listConsultations(work: StaffWork, filter: ConsultationFilter): Promise<ConsultationRow[]> {
  const { documentId, state, after, limit } = filter;
  return work.db.query<ConsultationRow[]>(
    `select * from (${CONSULTATIONS}) s
      where ($5::uuid is null or s."documentId" = $5) and ($6::text is null or s.state = $6)
        and ($7::uuid is null or s.id < $7)
      order by s.id desc limit $8`,
    [...parametersOf(work), documentId ?? null, state ?? null, after?.[0] ?? null, limit + 1],
  );
}

/** The rounds that were held about a document, the latest first, for those who were consulted. */
export async function listRounds(work: StaffWork, documentId: string, part: Part): Promise<ConsultationRow[]> {
  await loadDocument(work, documentId, 'consultation.read');
  return listConsultations(work, { documentId, ...part });
}

/** One that was opened just now, or came through its door. */
export async function consultationRow(work: StaffWork, id: string): Promise<ConsultationRow> {
  const [row] = await work.db.query<ConsultationRow[]>(`${CONSULTATIONS} and c.id = $5`, [...parametersOf(work), id]);
  if (!row) throw new NotFound('consultation');
  return row;
}

/** One consultation in which the actor is asked. */
export async function readConsultation(work: StaffWork, id: string): Promise<ConsultationRow> {
  await loadConsultation(work, id, 'consultation.read');
  return consultationRow(work, id);
}

import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { worksAt } from '../people/works-at.queries.js';
import type { StaffWork } from '../work/work.js';
import { ConsultationResponse } from './consultation-response.entity.js';
import { Consultation } from './consultation.entity.js';
import { StrategyDocument } from './strategy-document.entity.js';
import { StrategyVersion } from './strategy-version.entity.js';

/**
 * How the actor stands to what is a school's, or the board's where there is none: who leads the school drafts for it,
 * who works there is consulted. What is a school's is not the board administrator's, what is the board's no leader's.
 */
export async function standingTo(work: StaffWork, schoolId: string | null): Promise<ReadonlySet<Relation>> {
  const { roles, leads } = work.actor;
  const drafts = schoolId === null ? roles.has('board_admin') : leads.has(schoolId);
  const consulted = schoolId === null || (await worksAt(work, schoolId));
  return new Set<Relation>([
    'withinBoard',
    ...(drafts ? (['drafter'] as const) : []),
    ...(consulted ? (['consulted'] as const) : []),
  ]);
}

/**
 * The only door to a document. What was adopted is there for everybody of the board; before that, for those who are
 * consulted from the first consultation on, and until then for whoever drafts it. What is asked in order to change it
 * is locked: whatever happens to a document happens one thing after the other.
 */
export async function loadDocument(work: StaffWork, id: string, permission: Permission): Promise<StrategyDocument> {
  const { boardId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const document = await work.db.findOne(StrategyDocument, { where: { boardId, id }, ...lock });
  if (!document) throw new NotFound('strategy_document');
  const relations = await standingTo(work, document.schoolId);
  const its = { boardId, documentId: id };
  const seen =
    (await work.db.existsBy(StrategyVersion, its)) ||
    permits(work.actor, 'strategy-draft.read', { relations }) ||
    (relations.has('consulted') && (await work.db.existsBy(Consultation, its)));
  if (!seen) throw new NotFound('strategy_document');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return document;
}

/**
 * The only door to a consultation: for who is not consulted it is not there. Those who say something in it share its
 * lock, and who decides on it waits for them and takes it alone: nobody responds to what was decided on.
 */
export async function loadConsultation(work: StaffWork, id: string, permission: Permission): Promise<Consultation> {
  const { boardId } = work.actor;
  const mode = permission === 'consultation.open' ? ('for_no_key_update' as const) : ('pessimistic_read' as const);
  const lock = PERMISSIONS[permission].writes ? { lock: { mode } } : {};
  const consultation = await work.db.findOne(Consultation, { where: { boardId, id }, ...lock });
  if (!consultation) throw new NotFound('consultation');
  const relations = await standingInRound(work, consultation);
  if (!permits(work.actor, 'consultation.read', { relations })) throw new NotFound('consultation');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return consultation;
}

/** The only door to a response: it is there for those who are consulted, and its author may change it. */
export async function loadResponse(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<{ readonly response: ConsultationResponse; readonly consultation: Consultation }> {
  const { boardId, staffMemberId } = work.actor;
  const { writes } = PERMISSIONS[permission];
  const known = await work.db.findOneBy(ConsultationResponse, { boardId, id });
  if (!known) throw new NotFound('consultation_response');
  // The round before the response, as those do who decide on it.
  const round = { boardId, id: known.consultationId };
  const shared = writes ? { lock: { mode: 'pessimistic_read' as const } } : {};
  const consultation = await work.db.findOneOrFail(Consultation, { where: round, ...shared });
  const alone = writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const response = await work.db.findOne(ConsultationResponse, { where: { boardId, id }, ...alone });
  if (!response) throw new NotFound('consultation_response');
  const own = response.authorId === staffMemberId ? (['owner'] as const) : [];
  const relations = new Set<Relation>([...(await standingInRound(work, consultation)), ...own]);
  if (!permits(work.actor, 'consultation.read', { relations })) throw new NotFound('consultation_response');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return { response, consultation };
}

async function standingInRound(work: StaffWork, { boardId, documentId }: Consultation): Promise<ReadonlySet<Relation>> {
  const { schoolId } = await work.db.findOneByOrFail(StrategyDocument, { boardId, id: documentId });
  return standingTo(work, schoolId);
}

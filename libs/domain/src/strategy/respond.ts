import { Conflict, newId, RuleBroken } from '@app/platform';
import { Not } from 'typeorm';
import { applyChanges, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { ConsultationResponse, type ResponseKind } from './consultation-response.entity.js';
import type { Consultation } from './consultation.entity.js';
import { saidViolations, stateOn } from './consultations.rules.js';
import { responseRow, type ResponseRow } from './responses.queries.js';
import { loadConsultation, loadResponse } from './strategy.access.js';

export interface Said {
  readonly kind: ResponseKind;
  readonly text?: string | null;
}

/** Of one person in a round: each asks for an answer before anything can be decided. */
const MOST_IDEAS = 20;

/**
 * Says something about the draft, by name: an idea, of which one may have several; or one's word for the whole, consent
 * or a concern. The history says that they did and not what, nor whether they changed their mind.
 */
export async function respond(work: StaffWork, consultationId: string, said: Said): Promise<ResponseRow> {
  const consultation = await loadConsultation(work, consultationId, 'consultation.respond');
  expectOpen(work, consultation);
  const { kind, text = null } = said;
  expectSaid({ kind, text });
  const { boardId, staffMemberId: authorId } = work.actor;
  const mine = { boardId, consultationId, authorId };
  if (kind !== 'idea' && (await work.db.existsBy(ConsultationResponse, { ...mine, kind: Not('idea') })))
    throw new Conflict('word_given_already');
  if (kind === 'idea' && (await work.db.countBy(ConsultationResponse, { ...mine, kind })) >= MOST_IDEAS)
    throw new Conflict('too_many_ideas', { limit: MOST_IDEAS });
  const id = newId();
  await work.db.insert(ConsultationResponse, { id, ...mine, kind, text, respondedOn: today(work), version: 1 });
  record(work, 'given', id, consultationId);
  return responseRow(work, id);
}

/** Says it otherwise, or gives another word, as long as the consultation is open. What it said before is nowhere. */
export async function reviseResponse(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<Said>,
): Promise<ResponseRow> {
  const { response, consultation } = await loadResponse(work, id, 'consultation-response.revise');
  expectOpen(work, consultation);
  expectVersion(response, version);
  const isIdea = response.kind === 'idea';
  const changes = applyChanges<Partial<ConsultationResponse>>(response, revision);
  if ((response.kind === 'idea') !== isIdea) throw RuleBroken.at('/kind', 'idea_or_word');
  if (nothingChanged(work, changes)) return responseRow(work, id);
  const { boardId, kind, text } = response;
  expectSaid({ kind, text });
  await work.db.update(ConsultationResponse, { boardId, id }, { kind, text });
  record(work, 'revised', id, response.consultationId);
  return responseRow(work, id);
}

/** Takes back what one said, with what colleagues said to it, as long as the consultation is open. */
export async function withdrawResponse(work: StaffWork, id: string, version: number): Promise<void> {
  const { response, consultation } = await loadResponse(work, id, 'consultation-response.revise');
  expectOpen(work, consultation);
  expectVersion(response, version);
  await work.db.delete(ConsultationResponse, { boardId: response.boardId, id });
  record(work, 'withdrawn', id, response.consultationId);
}

/** Refuses where nothing can be said any more. */
export function expectOpen(work: StaffWork, consultation: Consultation): void {
  if (stateOn(consultation, today(work)) !== 'open') throw new Conflict('consultation_closed');
}

export function expectSaid(said: Parameters<typeof saidViolations>[0]): void {
  const violations = saidViolations(said);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

function record(work: StaffWork, what: string, subjectId: string, consultationId: string): void {
  work.record({
    event: `consultation-response.${what}`,
    subjectType: 'consultation_response',
    subjectId,
    personId: work.actor.staffMemberId,
    changes: { consultationId },
  });
}

import { RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import {
  ConsultationReaction,
  type ConsultationResponse,
  type IdeaReactionKind,
} from './consultation-response.entity.js';
import { expectOpen, expectSaid } from './respond.js';
import { responseRow, type ResponseRow } from './responses.queries.js';
import { loadResponse } from './strategy.access.js';

export interface Reaction {
  readonly kind: IdeaReactionKind;
  readonly text?: string | null;
}

/** Says what one thinks of a colleague's idea, in place of what one said of it before. */
export async function reactToIdea(
  work: StaffWork,
  responseId: string,
  { kind, text = null }: Reaction,
): Promise<ResponseRow> {
  const response = await loadIdea(work, responseId);
  expectSaid({ kind, text });
  const { boardId, staffMemberId: authorId } = work.actor;
  await work.db.upsert(ConsultationReaction, { boardId, responseId, authorId, kind, text }, [
    'boardId',
    'responseId',
    'authorId',
  ]);
  record(work, response, 'given');
  return responseRow(work, responseId);
}

/** Takes back what one said of a colleague's idea. Where one said nothing of it, nothing happens. */
export async function takeBackReaction(work: StaffWork, responseId: string): Promise<ResponseRow> {
  const response = await loadIdea(work, responseId);
  const { boardId, staffMemberId: authorId } = work.actor;
  const { affected } = await work.db.delete(ConsultationReaction, { boardId, responseId, authorId });
  if (affected === 0) work.bookkeeping();
  else record(work, response, 'taken-back');
  return responseRow(work, responseId);
}

/** Refuses one's own, and a word for the whole: whether a colleague consents is theirs alone. */
async function loadIdea(work: StaffWork, id: string): Promise<ConsultationResponse> {
  const { response, consultation } = await loadResponse(work, id, 'consultation.respond');
  expectOpen(work, consultation);
  if (response.kind !== 'idea') throw new RuleBroken('reactions_to_ideas_only');
  if (response.authorId === work.actor.staffMemberId) throw new RuleBroken('own_idea');
  return response;
}

function record(work: StaffWork, { id, consultationId }: ConsultationResponse, what: string): void {
  work.record({
    event: `consultation-reaction.${what}`,
    subjectType: 'consultation_response',
    subjectId: id,
    personId: work.actor.staffMemberId,
    changes: { consultationId },
  });
}

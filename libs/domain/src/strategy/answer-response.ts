import { Conflict, RuleBroken } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { ConsultationResponse, type ResponseOutcome } from './consultation-response.entity.js';
import { stateOn } from './consultations.rules.js';
import { responseRow, type ResponseRow } from './responses.queries.js';
import { loadResponse } from './strategy.access.js';

export interface ResponseAnswer {
  readonly outcome: ResponseOutcome;
  /** What was done with it, in a sentence. */
  readonly answer: string;
}

/**
 * Says what was done with an idea or a concern, once the consultation is closed: who responds is not steered by answers.
 * It can be said otherwise until the draft is adopted or dropped.
 */
export async function answerResponse(
  work: StaffWork,
  id: string,
  version: number,
  { outcome, answer }: ResponseAnswer,
): Promise<ResponseRow> {
  const { response, consultation } = await loadResponse(work, id, 'consultation-response.answer');
  const state = stateOn(consultation, today(work));
  if (state !== 'closed') throw new Conflict(state === 'open' ? 'answered_after_closing' : 'consultation_settled');
  if (response.kind === 'consent') throw new RuleBroken('consent_asks_no_answer');
  expectVersion(response, version);
  const { boardId, authorId, consultationId } = response;
  const answeredById = work.actor.staffMemberId;
  await work.db.update(ConsultationResponse, { boardId, id }, { outcome, answer, answeredById });
  work.record({
    event: 'consultation-response.answered',
    subjectType: 'consultation_response',
    subjectId: id,
    ...(authorId === null ? {} : { personId: authorId }),
    changes: { consultationId, outcome },
  });
  return responseRow(work, id);
}

import { Conflict, RuleBroken } from '@app/platform';
import { countAnswer } from '../anonymous-answers/count-answer.js';
import { isOpenOn } from '../anonymous-answers/rounds.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { expectConsent, loadPulse } from './pulses.access.js';
import { questionsOf } from './pulses.queries.js';
import { type Answered, isComplete, placesOf } from './pulses.rules.js';

const COUNTED_IN = {
  people: 'pulse_person',
  tallies: 'pulse_tally',
  round: 'pulse_id',
  about: 'need',
  answeredAlready: 'pulse_answered_already',
};

/** Counts the actor's answer to a pulse, once: of each need, the sum of what they answered about it. */
export async function answerPulse(work: StaffWork, id: string, answers: readonly Answered[]): Promise<void> {
  const pulse = await loadPulse(work, id, 'pulse.answer');
  if (!isOpenOn(pulse, today(work))) throw new Conflict('pulse_closed');
  await expectConsent(work, pulse.schoolId);
  const questions = await questionsOf(work, id);
  if (!isComplete(answers, questions)) throw RuleBroken.at('/answers', 'answers_incomplete');
  await countAnswer(work, COUNTED_IN, id, placesOf(answers, questions));
}

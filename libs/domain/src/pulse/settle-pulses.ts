import { IsNull, LessThanOrEqual } from 'typeorm';
import { answersIn } from '../anonymous-answers/tally.calculation.js';
import { notify } from '../notifications/notify.js';
import { leadersOf } from '../people/school-leaders.queries.js';
import { staffOfSchoolOn } from '../people/staff-of-school.queries.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { PulsePerson, PulseResult, PulseTally } from './pulse-details.entity.js';
import { Pulse } from './pulse.entity.js';
import { FEWEST_IN_PULSE, sumsOf, toldAnswered, toldNeed } from './told-needs.calculation.js';

/** Settles every pulse of the board that is over. */
export async function settlePulses(work: Work): Promise<void> {
  const over = await work.db.find(Pulse, {
    where: { boardId: work.actor.boardId, settledOn: IsNull(), closesOn: LessThanOrEqual(today(work)) },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const pulse of over) await settlePulse(work, pulse);
}

/**
 * Makes the answers to a pulse that is over into what is told of them, for good, and destroys the counts and who
 * answered. Of fewer than five answers nothing is kept at all, not even how few they were.
 */
export async function settlePulse(work: Work, pulse: Pulse): Promise<void> {
  const { boardId, id: pulseId, schoolId } = pulse;
  const of = { boardId, pulseId };
  const tallies = await work.db.findBy(PulseTally, of);
  const answers = answersIn(tallies[0]?.times ?? []);
  const told = answers < FEWEST_IN_PULSE ? null : toldAnswered(answers, pulse.asked);
  await work.db.delete(PulseTally, of);
  await work.db.delete(PulsePerson, of);
  const results = told
    ? tallies.map(({ need, times }) => ({ ...of, need, ...toldNeed(sumsOf(times), told.answered) }))
    : [];
  await insertRows(work, PulseResult, results);
  const settledOn = today(work);
  await work.db.update(Pulse, { boardId, id: pulseId }, { settledOn, ...told });
  work.record({
    event: 'pulse.settled',
    subjectType: 'pulse',
    subjectId: pulseId,
    changes: { schoolId, ...(told ?? { answered: null }) },
  });
  const to = [...(await staffOfSchoolOn(work, schoolId, settledOn)), ...(await leadersOf(work, schoolId))];
  await notify(work, { kind: 'pulse.closed', to, subjectId: pulseId, occasion: pulseId });
}

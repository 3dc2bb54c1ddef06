import { Conflict, newId, RuleBroken } from '@app/platform';
import { In, IsNull, Not } from 'typeorm';
import { isOpenOn, openingViolations } from '../anonymous-answers/rounds.rules.js';
import { noAnswers } from '../anonymous-answers/tally.calculation.js';
import { notify } from '../notifications/notify.js';
import { loadSchool } from '../organisations/organisation.access.js';
import { changedStaffOf, staffOfSchoolOn } from '../people/staff-of-school.queries.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { PulsePerson, PulseQuestion, PulseTally } from './pulse-details.entity.js';
import { NEEDS, PulseItem } from './pulse-item.entity.js';
import { Pulse } from './pulse.entity.js';
import { expectConsent } from './pulses.access.js';
import { type PulseRow, pulseRow } from './pulses.queries.js';
import { questionViolations } from './pulses.rules.js';
import { settlePulse } from './settle-pulses.js';
import { FEWEST_IN_PULSE, STEPS_AN_ITEM } from './told-needs.calculation.js';

const TERMS = { fewest: FEWEST_IN_PULSE, tooFew: 'too_few_for_pulse', tooSoon: 'pulse_lately' };

export interface NewPulse {
  /** The first day on which nobody can answer any more. */
  readonly closesOn: string;
  /** What is asked, in this order. */
  readonly itemIds: readonly string[];
}

/** Opens a pulse for those who work at the school today; its leader does. There is one at a time. */
export async function openPulse(work: StaffWork, schoolId: string, asking: NewPulse): Promise<PulseRow> {
  await loadSchool(work, schoolId, 'pulse.open');
  await expectConsent(work, schoolId);
  await closeStanding(work, schoolId);
  const { boardId } = work.actor;
  const openedOn = today(work);
  const { closesOn, itemIds } = asking;
  const earlier = await work.db.findOne(Pulse, {
    where: { boardId, schoolId, answered: Not(IsNull()) },
    order: { closesOn: 'desc' },
  });
  const people = await staffOfSchoolOn(work, schoolId, openedOn);
  const known = await itemsOf(work, schoolId, itemIds);
  const opening = { today: openedOn, closesOn, asked: people.length, lastClosedOn: earlier?.closesOn ?? null };
  const violations = [...openingViolations(opening, TERMS), ...questionViolations(itemIds, known, NEEDS)];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const changed = earlier && (await changedSince(work, earlier, people.length));
  const pulse = { id: newId(), boardId, schoolId, openedOn, closesOn, asked: people.length };
  await work.db.insert(Pulse, { ...pulse, earlierId: earlier?.id ?? null, changed });
  await layOut(work, pulse, { people, itemIds, known });
  const changes = { schoolId, closesOn };
  work.record({ event: 'pulse.opened', subjectType: 'pulse', subjectId: pulse.id, changes });
  await notify(work, { kind: 'pulse.opened', to: people, subjectId: pulse.id, occasion: pulse.id });
  return pulseRow(work, pulse.id);
}

/** Refuses where one is open; one that is over and waits for the night is settled first. */
async function closeStanding(work: StaffWork, schoolId: string): Promise<void> {
  const standing = await work.db.findOne(Pulse, {
    where: { boardId: work.actor.boardId, schoolId, settledOn: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!standing) return;
  if (isOpenOn(standing, today(work))) throw new Conflict('pulse_open_already');
  await settlePulse(work, standing);
}

/**
 * How many people are asked now and were not then, or the other way round. Who was asked then is kept nowhere; where it
 * turned out since that somebody did not work there, at least the numbers tell that they were others.
 */
async function changedSince(work: StaffWork, { schoolId, openedOn, asked }: Pulse, people: number): Promise<number> {
  const changed = await changedStaffOf(work, schoolId, [openedOn, today(work)]);
  return Math.max(changed, Math.abs(people - asked));
}

/** The items of these that the school has: the built-in ones and its own. */
const itemsOf = (work: StaffWork, schoolId: string, ids: readonly string[]): Promise<PulseItem[]> => {
  const [boardId, id] = [work.actor.boardId, In([...ids])];
  return work.db.find(PulseItem, {
    where: [
      { boardId, id, schoolId },
      { boardId, id, schoolId: IsNull() },
    ],
  });
};

interface Content {
  readonly people: readonly string[];
  readonly itemIds: readonly string[];
  readonly known: readonly PulseItem[];
}

/** Everything that answering will change is there from the opening on, so that no row tells of an answer by being new. */
async function layOut(work: StaffWork, { boardId, id: pulseId }: Pick<Pulse, 'boardId' | 'id'>, content: Content) {
  const { people, itemIds, known } = content;
  const of = { boardId, pulseId };
  const questions = itemIds.map((itemId, index) => ({ ...of, position: index + 1, itemId }));
  await insertRows(work, PulseQuestion, questions);
  const asked = people.map((staffMemberId) => ({ ...of, staffMemberId, answered: false }));
  await insertRows(work, PulsePerson, asked);
  const stepsOf = (need: string): number => STEPS_AN_ITEM * known.filter((item) => item.need === need).length;
  const tallies = NEEDS.map((need) => ({ ...of, need, times: noAnswers(stepsOf(need) + 1) }));
  await insertRows(work, PulseTally, tallies);
}

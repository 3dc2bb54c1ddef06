import { addDays } from '@app/platform';
import { Between, IsNull } from 'typeorm';
import { notify } from '../notifications/notify.js';
import { staffOfSchoolOn } from '../people/staff-of-school.queries.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { PulsePerson } from './pulse-details.entity.js';
import { Pulse } from './pulse.entity.js';

/** From how many days before it closes people are told that it will. */
const DAYS_AHEAD = 3;

/**
 * Tells all who were asked in a pulse that it closes soon, once. Also who answered: of a notice to the others alone one
 * could tell who they are.
 */
export async function remindOfPulses(work: Work): Promise<void> {
  const { boardId } = work.actor;
  const on = today(work);
  const closesOn = Between(addDays(on, 1), addDays(on, DAYS_AHEAD));
  for (const { id, schoolId } of await work.db.findBy(Pulse, { boardId, settledOn: IsNull(), closesOn })) {
    const asked = await work.db.findBy(PulsePerson, { boardId, pulseId: id });
    const there = new Set(await staffOfSchoolOn(work, schoolId, on));
    const to = asked.map(({ staffMemberId }) => staffMemberId).filter((one) => there.has(one));
    await notify(work, { kind: 'pulse.closing', to, subjectId: id, occasion: id });
  }
}

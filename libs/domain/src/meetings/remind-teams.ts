import { remindOfLooks } from '../goals/remind-of-looks.js';
import { tellOfDueConversations } from '../conversations/tell-of-due-conversations.js';
import { tellOfMeasured } from '../impact/tell-of-measured.js';
import { remindOfActions } from '../team-actions/remind-of-actions.js';
import { remindOfConsultations, remindOfReviews } from '../strategy/remind-of-strategy.js';
import { remindOfPulses } from '../pulse/remind-of-pulses.js';
import type { UnitOfWork } from '../work/unit-of-work.js';
import { remindOfMeetings } from './remind-of-meetings.js';

/**
 * Reminds members of tomorrow's meetings and of what they are to do, people of goals that they meant to look at, of
 * growth conversations that are due and of expectations that were measured, staff of consultations and pulses that are about to close, and leaders of what they
 * were to look at again. Run again it tells nobody twice; a board that fails keeps no other from being reminded.
 */
export async function remindTeams(unitOfWork: UnitOfWork): Promise<void> {
  const failures: unknown[] = [];
  for (const boardId of await unitOfWork.boardIds())
    await unitOfWork
      .run({ boardId, system: true }, async (work) => {
        work.bookkeeping();
        await remindOfMeetings(work);
        await remindOfActions(work);
        await remindOfConsultations(work);
        await remindOfReviews(work);
        await remindOfLooks(work);
        await remindOfPulses(work);
        await tellOfDueConversations(work);
        await tellOfMeasured(work);
      })
      .catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} boards could not be reminded`);
}

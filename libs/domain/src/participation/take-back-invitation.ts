import { RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { Participation } from './participation.entity.js';
import { loadParticipation } from './participations.access.js';

/** Takes back an invitation that was not answered yet: for who got it, it is not there any more. */
export async function takeBackInvitation(work: StaffWork, id: string): Promise<void> {
  const { participation } = await loadParticipation(work, id, 'participation.take-back');
  const { boardId, hostId, answer } = participation;
  if (answer !== 'invited') throw RuleBroken.at('', 'answered_already');
  await work.db.delete(Participation, { boardId, id });
  work.record({
    event: 'participation.taken-back',
    subjectType: 'participation',
    subjectId: id,
    personId: hostId,
  });
}

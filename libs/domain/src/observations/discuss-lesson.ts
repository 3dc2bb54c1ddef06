import { RuleBroken } from '@app/platform';
import { notify } from '../notifications/notify.js';
import type { StaffWork } from '../work/work.js';
import { changeObservation } from './change-observation.js';
import { logObservation, type Talk } from './log-observation.js';
import { loadObservation } from './observations.access.js';
import { observationDetail, type ObservationDetail } from './observations.queries.js';
import { Observer } from './observer.entity.js';
import { expectStep } from './step-observation.js';

/** Notes the feedback conversation, and logs a learning moment for the teacher and for each observer. */
export async function discussLesson(work: StaffWork, id: string, talk: Talk): Promise<ObservationDetail> {
  const observation = await loadObservation(work, id, 'observation.revise');
  const observers = await presentObservers(work, id);
  expectStep(work, observation, 'discussed', { talkOn: talk.heldOn, accepted: observers.length });
  if (talk.presentIds.some((colleague) => !observers.includes(colleague)))
    throw RuleBroken.at('/presentIds', 'not_an_observer');
  const logged = await logObservation(work, observation, talk, observers);
  const { boardId } = observation;
  for (const staffMemberId of observers)
    await work.db.update(
      Observer,
      { boardId, observationId: id, staffMemberId },
      { atTalk: talk.presentIds.includes(staffMemberId), activityId: logged.get(staffMemberId) ?? null },
    );
  const { heldOn: talkOn, minutes: talkMinutes, notes: talkNotes = null, nextTry = null } = talk;
  const activityId = logged.get(observation.ownerId) ?? null;
  const values = { status: 'discussed' as const, talkOn, talkMinutes, talkNotes, nextTry, activityId };
  await changeObservation(work, observation, 'discussed', values);
  await notify(work, { kind: 'observation.discussed', to: observers, subjectId: id, occasion: talkOn });
  return observationDetail(work, observation);
}

/** Those who accepted and were not erased since; held until the end, so that nobody is while something is logged. */
async function presentObservers(work: StaffWork, id: string): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select s.id from observation_observer o
       join staff_member s on s.board_id = o.board_id and s.id = o.staff_member_id and s.erased_at is null
      where o.board_id = $1 and o.observation_id = $2 and o.answer = 'accepted'
      order by s.id for key share of s`,
    [work.actor.boardId, id],
  );
  return rows.map((row) => row.id);
}

import { newId, RuleBroken } from '@app/platform';
import { INSTRUMENTS } from '../instruments/instruments.js';
import { PupilGroup } from '../organisations/pupil-group.entity.js';
import { findOffered } from '../school-material/material.queries.js';
import { expectKnown } from '../work/references.js';
import type { StaffWork } from '../work/work.js';
import { recordIn } from './change-observation.js';
import { askObservers } from './observers.js';
import { Observation } from './observation.entity.js';
import { observationDetail, type ObservationDetail } from './observations.queries.js';

/** What a teacher says of the lesson that colleagues are to look at. */
export interface Lesson {
  readonly title: string;
  readonly focusQuestion: string;
  readonly lessonOn: string;
  /** Hours and minutes. */
  readonly startsAt?: string | null;
  readonly minutes: number;
  readonly pupilGroupId?: string | null;
  readonly instrumentVersionId?: string | null;
  readonly followsId?: string | null;
  readonly lookFor?: string | null;
  readonly agreements?: string | null;
}

/** Begins an observation of the actor's own lesson. Nobody can begin one of somebody else's. */
export async function beginObservation(
  work: StaffWork,
  { observerIds = [], ...lesson }: Lesson & { readonly observerIds?: readonly string[] },
): Promise<ObservationDetail> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  await expectLessonKnown(work, lesson);
  const observation = work.db.create(Observation, {
    startsAt: null,
    pupilGroupId: null,
    instrumentVersionId: null,
    followsId: null,
    lookFor: null,
    agreements: null,
    ...lesson,
    id: newId(),
    boardId,
    ownerId,
    status: 'prepared',
    talkOn: null,
    talkMinutes: null,
    talkNotes: null,
    nextTry: null,
    revisitedOn: null,
    revisitNotes: null,
    activityId: null,
    removedAt: null,
    version: 1,
  });
  await work.db.insert(Observation, observation);
  recordIn(work, observation, 'begun', { lessonOn: lesson.lessonOn, observerIds });
  await askObservers(work, observation, observerIds, '/observerIds');
  return observationDetail(work, observation);
}

/** Refuses a lesson of a group, with a guide or after an observation that is not there for the actor. */
export async function expectLessonKnown(work: StaffWork, lesson: Partial<Lesson>): Promise<void> {
  const { pupilGroupId, instrumentVersionId, followsId } = lesson;
  const { boardId, staffMemberId } = work.actor;
  if (pupilGroupId) await expectKnown(work, PupilGroup, [pupilGroupId], '/pupilGroupId', 'unknown_pupil_group');
  if (instrumentVersionId && !(await findOffered(work, INSTRUMENTS, instrumentVersionId)))
    throw RuleBroken.at('/instrumentVersionId', 'unknown_instrument_version');
  if (!followsId) return;
  const earlier = await work.db.query<unknown[]>(
    `select from observation where board_id = $1 and id = $2 and owner_id = $3 and removed_at is null`,
    [boardId, followsId, staffMemberId],
  );
  if (earlier.length === 0) throw RuleBroken.at('/followsId', 'unknown_observation');
}

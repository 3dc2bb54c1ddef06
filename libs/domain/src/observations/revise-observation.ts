import { RuleBroken } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { expectLessonKnown, type Lesson } from './begin-observation.js';
import { changeObservation, expectOpen } from './change-observation.js';
import type { Observation } from './observation.entity.js';
import { loadObservation } from './observations.access.js';
import { observationDetail, type ObservationDetail } from './observations.queries.js';

export type LessonRevision = Partial<Omit<Lesson, 'followsId' | 'lookFor' | 'agreements'>>;

/** Changes what the teacher says of the own lesson, until it was talked about; what is left out stays as it is. */
export async function reviseObservation(
  work: StaffWork,
  id: string,
  version: number,
  revision: LessonRevision,
): Promise<ObservationDetail> {
  const observation = await loadObservation(work, id, 'observation.revise');
  expectVersion(observation, version);
  expectOpen(observation);
  const { instrumentVersionId, lessonOn } = revision;
  // An observation keeps the version that it began with once it is held: answers refer to its items.
  const guideChanges = instrumentVersionId !== undefined && instrumentVersionId !== observation.instrumentVersionId;
  if (guideChanges && (observation.status !== 'prepared' || (await isFilledIn(work, id))))
    throw RuleBroken.at('/instrumentVersionId', 'guide_in_use');
  if (observation.status === 'observed' && lessonOn !== undefined && lessonOn > today(work))
    throw RuleBroken.at('/lessonOn', 'in_the_future');
  await expectLessonKnown(work, guideChanges ? revision : { ...revision, instrumentVersionId: null });
  await changeObservation(work, observation, 'revised', revision);
  return observationDetail(work, observation);
}

export interface PreTalk {
  readonly lookFor?: string | null;
  readonly agreements?: string | null;
}

/** Notes what was agreed on before the lesson: the teacher does, or an observer who accepted. */
export async function agreeBeforehand(
  work: StaffWork,
  id: string,
  version: number,
  agreed: PreTalk,
): Promise<Pick<Observation, 'lookFor' | 'agreements' | 'version'>> {
  const observation = await loadObservation(work, id, 'observation.agree');
  expectVersion(observation, version);
  expectOpen(observation);
  await changeObservation(work, observation, 'agreed-on', agreed);
  return observation;
}

/** Whether anybody answered an item of the guide, or pupils did. */
async function isFilledIn(work: StaffWork, id: string): Promise<boolean> {
  const [found] = await work.db.query<[{ filled: boolean }]>(
    `select exists (select from observation_sheet where board_id = $1 and observation_id = $2)
         or exists (select from observation_pupil_view where board_id = $1 and observation_id = $2) as filled`,
    [work.actor.boardId, id],
  );
  return found.filled;
}

import type { Activity, StaffMember } from '@app/domain';
import type { Client, TestApi } from '../api.js';
import type { LaidOut } from './thing.js';

const COURSE = { title: 'Dit staat alleen in de cursus.', startedOn: '2026-01-12', notes: 'En dit.' };
const STEP = { kind: 'online', title: 'Dit staat alleen in de stap.' };

/** A course and a trajectory of the owner's, and what hangs on their activity: a reflection in phases, and an answer. */
export async function layOutTrajectories(api: TestApi, owner: StaffMember, activity: Activity): Promise<LaidOut> {
  const client = await api.as(owner);
  const { body: course } = await client.post('/v1/courses').send(COURSE).expect(201);
  const line = { title: 'Dit staat alleen in het traject.', steps: [STEP] };
  const { body: trajectory } = await client.post('/v1/trajectories').send(line).expect(201);
  const path = `/v1/activities/${activity.id}`;
  const phases = { awareness: activity.reflection ?? 'x' };
  await client.put(`${path}/guided-reflection`).send(phases).expect(200);
  const answer = { outcome: 'not_yet', note: 'Dit staat alleen in het antwoord.' };
  await client.post(`${path}/try-out-answers`).send(answer).expect(201);
  const stepId = trajectory.steps[0].id as string;
  const ids = { course: course.id as string, trajectory: trajectory.id as string };
  return {
    things: {
      courses: { id: ids.course, seenWith: 'course.read', owner: ['owner'], says: COURSE.title },
      trajectories: { id: ids.trajectory, seenWith: 'trajectory.read', owner: ['owner'], says: line.title },
    },
    nested: { stepId, activityId: activity.id },
    fields: { stepIds: stepId, recordId: ids.course },
  };
}

interface Words {
  readonly course: string;
  readonly step: string;
  readonly awareness: string;
  readonly came: string;
}

/** Somebody writes in everything that hangs on an activity of theirs, and in a course and a trajectory of their own. */
export async function writeInTrajectories(
  client: Client,
  activityId: string,
  { course, step, awareness, came }: Words,
): Promise<void> {
  const { body: followed } = await client.post('/v1/courses').send({ title: 'Cursus', notes: course }).expect(201);
  const courseId = followed.id as string;
  await client.put(`/v1/courses/${courseId}/activities/${activityId}`).expect(200);
  const tiedTo = { kind: 'course', recordId: courseId };
  const steps = [{ kind: 'online', title: step, tiedTo }];
  await client.post('/v1/trajectories').send({ title: 'Traject', question: step, steps }).expect(201);
  const path = `/v1/activities/${activityId}`;
  await client.put(`${path}/guided-reflection`).send({ awareness }).expect(200);
  await client.post(`${path}/try-out-answers`).send({ outcome: 'tried', note: came }).expect(201);
}

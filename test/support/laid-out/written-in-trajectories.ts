import type { Client } from '../api.js';

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

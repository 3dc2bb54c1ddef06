import type { LearningForm } from '@app/domain';
import type { TestApi } from '../api.js';
import type { LaidOut, People } from './thing.js';

const NOTE = 'Dit staat alleen in een plan van de eigenaar.';

/**
 * What the owner plans, what a teammate invited them to, and the address of a calendar: of one with nothing in it, for
 * whoever has an address may read all that is behind it.
 */
export async function layOutPlanning(
  api: TestApi,
  { owner, teammate, administrator }: People,
  { code: learningForm }: LearningForm,
): Promise<LaidOut> {
  const [asOwner, asTeammate] = [await api.as(owner), await api.as(teammate)];
  const plan = { learningForm, title: 'Plan', plannedOn: '2026-04-14', minutes: 60, note: NOTE };
  const { body: planned } = await asOwner.post('/v1/planned-activities').send(plan).expect(201);
  const entry = { learningForm, title: 'Samen', learnedOn: '2026-03-10', minutes: 60, visibility: 'private' };
  const { body: activity } = await asTeammate.post('/v1/activities').send(entry).expect(201);
  const wish = { staffMemberIds: [owner.id] };
  await asTeammate.post(`/v1/activities/${activity.id}/participants`).send(wish).expect(204);
  const { body: invitations } = await asOwner.get('/v1/participations?as=invited').expect(200);
  const { body: feed } = await (await api.as(administrator)).post('/v1/me/calendar-feed').expect(201);
  return {
    things: {
      'planned-activities': {
        id: planned.id as string,
        seenWith: 'planned-activity.read',
        owner: ['owner'],
        says: NOTE,
      },
      participations: {
        id: invitations.items[0].id as string,
        seenWith: 'participation.read',
        host: ['teammate'],
        invited: ['owner'],
      },
    },
    nested: { secret: /(lsc_\w+[\w-]*)\.ics$/.exec(feed.url as string)?.[1] ?? '' },
  };
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Activity, removeExpired } from '@app/domain';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

const RECORDING = {
  url: 'https://video.voorbeeld.nl/les',
  recordedOn: '2026-03-10',
  expiresOn: '2026-03-20',
  parentsInformedOn: '2026-03-02',
  parentsInformedBy: 'Brief aan de ouders',
};

describe('the recording of an own lesson', () => {
  let api: TestApi;
  let asNoor: Client;
  let asSam: Client;
  let activity: Activity;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    const school = await api.world.school(board);
    const noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
    asSam = await api.as(await api.world.staffMember(board, school));
    activity = await api.world.activity(noor, await api.world.learningForm(board), { visibility: 'school' });
    path = `/v1/activities/${activity.id}/recording`;
  });
  afterAll(() => api.close());

  it.each([
    ['https_expected', { url: 'http://video.voorbeeld.nl/les' }],
    ['in_the_future', { recordedOn: '2026-03-13' }],
    ['informed_afterwards', { parentsInformedOn: '2026-03-11' }],
    ['day_too_late', { expiresOn: '2027-03-11' }],
    ['day_too_early', { expiresOn: '2026-03-11' }],
    ['missing', { parentsInformedBy: undefined }],
  ])('is refused as %s', async (code, wrong) => {
    const { body } = await asNoor.put(path).send({ ...RECORDING, ...wrong });
    expect(body.errors[0].code).toBe(code);
  });

  it('is a link until a day, that opens with the activity and is changed as it was read', async () => {
    const { body } = await asNoor.put(path).send(RECORDING).expect(200);
    expect(body).toEqual({ activityId: activity.id, pupilGroupId: null, version: 1, ...RECORDING });
    await asSam.get(path).expect(200);
    await asSam.put(path).send(RECORDING).expect(403);
    await asNoor.put(path).send(RECORDING).expect(428);
    const later = { ...RECORDING, expiresOn: '2026-06-01' };
    const { body: changed } = await asNoor.put(path).set('if-match', '"1"').send(later).expect(200);
    expect(changed).toMatchObject({ expiresOn: '2026-06-01', version: 2 });
    await asNoor.put(path).set('if-match', '"2"').send(RECORDING).expect(200);
    const { body: openings } = await asNoor.get(`/v1/activities/${activity.id}/openings`).expect(200);
    expect(openings.items).toMatchObject([{ times: 1 }]);
  });

  it('is among one’s own that expire soon', async () => {
    let found: unknown;
    const queries = await queriesOf(api, async () => {
      found = (await asNoor.get('/v1/recordings?expiring=true').expect(200)).body.items;
    });
    expect(queries.filter((query) => query.startsWith('select r.'))).toHaveLength(1);
    expect(found).toMatchObject([{ activityId: activity.id, expiresOn: '2026-03-20' }]);
    const { body: others } = await asSam.get('/v1/recordings').expect(200);
    expect(others.items).toEqual([]);
  });

  it('is gone after its last day; of it stays that there was one', async () => {
    api.clock.set('2026-03-21T09:00:00Z');
    await asNoor.get(path).expect(404);
    for (let twice = 0; twice < 2; twice += 1) await removeExpired(api.unitOfWork);
    const left = await api.database.owner.query(`select from lesson_recording`);
    expect(left).toEqual([]);
    const { body: history } = await asNoor.get('/v1/me/history?subjectType=activity').expect(200);
    const [expired] = history.items.filter(({ event }: { event: string }) => event === 'activity.recording-expired');
    expect(expired).toMatchObject({ byKind: 'system', changes: { expiresOn: '2026-03-20' } });
    expect(JSON.stringify(history)).not.toContain('video.voorbeeld');
    api.clock.set(THE_MOMENT);
    await asNoor.put(path).send(RECORDING).expect(200);
    await asNoor.delete(path).set('if-match', '"1"').expect(204);
    await asNoor.get(path).expect(404);
  });
});

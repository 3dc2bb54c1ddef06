import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Goal, notify, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

describe('what people are told of', () => {
  let api: TestApi;
  let noor: StaffMember;
  let sanne: StaffMember;
  let asNoor: Client;
  let asSanne: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    const board = await world.board();
    const school = await world.school(board);
    noor = await world.staffMember(board, school, { givenName: 'Noor', familyName: 'de Wit' });
    sanne = await world.staffMember(board, school, { givenName: 'Sanne', familyName: 'Bos' });
    asNoor = await api.as(noor);
    asSanne = await api.as(sanne);
  });

  const share = async (title = 'Vragen stellen'): Promise<string> => {
    const goal = { title, visibility: 'shared', sharedWith: [sanne.id] };
    const { body } = await asNoor.post('/v1/goals').send(goal).expect(201);
    return body.id as string;
  };
  const notices = async (query = '', client = asSanne) => (await client.get(`/v1/me/notices${query}`).expect(200)).body;

  it('is a sentence in their language, with who and what, and where that is', async () => {
    const id = await share();
    expect(await notices()).toEqual({
      items: [
        {
          id: expect.any(String),
          kind: 'goal.shared',
          sentence: 'Noor de Wit deelde het doel “Vragen stellen” met je',
          subject: { type: 'goal', id, href: `/v1/goals/${id}`, title: 'Vragen stellen' },
          who: 'Noor de Wit',
          toldAt: '2026-03-12T09:00:00.000Z',
          isRead: false,
        },
      ],
      next: null,
      unread: 1,
    });
    const english = await asSanne.get('/v1/me/notices').set('accept-language', 'en').expect(200);
    expect(english.body.items[0].sentence).toBe('Noor de Wit shared the goal “Vragen stellen” with you');
    expect((await notices('', asNoor)).items).toEqual([]);
    await asSanne.get(`/v1/goals/${id}`).expect(200);
  });

  it('says no more of what is closed to them, and the same as soon as it is open again', async () => {
    const id = await share('Omgaan met die ene ouder');
    await asNoor.delete(`/v1/goals/${id}/shares/${sanne.id}`).expect(200);
    const closed = await notices();
    expect(closed.items[0]).toMatchObject({
      sentence: 'Noor de Wit deelde een doel met je, dat nu niet voor je openstaat',
      subject: null,
    });
    expect(JSON.stringify(closed)).not.toContain('ouder');
    await asNoor.put(`/v1/goals/${id}/shares/${sanne.id}`).expect(200);
    // Told of it once that day.
    expect((await notices()).items.map(({ subject }: { subject: { title: string } }) => subject.title)).toEqual([
      'Omgaan met die ene ouder',
    ]);
  });

  it('is listed page by page, the newest first, and only the unread where that is asked', async () => {
    for (const title of ['Een', 'Twee', 'Drie']) await share(title);
    const titles = (page: { items: { subject: { title: string } }[] }) =>
      page.items.map(({ subject }) => subject.title);
    const first = await notices('?limit=2');
    expect([titles(first), first.unread]).toEqual([['Drie', 'Twee'], 3]);
    const second = await notices(`?limit=2&after=${first.next}`);
    expect([titles(second), second.next]).toEqual([['Een'], null]);
    await asSanne.post(`/v1/me/notices/${first.items[1].id}/read`).expect(204);
    const unread = await notices('?unread=true');
    expect([titles(unread), unread.unread]).toEqual([['Drie', 'Een'], 2]);
    expect((await notices()).items[1].isRead).toBe(true);
  });

  it('is marked as read up to what was seen, and not what came in meanwhile', async () => {
    await share('Een');
    const seen = await notices();
    await share('Twee');
    await asSanne.post('/v1/me/notices/read').send({ noticeId: seen.items[0].id }).expect(204);
    expect((await notices()).unread).toBe(1);
  });

  it('is theirs alone', async () => {
    await share();
    const { items } = await notices();
    await asNoor.post(`/v1/me/notices/${items[0].id}/read`).expect(404);
    const { body } = await asNoor.post('/v1/me/notices/read').send({ noticeId: items[0].id }).expect(422);
    expect(body.errors).toEqual([{ pointer: '/noticeId', code: 'unknown_notice', detail: 'is geen bericht aan jou' }]);
    expect((await notices()).unread).toBe(1);
  });

  it('is not there where what caused it was refused', async () => {
    const goal = { title: 'x', visibility: 'shared', sharedWith: [sanne.id, '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01'] };
    await asNoor.post('/v1/goals').send(goal).expect(422);
    expect((await notices()).items).toEqual([]);
  });

  it('is told once, however often the same occasion is told of, and never to who did it', async () => {
    const id = await share();
    for (let times = 0; times < 2; times += 1)
      await api.unitOfWork.run({ boardId: noor.boardId, system: true }, async (work) => {
        work.bookkeeping();
        await notify(work, { kind: 'goal.shared', to: [sanne.id, sanne.id], subjectId: id, occasion: 'once' });
      });
    expect((await notices()).items).toHaveLength(2);
  });

  it('takes as many queries for two hundred as for two', async () => {
    const tell = async (count: number): Promise<void> => {
      const { world } = api;
      const goals: Goal[] = [];
      for (let index = 0; index < count; index += 1) goals.push(await world.goal(noor, { visibility: 'board' }));
      await api.unitOfWork.run({ boardId: noor.boardId, system: true }, async (work) => {
        work.bookkeeping();
        for (const { id: subjectId } of goals) await notify(work, { kind: 'goal.shared', to: [sanne.id], subjectId });
      });
    };
    await tell(2);
    const few = await queriesOf(api, () => asSanne.get('/v1/me/notices?limit=200').expect(200));
    await tell(60);
    const many = await queriesOf(api, () => asSanne.get('/v1/me/notices?limit=200').expect(200));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(6);
  });

  it('is removed after ninety days', async () => {
    await share();
    api.clock.set('2026-06-10T08:00:00Z');
    await removeExpired(api.unitOfWork);
    expect((await notices()).items).toHaveLength(1);
    api.clock.set('2026-06-10T10:00:00Z');
    await removeExpired(api.unitOfWork);
    expect((await notices()).items).toHaveLength(0);
  });

  describe('by mail, as they choose', () => {
    const choose = (wish: object) => asSanne.put('/v1/me/mail-preferences').send(wish);

    it('begins with what is usual, in Dutch', async () => {
      const { body } = await asSanne.get('/v1/me/mail-preferences').expect(200);
      expect(body).toEqual({
        language: 'nl',
        digest: 'daily',
        choices: {
          leerteams: 'digest',
          meetings: 'at_once',
          actions: 'digest',
          cycles: 'digest',
          insights: 'digest',
          invitations: 'at_once',
          habits: 'digest',
          house: 'digest',
          reports: 'at_once',
          signals: 'digest',
        },
        address: null,
        refusedAt: null,
        version: 0,
      });
    });

    it('is changed by who saw how it stands', async () => {
      const first = await choose({ choices: { habits: 'none' } }).expect(200);
      expect(first.body).toMatchObject({ version: 1, choices: { habits: 'none', cycles: 'digest' } });
      await choose({ digest: 'weekly' }).expect(428);
      const second = await choose({ digest: 'weekly' }).set('if-match', '"1"').expect(200).expect('etag', '"2"');
      expect(second.body).toMatchObject({ digest: 'weekly', choices: { habits: 'none' } });
      await choose({ digest: 'daily' }).set('if-match', '"1"').expect(412);
      await choose({ choices: { birthdays: 'none' } })
        .set('if-match', '"2"')
        .expect(400);
      await choose({ choices: { habits: 'hourly' } })
        .set('if-match', '"2"')
        .expect(400);
    });
  });
});

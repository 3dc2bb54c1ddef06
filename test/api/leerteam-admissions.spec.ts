import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember } from '@app/domain';
import { removeExpired } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';
import { wholeDatabase } from '../support/whole-database.js';

interface Seen {
  id: string;
  kind: string;
  state: string;
  answer: string | null;
}

describe('coming to belong to a leerteam', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let teamId: string;
  let counter = 0;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
  });
  afterAll(() => api.close());

  /** A team of Noor's; Sam works at another school. */
  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    sam = await api.world.staffMember(board, await api.world.school(board), { givenName: 'Sam' });
    asSam = await api.as(sam);
    const charter = { kind: 'kenniskring', name: `Kring ${(counter += 1)}` };
    const { body } = await asNoor.post('/v1/leerteams').send(charter).expect(201);
    teamId = body.id as string;
  });

  const invite = (values: object = {}, staffMemberIds = [sam.id]) =>
    asNoor.post(`/v1/leerteams/${teamId}/invitations`).send({ staffMemberIds, ...values });
  const request = (client = asSam, values: object = {}) => client.post(`/v1/leerteams/${teamId}/requests`).send(values);
  const own = async (client = asSam, query = ''): Promise<Seen[]> =>
    (await client.get(`/v1/me/admissions?${query}`).expect(200)).body.items as Seen[];
  const ofTeam = async (query = ''): Promise<Seen[]> =>
    (await asNoor.get(`/v1/leerteams/${teamId}/admissions?${query}`).expect(200)).body.items as Seen[];
  const memberships = async () =>
    (await asNoor.get(`/v1/leerteams/${teamId}`).expect(200)).body.memberships as Record<string, unknown>[];
  const theirs = async () => (await memberships()).filter(({ staffMemberId }) => staffMemberId === sam.id);
  const told = async (person: StaffMember): Promise<string[]> =>
    (
      await api.database.owner.query<{ kind: string }[]>(
        `select kind from notice where recipient_id = $1 and subject_id = $2 order by id`,
        [person.id, teamId],
      )
    ).map(({ kind }) => kind);

  it('is by an invitation that one accepts oneself: nobody is taken in unasked', async () => {
    await asNoor
      .post(`/v1/leerteams/${teamId}/memberships`)
      .send({ staffMemberId: sam.id, role: 'member' })
      .expect(404);
    await invite({ role: 'facilitator', word: 'Doe je mee?' }).expect(204);
    expect(await theirs()).toEqual([]);
    const [invitation] = await own();
    expect(invitation).toMatchObject({
      kind: 'invitation',
      state: 'open',
      leerteam: { id: teamId },
      person: { id: sam.id },
      askedBy: { id: noor.id },
      role: 'facilitator',
      word: 'Doe je mee?',
      lapsesOn: '2026-05-11',
    });
    const path = `/v1/admissions/${invitation?.id}`;
    const { body } = await asSam.post(`${path}/accept`).send({ word: 'Graag!' }).expect(200);
    expect(body).toMatchObject({ state: 'accepted', answer: 'Graag!', answeredBy: { id: sam.id } });
    expect(await theirs()).toMatchObject([{ role: 'facilitator', fromOn: '2026-03-12', untilOn: null }]);
    expect((await ofTeam())[0]).toMatchObject({ state: 'accepted', answer: 'Graag!' });
    expect([await told(sam), await told(noor)]).toEqual([['leerteam.invited'], ['leerteam.invitation-accepted']]);
    const { body: again } = await asSam.post(`${path}/accept`).expect(409);
    expect(again).toMatchObject({
      code: 'admission_over',
      title: 'Deze uitnodiging of aanmelding is al beantwoord of vervallen.',
    });
  });

  it('can be declined, with a word or without, and is not asked again for a while; they can still ask themselves', async () => {
    await invite().expect(204);
    const [invitation] = await own();
    await asSam.post(`/v1/admissions/${invitation?.id}/decline`).send({ word: 'Dit jaar even niet.' }).expect(200);
    expect((await ofTeam())[0]).toMatchObject({ state: 'declined', answer: 'Dit jaar even niet.' });
    expect(await told(noor)).toEqual(['leerteam.invitation-declined']);
    const { body } = await invite().expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/staffMemberIds', code: 'declined_lately' }]);
    await request().expect(201);
  });

  it('is by a request that a coordinator accepts', async () => {
    const { body } = await request(asSam, { word: 'Mag ik meedoen?' }).expect(201);
    expect(body).toMatchObject({ kind: 'request', state: 'open', word: 'Mag ik meedoen?', askedBy: { id: sam.id } });
    expect(await told(noor)).toEqual(['leerteam.requested']);
    await asSam.post(`/v1/admissions/${body.id}/accept`).expect(403);
    await asNoor.post(`/v1/admissions/${body.id}/accept`).expect(200);
    expect(await theirs()).toMatchObject([{ role: 'member', fromOn: '2026-03-12' }]);
    expect(await told(sam)).toEqual(['leerteam.request-accepted']);
  });

  it('can be declined by a coordinator; the team can still come back to it, and the colleague not at once', async () => {
    const { body } = await request().expect(201);
    await asNoor.post(`/v1/admissions/${body.id}/decline`).send({ word: 'We zijn met genoeg.' }).expect(200);
    expect((await own())[0]).toMatchObject({
      state: 'declined',
      answer: 'We zijn met genoeg.',
      answeredBy: { id: noor.id },
    });
    expect((await request().expect(409)).body.code).toBe('request_declined_lately');
    await invite().expect(204);
  });

  it('is withdrawn by who asks, for who was asked it is not there any more', async () => {
    await invite().expect(204);
    const [invitation] = await own();
    await asSam.delete(`/v1/admissions/${invitation?.id}`).expect(403);
    await asNoor.delete(`/v1/admissions/${invitation?.id}`).expect(204);
    expect(await own()).toEqual([]);
    const { body } = await request().expect(201);
    await asNoor.delete(`/v1/admissions/${body.id}`).expect(403);
    await asSam.delete(`/v1/admissions/${body.id}`).expect(204);
    await asNoor.get(`/v1/admissions/${body.id}`).expect(404);
    expect(await ofTeam()).toEqual([]);
  });

  it('is asked once: who was invited is not invited again, and who asked is answered', async () => {
    const emma = await api.world.staffMember(board, school);
    await invite().expect(204);
    await invite({}, [sam.id, emma.id]).expect(204);
    expect(await ofTeam()).toHaveLength(2);
    expect(await told(sam)).toEqual(['leerteam.invited']);
    expect((await request().expect(409)).body.code).toBe('invitation_waits');
    const fatima = await api.world.staffMember(board, school);
    await request(await api.as(fatima)).expect(201);
    expect((await request(await api.as(fatima)).expect(409)).body.code).toBe('asked_already');
    const { body } = await invite({}, [fatima.id]).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/staffMemberIds', code: 'request_waits' }]);
    expect((await request(asNoor).expect(409)).body.code).toBe('belongs_already');
  });

  it('is for who works here, of this board, and from no day before the team was founded', async () => {
    const { world } = api;
    const gone = await world.staffMember(board, undefined, { leftOn: '2026-03-12' });
    const stranger = await world.staffMember(await world.board());
    for (const person of [gone, stranger]) {
      const { body } = await invite({}, [person.id]).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/staffMemberIds', code: 'unknown_staff_member' }]);
    }
    const { body } = await invite({ fromOn: '2026-03-11' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/fromOn', code: 'before_founding' }]);
    await (await api.as(stranger)).post(`/v1/leerteams/${teamId}/requests`).send({}).expect(404);
  });

  it('can begin on a day to come: then they belong to it from that day', async () => {
    await invite({ fromOn: '2026-08-01' }).expect(204);
    const [invitation] = await own();
    await asSam.post(`/v1/admissions/${invitation?.id}/accept`).expect(200);
    await asSam.get(`/v1/leerteams/${teamId}/meetings`).expect(403);
    api.clock.set('2026-08-01T09:00:00Z');
    await asSam.get(`/v1/leerteams/${teamId}/meetings`).expect(200);
  });

  it('is a matter of the colleague and of who coordinates it: of nobody else, a leader or administrator included', async () => {
    await invite({ word: 'Alleen voor Sam' }).expect(204);
    const [invitation] = await own();
    const { world } = api;
    const member = await world.staffMember(board, school);
    await world.membership({ id: teamId, boardId: board.id, foundedOn: '2026-03-01' } as never, member);
    for (const person of [member, await world.schoolLeader(board, school), await world.boardAdmin(board)]) {
      const client = await api.as(person);
      await client.get(`/v1/admissions/${invitation?.id}`).expect(404);
      await client.post(`/v1/admissions/${invitation?.id}/accept`).expect(404);
      await client.get(`/v1/leerteams/${teamId}/admissions`).expect(403);
      await client
        .post(`/v1/leerteams/${teamId}/invitations`)
        .send({ staffMemberIds: [sam.id] })
        .expect(403);
      expect(await own(client)).toEqual([]);
    }
  });

  it('is listed by kind and state, a page at a time, in as many queries however many there are', async () => {
    for (const one of [1, 2, 3])
      await invite({}, [(await api.world.staffMember(board, school, { givenName: `G${one}` })).id]);
    await request().expect(201);
    const path = `/v1/leerteams/${teamId}/admissions`;
    const pages = await everyPage<Seen>(asNoor, `${path}?limit=2`);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(4);
    expect(await ofTeam('kind=request')).toMatchObject([{ kind: 'request' }]);
    expect(await ofTeam('state=accepted')).toEqual([]);
    const count = async (limit: number) =>
      (await queriesOf(api, () => asNoor.get(`${path}?limit=${limit}`).expect(200))).length;
    expect(await count(4)).toBe(await count(1));
    expect(await count(4)).toBeLessThanOrEqual(8);
  });

  it('lapses after sixty days, also before the job came by, and is forgotten sixty days later', async () => {
    await invite().expect(204);
    const [invitation] = await own();
    api.clock.set('2026-05-11T09:00:00Z');
    expect(await own()).toMatchObject([{ state: 'lapsed' }]);
    expect((await asSam.post(`/v1/admissions/${invitation?.id}/accept`).expect(409)).body.code).toBe('admission_over');
    await invite().expect(204);
    expect((await own(asSam, 'state=open')).length).toBe(1);
    api.clock.set('2026-07-11T02:00:00Z');
    await removeExpired(api.unitOfWork);
    expect(await own()).toMatchObject([{ state: 'lapsed' }]);
    const before = await wholeDatabase(api.database.owner);
    await removeExpired(api.unitOfWork);
    expect(await wholeDatabase(api.database.owner)).toEqual(before);
    api.clock.set('2026-09-10T02:00:00Z');
    await removeExpired(api.unitOfWork);
    expect(await own()).toEqual([]);
    const events = await api.database.owner.query<{ event: string; actor: string }[]>(
      `select event, actor_kind as actor from history_entry where subject_id = $1 and event like '%lapsed' order by id`,
      [teamId],
    );
    expect(events).toEqual([{ event: 'leerteam.admission-lapsed', actor: 'system' }]);
  });

  it('has one outcome where it is accepted and withdrawn at once, and accepted twice at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await invite().expect(204);
      const [{ id } = { id: '' }] = await own(asSam, 'state=open');
      const answers = await Promise.all([
        asSam.post(`/v1/admissions/${id}/accept`).send({}),
        asNoor.delete(`/v1/admissions/${id}`),
        asSam.post(`/v1/admissions/${id}/accept`).send({}),
      ]);
      const done = answers.filter(({ status }) => status < 300);
      expect(done).toHaveLength(1);
      for (const { status } of answers) expect([200, 204, 404, 409]).toContain(status);
      const inIt = await theirs();
      expect(inIt).toHaveLength(answers[1].status === 204 ? 0 : 1);
      if (inIt.length > 0) break;
    }
  });

  it('is asked once where a coordinator invites and the colleague asks at the same time', async () => {
    const answers = await Promise.all([invite(), request(), invite()]);
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(await ofTeam('state=open')).toHaveLength(1);
  });

  it('stands in the history of the colleague, without what was written', async () => {
    await invite({ word: 'Geheim woord' }).expect(204);
    const [invitation] = await own();
    await asSam.post(`/v1/admissions/${invitation?.id}/accept`).send({ word: 'Geheim antwoord' }).expect(200);
    const { body } = await asSam.get('/v1/me/history').expect(200);
    expect((body.items as { event: string }[]).map(({ event }) => event)).toEqual([
      'leerteam.joined',
      'leerteam.invited',
    ]);
    expect(JSON.stringify(body)).not.toContain('Geheim');
  });
});

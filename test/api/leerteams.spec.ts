import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';

describe('leerteams', () => {
  let api: TestApi;
  let noor: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let asStranger: Client;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    emma = await api.world.staffMember(board, school, { givenName: 'Emma' });
    asNoor = await api.as(noor);
    asEmma = await api.as(emma);
    asStranger = await api.as(await api.world.staffMember(await api.world.board()));
  });
  afterAll(() => api.close());

  const found = async (name: string): Promise<{ id: string; version: number }> => {
    const response = await asNoor.post('/v1/leerteams').send({ kind: 'plg', name }).expect(201);
    return response.body as { id: string; version: number };
  };

  it('is founded by any member of staff, who coordinates it', async () => {
    const { id } = await found('PLG rekenen');
    const { body } = await asNoor.get(`/v1/leerteams/${id}`).expect(200);
    expect(body.memberships).toMatchObject([{ staffMemberId: noor.id, role: 'coordinator', fromOn: '2026-03-12' }]);
  });

  it('cannot be changed by somebody who does not coordinate it', async () => {
    const { id } = await found('PLG taal');
    const response = await asEmma.patch(`/v1/leerteams/${id}`).set('if-match', '"1"').send({ name: 'Anders' });
    expect(response.status).toBe(403);
  });

  it('does not exist for another board', async () => {
    const { id } = await found('PLG schrijven');
    await asStranger.get(`/v1/leerteams/${id}`).expect(404);
    const { body } = await asStranger.get('/v1/leerteams').expect(200);
    expect(body.items).toEqual([]);
  });

  it('refuses a change of a version that was changed meanwhile, and one that names no version', async () => {
    const { id } = await found('PLG lezen');
    await asNoor.patch(`/v1/leerteams/${id}`).send({ name: 'A' }).expect(428);
    await asNoor
      .patch(`/v1/leerteams/${id}`)
      .set('if-match', '"1"')
      .send({ name: 'A' })
      .expect(200)
      .expect('etag', '"2"');
    await asNoor.patch(`/v1/leerteams/${id}`).set('if-match', '"1"').send({ name: 'B' }).expect(412);
  });

  it('says in Dutch, and on request in English, which field broke which rule', async () => {
    const { body: dutch } = await asNoor
      .post('/v1/leerteams')
      .send({ kind: 'club', name: '', colour: 'red' })
      .expect(400);
    expect(dutch.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/kind', code: 'isIn', detail: expect.stringContaining('moet een van deze zijn: leerteam, plg') },
        { pointer: '/name', code: 'minLength', detail: 'mag niet leeg zijn' },
        { pointer: '/colour', code: 'whitelistValidation', detail: 'dit veld bestaat hier niet' },
      ]),
    );
    const { body: english } = await asNoor.post('/v1/leerteams').set('accept-language', 'en').send({}).expect(400);
    expect(english.title).toBe('The request is not valid.');
  });

  it('is founded once, however often the same request is sent', async () => {
    const send = () =>
      asNoor.post('/v1/leerteams').set('idempotency-key', 'once').send({ kind: 'plg', name: 'Eenmaal' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    const other = await asNoor
      .post('/v1/leerteams')
      .set('idempotency-key', 'once')
      .send({ kind: 'plg', name: 'Anders' });
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  it('is listed by name, a page at a time, each once', async () => {
    for (const name of ['Z1', 'Z2', 'Z3']) await found(name);
    const names: string[] = [];
    for (let path = '/v1/leerteams?limit=2'; path;) {
      const { body, headers } = await asNoor.get(path).expect(200);
      names.push(...(body.items as { name: string }[]).map(({ name }) => name));
      path = /<(.+)>; rel="next"/.exec((headers as Record<string, string>)['link'] ?? '')?.[1] ?? '';
    }
    expect(names.filter((name) => name.startsWith('Z'))).toEqual(['Z1', 'Z2', 'Z3']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps a coordinator', async () => {
    const { id } = await found('PLG zaakvakken');
    const { body } = await asNoor.get(`/v1/leerteams/${id}`);
    const end = `/v1/leerteams/${id}/memberships/${body.memberships[0].id}/end`;
    const refused = await asNoor.post(end).send({ untilOn: '2026-04-01' }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/untilOn', code: 'last_coordinator' }]);
    await asNoor
      .post(`/v1/leerteams/${id}/memberships`)
      .send({ staffMemberId: emma.id, role: 'coordinator' })
      .expect(201);
    await asNoor.post(end).send({ untilOn: '2026-04-01' }).expect(200);
  });

  it('ends a membership once: one that is over is not made longer by ending it again', async () => {
    const { id } = await found('PLG van vroeger');
    const path = `/v1/leerteams/${id}/memberships`;
    const joining = { staffMemberId: emma.id, role: 'member' };
    const { body } = await asNoor.post(path).send(joining).expect(201);
    await asNoor.post(`${path}/${body.id}/end`).send({ untilOn: '2026-04-01' }).expect(200);
    await asNoor.post(`${path}/${body.id}/end`).send({ untilOn: '2026-03-20' }).expect(200);
    const { body: refused } = await asNoor.post(`${path}/${body.id}/end`).send({ untilOn: '2100-01-01' }).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '/untilOn', code: 'membership_over' }]);
  });

  it('takes in nobody who left', async () => {
    const { id } = await found('PLG van nu');
    const gone = await api.world.staffMember({ id: noor.boardId } as Board, undefined, { leftOn: '2026-03-12' });
    const joining = { staffMemberId: gone.id, role: 'member' };
    const { body } = await asNoor.post(`/v1/leerteams/${id}/memberships`).send(joining).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/staffMemberId', code: 'unknown_staff_member' }]);
  });

  it('writes each change to the history', async () => {
    const { id } = await found('PLG met geschiedenis');
    await asNoor.patch(`/v1/leerteams/${id}`).set('if-match', '"1"').send({ question: 'Waarom?' }).expect(200);
    const rows = await api.database.owner.query(
      `select event, actor_id, changes from history_entry where subject_id = $1 order by id`,
      [id],
    );
    expect(rows).toMatchObject([
      { event: 'leerteam.founded', actor_id: noor.id },
      { event: 'leerteam.charter-revised', changes: { question: [null, 'Waarom?'] } },
    ]);
  });
});

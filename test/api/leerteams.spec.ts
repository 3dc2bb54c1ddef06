import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, Leerteam, School, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

describe('leerteams', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let asStranger: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board);
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

  it('names the themes that it learns about, of the list of the board, and none that is out of use', async () => {
    const { world } = api;
    const [reading, maths] = [await world.theme(board, 'Begrijpend lezen'), await world.theme(board, 'Rekenen')];
    const charter = { kind: 'kenniskring', name: 'Kring van thema’s', themeIds: [reading.id] };
    const { body } = await asNoor.post('/v1/leerteams').send(charter).expect(201);
    expect(body.themeIds).toEqual([reading.id]);
    const path = `/v1/leerteams/${body.id}`;
    const revise = (themeIds: string[], version: number) =>
      asNoor.patch(path).set('if-match', `"${version}"`).send({ themeIds });
    await revise([maths.id, reading.id], 1).expect(200).expect('etag', '"2"');
    await revise([reading.id, maths.id], 2).expect(200).expect('etag', '"2"');
    await api.database.owner.query(`update theme set retired_on = '2026-03-01' where id = $1`, [maths.id]);
    await revise([maths.id], 2).expect(200).expect('etag', '"3"');
    const { body: retired } = await asEmma
      .post('/v1/leerteams')
      .send({ ...charter, themeIds: [maths.id] })
      .expect(422);
    expect(retired.errors).toMatchObject([{ pointer: '/themeIds', code: 'retired_theme' }]);
    const strange = await world.theme(await world.board());
    const { body: unknown } = await revise([strange.id], 3).expect(422);
    expect(unknown.errors).toMatchObject([{ pointer: '/themeIds', code: 'unknown_theme' }]);
    const { body: detail } = await asEmma.get(path).expect(200);
    expect(detail.themes).toEqual([{ id: maths.id, name: 'Rekenen' }]);
  });

  it('works at the schools where its members are appointed today, across the schools of the board', async () => {
    const { world } = api;
    const other = await world.school(board, { name: 'De Overkant' });
    const [sam, former] = [
      await world.staffMember(board, other),
      await world.staffMember(board, await world.school(board)),
    ];
    const { id } = await found('Kring over scholen');
    await world.membership(teamOf(id), sam, { fromOn: '2026-03-01' });
    await world.membership(teamOf(id), former, { fromOn: '2026-01-01', untilOn: '2026-03-01' });
    const { body } = await asEmma.get(`/v1/leerteams/${id}`).expect(200);
    expect(body.schools).toEqual([
      { id: other.id, name: 'De Overkant' },
      { id: school.id, name: school.name },
    ]);
  });

  const teamOf = (id: string) => ({ id, boardId: board.id, foundedOn: '2026-01-01' }) as Leerteam;

  it('is found by school, theme, kind, name and whether it was closed, each page in one query', async () => {
    const { world } = api;
    const theme = await world.theme(board, 'Woordenschat');
    const other = await world.school(board);
    const sam = await world.staffMember(board, other);
    const charter = { kind: 'data_team', name: 'X-team Woordenschat', themeIds: [theme.id] };
    const { body: team } = await (await api.as(sam)).post('/v1/leerteams').send(charter).expect(201);
    const closed = await world.leerteam(board, {
      name: 'X-team van toen',
      foundedOn: '2024-08-01',
      closedOn: '2025-07-01',
    });
    await world.membership(closed, noor, { untilOn: '2025-07-02' });
    const names = async (query: string) => {
      const { body } = await asNoor.get(`/v1/leerteams?${query}`).expect(200);
      return (body.items as { name: string }[]).map(({ name }) => name);
    };
    expect(await names(`themeId=${theme.id}`)).toEqual([team.name]);
    expect(await names(`schoolId=${other.id}`)).toEqual([team.name]);
    expect(await names('kind=data_team')).toEqual([team.name]);
    expect(await names('name=x-TEAM')).toEqual([team.name, closed.name]);
    expect(await names('name=x-team&closed=true')).toEqual([closed.name]);
    expect(await names('name=x-team&closed=false')).toEqual([team.name]);
    expect(await names('name=x-team&mine=true')).toEqual([closed.name]);
    expect(await names(`name=x-team&schoolId=${school.id}`)).toEqual([closed.name]);
    expect(await names('name=%25')).toEqual([]);
    const query = `/v1/leerteams?schoolId=${other.id}&themeId=${theme.id}&name=x&closed=false`;
    const queries = await queriesOf(api, () => asNoor.get(query).expect(200));
    expect(queries.filter((one) => one.includes('from leerteam t'))).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type School, seedBoard } from '@app/domain';
import { newId } from '@app/platform';
import { BUILT_IN_METHODS } from '../../libs/domain/src/inquiry/built-in/methods.js';
import { METHODS } from '../../libs/domain/src/inquiry/methods.js';
import { seedMaterial } from '../../libs/domain/src/school-material/seed-material.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

interface MethodSeen {
  id: string;
  code: string | null;
  versionId: string;
  number: number;
  name: { nl: string };
}

describe('methods of inquiry', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let asNoor: Client;
  let asColleague: Client;
  let asElsewhere: Client;
  let asAdmin: Client;

  const seed = () => api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    asNoor = await api.as(await world.staffMember(board, school));
    asColleague = await api.as(await world.staffMember(board, school));
    asElsewhere = await api.as(await world.staffMember(board, await world.school(board)));
    asAdmin = await api.as(await world.boardAdmin(board));
    await seed();
  });
  afterAll(() => api.close());

  const phase = (key: string, values: object = {}) => ({
    key,
    name: { nl: key },
    purpose: { nl: 'Waarom' },
    ...{ questions: [], roles: [], requires: [], invites: [], next: [], backTo: [] },
    ...values,
  });
  const draft = (...phases: object[]) => ({ about: { nl: 'Over' }, phases });
  const make = async (values: object): Promise<string> => {
    const wish = { schoolId: school.id, name: { nl: 'Ons onderzoek' }, ...values };
    const { body } = await asNoor.post('/v1/methods').send(wish).expect(201);
    return `/v1/methods/${body.id}`;
  };
  const builtIns = async (): Promise<MethodSeen[]> =>
    (await everyPage<MethodSeen>(asNoor, '/v1/methods?limit=3')).filter(({ code }) => code !== null);

  it('begin with seven that are built in, once, which nobody changes', async () => {
    await seed();
    const seen = await builtIns();
    expect(seen.map(({ code, number }) => [code, number]).sort()).toEqual(
      BUILT_IN_METHODS.map(({ code, edition }) => [code, edition]).sort(),
    );
    const path = `/v1/methods/${seen[0]?.id}`;
    const { body } = await asNoor.get(path).expect(200);
    expect(body.template.phases.length).toBeGreaterThan(2);
    for (const client of [asNoor, asAdmin])
      await client.patch(path).set('if-match', `"${body.version}"`).send({ retired: true }).expect(403);
  });

  it('that are built in get their newer edition as a next version; an older program takes nothing back', async () => {
    const [method] = BUILT_IN_METHODS.filter(({ code }) => code === 'board_session');
    if (!method) throw new Error('It is built in.');
    const seedEdition = (edition: number, nl: string) =>
      api.unitOfWork.run({ boardId: board.id, system: true }, (work) =>
        seedMaterial(work, METHODS, [{ ...method, edition, name: { nl, en: nl } }]),
      );
    await Promise.all([seedEdition(2, 'Bordsessie, herzien'), seedEdition(2, 'Bordsessie, herzien')]);
    await seedEdition(1, 'Bordsessie');
    await seed();
    const seen = (await builtIns()).find(({ code }) => code === 'board_session');
    expect(seen).toMatchObject({ number: 2, name: { nl: 'Bordsessie, herzien' } });
    const versions = await everyPage<{ number: number }>(asNoor, `/v1/methods/${seen?.id}/versions?limit=1`);
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('are copied by a school for its own use, and kept up by any colleague there', async () => {
    const source = (await builtIns()).find(({ code }) => code === 'data_team');
    const path = await make({ copyOf: source?.versionId });
    const { body: made } = await asColleague.get(path).expect(200);
    expect(made).toMatchObject({ code: null, number: null, template: null });
    expect(made.draft.phases).toHaveLength(8);
    await asColleague.post(`${path}/versions`).expect(201);
    await asElsewhere.get(path).expect(200);
    for (const client of [asElsewhere, asAdmin]) {
      await client.patch(path).set('if-match', '"2"').send({ retired: true }).expect(403);
      await client.post(`${path}/versions`).expect(403);
    }
    const unknown = { schoolId: school.id, name: { nl: 'x' }, copyOf: newId() };
    expect((await asNoor.post('/v1/methods').send(unknown).expect(422)).body.errors).toMatchObject([
      { pointer: '/copyOf', code: 'unknown_method_version' },
    ]);
  });

  it('can be half done as a draft, and are published once a cycle can go by them', async () => {
    const half = draft(phase('a', { next: ['b'] }), phase('b', { next: ['a'] }), phase('c'));
    const path = await make({ draft: half });
    const { body } = await asNoor.post(`${path}/versions`).expect(422);
    expect(body).toMatchObject({
      code: 'method_not_sound',
      errors: [
        { pointer: '/draft/phases/1/next/0', code: 'leads_no_further' },
        { pointer: '/draft/phases/2/key', code: 'phase_not_reached', detail: expect.any(String) },
      ],
    });
    const whole = draft(
      phase('a', { next: ['b'], requires: [{ kind: 'plan', atLeast: 1 }] }),
      phase('b', { backTo: ['a'] }),
    );
    await asNoor.patch(path).set('if-match', '"1"').send({ draft: whole }).expect(200);
    expect((await asNoor.post(`${path}/versions`).expect(201)).body).toMatchObject({
      number: 1,
      draft: null,
      template: { phases: [{ key: 'a', requires: [{ kind: 'plan', atLeast: 1, onlyWith: null }] }, { key: 'b' }] },
    });
    expect((await asNoor.post(`${path}/versions`).expect(422)).body.code).toBe('draft_missing');
    // The database keeps what was published.
    for (const sql of [`update method_version set number = 9`, `delete from method_version`])
      await expect(api.database.app.query(sql)).rejects.toThrow('permission denied');
  });

  it.each<[string, object, string, string]>([
    ['a key that is none', phase('Fase 1'), '/draft/phases/0/key', 'matches'],
    ['a kind that nobody knows', phase('a', { invites: ['tale'] }), '/draft/phases/0/invites', 'isIn'],
    ['nothing in Dutch', phase('a', { name: { en: 'Ask' } }), '/draft/phases/0/name/nl', 'missing'],
    ['a way twice', phase('a', { next: ['b', 'b'] }), '/draft/phases/0/next', 'arrayUnique'],
  ])('are refused with %s', async (_, wrong, pointer, code) => {
    const wish = { schoolId: school.id, name: { nl: 'x' }, draft: draft(wrong) };
    const { body } = await asNoor.post('/v1/methods').send(wish).expect(400);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('name what can be asked for in both languages', async () => {
    const { body } = await asNoor.get('/v1/artefact-kinds').expect(200);
    expect(body.items).toContainEqual({
      kind: 'research_question',
      name: { nl: 'onderzoeksvraag', en: 'research question' },
      plain: true,
    });
  });
});

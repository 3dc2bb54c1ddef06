import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, seedLearningForms, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';

describe('learning forms and themes', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let asNoor: Client;
  let asStranger: Client;

  const seed = (): Promise<void> => api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
  const history = (event: string): Promise<{ changes: object }[]> =>
    api.database.owner.query(`select changes from history_entry where board_id = $1 and event = $2`, [board.id, event]);

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    noor = await api.world.staffMember(board);
    asNoor = await api.as(noor);
    asStranger = await api.as(await api.world.staffMember(await api.world.board()));
    await seed();
  });
  afterAll(() => api.close());

  it('come with a board: the sixteen built-in ones, by name in Dutch', async () => {
    const { body } = await asNoor.get('/v1/learning-forms').expect(200);
    expect(body.items).toHaveLength(16);
    expect(body.items[0]).toMatchObject({ code: 'other', name: 'Anders', supports: [] });
    expect(body.items).toContainEqual({
      id: expect.any(String),
      code: 'lesson_study',
      name: 'Lesson study',
      nameNl: 'Lesson study',
      nameEn: 'Lesson study',
      supports: ['knowledge_sharing', 'continuous_improvement', 'team_learning'],
      collaborative: true,
      place: 'workplace',
      retiredOn: null,
      version: 1,
    });
    const names = (body.items as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('Samen lessen voorbereiden');
  });

  it('are named in English to who asks for English', async () => {
    const { body } = await asNoor.get('/v1/learning-forms').set('accept-language', 'en').expect(200);
    expect((body.items as { name: string }[]).map(({ name }) => name)).toContain('Joint lesson preparation');
  });

  it('are seeded once, and what the board made of one stays', async () => {
    await api.database.owner.query(`update learning_form set name_nl = 'Leeskring' where board_id = $1 and code = $2`, [
      board.id,
      'kenniskring',
    ]);
    await seed();
    const { body } = await asNoor.get('/v1/learning-forms?limit=200').expect(200);
    expect(body.items).toHaveLength(16);
    expect((body.items as { code: string; name: string }[]).find(({ code }) => code === 'kenniskring')?.name).toBe(
      'Leeskring',
    );
    expect(await history('learning-forms.seeded')).toHaveLength(1);
  });

  it('are listed a page at a time, each once', async () => {
    const codes: string[] = [];
    for (let path = '/v1/learning-forms?limit=5'; path;) {
      const { body, headers } = await asNoor.get(path).expect(200);
      codes.push(...(body.items as { code: string }[]).map(({ code }) => code));
      path = /<(.+)>; rel="next"/.exec((headers as Record<string, string>)['link'] ?? '')?.[1] ?? '';
    }
    expect(new Set(codes).size).toBe(16);
    expect(codes).toHaveLength(16);
  });

  it('refuses a page that begins where no list of names ends', async () => {
    const after = Buffer.from(JSON.stringify(['Anders', 'no id'])).toString('base64url');
    const { body } = await asNoor.get(`/v1/learning-forms?after=${after}`).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/after', code: 'cursor' }]);
  });

  it('lets any member of staff add a theme, once, whatever its capitals', async () => {
    const { body } = await asNoor.post('/v1/themes').send({ name: ' Begrijpend lezen ' }).expect(201);
    expect(body).toEqual({ id: expect.any(String), name: 'Begrijpend lezen', retiredOn: null, version: 1 });
    const refused = await asNoor.post('/v1/themes').send({ name: 'begrijpend Lezen' }).expect(409);
    expect(refused.body.code).toBe('exists_already');
    expect(await history('theme.added')).toMatchObject([{ changes: { name: 'Begrijpend lezen' } }]);
  });

  it('keeps the themes and forms of one board from another', async () => {
    await asStranger.post('/v1/themes').send({ name: 'Begrijpend lezen' }).expect(201);
    const { body: themes } = await asStranger.get('/v1/themes').expect(200);
    expect(themes.items).toHaveLength(1);
    const { body: forms } = await asStranger.get('/v1/learning-forms').expect(200);
    expect(forms.items).toEqual([]);
  });

  it('answers nobody who is not signed in', async () => {
    await api.with().get('/v1/learning-forms').expect(401);
    await api.with().get('/v1/themes').expect(401);
    await api.with().post('/v1/themes').send({ name: 'Rekenen' }).expect(401);
  });
});

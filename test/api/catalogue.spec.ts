import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, seedLearningForms, type StaffMember } from '@app/domain';
import { makeReports } from '@app/reporting';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface Form {
  id: string;
  code: string;
  name: string;
  nameNl: string;
  nameEn: string;
  retiredOn: string | null;
  version: number;
}
interface Theme {
  id: string;
  name: string;
  retiredOn: string | null;
  version: number;
}

const WALK = {
  nameNl: 'Wandelgesprek',
  nameEn: 'Walk and talk',
  supports: ['knowledge_sharing'],
  collaborative: true,
  place: 'workplace',
};
const ENTRY = { learningForm: 'e_learning', title: 'Module klassenklimaat', learnedOn: '2026-03-10', minutes: 45 };

describe('the catalogue of a board', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let asNoor: Client;
  let asBram: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** Each story begins with a board as it was founded. */
  async function newBoard(): Promise<void> {
    board = await api.world.board();
    await seed();
    noor = await api.world.staffMember(board);
    asNoor = await api.as(noor);
    asBram = await api.as(await api.world.boardAdmin(board));
  }
  const seed = (): Promise<void> => api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);

  const forms = (client = asNoor, query = ''): Promise<Form[]> =>
    everyPage<Form>(client, `/v1/learning-forms?limit=200${query}`);
  const formOf = async (code: string): Promise<Form> => {
    const found = (await forms(asBram, '&retired=true')).find((form) => form.code === code);
    if (!found) throw new Error(`There is no form ${code}.`);
    return found;
  };
  const revise = async (code: string, body: object): Promise<Form> => {
    const { id, version } = await formOf(code);
    const request = asBram.patch(`/v1/learning-forms/${id}`).set('if-match', `"${version}"`);
    return (await request.send(body).expect(200)).body as Form;
  };
  const log = async (entry: object = {}): Promise<{ id: string; version: number; learningFormName: string }> => {
    const { body } = await asNoor
      .post('/v1/activities')
      .send({ ...ENTRY, ...entry })
      .expect(201);
    return body as { id: string; version: number; learningFormName: string };
  };
  const codesOf = (body: { errors: { pointer: string; code: string }[] }): string[][] =>
    body.errors.map(({ pointer, code }) => [pointer, code]);

  describe('has learning forms, which its administrator', () => {
    beforeAll(newBoard);

    it('adds, with a code of their own or one from the English name', async () => {
      const { body } = await asBram.post('/v1/learning-forms').send(WALK).expect(201).expect('etag', '"1"');
      expect(body).toEqual({
        id: expect.any(String),
        code: 'walk_and_talk',
        name: 'Wandelgesprek',
        ...WALK,
        retiredOn: null,
        version: 1,
      });
      const named = { ...WALK, code: 'own_code', nameNl: 'Boekenclub', nameEn: 'Book club' };
      const { body: second } = await asBram
        .post('/v1/learning-forms')
        .set('accept-language', 'en')
        .send(named)
        .expect(201);
      expect(second).toMatchObject({ code: 'own_code', name: 'Book club' });
      const { body: read } = await asNoor.get(`/v1/learning-forms/${body.id}`).expect(200);
      expect(read).toEqual(body);
      expect(await log({ learningForm: 'walk_and_talk' })).toMatchObject({ learningFormName: 'Wandelgesprek' });
    });

    it('adds once, however often the request is sent', async () => {
      const send = () =>
        asBram
          .post('/v1/learning-forms')
          .set('idempotency-key', 'studio')
          .send({ ...WALK, nameNl: 'Lesstudio', nameEn: 'Lesson studio' });
      const answers = await Promise.all([send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(answers[0]?.text).toBe(answers[1]?.text);
    });

    it('gives no name that another form has, in either language or in other capitals, and no code twice', async () => {
      for (const same of [
        { nameNl: 'CURSUS of training' },
        { nameEn: 'course or Training' },
        { code: 'course', nameNl: 'Iets nieuws', nameEn: 'Something new' },
      ]) {
        const wish = { ...WALK, nameNl: 'Nog niet', nameEn: 'Not yet', ...same };
        const { body } = await asBram.post('/v1/learning-forms').send(wish).expect(409);
        expect(body.code).toBe('exists_already');
      }
      const { id, version } = await formOf('plg');
      await asBram
        .patch(`/v1/learning-forms/${id}`)
        .set('if-match', `"${version}"`)
        .send({ nameNl: 'e-learning' })
        .expect(409);
    });

    it.each([
      ['without an English name', { nameEn: undefined }],
      ['with an empty Dutch one', { nameNl: ' ' }],
      ['with a code that is none', { code: 'Walk & talk' }],
      ['that supports what nothing supports', { supports: ['appraisal'] }],
    ])('adds none %s', async (_, wrong) => {
      await asBram
        .post('/v1/learning-forms')
        .send({ ...WALK, ...wrong })
        .expect(400);
    });

    it('changes, the built-in ones too, by the version that was read', async () => {
      const { id, version } = await formOf('simulation');
      const patch = () => asBram.patch(`/v1/learning-forms/${id}`).send({ nameNl: 'Oefenspel', collaborative: true });
      await patch().expect(428);
      await patch().set('if-match', '"99"').expect(412);
      const { body } = await patch().set('if-match', `"${version}"`).expect(200);
      expect(body).toMatchObject({ code: 'simulation', nameNl: 'Oefenspel', collaborative: true, version: 2 });
      await patch().set('if-match', `"${version}"`).expect(412);
      const [entry] = await api.database.owner.query<{ changes: object }[]>(
        `select changes from history_entry where subject_id = $1 order by id desc limit 1`,
        [id],
      );
      expect(entry?.changes).toEqual({ nameNl: ['Simulatie', 'Oefenspel'], collaborative: [false, true] });
    });

    it('keeps what it made of them, when a board is seeded again', async () => {
      await revise('serious_game', { nameNl: 'Leerspel' });
      await revise('virtual_reality', { retired: true });
      // Somebody else took the name that a built-in form came with.
      await asBram
        .post('/v1/learning-forms')
        .send({ ...WALK, nameNl: 'Serious game', nameEn: 'A game' })
        .expect(201);
      const before = await forms(asBram, '&retired=true');
      await seed();
      expect(await forms(asBram, '&retired=true')).toEqual(before);
    });

    it('alone does so', async () => {
      const { id, version } = await formOf('course');
      await asNoor.post('/v1/learning-forms').send(WALK).expect(403);
      await asNoor
        .patch(`/v1/learning-forms/${id}`)
        .set('if-match', `"${version}"`)
        .send({ retired: true })
        .expect(403);
      const stranger = await api.world.boardAdmin(await api.world.board());
      const asStranger = await api.as(stranger);
      await asStranger.get(`/v1/learning-forms/${id}`).expect(404);
      await asStranger
        .patch(`/v1/learning-forms/${id}`)
        .set('if-match', `"${version}"`)
        .send({ retired: true })
        .expect(404);
    });
  });

  describe('with a form that was renamed', () => {
    beforeAll(newBoard);

    it('shows what was logged before under the old name, and what comes after under the new', async () => {
      const early = await log();
      api.clock.set('2026-03-13T09:00:00Z');
      await revise('e_learning', { nameNl: 'Online leren', nameEn: 'Online learning' });
      const between = await log();
      api.clock.set('2026-03-14T09:00:00Z');
      await revise('e_learning', { nameNl: 'Digitaal leren', nameEn: 'Digital learning' });
      const late = await log();
      expect([early, between, late].map(({ learningFormName }) => learningFormName)).toEqual([
        'E-learning',
        'Online leren',
        'Digitaal leren',
      ]);
      const shown = async (language: string): Promise<string[]> => {
        const { body } = await asNoor.get('/v1/activities').set('accept-language', language).expect(200);
        return (body.items as { learningFormName: string }[]).map(({ learningFormName }) => learningFormName);
      };
      expect(await shown('nl')).toEqual(['Digitaal leren', 'Online leren', 'E-learning']);
      expect(await shown('en')).toEqual(['Digital learning', 'Online learning', 'E-learning']);
      const { body: one } = await asNoor.get(`/v1/activities/${early.id}`).expect(200);
      expect(one).toMatchObject({ learningForm: 'e_learning', learningFormName: 'E-learning' });
      const { body: totals } = await asNoor.get('/v1/activities/totals?from=2026-03-01&until=2026-04-01').expect(200);
      expect(totals.byLearningForm).toMatchObject([{ learningForm: 'e_learning', name: 'Digitaal leren', count: 3 }]);
    });

    it('reports it under the name that held at the end of the period, also when that is asked later', async () => {
      const lotte = await api.world.staffMember(board);
      const asLotte = await api.as(lotte);
      await asLotte
        .post('/v1/activities')
        .send({ ...ENTRY, learnedOn: '2026-02-10' })
        .expect(201);
      const named = async (fromOn: string, untilOn: string): Promise<string> => {
        const wish = { report: 'teacher', subjectId: lotte.id, fromOn, untilOn };
        const { body: run } = await asLotte.post('/v1/reports').send(wish).expect(202);
        await makeReports(api.unitOfWork, { boardId: board.id, runId: run.id as string });
        const { body: done } = await asLotte.get(`/v1/report-runs/${run.id}`).expect(200);
        return (await asLotte.get(`/v1/reports/${done.reports[0]}/csv`).expect(200)).text;
      };
      expect(await named('2026-02-01', '2026-03-01')).toContain('E-learning');
      const yearly = await named('2025-08-01', '2026-08-01');
      expect(yearly).toContain('Digitaal leren');
      expect(yearly).not.toContain('E-learning');
    });

    it('keeps no name that held for no time', async () => {
      api.clock.set('2026-03-15T09:00:00Z');
      await revise('course', { nameNl: 'Cursuss' });
      await revise('course', { nameNl: 'Cursus' });
      api.clock.set(THE_MOMENT);
      const names = await api.database.owner.query<{ name_nl: string }[]>(
        `select n.name_nl from former_form_name n join learning_form f on f.id = n.learning_form_id
          where f.board_id = $1 and f.code = 'course'`,
        [board.id],
      );
      expect(names).toEqual([{ name_nl: 'Cursus of training' }]);
    });
  });

  describe('with a form that was retired', () => {
    let kept: { id: string; version: number };

    beforeAll(async () => {
      await newBoard();
      kept = await log({ reflection: 'Nuttig.' });
      await revise('e_learning', { retired: true });
    });

    it('offers it no more, and still tells of it', async () => {
      expect((await forms()).map(({ code }) => code)).not.toContain('e_learning');
      const all = await forms(asNoor, '&retired=true');
      expect(all).toHaveLength(16);
      expect(all.find(({ code }) => code === 'e_learning')).toMatchObject({ retiredOn: '2026-03-12', version: 2 });
    });

    it('takes nothing new in it', async () => {
      const { body } = await asNoor.post('/v1/activities').send(ENTRY).expect(422);
      expect(codesOf(body)).toEqual([['/learningForm', 'retired_learning_form']]);
      expect(body.errors[0].detail).toBe('is een leervorm die niet meer in gebruik is; kies een andere');
      const other = await log({ learningForm: 'course' });
      const { body: moved } = await asNoor
        .patch(`/v1/activities/${other.id}`)
        .set('if-match', '"1"')
        .send({ learningForm: 'e_learning' })
        .expect(422);
      expect(codesOf(moved)).toEqual([['/learningForm', 'retired_learning_form']]);
      const team = await api.world.leerteam(board);
      await api.world.membership(team, noor, { role: 'coordinator' });
      const meeting = { title: 'Start', heldOn: '2026-03-10', minutes: 60, attendeeIds: [noor.id] };
      const { body: met } = await asNoor
        .post(`/v1/leerteams/${team.id}/meetings`)
        .send({ ...meeting, learningForm: 'e_learning' })
        .expect(422);
      expect(codesOf(met)).toEqual([['/learningForm', 'retired_learning_form']]);
    });

    it('lets what was logged in it be corrected, found and counted', async () => {
      const { body } = await asNoor
        .patch(`/v1/activities/${kept.id}`)
        .set('if-match', '"1"')
        .send({ minutes: 50, learningForm: 'e_learning' })
        .expect(200);
      expect(body).toMatchObject({ minutes: 50, learningForm: 'e_learning', reflection: 'Nuttig.' });
      const found = await everyPage<{ id: string }>(asNoor, '/v1/activities?learningForm=e_learning');
      expect(found.map(({ id }) => id)).toEqual([kept.id]);
      const { body: totals } = await asNoor.get('/v1/activities/totals?from=2026-03-01&until=2026-04-01').expect(200);
      expect(totals.byLearningForm).toContainEqual(
        expect.objectContaining({ learningForm: 'e_learning', minutes: 50 }),
      );
    });

    it('takes it up again', async () => {
      expect(await revise('e_learning', { retired: true })).toMatchObject({ retiredOn: '2026-03-12', version: 2 });
      expect(await revise('e_learning', { retired: false })).toMatchObject({ retiredOn: null, version: 3 });
      await log();
    });
  });

  describe('has themes, which', () => {
    let lezen: Theme;
    let rekenen: Theme;

    beforeAll(async () => {
      await newBoard();
      lezen = (await asNoor.post('/v1/themes').send({ name: 'Begrijpend lezen' }).expect(201)).body as Theme;
      rekenen = (await asNoor.post('/v1/themes').send({ name: 'Rekenen' }).expect(201)).body as Theme;
    });

    const patch = (theme: Theme, version: number, body: object, client = asBram) =>
      client.patch(`/v1/themes/${theme.id}`).set('if-match', `"${version}"`).send(body);

    it('its administrator renames, to a name that no other has', async () => {
      await patch(lezen, 1, { name: 'REKENEN' }).expect(409);
      await patch(lezen, 1, { name: 'Begrijpend Lezen' }).expect(200).expect('etag', '"2"');
      await patch(lezen, 1, { name: 'Te laat' }).expect(412);
      await patch(lezen, 2, { name: null }).expect(400);
      await patch(lezen, 2, { name: 'Van iedereen' }, asNoor).expect(403);
      const { body } = await asNoor.get(`/v1/themes/${lezen.id}`).expect(200);
      expect(body).toMatchObject({ name: 'Begrijpend Lezen', retiredOn: null });
    });

    it('its administrator retires: it stays in what was logged, and is chosen no more', async () => {
      const logged = await log({ themeIds: [rekenen.id] });
      await patch(rekenen, 1, { retired: true }).expect(200);
      expect((await everyPage<Theme>(asNoor, '/v1/themes')).map(({ id }) => id)).toEqual([lezen.id]);
      expect(await everyPage<Theme>(asNoor, '/v1/themes?retired=true')).toHaveLength(2);
      const { body } = await asNoor
        .post('/v1/activities')
        .send({ ...ENTRY, themeIds: [rekenen.id] })
        .expect(422);
      expect(codesOf(body)).toEqual([['/themeIds', 'retired_theme']]);
      const both = { themeIds: [lezen.id, rekenen.id] };
      const { body: corrected } = await asNoor
        .patch(`/v1/activities/${logged.id}`)
        .set('if-match', '"1"')
        .send(both)
        .expect(200);
      expect(corrected.themeIds).toEqual(both.themeIds.toSorted());
      await patch(rekenen, 2, { retired: false }).expect(200);
    });
  });

  describe('suggests themes', () => {
    let ids: Record<string, string>;

    beforeAll(async () => {
      await newBoard();
      ids = {};
      for (const name of ['Vaak', 'Net', 'Lang geleden', 'Cursus', 'In het team', 'Nooit', 'Van een ander', 'Voorbij'])
        ids[name] = (await api.world.theme(board, name)).id;
    });

    const suggested = async (query = ''): Promise<string[]> => {
      const { body } = await asNoor.get(`/v1/themes/suggestions${query}`).expect(200);
      return (body.items as Theme[]).map(({ name }) => name);
    };

    it('that somebody used before, by how often and how lately, and never those of others', async () => {
      expect(await suggested()).toEqual([]);
      const on = (name: string, learnedOn: string, more: object = {}) =>
        log({ learnedOn, themeIds: [ids[name]], ...more });
      const team = await api.world.leerteam(board);
      await api.world.membership(team, noor);
      for (const day of ['2025-12-01', '2025-12-08', '2025-12-15']) await on('Vaak', day);
      await on('Net', '2026-03-11');
      await on('Lang geleden', '2023-03-11');
      await on('Cursus', '2025-12-20', { learningForm: 'course' });
      await on('In het team', '2025-10-01', { leerteamId: team.id });
      await on('Voorbij', '2026-03-11');
      const removed = await on('Nooit', '2026-03-11');
      await asNoor.delete(`/v1/activities/${removed.id}`).set('if-match', '"1"').expect(204);
      await asBram.patch(`/v1/themes/${ids['Voorbij']}`).set('if-match', '"1"').send({ retired: true }).expect(200);
      const emma = await api.as(await api.world.staffMember(board));
      const entry = { ...ENTRY, themeIds: [ids['Van een ander']], visibility: 'board' };
      await emma.post('/v1/activities').send(entry).expect(201);
      expect(await suggested()).toEqual(['Vaak', 'Net', 'Cursus', 'In het team']);
      expect((await suggested('?learningForm=course'))[0]).toBe('Cursus');
      expect((await suggested(`?leerteamId=${team.id}`)).slice(0, 2)).toEqual(['Vaak', 'Net']);
      expect((await suggested(`?leerteamId=${team.id}`))[2]).toBe('In het team');
    });

    it('at most ten, in one query', async () => {
      const themes = await Promise.all(Array.from({ length: 12 }, () => api.world.theme(board)));
      await log({ themeIds: themes.map(({ id }) => id) });
      const queries = await queriesOf(api, async () => expect(await suggested()).toHaveLength(10));
      // Begin, isolation, board, themes, commit.
      expect(queries).toHaveLength(5);
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface CycleSeen {
  id: string;
  phase: string;
  round: number;
  version: number;
  steps: { to: string; back: boolean; missing: { kind: string; missing: number }[] }[];
}

describe('a cycle', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let emma: StaffMember;
  let team: Leerteam;
  let asNoor: Client;
  let asEmma: Client;
  let methods: Record<string, string>;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    emma = await api.world.staffMember(board, school, { givenName: 'Emma', familyName: 'Bos' });
    team = await api.world.leerteam(board, { name: 'PLG breuken' });
    await api.world.membership(team, noor);
    await api.world.membership(team, emma);
    [asNoor, asEmma] = [await api.as(noor), await api.as(emma)];
    const { body } = await asNoor.get('/v1/methods?limit=200').expect(200);
    methods = Object.fromEntries(
      (body.items as { code: string; versionId: string }[]).map(({ code, versionId }) => [code, versionId]),
    );
  });
  afterAll(() => api.close());

  const begin = async (values: object = {}, client = asNoor, leerteam = team): Promise<CycleSeen> => {
    const wish = { methodVersionId: methods['plg_inquiry'], title: 'Breuken begrijpen', ...values };
    const { body } = await client.post(`/v1/leerteams/${leerteam.id}/cycles`).send(wish).expect(201);
    return body as CycleSeen;
  };
  const read = async (id: string): Promise<CycleSeen> => (await asNoor.get(`/v1/cycles/${id}`).expect(200)).body;
  const write = async (id: string, kind: string, client = asNoor, values: object = {}) => {
    const { body } = await client
      .post(`/v1/cycles/${id}/artefacts`)
      .send({ kind, text: `Onze ${kind}.`, ...values })
      .expect(201);
    return body as { id: string; version: number };
  };
  const step = ({ id, version }: CycleSeen, to: string, client = asNoor, reason?: string) =>
    client.post(`/v1/cycles/${id}/steps`).set('if-match', `"${version}"`).send({ to, reason });
  /** Writes what a phase asks for and goes on. */
  const finish = async (cycle: CycleSeen, kind: string, to: string): Promise<CycleSeen> => {
    await write(cycle.id, kind);
    return (await step(cycle, to).expect(201)).body as CycleSeen;
  };

  it('is begun by a member, in the first phase, and shows what is asked there', async () => {
    const cycle = await begin({ question: 'Wat helpt?' });
    expect(cycle).toMatchObject({
      leerteamId: team.id,
      leerteamName: 'PLG breuken',
      method: { nl: 'PLG-onderzoek', en: 'PLG inquiry' },
      phase: 'signal',
      phaseName: { nl: 'Signaal', en: 'Signal' },
      round: 1,
      beganOn: '2026-03-12',
      outcome: null,
      asked: [{ kind: 'signal', name: { nl: 'signaal', en: 'signal' }, atLeast: 1, stands: 0, missing: 1 }],
      steps: [{ to: 'question', back: false, missing: [{ kind: 'signal', missing: 1 }] }],
      last: false,
      version: 1,
    });
    const { current, phases } = cycle as unknown as { current: { questions: unknown[] }; phases: { key: string }[] };
    expect(current.questions.length).toBeGreaterThan(1);
    expect(phases.map(({ key }) => key)).toEqual(['signal', 'question', 'study', 'try', 'effect', 'secure']);
  });

  it('is refused a step, in the language of who asks, with each thing that is missing and how many', async () => {
    const cycle = await begin({ methodVersionId: methods['lesson_study'] });
    await write(cycle.id, 'research_question');
    const refused = await step(cycle, 'design').expect(422);
    expect(refused.body).toMatchObject({
      code: 'step_not_possible',
      title: 'Deze stap kan nu niet.',
      errors: [{ pointer: '', code: 'artefact_missing', detail: 'Nog nodig: literatuurbron (1).' }],
    });
    const inEnglish = await step(cycle, 'design').set('accept-language', 'en').expect(422);
    expect(inEnglish.body.errors[0].detail).toBe('Still missing: source from literature (1 more).');
    await write(cycle.id, 'literature');
    const { body } = await step(cycle, 'design').expect(201);
    expect(body.steps).toMatchObject([
      {
        to: 'teach',
        missing: [
          { kind: 'research_lesson', missing: 1 },
          { kind: 'case_pupil', missing: 3 },
          { kind: 'prediction', missing: 1 },
        ],
      },
      { to: 'orient', back: true, missing: [] },
    ]);
    for (const to of ['conclude', 'design', 'nowhere'])
      expect((await step(body as CycleSeen, to).expect(422)).body.errors).toMatchObject([
        { pointer: '/to', code: 'no_way_there' },
      ]);
  });

  it('goes on, back with a reason and round again, and shows who brought it where, and when', async () => {
    let cycle = await begin();
    cycle = await finish(cycle, 'signal', 'question');
    cycle = await finish(cycle, 'research_question', 'study');
    cycle = (await step(cycle, 'question', asEmma, 'De vraag was te breed.').expect(201)).body as CycleSeen;
    expect(cycle).toMatchObject({ phase: 'question', round: 2 });
    expect(cycle).toMatchObject({ phases: [{ finished: true }, { finished: false }, { finished: false }, {}, {}, {}] });
    const stays = await everyPage<object>(asNoor, `/v1/cycles/${cycle.id}/steps?limit=2`);
    const at = expect.any(String);
    expect(stays).toMatchObject([
      { number: 1, phase: 'signal', round: 1, enteredById: noor.id, enteredAt: at, leftAt: at, reason: null },
      { number: 2, phase: 'question', round: 1, enteredById: noor.id, leftAt: at },
      { number: 3, phase: 'study', round: 1, leftAt: at },
      {
        number: 4,
        phaseName: { nl: 'Vraag' },
        round: 2,
        enteredBy: 'Emma Bos',
        reason: 'De vraag was te breed.',
        leftAt: null,
      },
    ]);
  });

  it('is concluded in its last phase alone, with what was learned, and then stands', async () => {
    let cycle = await begin();
    const conclude = (client = asNoor) =>
      client
        .post(`/v1/cycles/${cycle.id}/conclude`)
        .set('if-match', `"${cycle.version}"`)
        .send({ lesson: 'Eerst tekenen, dan rekenen.' });
    expect((await conclude().expect(422)).body).toMatchObject({
      code: 'conclusion_not_possible',
      errors: [{ code: 'not_the_last_phase' }],
    });
    const course = [
      ['signal', 'question'],
      ['research_question', 'study'],
      ['study', 'try'],
      ['try_out', 'effect'],
      ['effect_on_pupils', 'secure'],
    ];
    for (const [kind, to] of course as [string, string][]) cycle = await finish(cycle, kind, to);
    expect((await conclude().expect(422)).body.errors).toMatchObject([{ code: 'artefact_missing' }]);
    const text = await write(cycle.id, 'secured_practice');
    expect((await conclude(asEmma).expect(200)).body).toMatchObject({
      outcome: 'concluded',
      lesson: 'Eerst tekenen, dan rekenen.',
      endedOn: '2026-03-12',
      steps: [],
      phases: course.concat([['', '']]).map(() => ({ finished: true })),
    });
    const path = `/v1/cycles/${cycle.id}`;
    const now = `"${(await read(cycle.id)).version}"`;
    const answers = [
      await asNoor.post(`${path}/steps`).set('if-match', now).send({ to: 'try' }),
      await asNoor.post(`${path}/stop`).set('if-match', now).send({ reason: 'x' }),
      await asNoor.patch(path).set('if-match', now).send({ title: 'x' }),
      await asNoor.post(`${path}/artefacts`).send({ kind: 'plan', text: 'x' }),
      await asNoor.patch(`${path}/artefacts/${text.id}`).set('if-match', '"1"').send({ text: 'x' }),
      await asNoor.delete(`${path}/artefacts/${text.id}`).set('if-match', '"1"'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [409, 'cycle_ended']));
    await asNoor.get(`${path}/artefacts/${text.id}`).expect(200);
  });

  it('is stopped from any phase, with the reason', async () => {
    const { id } = await begin();
    const stop = (body: object) => asEmma.post(`/v1/cycles/${id}/stop`).set('if-match', '"1"').send(body);
    await stop({}).expect(400);
    expect((await stop({ reason: 'De groep is gesplitst.' }).expect(200)).body).toMatchObject({
      outcome: 'stopped',
      lesson: 'De groep is gesplitst.',
      phase: 'signal',
    });
  });

  it('moves once where two members move it at the same time: the other is told', async () => {
    for (let time = 0; time < 4; time += 1) {
      const cycle = await begin();
      await write(cycle.id, 'signal');
      const answers = await Promise.all([step(cycle, 'question'), step(cycle, 'question', asEmma)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
      expect(await everyPage(asNoor, `/v1/cycles/${cycle.id}/steps`)).toHaveLength(2);
    }
    await asNoor.post(`/v1/cycles/${newId()}/steps`).set('if-match', '"1"').send({ to: 'x' }).expect(404);
    const { id } = await begin();
    await asNoor.post(`/v1/cycles/${id}/steps`).send({ to: 'question' }).expect(428);
  });

  it('keeps the version of the method that it began with', async () => {
    const school = await api.world.school(board);
    await api.world.appointment(noor, school);
    const wish = { schoolId: school.id, name: { nl: 'Onze PLG' }, copyOf: methods['plg_inquiry'] };
    const { body: made } = await asNoor.post('/v1/methods').send(wish).expect(201);
    const path = `/v1/methods/${made.id}`;
    const { body: first } = await asNoor.post(`${path}/versions`).expect(201);
    const cycle = await begin({ methodVersionId: first.versionId });
    const [kept] = first.template.phases as { key: string }[];
    const draft = { ...first.template, phases: [{ ...kept, next: [], requires: [] }] };
    await asNoor.patch(path).set('if-match', `"${first.version}"`).send({ draft }).expect(200);
    const { body: second } = await asNoor.post(`${path}/versions`).expect(201);
    expect(second).toMatchObject({ number: 2 });
    expect((await read(cycle.id)).steps).toMatchObject([{ to: 'question' }]);
    expect((await begin({ methodVersionId: second.versionId })).steps).toEqual([]);
    await asNoor.patch(path).set('if-match', `"${second.version}"`).send({ retired: true }).expect(200);
    const refused = await asNoor
      .post(`/v1/leerteams/${team.id}/cycles`)
      .send({ methodVersionId: second.versionId, title: 'Te laat' })
      .expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/methodVersionId', code: 'unknown_method_version' }]);
    await write(cycle.id, 'signal');
    await step(await read(cycle.id), 'question').expect(201);
  });

  it('is about a theme of the board and groups that the leerteam asks about, and can be revised', async () => {
    const own = await api.world.leerteam(board);
    await api.world.membership(own, noor, { role: 'coordinator' });
    const school = await api.world.school(board);
    await api.world.appointment(noor, school);
    const year = await api.world.schoolYear(board, { name: newId() });
    const [group, other] = [await api.world.pupilGroup(school, year), await api.world.pupilGroup(school, year)];
    await asNoor
      .put(`/v1/leerteams/${own.id}/pupil-groups`)
      .send({ pupilGroupIds: [group.id] })
      .expect(204);
    const theme = await api.world.theme(board);
    const about = { themeId: theme.id, pupilGroupIds: [group.id] };
    const cycle = await begin(about, asNoor, own);
    expect(cycle).toMatchObject(about);
    const wrong = { themeId: newId(), pupilGroupIds: [other.id] };
    const path = `/v1/cycles/${cycle.id}`;
    const { body } = await asNoor.patch(path).set('if-match', '"1"').send(wrong).expect(422);
    expect(body.errors).toMatchObject([
      { pointer: '/themeId', code: 'unknown_theme' },
      { pointer: '/pupilGroupIds', code: 'no_group_of_team' },
    ]);
    const change = { title: 'Anders', themeId: null, pupilGroupIds: [] };
    expect((await asNoor.patch(path).set('if-match', '"1"').send(change).expect(200)).body).toMatchObject(change);
    await asNoor.patch(path).set('if-match', '"1"').send({ title: 'Weer anders' }).expect(412);
  });

  it('is there for members alone', async () => {
    const { id } = await begin();
    const admin = await api.world.boardAdmin(board);
    const leader = await api.world.schoolLeader(board, await api.world.school(board));
    const former = await api.world.staffMember(board);
    await api.world.membership(team, former, { untilOn: '2026-03-12' });
    const stranger = await api.world.boardAdmin(await api.world.board());
    for (const [person, list] of [
      [admin, 403],
      [leader, 403],
      [former, 403],
      [stranger, 404],
    ] as const) {
      const client = await api.as(person);
      await client.get(`/v1/cycles/${id}`).expect(404);
      await client.get(`/v1/cycles/${id}/artefacts`).expect(404);
      await client.get(`/v1/leerteams/${team.id}/cycles`).expect(list);
      await client.post(`/v1/cycles/${id}/artefacts`).send({ kind: 'plan', text: 'x' }).expect(404);
      expect((await client.get('/v1/cycles').expect(200)).body.items).toEqual([]);
    }
  });

  it('is listed for its leerteam and among one’s own, each once and in as many queries for many as for one', async () => {
    const own = await api.world.leerteam(board);
    await api.world.membership(own, noor);
    const path = `/v1/leerteams/${own.id}/cycles`;
    const first = await begin({ title: 'Eerst' }, asNoor, own);
    const few = await queriesOf(api, () => asNoor.get(path).expect(200));
    const ofOne = await queriesOf(api, () => asNoor.get('/v1/cycles').expect(200));
    for (let count = 0; count < 4; count += 1) await begin({ title: `${count}` }, asNoor, own);
    expect(await queriesOf(api, () => asNoor.get(path).expect(200))).toHaveLength(few.length);
    expect(await queriesOf(api, () => asNoor.get('/v1/cycles').expect(200))).toHaveLength(ofOne.length);
    await asNoor.post(`/v1/cycles/${first.id}/stop`).set('if-match', '"1"').send({ reason: 'Klaar.' }).expect(200);
    const titles = async (query: string) =>
      (await everyPage<{ title: string }>(asNoor, `${path}?limit=2${query}`)).map(({ title }) => title);
    expect((await titles('')).sort()).toEqual(['0', '1', '2', '3']);
    expect((await titles('&ended=true')).sort()).toEqual(['0', '1', '2', '3', 'Eerst']);
    const mine = await everyPage<{ id: string }>(asNoor, '/v1/cycles?limit=3');
    expect(new Set(mine.map(({ id }) => id)).size).toBe(mine.length);
    expect((await asEmma.get('/v1/cycles').expect(200)).body.items).not.toContainEqual(
      expect.objectContaining({ leerteamId: own.id }),
    );
  });

  it('tells the members of each turn, and whoever has it open; the history holds facts and no word', async () => {
    const cycle = await begin({ title: 'Geheime titel' });
    const text = await write(cycle.id, 'signal', asNoor, { text: 'Geheime zin' });
    await step(cycle, 'question', asNoor, 'Geheime reden').expect(201);
    const told = await api.database.owner.query<{ kind: string; recipient_id: string }[]>(
      `select kind, recipient_id from notice where subject_id = $1 order by id`,
      [cycle.id],
    );
    expect(told).toEqual([
      { kind: 'cycle.begun', recipient_id: emma.id },
      { kind: 'cycle.moved', recipient_id: emma.id },
    ]);
    const changes = await api.database.owner.query(
      `select what, item_id from live_change where topic = 'cycle' and topic_id = $1 order by number`,
      [cycle.id],
    );
    expect(changes).toEqual([
      { what: 'cycle', item_id: cycle.id },
      { what: 'artefact', item_id: text.id },
      { what: 'cycle', item_id: cycle.id },
    ]);
    const history = await api.database.owner.query<{ event: string; changes: object }[]>(
      `select event, changes from history_entry where subject_id in ($1, $2) order by id`,
      [cycle.id, text.id],
    );
    expect(history.map(({ event }) => event)).toEqual(['cycle.begun', 'artefact.written', 'cycle.stepped']);
    expect(JSON.stringify(history)).not.toMatch(/Geheime/);
  });
});

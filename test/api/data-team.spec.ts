import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, OutcomeMeasure, type School, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { standingOf } from '../../libs/domain/src/inquiry/standing.queries.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { layOutCycle } from '../support/laid-out/cycle.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

describe('a data team', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let cycle: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    team = await world.leerteam(board, { kind: 'data_team' });
    noor = await world.staffMember(board, school);
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    await world.membership(team, noor);
    await world.membership(team, sam);
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
    cycle = await layOutCycle(api, team);
  });

  const AT_HOME = {
    kind: 'testable',
    statement: 'Onze leerlingen lezen thuis te weinig.',
    because: 'In gesprekken zeggen veel leerlingen dat ze thuis geen boek hebben.',
    about: 'Groep 5 en 6.',
  };
  const LIST = { what: 'Hoe vaak leerlingen thuis lezen', origin: 'Vragenlijst in de klas' };
  const SOUND = { reliable: true, valid: true, enough: true, quality: 'usable', because: 'Iedereen vulde hem in.' };
  const MEASURE = { what: 'Elke dag twintig minuten lezen', dueOn: '2026-06-01' };

  const standing = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await api.unitOfWork.read({ boardId: board.id, system: true }, (work) => standingOf(work, cycle)),
    );
  const putForward = async (values: object = {}, client = asNoor): Promise<Seen> => {
    const { body, status } = await client.post(`/v1/cycles/${cycle}/hypotheses`).send({ ...AT_HOME, ...values });
    expect([status, body.errors]).toEqual([201, undefined]);
    return body as Seen;
  };
  const name = async (hypothesisIds: readonly string[], values: object = {}): Promise<Seen> => {
    const { body, status } = await asNoor
      .post(`/v1/cycles/${cycle}/data-sources`)
      .send({ ...LIST, hypothesisIds, ...values });
    expect([status, body.errors]).toEqual([201, undefined]);
    return body as Seen;
  };
  const change = (path: string, version: number, body: object, client = asNoor) =>
    client.patch(path).set('if-match', `"${version}"`).send(body);
  const put = (path: string, version: number, body: object, client = asNoor) =>
    client.put(path).set('if-match', `"${version}"`).send(body);
  const collect = async (hypothesisIds: readonly string[], quality: object = SOUND): Promise<Seen> => {
    const { id } = await name(hypothesisIds, { collectedOn: '2026-03-10' });
    return (await put(`/v1/data-sources/${id}/quality`, 1, quality).expect(200)).body as Seen;
  };
  const analyse = async ({ id }: Seen): Promise<void> => {
    const { body } = await asNoor.get(`/v1/hypotheses/${id}`).expect(200);
    await put(`/v1/hypotheses/${id}/analysis`, body.version, { analysis: 'Van de 48 lezen er 31 weinig.' }).expect(200);
  };
  const judge = (id: string, given: string, client = asNoor) =>
    client.post(`/v1/hypotheses/${id}/verdict`).send({ given, because: 'Dat zeggen de data.' });
  const judged = async (given: string): Promise<Seen> => {
    const hypothesis = await putForward();
    await collect([hypothesis.id]);
    await analyse(hypothesis);
    return (await judge(hypothesis.id, given).expect(200)).body as Seen;
  };
  const plan = async ({ id }: Seen, values: object = {}): Promise<Seen> => {
    const wish = { ...MEASURE, memberIds: [sam.id], ...values };
    const { body, status } = await asNoor.post(`/v1/hypotheses/${id}/measures`).send(wish);
    expect([status, body.errors]).toEqual([201, undefined]);
    return body as Seen;
  };
  const step = (id: string, version: number, body: object) => put(`/v1/measures/${id}/status`, version, body);
  const codesOf = (body: { errors?: readonly { code: string; pointer: string }[] }): string[] =>
    (body.errors ?? []).map(({ code, pointer }) => `${pointer} ${code}`);
  const noticesOf = (person: StaffMember): Promise<object[]> =>
    api.database.owner.query(
      `select kind, subject_id as subject from notice where recipient_id = $1 order by told_at, id`,
      [person.id],
    );

  it('finds that one cause is none, and does something about the other', async () => {
    // Noor thinks of reading at home, Sam of the books at school.
    const home = await putForward();
    const books = await putForward({ statement: 'Er zijn te weinig boeken.', kind: 'exploratory' }, asSam);
    expect(await standing()).toEqual({ hypothesis: 2, open_hypothesis: 2 });

    // One questionnaire tells of both; Sam holds it.
    const list = await name([home.id, books.id], { collectorId: sam.id, dueOn: '2026-03-20' });
    const collected = await change(`/v1/data-sources/${list.id}`, 1, { collectedOn: '2026-03-12' }, asSam).expect(200);
    expect(collected.body).toMatchObject({ collector: { id: sam.id, name: 'Sam Bos' }, judgement: null });
    const quality = await put(`/v1/data-sources/${list.id}/quality`, 2, SOUND, asSam).expect(200);
    expect(quality.body.judgement).toEqual({ ...SOUND, by: { id: sam.id, name: 'Sam Bos' }, at: expect.any(String) });
    expect(await standing()).toMatchObject({ hypothesis_with_source: 2, data_collected: 1, data_quality: 1 });

    // Those who read at home do no better: that was not it. The other it was.
    await analyse(home);
    await judge(home.id, 'rejected').expect(200);
    expect(await standing()).toMatchObject({ open_hypothesis: 1, judged_hypothesis: 1 });
    expect((await standing())['confirmed_hypothesis']).toBeUndefined();
    await asNoor
      .post(`/v1/hypotheses/${home.id}/measures`)
      .send({ ...MEASURE, memberIds: [sam.id] })
      .expect(422);
    await analyse(books);
    await judge(books.id, 'confirmed', asSam).expect(200);

    // Sam will see to it, and is told; a term later they look at what came of it.
    const measure = await plan(books);
    expect(await noticesOf(sam)).toEqual([
      { kind: 'hypothesis.judged', subject: home.id },
      { kind: 'measure.given', subject: measure.id },
    ]);
    expect(await noticesOf(noor)).toEqual([{ kind: 'hypothesis.judged', subject: books.id }]);
    await step(measure.id, 1, { status: 'running' }).expect(200);
    const evaluate = (outcome: string) =>
      asSam
        .post(`/v1/measures/${measure.id}/evaluations`)
        .send({ outcome, asIntended: 'Drie keer in de week.', pupilsLearning: 'Nog niet te zien.' })
        .expect(201);
    await evaluate('too_early');
    expect((await standing())['evaluated_measure']).toBeUndefined();
    api.clock.set('2026-06-12T09:00:00Z');
    const { body: evaluated } = await evaluate('partly');
    expect(evaluated.evaluations.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['too_early', 'partly']);
    await step(measure.id, evaluated.version, { status: 'done' }).expect(200);
    expect(await standing()).toEqual({
      hypothesis: 2,
      hypothesis_with_source: 2,
      data_collected: 1,
      data_quality: 1,
      judged_hypothesis: 2,
      confirmed_hypothesis: 1,
      measure: 1,
      evaluated_measure: 1,
    });
  });

  it('gives no verdict before usable data were analysed, and says what is missing', async () => {
    const hypothesis = await putForward();
    const refused = async (): Promise<string[]> => codesOf((await judge(hypothesis.id, 'undecided').expect(422)).body);
    expect(await refused()).toEqual([' no_usable_data', ' not_analysed']);
    const bad = { ...SOUND, enough: false, quality: 'not_usable' };
    await collect([hypothesis.id], bad);
    await analyse(hypothesis);
    expect(await refused()).toEqual([' no_usable_data']);
    await collect([hypothesis.id], { ...bad, quality: 'usable_with_care' });
    await judge(hypothesis.id, 'undecided').expect(200);
    expect(await refused()).toEqual([' verdict_stands']);
  });

  it('keeps every verdict, also those that were reopened, with who and why', async () => {
    const { id } = await judged('rejected');
    api.clock.set('2026-03-13T09:00:00Z');
    const because = 'Er kwamen data van groep 7 bij.';
    const { body: open } = await asSam.post(`/v1/hypotheses/${id}/reopen`).send({ because }).expect(200);
    expect(open).toMatchObject({
      verdict: null,
      formerVerdicts: [
        {
          given: 'rejected',
          because: 'Dat zeggen de data.',
          givenBy: { id: noor.id },
          givenAt: '2026-03-12T09:00:00.000Z',
          reopened: { by: { id: sam.id, name: 'Sam Bos' }, at: '2026-03-13T09:00:00.000Z', because },
        },
      ],
    });
    expect(await standing()).toMatchObject({ open_hypothesis: 1 });
    const { body: again } = await judge(id, 'confirmed', asSam).expect(200);
    expect(again).toMatchObject({ verdict: { given: 'confirmed', reopened: null }, formerVerdicts: [{}] });
    await asSam.post(`/v1/hypotheses/${id}/reopen`).send({ because }).expect(200);
    const { body: twice } = await asSam.post(`/v1/hypotheses/${id}/reopen`).send({ because }).expect(422);
    expect(twice.code).toBe('no_verdict');
  });

  it('of two verdicts at the same moment takes one', async () => {
    const hypothesis = await putForward();
    await collect([hypothesis.id]);
    await analyse(hypothesis);
    const answers = await Promise.all([
      judge(hypothesis.id, 'confirmed'),
      judge(hypothesis.id, 'rejected', asSam),
      judge(hypothesis.id, 'undecided'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const { body } = await asNoor.get(`/v1/hypotheses/${hypothesis.id}`).expect(200);
    expect(body.verdict.given).toBe(answers.find(({ status }) => status === 200)?.body.verdict.given);
    expect(body.formerVerdicts).toEqual([]);
  });

  it('leaves no verdict without data, whoever takes them away at the same moment', async () => {
    for (let time = 0; time < 12; time += 1) {
      const hypothesis = await putForward({ statement: `Oorzaak ${time}` });
      const source = await collect([hypothesis.id]);
      await analyse(hypothesis);
      const path = `/v1/data-sources/${source.id}`;
      const elsewhere = await putForward({ statement: `Andere oorzaak ${time}` });
      const takeAway =
        time % 2 === 0
          ? put(`${path}/quality`, source.version, { ...SOUND, valid: false, quality: 'not_usable' }, asSam)
          : change(path, source.version, { hypothesisIds: [elsewhere.id] }, asSam);
      const statuses = await Promise.all([judge(hypothesis.id, 'confirmed'), takeAway]);
      expect(statuses.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
    const uncarried = await api.database.owner.query<object[]>(
      `select from hypothesis_verdict v where reopened_at is null and not exists (
         select from hypothesis_data_source l join data_source d on d.id = l.data_source_id
          where l.hypothesis_id = v.hypothesis_id and d.quality <> 'not_usable')`,
    );
    expect(uncarried).toEqual([]);
  });

  it('lets the data go that a verdict does not rest on alone', async () => {
    const hypothesis = await putForward();
    const [first, second] = [await collect([hypothesis.id]), await collect([hypothesis.id])];
    await analyse(hypothesis);
    await judge(hypothesis.id, 'confirmed').expect(200);
    const bad = { ...SOUND, reliable: false, quality: 'not_usable' };
    await put(`/v1/data-sources/${first.id}/quality`, first.version, bad).expect(200);
    const refused = await put(`/v1/data-sources/${second.id}/quality`, second.version, bad).expect(422);
    expect(codesOf(refused.body)).toEqual(['/quality verdict_rests_on_it']);
    // Refused is as if it was not asked.
    const { body } = await asNoor.get(`/v1/cycles/${cycle}/hypotheses`).expect(200);
    expect(body.dataSources[1]).toMatchObject({ judgement: { quality: 'usable' }, version: second.version });
  });

  it('judges data that are there, and calls none usable that it doubts', async () => {
    const hypothesis = await putForward();
    const { id } = await name([hypothesis.id]);
    const refuse = async (version: number, body: object): Promise<string[]> =>
      codesOf((await put(`/v1/data-sources/${id}/quality`, version, body).expect(422)).body);
    expect(await refuse(1, SOUND)).toEqual([' data_not_collected']);
    await change(`/v1/data-sources/${id}`, 1, { collectedOn: '2026-03-12' }).expect(200);
    expect(await refuse(2, { ...SOUND, enough: false })).toEqual(['/quality usable_without_care']);
    await put(`/v1/data-sources/${id}/quality`, 2, SOUND).expect(200);
    const back = await change(`/v1/data-sources/${id}`, 3, { collectedOn: null }).expect(422);
    expect(codesOf(back.body)).toEqual(['/collectedOn data_judged_already']);
  });

  it('names data of the cycle, the board and the team alone', async () => {
    const hypothesis = await putForward();
    const other = await layOutCycle(api, team);
    const { body: elsewhere } = await asNoor.post(`/v1/cycles/${other}/hypotheses`).send(AT_HOME).expect(201);
    const outsider = await api.world.staffMember(board, school);
    const refused = async (values: object): Promise<string[]> => {
      const wish = { ...LIST, hypothesisIds: [hypothesis.id], ...values };
      return codesOf((await asNoor.post(`/v1/cycles/${cycle}/data-sources`).send(wish).expect(422)).body);
    };
    expect(await refused({ hypothesisIds: [elsewhere.id] })).toEqual(['/hypothesisIds unknown_hypothesis']);
    expect(await refused({ collectorId: outsider.id })).toEqual(['/collectorId not_a_member_then']);
    expect(await refused({ collectedOn: '2026-03-13' })).toEqual(['/collectedOn in_the_future']);
    expect(await refused({ outcomeMeasureId: newId() })).toEqual(['/outcomeMeasureId unknown_outcome_measure']);
    const scale = { testLine: 'Toets', testVersion: '1', subject: 'lezen', scale: 'score', version: 1 };
    const measure = { id: newId(), boardId: board.id, ...scale };
    await api.database.owner.manager.insert(OutcomeMeasure, measure);
    expect(await name([hypothesis.id], { outcomeMeasureId: measure.id })).toMatchObject({
      outcomeMeasureId: measure.id,
      hypothesisIds: [hypothesis.id],
    });
  });

  it('keeps what it judged as it was judged, and takes away only what nothing hangs on', async () => {
    const hypothesis = await judged('rejected');
    const path = `/v1/hypotheses/${hypothesis.id}`;
    const { body } = await change(path, hypothesis.version, { statement: 'Anders' }).expect(422);
    expect(body).toMatchObject({ code: 'verdict_stands' });
    await put(`${path}/analysis`, hypothesis.version, { analysis: 'Anders' }).expect(422);
    const removed = await asNoor.delete(path).set('if-match', `"${hypothesis.version}"`).expect(422);
    expect(removed.body.code).toBe('hypothesis_in_use');
    const mistake = await putForward();
    await asNoor.delete(`/v1/hypotheses/${mistake.id}`).set('if-match', '"1"').expect(204);
    await asNoor.get(`/v1/hypotheses/${mistake.id}`).expect(404);
    const kept = await putForward();
    const named = await name([kept.id]);
    await asNoor.delete(`/v1/hypotheses/${kept.id}`).set('if-match', '"1"').expect(422);
    await asNoor.delete(`/v1/data-sources/${named.id}`).set('if-match', '"1"').expect(204);
    await asNoor.delete(`/v1/hypotheses/${kept.id}`).set('if-match', '"1"').expect(204);
    const { id } = await name([(await putForward()).id], { collectedOn: '2026-03-12' });
    await asNoor.delete(`/v1/data-sources/${id}`).set('if-match', '"1"').expect(422);
  });

  it('takes away no hypothesis that a finished phase rests on', async () => {
    const phase = { purpose: { nl: '' }, questions: [], roles: [], invites: [], backTo: [] };
    const wanted = [{ kind: 'hypothesis', atLeast: 1, onlyWith: null }];
    const template = {
      about: { nl: 'Twee fasen' },
      phases: [
        { ...phase, key: 'hypotheses', name: { nl: 'Hypothesen' }, requires: wanted, next: ['data'] },
        { ...phase, key: 'data', name: { nl: 'Data' }, requires: [], next: [] },
      ],
    };
    await api.database.owner.query(
      `update method_version set template = $2 where id = (select method_version_id from cycle where id = $1)`,
      [cycle, template],
    );
    const first = await putForward();
    await asNoor.post(`/v1/cycles/${cycle}/steps`).set('if-match', '"1"').send({ to: 'data' }).expect(201);
    const remove = ({ id }: Seen) => asNoor.delete(`/v1/hypotheses/${id}`).set('if-match', '"1"');
    expect(codesOf((await remove(first).expect(422)).body)).toEqual([' artefact_needed']);
    await putForward();
    await remove(first).expect(204);
  });

  it('leaves no cause of a finished phase without the data that it named', async () => {
    const phase = { purpose: { nl: '' }, questions: [], roles: [], invites: [], backTo: [] };
    const wanted = [{ kind: 'hypothesis_with_source', atLeast: 1, onlyWith: null }];
    const template = {
      about: { nl: 'Twee fasen' },
      phases: [
        { ...phase, key: 'hypotheses', name: { nl: 'Hypothesen' }, requires: wanted, next: ['data'] },
        { ...phase, key: 'data', name: { nl: 'Data' }, requires: [], next: [] },
      ],
    };
    await api.database.owner.query(
      `update method_version set template = $2 where id = (select method_version_id from cycle where id = $1)`,
      [cycle, template],
    );
    const [one, other] = [await putForward(), await putForward()];
    const list = await name([one.id, other.id]);
    await asNoor.post(`/v1/cycles/${cycle}/steps`).set('if-match', '"1"').send({ to: 'data' }).expect(201);
    const remove = () => asNoor.delete(`/v1/data-sources/${list.id}`).set('if-match', '"1"');
    expect(codesOf((await remove().expect(422)).body)).toEqual([' artefact_needed']);
    await name([other.id]);
    await remove().expect(204);
  });

  it('tells the second of two changes of the first', async () => {
    const { id } = await putForward();
    await change(`/v1/hypotheses/${id}`, 1, { about: 'Groep 7.' }).expect(200);
    await change(`/v1/hypotheses/${id}`, 1, { about: 'Groep 8.' }, asSam).expect(412);
    await asSam.patch(`/v1/hypotheses/${id}`).send({ about: 'Groep 8.' }).expect(428);
    const answers = await Promise.all([
      change(`/v1/hypotheses/${id}`, 2, { about: 'Groep 6.' }),
      change(`/v1/hypotheses/${id}`, 2, { about: 'Groep 5.' }, asSam),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('reopens nothing under measures that are still to be carried out', async () => {
    const hypothesis = await judged('confirmed');
    const measure = await plan(hypothesis);
    const reopen = () => asNoor.post(`/v1/hypotheses/${hypothesis.id}/reopen`).send({ because: 'Toch niet.' });
    expect((await reopen().expect(422)).body.code).toBe('measures_under_way');
    expect(codesOf((await step(measure.id, 1, { status: 'dropped' }).expect(422)).body)).toEqual([
      '/because reason_missing',
    ]);
    await step(measure.id, 1, { status: 'dropped', because: 'Geen boeken.' }).expect(200);
    await reopen().expect(200);
    // And what was dropped is taken up again only for a cause that stands.
    const again = await step(measure.id, 2, { status: 'planned' }).expect(422);
    expect(codesOf(again.body)).toEqual([' hypothesis_not_confirmed']);
    await judge(hypothesis.id, 'confirmed').expect(200);
    const { body } = await step(measure.id, 2, { status: 'planned' }).expect(200);
    expect(body).toMatchObject({ status: 'planned', droppedBecause: 'Geen boeken.' });
  });

  it('leaves no measure under way without a confirmed cause, whoever is first', async () => {
    for (let time = 0; time < 6; time += 1) {
      const hypothesis = await judged('confirmed');
      const answers = await Promise.all([
        asNoor.post(`/v1/hypotheses/${hypothesis.id}/measures`).send({ ...MEASURE, memberIds: [sam.id] }),
        asSam.post(`/v1/hypotheses/${hypothesis.id}/reopen`).send({ because: 'Toch niet.' }),
      ]);
      expect([
        [201, 422],
        [422, 200],
      ]).toContainEqual(answers.map(({ status }) => status));
    }
  });

  it('gives measures to its members, and tells each of them once', async () => {
    const hypothesis = await judged('confirmed');
    const outsider = await api.world.staffMember(board, school);
    const wish = { ...MEASURE, memberIds: [outsider.id] };
    const refused = await asNoor.post(`/v1/hypotheses/${hypothesis.id}/measures`).send(wish).expect(422);
    expect(codesOf(refused.body)).toEqual(['/memberIds not_a_member_then']);
    const emma = await api.world.staffMember(board, school, { givenName: 'Emma' });
    await api.world.membership(team, emma);
    const measure = await plan(hypothesis, { memberIds: [sam.id, noor.id] });
    const path = `/v1/measures/${measure.id}`;
    const { body } = await change(path, 1, { memberIds: [sam.id, emma.id] }).expect(200);
    expect(body.members).toMatchObject([{ id: emma.id }, { id: sam.id }]);
    await change(path, 2, { dueOn: '2026-07-01' }).expect(200);
    const told = { kind: 'measure.given', subject: measure.id };
    expect(await noticesOf(emma)).toEqual([told]);
    expect((await noticesOf(sam)).filter((one) => 'kind' in one && one.kind === 'measure.given')).toEqual([told]);
    expect(await noticesOf(noor)).toEqual([]);
    // Who left the team since keeps what they have, until somebody says otherwise.
    await api.database.owner.query(
      `update leerteam_membership set until_on = '2026-03-12' where staff_member_id = $1`,
      [emma.id],
    );
    await change(path, 3, { memberIds: [sam.id, emma.id], what: 'Elke dag lezen' }).expect(200);
  });

  it('takes each step of a measure, and no other', async () => {
    const hypothesis = await judged('confirmed');
    const { id } = await plan(hypothesis);
    const evaluation = { outcome: 'worked', asIntended: 'Ja.', pupilsLearning: 'Ja.' };
    const early = await asNoor.post(`/v1/measures/${id}/evaluations`).send(evaluation).expect(422);
    expect(codesOf(early.body)).toEqual([' measure_not_carried_out']);
    const refused = await step(id, 1, { status: 'done' }).expect(422);
    expect(codesOf(refused.body)).toEqual(['/status measure_step_not_possible']);
    await step(id, 1, { status: 'running', because: 'Zomaar' }).expect(422);
    await step(id, 1, { status: 'running' }).expect(200);
    await step(id, 1, { status: 'done' }).expect(412);
    await step(id, 2, { status: 'done' }).expect(200);
    await asNoor.post(`/v1/measures/${id}/evaluations`).send(evaluation).expect(201);
    await step(id, 4, { status: 'running' }).expect(200);
  });

  it('is its members’, and nobody else’s', async () => {
    const hypothesis = await judged('confirmed');
    const measure = await plan(hypothesis);
    const { body } = await asNoor.get(`/v1/cycles/${cycle}/hypotheses`).expect(200);
    const source = body.dataSources[0] as Seen;
    const former = await api.world.staffMember(board, school);
    await api.world.membership(team, former, { untilOn: '2026-03-12' });
    const others = [former, await api.world.schoolLeader(board, school), await api.world.boardAdmin(board)];
    for (const client of await Promise.all(others.map((person) => api.as(person)))) {
      await client.get(`/v1/cycles/${cycle}/hypotheses`).expect(404);
      await client.get(`/v1/hypotheses/${hypothesis.id}`).expect(404);
      await client.get(`/v1/measures/${measure.id}`).expect(404);
      await judge(hypothesis.id, 'rejected', client).expect(404);
      await put(`/v1/data-sources/${source.id}/quality`, source.version, SOUND, client).expect(404);
    }
  });

  it('changes nothing once the cycle has ended, and is still read', async () => {
    const hypothesis = await judged('confirmed');
    const measure = await plan(hypothesis);
    await api.database.owner.query(`update cycle set outcome = 'concluded', ended_on = '2026-03-12' where id = $1`, [
      cycle,
    ]);
    const closed = [
      await asNoor.post(`/v1/cycles/${cycle}/hypotheses`).send(AT_HOME),
      await asNoor.post(`/v1/hypotheses/${hypothesis.id}/reopen`).send({ because: 'x' }),
      await step(measure.id, 1, { status: 'running' }),
    ];
    expect(closed.map(({ status, body }) => [status, body.code])).toEqual(closed.map(() => [409, 'cycle_ended']));
    await asNoor.get(`/v1/hypotheses/${hypothesis.id}`).expect(200);
  });

  it('writes facts to the history, and tells who has the cycle open', async () => {
    const hypothesis = await judged('confirmed');
    await plan(hypothesis);
    const rows = await api.database.owner.query<{ event: string; changes: object }[]>(
      `select event, changes from history_entry where board_id = $1 and changes ->> 'cycleId' = $2 order by id`,
      [board.id, cycle],
    );
    expect(rows.map(({ event }) => event)).toEqual([
      'hypothesis.put-forward',
      'data-source.named',
      'data-source.judged',
      'hypothesis.analysed',
      'hypothesis.judged',
      'measure.planned',
    ]);
    const told = JSON.stringify(rows);
    for (const words of [AT_HOME.statement, LIST.what, SOUND.because, 'Van de 48', 'Dat zeggen', MEASURE.what])
      expect(told).not.toContain(words);
    const live = await api.database.owner.query<{ what: string }[]>(
      `select what from live_change where topic_id = $1 order by number`,
      [cycle],
    );
    expect(live.map(({ what }) => what)).toEqual([
      'hypothesis',
      'data_source',
      'data_source',
      'hypothesis',
      'hypothesis',
      'measure',
    ]);
  });

  it('does a thing once, however often it is sent', async () => {
    const send = () => asNoor.post(`/v1/cycles/${cycle}/hypotheses`).set('idempotency-key', 'een').send(AT_HOME);
    const [first, second] = [await send().expect(201), await send().expect(201)];
    expect(second.body).toEqual(first.body);
    expect(await standing()).toEqual({ hypothesis: 1, open_hypothesis: 1 });
  });

  it('is read in as many queries with much as with little', async () => {
    const read = () => asNoor.get(`/v1/cycles/${cycle}/hypotheses`).expect(200);
    const little = await queriesOf(api, read);
    for (let time = 0; time < 3; time += 1) await plan(await judged('confirmed'));
    const much = await queriesOf(api, read);
    expect(much.length).toBe(little.length);
    expect(much.length).toBeLessThanOrEqual(10);
    const { body } = await read();
    expect(body.hypotheses).toHaveLength(3);
    expect(body.hypotheses[0]).toMatchObject({
      measures: [{ members: [{ id: sam.id }] }],
      dataSourceIds: [expect.any(String)],
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { standingOf } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import {
  choosePupil,
  designLesson,
  layOutLessonStudyTeam,
  type LessonStudyTeam,
  note,
  PLAN,
} from '../support/lesson-study-team.js';

describe('lesson study', () => {
  let api: TestApi;
  let team: LessonStudyTeam;
  let asNoor: Client;
  let asSam: Client;
  let asEmma: Client;
  let sam: string;
  let emma: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    team = await layOutLessonStudyTeam(api);
    [asNoor, asSam, asEmma] = [team.asNoor, team.clients[0] as Client, team.clients[1] as Client];
    [sam, emma] = team.colleagues.map(({ id }) => id) as [string, string];
  });

  const codesOf = (body: { errors?: { code: string }[] }): string[] => (body.errors ?? []).map(({ code }) => code);
  const predict = (client: Client, stageId: string | undefined, pupilId: string, text: string, version?: number) => {
    const request = client.put(`/v1/lesson-stages/${stageId}/predictions/${pupilId}`);
    return (version === undefined ? request : request.set('if-match', `"${version}"`)).send({ text });
  };
  const teach = (path: string, values: object = {}) =>
    asNoor.post(`${path}/teach`).send({ taughtOn: '2026-03-12', presentIds: [sam], ...values });
  const standing = async (): Promise<Record<string, number>> => {
    const actor = { boardId: team.board.id, system: true } as const;
    return Object.fromEntries(await api.unitOfWork.read(actor, (work) => standingOf(work, team.cycleId)));
  };
  const activitiesOf = async (client: Client): Promise<Record<string, unknown>[]> =>
    (await client.get('/v1/activities').expect(200)).body.items as Record<string, unknown>[];
  const endCycle = () =>
    api.database.owner.query(`update cycle set outcome = 'concluded', ended_on = '2026-03-12' where id = $1`, [
      team.cycleId,
    ]);

  it('goes from three pupils to a better lesson that is taught again', async () => {
    // Three pupils, each of whom stands for others.
    const pupils = [];
    for (const code of ['A', 'b2', 'C']) pupils.push((await choosePupil(team, code)).id);
    const [a, b, c] = pupils as [string, string, string];
    const { body: chosen } = await asSam.get(`/v1/cycles/${team.cycleId}/case-pupils`).expect(200);
    expect(chosen.items).toMatchObject([{ code: 'A' }, { code: 'B2' }, { code: 'C' }]);

    // The lesson is designed, with who keeps an eye on whom, and predicted by whoever thinks of something.
    const { path, stageIds } = await designLesson(team);
    const [start, fold] = stageIds;
    await asNoor
      .put(`${path}/observers/${sam}`)
      .send({ casePupilIds: [a] })
      .expect(200);
    await asNoor
      .put(`${path}/observers/${emma}`)
      .send({ casePupilIds: [b, c] })
      .expect(200);
    await predict(asNoor, start, a, 'Kijkt eerst naar een ander.').expect(200);
    await predict(asSam, fold, a, 'Vouwt in drieën.').expect(200);
    await predict(asEmma, fold, b, 'Wacht op de uitleg.').expect(200);

    // In the lesson each writes down what they see, and after it a pupil says how it was.
    await note(asSam, path, { stageId: fold, casePupilId: a, minute: 12, text: 'Vouwt meteen in vieren.' }).expect(200);
    await note(asEmma, path, { stageId: fold, minute: 14, text: 'Iedereen vouwt tegelijk.' }).expect(200);
    const answers = [{ question: 'Wat hielp je?', answer: 'Dat ik zelf mocht vouwen.' }];
    const talk = { casePupilId: a, heldOn: '2026-03-12', answers };
    await asSam.post(`${path}/interviews`).send(talk).expect(201);
    const { body: taught } = await teach(path, { presentIds: [sam, emma] }).expect(200);
    expect(taught).toMatchObject({ taughtOn: '2026-03-12', observers: [{ wasPresent: true }, { wasPresent: true }] });

    // Nobody enters it a second time.
    const logged = { learningForm: 'lesson_study', title: PLAN.title, learnedOn: '2026-03-12', minutes: 50 };
    for (const client of [asNoor, asSam, asEmma])
      expect(await activitiesOf(client)).toMatchObject([
        { ...logged, leerteamId: team.team.id, initiative: 'team', visibility: 'team', reflection: null },
      ]);
    const [own] = await activitiesOf(asSam);
    expect((await asSam.get(path).expect(200)).body.activityId).toBe(own?.['id']);

    // The discussion begins with what pupils did.
    const finding = { match: 'otherwise', text: 'A kan meer dan we dachten, en wij legden te vroeg uit.' };
    await asEmma.put(`${path}/findings/${a}`).send(finding).expect(200);
    const { body: compared } = await asNoor.get(`${path}/comparison`).expect(200);
    expect(compared.pupils).toMatchObject([
      { casePupil: { code: 'A' }, predictedStages: 2, seenStages: 1, finding, interviews: [{ answers }] },
      { casePupil: { code: 'B2' }, predictedStages: 1, seenStages: 0, finding: null, interviews: [] },
      { casePupil: { code: 'C' }, predictedStages: 0, seenStages: 0 },
    ]);
    expect(compared.pupils[0].stages[1]).toMatchObject({
      name: 'Zelf vouwen',
      predicted: { text: 'Vouwt in drieën.' },
      observed: [{ text: 'Vouwt meteen in vieren.', authorId: sam }],
    });
    expect(compared.observed).toMatchObject([{ text: 'Iedereen vouwt tegelijk.' }]);

    // So they make a better lesson of it, which Emma teaches a week later.
    const better = { whatChanged: 'Eerst zelf vouwen.', whyChanged: 'A kon het zonder uitleg.' };
    const again = { ...better, plannedOn: '2026-03-19', teacherId: emma };
    const { body: revised } = await asNoor.post(`${path}/revisions`).send(again).expect(201);
    expect(revised).toMatchObject({ ...again, ...PLAN, revisesId: taught.id, taughtOn: null, observers: [] });
    expect(revised.stages.map(({ name }: { name: string }) => name)).toEqual(['Start', 'Zelf vouwen', 'Napraten']);
    const second = `/v1/research-lessons/${revised.id}`;
    const stages = revised.stages as { id: string }[];
    const order = [stages[1]?.id, stages[0]?.id, stages[2]?.id];
    await asSam.put(`${second}/stage-order`).set('if-match', '"1"').send({ stageIds: order }).expect(200);
    await predict(asSam, order[0], a, 'Vouwt meteen in vieren.').expect(200);
    api.clock.set('2026-03-19T12:00:00Z');
    await note(asSam, second, { stageId: order[0], casePupilId: a, text: 'Vouwt in vieren en legt het uit.' }).expect(
      200,
    );
    await teach(second, { taughtOn: '2026-03-19', presentIds: [team.noor.id, sam] }).expect(200);
    expect((await activitiesOf(asEmma)).map(({ learnedOn }) => learnedOn)).toEqual(['2026-03-19', '2026-03-12']);

    expect(await standing()).toMatchObject({
      case_pupil: 3,
      research_lesson: 2,
      prediction: 4,
      taught_lesson: 2,
      lesson_observation: 3,
      pupil_interview: 1,
      revised_lesson: 1,
      retaught_lesson: 1,
    });
  });

  it('is its team’s: no leader, no administrator, nobody who is out of it', async () => {
    const { world } = api;
    const pupil = await choosePupil(team, 'A');
    const { path, stageIds } = await designLesson(team);
    const former = await world.staffMember(team.board, team.school);
    await world.membership(team.team, former, { untilOn: '2026-03-12' });
    const outsiders = [
      await world.schoolLeader(team.board, team.school),
      await world.boardAdmin(team.board),
      former,
      await world.staffMember(await world.board()),
    ];
    for (const outsider of outsiders) {
      const client = await api.as(outsider);
      for (const at of [path, `${path}/sheet`, `${path}/comparison`, `/v1/cycles/${team.cycleId}/case-pupils`])
        await client.get(at).expect(404);
      await note(client, path, {}).expect(404);
      await predict(client, stageIds[0], pupil.id, 'x').expect(404);
      await client.post(`/v1/case-pupils/${pupil.id}/erase`).send({ confirmCode: 'A' }).expect(404);
      await client.post(`${path}/teach`).send({ taughtOn: '2026-03-12', presentIds: [] }).expect(404);
    }
  });

  describe('case pupils', () => {
    const choose = (values: object, client = asNoor) =>
      client.post(`/v1/cycles/${team.cycleId}/case-pupils`).send({ code: 'A', typicalOf: 'Wacht af.', ...values });

    it('have a code that says nothing of who they are', async () => {
      for (const code of ['Noor', 'JK', '12-04-2015', '20150412']) {
        const { body } = await choose({ code }).expect(422);
        expect(body.errors).toMatchObject([{ pointer: '/code', code: expect.stringMatching(/^code_like_/) }]);
      }
      // And no field for a name or a date at all.
      await choose({ name: 'Noor' }).expect(400);
      await choose({ birthDate: '2015-04-12' }).expect(400);
      const { body } = await choose({}).expect(201);
      await asNoor.patch(`/v1/case-pupils/${body.id}`).set('if-match', '"1"').send({ code: 'Noor' }).expect(422);
    });

    it('are each there once, also where two choose the same code at the same moment', async () => {
      const answers = await Promise.all([choose({}), choose({}, asSam)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)]);
      const { body: list } = await asNoor.get(`/v1/cycles/${team.cycleId}/case-pupils`).expect(200);
      expect(list.items).toHaveLength(1);
      const { body } = await choose({ code: 'a' }).expect(422);
      expect(codesOf(body)).toEqual(['code_taken']);
    });

    it('are of a group of the leerteam, and shown with the lessons that it gets', async () => {
      const { world, database } = api;
      const year = await world.schoolYear(team.board);
      const [five, six, other] = [
        await world.pupilGroup(team.school, year),
        await world.pupilGroup(team.school, year),
        await world.pupilGroup(team.school, year),
      ];
      for (const group of [five, six])
        await database.owner.query(`insert into leerteam_pupil_group values ($1, $2, $3)`, [
          team.board.id,
          team.team.id,
          group.id,
        ]);
      expect(codesOf((await choose({ pupilGroupId: other.id }).expect(422)).body)).toEqual(['no_group_of_team']);
      await choose({ code: 'A', pupilGroupId: five.id }).expect(201);
      await choose({ code: 'B', pupilGroupId: six.id }).expect(201);
      await choose({ code: 'C' }).expect(201);
      const { path } = await designLesson(team, { pupilGroupId: six.id });
      const { body } = await asNoor.get(`${path}/sheet`).expect(200);
      expect(body.casePupils.map(({ code }: { code: string }) => code)).toEqual(['B', 'C']);
    });

    it('are erased with all that was written about them, at the word of a coordinator, also when the cycle is over', async () => {
      const [a, b] = [await choosePupil(team, 'A', 'De kerkuil.'), await choosePupil(team, 'B')];
      const { path, stageIds } = await designLesson(team);
      await asNoor
        .put(`${path}/observers/${sam}`)
        .send({ casePupilIds: [a.id, b.id] })
        .expect(200);
      await predict(asSam, stageIds[0], a.id, 'Een bosuil.').expect(200);
      await note(asSam, path, { casePupilId: a.id, text: 'Een steenuil.' }).expect(200);
      await note(asEmma, path, { casePupilId: b.id, text: 'Van B.' }).expect(200);
      await note(asEmma, path, { text: 'Van allen.' }).expect(200);
      const answers = [{ question: 'Hoe was het?', answer: 'Een ransuil.' }];
      await asSam
        .post(`${path}/interviews`)
        .set('idempotency-key', 'gesprek')
        .send({ casePupilId: a.id, heldOn: '2026-03-12', answers })
        .expect(201);
      await teach(path).expect(200);
      await asSam.put(`${path}/findings/${a.id}`).send({ match: 'partly', text: 'Een oehoe.' }).expect(200);
      await endCycle();
      await api.database.owner.query(`update leerteam set closed_on = '2026-03-12' where id = $1`, [team.team.id]);

      const erase = (client: Client, confirmCode: string) =>
        client.post(`/v1/case-pupils/${a.id}/erase`).send({ confirmCode });
      await erase(asSam, 'A').expect(403);
      expect(codesOf((await erase(asNoor, 'B').expect(422)).body)).toEqual(['confirm_with_code']);
      const { body } = await erase(asNoor, 'a').expect(200);
      expect(body).toEqual({ notes: 1, predictions: 1, interviews: 1, findings: 1 });
      await erase(asNoor, 'A').expect(404);

      const { body: seen } = await asNoor.get(`${path}/comparison`).expect(200);
      expect(seen.pupils).toMatchObject([{ casePupil: { code: 'B' }, observed: [{ text: 'Van B.' }] }]);
      expect(seen.observed).toMatchObject([{ text: 'Van allen.' }]);
      const kept = JSON.stringify(
        await api.database.owner.query(`select changes from history_entry where board_id = $1`, [team.board.id]),
      );
      expect(kept).not.toMatch(/uil|oehoe/);
      const answered = await api.database.owner.query(`select answer::text from idempotent_answer`);
      expect(JSON.stringify(answered)).not.toContain('ransuil');
    });
  });

  describe('the plan', () => {
    it('is changed by several, each stage by itself, until the lesson is taught', async () => {
      const { path, stageIds } = await designLesson(team);
      const change = (client: Client, at: string, version: number, values: object) =>
        client.patch(at).set('if-match', `"${version}"`).send(values);
      const stages = stageIds.map((id) => `/v1/lesson-stages/${id}`) as [string, string, string];
      const both = await Promise.all([
        change(asSam, stages[0], 1, { teacherDoes: 'Legt twee stroken neer.' }),
        change(asEmma, stages[1], 1, { pupilsDo: 'Vouwen.' }),
        change(asNoor, path, 1, { materials: 'Stroken.' }),
      ]);
      expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
      // Of two who change the same, the second is told.
      const same = await Promise.all([1, 2].map((n) => change(asSam, stages[0], 2, { name: `Start ${n}` })));
      expect(same.map(({ status }) => status).sort()).toEqual([200, 412]);
      await asSam.delete(stages[2]).set('if-match', '"1"').expect(204);
      await teach(path).expect(200);
      const { version } = (await asNoor.get(path).expect(200)).body as { version: number };
      const refused = [
        change(asNoor, path, version, { title: 'x' }),
        change(asSam, stages[1], 2, { name: 'x' }),
        asNoor.post(`${path}/stages`).send({ name: 'x' }),
        asNoor.delete(stages[1]).set('if-match', '"2"'),
        asNoor
          .put(`${path}/stage-order`)
          .set('if-match', `"${version}"`)
          .send({ stageIds: stageIds.slice(0, 2) }),
        asNoor.put(`${path}/observers/${emma}`).send({ casePupilIds: [] }),
        asNoor.delete(path).set('if-match', `"${version}"`),
        teach(path),
      ];
      for (const { body, status } of await Promise.all(refused))
        expect([status, codesOf(body)]).toEqual([422, ['lesson_was_taught']]);
    });

    it('is thrown away only where nobody loses what they wrote', async () => {
      const pupil = await choosePupil(team, 'A');
      const { path, stageIds } = await designLesson(team);
      const stage = `/v1/lesson-stages/${stageIds[0]}`;
      await predict(asSam, stageIds[0], pupil.id, 'Wacht af.').expect(200);
      expect((await asNoor.delete(stage).set('if-match', '"1"').expect(422)).body.code).toBe('stage_in_use');
      expect((await asNoor.delete(path).set('if-match', '"1"').expect(422)).body.code).toBe('lesson_plan_in_use');
      await asNoor.delete(`${stage}/predictions/${pupil.id}`).set('if-match', '"1"').expect(204);
      await asNoor.delete(stage).set('if-match', '"1"').expect(204);
      await asNoor.delete(path).set('if-match', '"1"').expect(204);
      await asNoor.get(path).expect(404);
    });

    it('is for a group of the leerteam, taught and observed by who is in it', async () => {
      const stranger = await api.world.staffMember(team.board, team.school);
      const plan = (values: object) =>
        asNoor.post(`/v1/cycles/${team.cycleId}/research-lessons`).send({ ...PLAN, ...values });
      expect(codesOf((await plan({ teacherId: stranger.id }).expect(422)).body)).toEqual(['not_a_member_then']);
      expect(codesOf((await plan({ pupilGroupId: newId() }).expect(422)).body)).toEqual(['no_group_of_team']);
      const { path } = await designLesson(team);
      const observe = (id: string) => asNoor.put(`${path}/observers/${id}`).send({ casePupilIds: [] });
      expect(codesOf((await observe(stranger.id).expect(422)).body)).toEqual(['not_a_member_then']);
      expect(codesOf((await observe(team.noor.id).expect(422)).body)).toEqual(['teaches_this_lesson']);
      await observe(sam).expect(200);
      // Whoever takes the lesson over does not observe it.
      const { body } = await asNoor.patch(path).set('if-match', '"1"').send({ teacherId: sam }).expect(200);
      expect(body).toMatchObject({ teacherId: sam, observers: [] });
      await asNoor.delete(`${path}/observers/${sam}`).expect(404);
    });

    it('stands in the calendars of who teaches and observes it, and they are told', async () => {
      const { path } = await designLesson(team, { plannedOn: '2026-03-19', teacherId: sam });
      await asNoor.put(`${path}/observers/${emma}`).send({ casePupilIds: [] }).expect(200);
      const notices = await api.database.owner.query(
        `select recipient_id, kind, subject_id from notice where board_id = $1 and kind like 'lesson.%' order by id`,
        [team.board.id],
      );
      const subject_id = path.split('/').at(-1);
      expect(notices).toEqual([
        { recipient_id: sam, kind: 'lesson.to-teach', subject_id },
        { recipient_id: emma, kind: 'lesson.to-observe', subject_id },
      ]);
      const calendarOf = async (client: Client): Promise<string> => {
        const { body } = await client.post('/v1/me/calendar-feed').expect(201);
        return (
          await api
            .with()
            .get(new URL(body.url as string).pathname)
            .expect(200)
        ).text;
      };
      for (const client of [asSam, asEmma]) {
        const calendar = await calendarOf(client);
        expect(calendar).toContain(`SUMMARY:${PLAN.title}`);
        expect(calendar).toContain('DTSTART;TZID=Europe/Amsterdam:20260319T103000');
      }
      expect(await calendarOf(asNoor)).not.toContain(PLAN.title);
    });
  });

  describe('predictions', () => {
    it('are made beforehand: from the first thing seen they stand', async () => {
      const pupil = await choosePupil(team, 'A');
      const { path, stageIds } = await designLesson(team);
      const [start, fold] = stageIds;
      await predict(asSam, start, pupil.id, 'Wacht af.').expect(200);
      await predict(asEmma, start, pupil.id, 'Doet meteen mee.').expect(428);
      await predict(asEmma, start, pupil.id, 'Doet meteen mee.', 1).expect(200);
      await predict(asSam, start, pupil.id, 'Wacht toch af.', 1).expect(412);
      const { body: seen } = await note(asSam, path, { stageId: start }).expect(200);
      expect(codesOf((await predict(asSam, fold, pupil.id, 'Dat wist ik al.').expect(422)).body)).toEqual([
        'lesson_has_begun',
      ]);
      const at = `/v1/lesson-stages/${start}/predictions/${pupil.id}`;
      await asSam.delete(at).set('if-match', '"2"').expect(422);
      // What was noted by mistake and taken away again was not seen.
      await asSam.delete(`${path}/notes/${seen.id}`).set('if-match', '"1"').expect(204);
      await predict(asSam, fold, pupil.id, 'Vouwt.').expect(200);
      await teach(path).expect(200);
      expect(codesOf((await predict(asSam, fold, pupil.id, 'Zie je wel.', 1).expect(422)).body)).toEqual([
        'lesson_was_taught',
      ]);
    });

    it('are never made after a note, whatever comes at the same moment', async () => {
      const pupil = await choosePupil(team, 'A');
      for (let round = 0; round < 5; round += 1) {
        const { path, stageIds } = await designLesson(team, {}, ['Start']);
        const [seen, predicted] = await Promise.all([
          note(asSam, path, { text: 'gezien' }),
          predict(asEmma, stageIds[0], pupil.id, 'verwacht'),
        ]);
        expect(seen.status).toBe(200);
        const rows = await api.database.owner.query(
          `select from lesson_prediction where lesson_stage_id = $1`,
          stageIds,
        );
        expect([200, 422]).toContain(predicted.status);
        expect(rows).toHaveLength(predicted.status === 200 ? 1 : 0);
      }
    });

    it('are thought anew for the next round', async () => {
      const pupil = await choosePupil(team, 'A');
      const { path, stageIds } = await designLesson(team);
      await predict(asSam, stageIds[0], pupil.id, 'Wacht af.').expect(200);
      const wish = { whatChanged: 'x', whyChanged: 'y' };
      expect((await asNoor.post(`${path}/revisions`).send(wish).expect(422)).body.code).toBe('lesson_not_taught');
      await teach(path).expect(200);
      const { body } = await asNoor.post(`${path}/revisions`).send(wish).expect(201);
      const { body: sheet } = await asNoor.get(`/v1/research-lessons/${body.id}/sheet`).expect(200);
      expect(sheet.stages[0].pupils).toMatchObject([{ casePupilId: pupil.id, predicted: null, observed: [] }]);
      expect(body).toMatchObject({ plannedOn: null, teacherId: null });
    });
  });

  describe('teaching', () => {
    it('is logged once, also where two say it at the same moment or one says it twice', async () => {
      const { path } = await designLesson(team);
      const twice = await Promise.all([teach(path), teach(path)]);
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(await activitiesOf(asNoor)).toHaveLength(1);
      expect(await activitiesOf(asSam)).toHaveLength(1);
      expect(await activitiesOf(asEmma)).toEqual([]);
      const other = await designLesson(team);
      for (let time = 0; time < 2; time += 1) await teach(other.path).set('idempotency-key', 'gegeven').expect(200);
      expect(await activitiesOf(asNoor)).toHaveLength(2);
    });

    it('counts who was there, expected or not, and not who was not', async () => {
      const { path } = await designLesson(team);
      await asNoor.put(`${path}/observers/${sam}`).send({ casePupilIds: [] }).expect(200);
      const { body } = await teach(path, { presentIds: [emma] }).expect(200);
      const presence = (body.observers as { staffMemberId: string; wasPresent: boolean }[]).map(
        ({ staffMemberId, wasPresent }) => [staffMemberId, wasPresent],
      );
      expect(Object.fromEntries(presence)).toEqual({ [sam]: false, [emma]: true });
      expect(await activitiesOf(asSam)).toEqual([]);
    });

    it('needs a teacher, stages, and a day that has come', async () => {
      const { path } = await designLesson(team, { teacherId: null }, []);
      const { body } = await teach(path, { taughtOn: '2026-03-13' }).expect(422);
      expect(codesOf(body)).toEqual(['lesson_has_no_teacher', 'lesson_has_no_stages', 'in_the_future']);
      const lesson = await designLesson(team);
      expect(codesOf((await teach(lesson.path, { taughtOn: '2026-01-11' }).expect(422)).body)).toEqual([
        'day_too_early',
      ]);
      const former = await api.world.staffMember(team.board, team.school);
      await api.world.membership(team.team, former, { untilOn: '2026-03-12' });
      for (const [presentIds, code] of [
        [[former.id], 'not_a_member_then'],
        [[team.noor.id], 'teaches_this_lesson'],
      ] as const)
        expect(codesOf((await teach(lesson.path, { presentIds }).expect(422)).body)).toEqual([code]);
      expect(await activitiesOf(asNoor)).toEqual([]);
    });

    it('leaves it to each what they add to their own record', async () => {
      const { path } = await designLesson(team);
      await teach(path).expect(200);
      const [own] = await activitiesOf(asSam);
      const change = { reflection: 'Ik leg te vroeg uit.', visibility: 'private' };
      await asSam
        .patch(`/v1/activities/${String(own?.['id'])}`)
        .set('if-match', '"1"')
        .send(change)
        .expect(200);
      await asNoor.get(`/v1/activities/${String(own?.['id'])}`).expect(404);
    });
  });

  describe('what came of it', () => {
    it('is said by a pupil to who noted it, who alone corrects it', async () => {
      const pupil = await choosePupil(team, 'A');
      const { path } = await designLesson(team);
      const answers = [{ question: 'Wat hielp je?', answer: 'Zelf vouwen.' }];
      const hold = (values: object = {}) =>
        asSam.post(`${path}/interviews`).send({ casePupilId: pupil.id, heldOn: '2026-03-12', answers, ...values });
      expect(codesOf((await hold({ heldOn: '2026-03-11' }).expect(422)).body)).toEqual(['day_too_early']);
      expect(codesOf((await hold({ casePupilId: newId() }).expect(422)).body)).toEqual(['unknown_case_pupil']);
      await hold({ answers: [] }).expect(400);
      const { body: held } = await hold().expect(201);
      const at = `/v1/pupil-interviews/${held.id}`;
      const change = (client: Client) =>
        client
          .patch(at)
          .set('if-match', '"1"')
          .send({ answers: [...answers, ...answers] });
      expect((await change(asEmma).expect(422)).body.code).toBe('interview_of_a_colleague');
      expect((await change(asSam).expect(200)).body).toMatchObject({ version: 2, interviewerId: sam });
      await asSam.delete(at).set('if-match', '"2"').expect(204);
      expect(await standing()).toEqual({ case_pupil: 1, research_lesson: 1 });
    });

    it('is found by the team once the lesson was taught, and not written over', async () => {
      const pupil = await choosePupil(team, 'A');
      const { path } = await designLesson(team);
      const find = (client: Client, text: string, version?: number) => {
        const request = client.put(`${path}/findings/${pupil.id}`);
        return (version ? request.set('if-match', `"${version}"`) : request).send({ match: 'partly', text });
      };
      expect((await find(asSam, 'x').expect(422)).body.code).toBe('lesson_not_taught');
      await teach(path).expect(200);
      const both = await Promise.all([find(asSam, 'van Sam'), find(asEmma, 'van Emma')]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 428]);
      await find(asNoor, 'samen', 1).expect(200);
      await find(asSam, 'toch', 1).expect(412);
    });

    it('is read and not changed when the cycle is over', async () => {
      const pupil = await choosePupil(team, 'A');
      const { path, stageIds } = await designLesson(team);
      await teach(path).expect(200);
      await endCycle();
      for (const at of [path, `${path}/sheet`, `${path}/comparison`, `/v1/cycles/${team.cycleId}/research-lessons`])
        await asSam.get(at).expect(200);
      const refused = [
        note(asSam, path, {}),
        predict(asSam, stageIds[0], pupil.id, 'x'),
        asNoor.post(`/v1/cycles/${team.cycleId}/research-lessons`).send(PLAN),
        asNoor.post(`/v1/cycles/${team.cycleId}/case-pupils`).send({ code: 'B', typicalOf: 'x' }),
        asNoor.post(`${path}/revisions`).send({ whatChanged: 'x', whyChanged: 'y' }),
        asNoor.put(`${path}/findings/${pupil.id}`).send({ match: 'partly', text: 'x' }),
        asNoor.patch(`/v1/case-pupils/${pupil.id}`).set('if-match', '"1"').send({ typicalOf: 'x' }),
      ];
      for (const { body, status } of await Promise.all(refused))
        expect([status, body.code]).toEqual([409, 'cycle_ended']);
    });
  });

  it('takes nothing away that a finished phase of the cycle rests on', async () => {
    const pupil = await choosePupil(team, 'A');
    const { path, stageIds } = await designLesson(team, {}, ['Start']);
    await predict(asSam, stageIds[0], pupil.id, 'Wacht af.').expect(200);
    const { body: seen } = await note(asSam, path, {}).expect(200);
    const wanted = ['lesson_observation', 'prediction'].map((kind) => ({ kind, atLeast: 1 }));
    const phase = {
      name: { nl: 'Ontwerpen' },
      purpose: { nl: 'x' },
      questions: [],
      roles: [],
      invites: [],
      backTo: [],
    };
    const phases = [
      { ...phase, key: 'begin', requires: wanted, next: ['end'] },
      { ...phase, key: 'end', requires: [], next: [] },
    ];
    const { owner } = api.database;
    await owner.query(
      `update method_version set template = $2 where board_id = $1 and id =
      (select method_version_id from cycle where id = $3)`,
      [team.board.id, { about: { nl: 'x' }, phases }, team.cycleId],
    );
    await owner.query(
      `insert into cycle_move (board_id, cycle_id, number, from_phase, to_phase, round, moved_by_id, moved_at)
       values ($1, $2, 2, 'begin', 'end', 1, $3, now())`,
      [team.board.id, team.cycleId, team.noor.id],
    );
    const withdraw = (id: string) => asSam.delete(`${path}/notes/${id}`).set('if-match', '"1"');
    const { body } = await withdraw(seen.id as string).expect(422);
    expect(codesOf(body)).toEqual(['artefact_needed']);
    // One more makes the first one dispensable; of two at the same moment one stays.
    const { body: second } = await note(asSam, path, {}).expect(200);
    const both = await Promise.all([withdraw(seen.id as string), withdraw(second.id as string)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 422]);
    // What parents ask for goes before what a method asks for.
    await asNoor.post(`/v1/case-pupils/${pupil.id}/erase`).send({ confirmCode: 'A' }).expect(200);
  });

  it('keeps of what people wrote nothing but that they did in the history', async () => {
    const pupil = await choosePupil(team, 'A', 'De ijsvogel.');
    const { path, stageIds } = await designLesson(team, { goal: 'Een ijsvogel.', title: 'De ijsvogelles' });
    await predict(asSam, stageIds[0], pupil.id, 'Een ijsvogel.').expect(200);
    const { body } = await note(asSam, path, { text: 'Een ijsvogel.' }).expect(200);
    await asSam.patch(`${path}/notes/${body.id}`).set('if-match', '"1"').send({ text: 'Twee ijsvogels.' }).expect(200);
    await asNoor.patch(path).set('if-match', '"1"').send({ goal: 'Twee ijsvogels.' }).expect(200);
    const rows = await api.database.owner.query<{ event: string; changes: object }[]>(
      `select event, changes from history_entry
        where board_id = $1 and (event like 'research-lesson.%' or event like 'case-pupil.%') order by id`,
      [team.board.id],
    );
    expect(JSON.stringify(rows)).not.toContain('ijsvogel');
    expect(rows.map(({ event }) => event)).toEqual([
      'case-pupil.chosen',
      'research-lesson.planned',
      ...stageIds.map(() => 'research-lesson.stage-added'),
      'research-lesson.predicted',
      'research-lesson.noted',
      'research-lesson.note-corrected',
      'research-lesson.plan-revised',
    ]);
  });

  it('is listed with as many queries for many lessons as for one', async () => {
    const list = () => queriesOf(api, () => asSam.get(`/v1/cycles/${team.cycleId}/research-lessons`).expect(200));
    await designLesson(team, {}, []);
    const one = await list();
    for (let count = 0; count < 4; count += 1) await designLesson(team, {}, []);
    expect((await list()).length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(9);
    const { body } = await asSam.get(`/v1/cycles/${team.cycleId}/research-lessons?limit=3`).expect(200);
    const rest = await asSam.get(`/v1/cycles/${team.cycleId}/research-lessons?limit=3&after=${body.next}`).expect(200);
    expect([body.items.length, rest.body.items.length, rest.body.next]).toEqual([3, 2, null]);
  });
});

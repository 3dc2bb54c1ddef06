import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Leerteam, seedLearningForms, type StaffMember, type Theme } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

const MONDAY = '2026-03-09';
const TUESDAY = '2026-03-10';
const WEDNESDAY = '2026-03-11';
const THURSDAY = '2026-03-12';
const FRIDAY = '2026-03-13';

interface Logged {
  readonly id: string;
  readonly learningForm: string;
  readonly title: string;
  readonly minutes: number;
}

/** Noor teaches grade 6. In this week she meets every way of learning that the catalogue has. */
describe('a week of a teacher', () => {
  let api: TestApi;
  let noor: StaffMember;
  let youssef: StaffMember;
  let asNoor: Client;
  let asYoussef: Client;
  let plg: Leerteam;
  let kenniskring: Leerteam;
  let lessonStudy: Leerteam;
  let reading: Theme;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    const school = await api.world.school(board);
    await api.world.schoolYear(board);
    noor = await api.world.staffMember(board, school, { givenName: 'Noor' });
    youssef = await api.world.staffMember(board, school, { givenName: 'Youssef' });
    reading = await api.world.theme(board, 'Begrijpend lezen');
    plg = await api.world.leerteam(board, { kind: 'plg' });
    kenniskring = await api.world.leerteam(board, { kind: 'kenniskring' });
    lessonStudy = await api.world.leerteam(board, { kind: 'lesson_study_team' });
    for (const team of [plg, kenniskring, lessonStudy]) {
      await api.world.membership(team, noor);
      await api.world.membership(team, youssef);
    }
    asNoor = await api.as(noor);
    asYoussef = await api.as(youssef);
  });
  afterAll(() => api.close());

  const at = (day: string, time: string): void => api.clock.set(`${day}T${time}:00Z`);
  const send = async <Body = { id: string }>(path: string, body: object = {}, as = asNoor): Promise<Body> => {
    const { status, body: answer } = await as.post(path).send(body);
    expect([path, status, status < 300 ? undefined : answer]).toEqual([path, expect.any(Number), undefined]);
    return answer as Body;
  };
  const log = (entry: object): Promise<Logged> => send<Logged>('/v1/activities', entry);
  const mine = (query = '', as = asNoor): Promise<Logged[]> => everyPage<Logged>(as, `/v1/activities?limit=10${query}`);
  const recordMeeting = (team: Leerteam, title: string, heldOn: string, minutes: number): Promise<{ id: string }> =>
    send(`/v1/leerteams/${team.id}/meetings`, { title, heldOn, minutes, attendeeIds: [noor.id, youssef.id] });

  it('begins on Monday: a course online, and a plan for the rest of the week', async () => {
    at(MONDAY, '06:30');
    await send('/v1/planned-activities', {
      learningForm: 'joint_lesson_preparation',
      title: 'Leesles voorbereiden',
      plannedOn: TUESDAY,
      startsAt: '15:30',
      minutes: 45,
    });
    await send('/v1/planned-activities', {
      learningForm: 'study_day',
      title: 'Studiedag taal',
      plannedOn: FRIDAY,
      minutes: 360,
    });

    at(MONDAY, '19:00');
    const course = await send('/v1/courses', { title: 'Vragen stellen bij een tekst', provider: 'Leesacademie' });
    const { activity } = await send<{ activity: Logged }>(`/v1/courses/${course.id}/sessions`, {
      minutes: 40,
      progress: 50,
      tryOut: 'Na elke alinea een leerling een vraag laten stellen.',
    });
    expect(activity).toMatchObject({ learningForm: 'e_learning', minutes: 40 });
    await log({
      learningForm: 'professional_reading',
      title: 'Artikel over leesgesprekken',
      learnedOn: MONDAY,
      minutes: 20,
      themeIds: [reading.id],
    });
  });

  it('goes on on Tuesday: a lesson prepared with Youssef, who has his own half of it', async () => {
    at(TUESDAY, '15:20');
    const { body } = await asNoor.get(`/v1/planned-activities?until=${WEDNESDAY}`).expect(200);
    const [plan] = body.items as { id: string; title: string }[];
    expect(plan).toMatchObject({ title: 'Leesles voorbereiden', startsAt: '15:30' });
    const prepared = await send<Logged>(`/v1/planned-activities/${plan!.id}/done`);
    await send(`/v1/activities/${prepared.id}/participants`, { staffMemberIds: [youssef.id] });

    const asked = await everyPage<{ id: string; title: string }>(asYoussef, '/v1/participations?as=invited');
    expect(asked).toMatchObject([{ title: 'Leesles voorbereiden' }]);
    await send(`/v1/participations/${asked[0]!.id}/accept`, { minutes: 30, reflection: 'Ik kwam later.' }, asYoussef);
    expect(await mine('', asYoussef)).toMatchObject([{ minutes: 30 }]);
    expect((await asNoor.get(`/v1/activities/${prepared.id}`)).body).toMatchObject({ minutes: 45, reflection: null });
  });

  it('on Wednesday Youssef looks at her lesson, with her question', async () => {
    at(WEDNESDAY, '07:00');
    const observation = await send<{ id: string }>('/v1/observations', {
      title: 'Leesgesprek groep 6',
      focusQuestion: 'Wie krijgt bij mij de beurt?',
      lessonOn: WEDNESDAY,
      startsAt: '10:30',
      minutes: 50,
      observerIds: [youssef.id],
    });
    const path = `/v1/observations/${observation.id}`;
    await send(`${path}/accept`, {}, asYoussef);
    at(WEDNESDAY, '10:00');
    const note = { minute: 12, text: 'Drie vingers, de beurt gaat naar voren.' };
    expect((await asYoussef.put(`${path}/notes/${newId()}`).send(note)).status).toBeLessThan(300);
    at(WEDNESDAY, '14:30');
    await send(`${path}/hold`);
    await send(`${path}/discuss`, {
      heldOn: WEDNESDAY,
      minutes: 30,
      notes: 'De beurten gaan naar wie het dichtst bij zit.',
      nextTry: 'Een week met beurtstokjes.',
      presentIds: [youssef.id],
    });
    expect(await mine('&learningForm=lesson_observation')).toHaveLength(1);
    expect(await mine('&learningForm=lesson_observation', asYoussef)).toHaveLength(1);
  });

  it('on Thursday the teams meet, and one who was there enters it for all', async () => {
    at(THURSDAY, '16:00');
    await recordMeeting(plg, 'Wat zien we in de leesresultaten?', THURSDAY, 60);
    await recordMeeting(kenniskring, 'Kenniskring taal', THURSDAY, 45);
    await recordMeeting(lessonStudy, 'Onderzoeksles ontwerpen', THURSDAY, 90);
    expect(await mine('&learningForm=plg', asYoussef)).toMatchObject([{ minutes: 60 }]);
  });

  it('in the train home it is half typed, and finished at the kitchen table', async () => {
    const draft = `/v1/activity-drafts/${newId()}`;
    const first = await asNoor.put(draft).send({ title: 'Met Youssef over b' });
    expect(first.status).toBe(200);
    expect(await mine('&text=Youssef')).toEqual([]);
    const whole = {
      title: 'Met Youssef over beurten verdelen',
      learningForm: 'collegial_consultation',
      learnedOn: THURSDAY,
      minutes: 25,
      reflection: 'Ik wacht te kort.',
    };
    await asNoor
      .put(draft)
      .set('if-match', first.headers['etag'] as string)
      .send(whole)
      .expect(200);
    await send(`${draft}/log`);
    expect(await mine('&text=wachten')).toMatchObject([{ title: whole.title }]);
  });

  it('on Friday the study day is ticked off, and what she did without a network comes in, twice', async () => {
    at(FRIDAY, '15:45');
    const { body } = await asNoor.get(`/v1/planned-activities?from=${FRIDAY}`).expect(200);
    const [studyDay] = body.items as { id: string }[];
    await send(`/v1/planned-activities/${studyDay!.id}/done`, { minutes: 330 });
    const offline = [
      ['virtual_reality', 'Een klas in VR', 15],
      ['simulation', 'Een lastig oudergesprek geoefend', 25],
      ['serious_game', 'Het rekenspel van de bovenbouw', 20],
    ].map(([learningForm, title, minutes], index) => ({
      ...{ clientId: `tablet-${index}`, learningForm, title, minutes, learnedOn: FRIDAY },
    }));
    const outcomes = async (): Promise<string[]> =>
      (await send<{ items: { outcome: string }[] }>('/v1/activities/batch', { items: offline })).items.map(
        ({ outcome }) => outcome,
      );
    expect(await outcomes()).toEqual(['logged', 'logged', 'logged']);
    expect(await outcomes()).toEqual(['logged_already', 'logged_already', 'logged_already']);
  });

  it('she watches her own lesson, of which only the link is kept, and until when', async () => {
    const watched = await log({
      learningForm: 'own_lesson_recording',
      title: 'Leesgesprek teruggekeken',
      learnedOn: FRIDAY,
      minutes: 35,
    });
    const recording = {
      url: 'https://video.school.example/noor/leesgesprek',
      recordedOn: WEDNESDAY,
      expiresOn: '2026-06-01',
      parentsInformedOn: '2025-09-01',
      parentsInformedBy: 'Brief aan het begin van het schooljaar',
    };
    expect((await asNoor.put(`/v1/activities/${watched.id}/recording`).send(recording)).status).toBeLessThan(300);
    const phases = { lookingBack: 'Ik keek vooral naar rechts.', trial: 'Van links naar rechts rondgaan.' };
    expect((await asNoor.put(`/v1/activities/${watched.id}/guided-reflection`).send(phases)).status).toBeLessThan(300);
    const photo = await asNoor
      .post(`/v1/activities/${watched.id}/evidence/files?name=bord.txt`)
      .set('content-type', 'text/plain')
      .send('Drie vragen op het bord');
    expect(photo.status).toBe(201);
  });

  it('her blended trajectory has its next step, and her old list of the autumn comes in as a file', async () => {
    const trajectory = await send<{ id: string; steps: { id: string }[] }>('/v1/trajectories', {
      title: 'Rijke gesprekken over teksten',
      steps: [
        { kind: 'online', title: 'Module 1' },
        { kind: 'try_out', title: 'Een leesgesprek in mijn groep' },
      ],
    });
    const step = trajectory.steps[1]!;
    await send(`/v1/trajectories/${trajectory.id}/steps/${step.id}/log`, { minutes: 30, learnedOn: FRIDAY });
    const file = [
      'datum;vorm;titel;minuten',
      '02-10-2025;course;Basiscursus coachen;180',
      '09-10-2025;Anders;Bezoek aan een andere school;120',
    ].join('\n');
    const { body } = await asNoor.post('/v1/activities/import').set('content-type', 'text/csv').send(file);
    expect(body).toMatchObject({ logged: 2 });
  });

  it('ends with every way of learning of the catalogue, each in the totals with the records behind it', async () => {
    const records = await mine();
    const catalogue = await everyPage<{ code: string }>(asNoor, '/v1/learning-forms');
    const known = new Set(records.map(({ learningForm }) => learningForm));
    expect([...known].toSorted()).toEqual(catalogue.map(({ code }) => code).toSorted());
    expect(known.size).toBe(16);
    const { body } = await asNoor.get('/v1/activities/totals?from=2025-08-01&until=2026-08-01').expect(200);
    const minutes = records.reduce((sum, one) => sum + one.minutes, 0);
    expect(body.overall).toMatchObject({ count: records.length, minutes });
    for (const total of body.byLearningForm as { records: string; minutes: number }[]) {
      const behind = await everyPage<Logged>(asNoor, total.records);
      expect(behind.reduce((sum, one) => sum + one.minutes, 0)).toBe(total.minutes);
    }
  });

  it('asks two weeks later what came of what she wanted to try', async () => {
    const asked = async (): Promise<string[]> =>
      (await everyPage<{ tryOut: string }>(asNoor, '/v1/me/try-outs')).map(({ tryOut }) => tryOut);
    expect(await asked()).toEqual([]);
    at('2026-03-25', '15:00');
    expect((await asked()).toSorted()).toEqual([
      'Een week met beurtstokjes.',
      'Na elke alinea een leerling een vraag laten stellen.',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import {
  choosePupil,
  designLesson,
  layOutLessonStudyTeam,
  type LessonStudyTeam,
  note,
} from '../support/lesson-study-team.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

/** What Sam wrote in the research lessons of the team, and what Noor did. */
const SAMS = {
  note: 'Om tien uur een kramsvogel.',
  predicted: 'Zoals een putter.',
  answer: 'Een goudhaantje.',
  found: 'Vandaar de koperwiek.',
};
const NOORS = { note: 'Toen een wielewaal.', pupil: 'Als een roerdomp.' };
const REFLECTION = 'Ik leerde van de karekiet.';

describe('what is held on people of the research lessons of their team', () => {
  let api: TestApi;
  let team: LessonStudyTeam;
  let sam: StaffMember;
  let asSam: Client;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    team = await layOutLessonStudyTeam(api);
    const { world } = api;
    sam = team.colleagues[0] as StaffMember;
    asSam = team.clients[0] as Client;
    await world.account(await world.boardAdmin(team.board), `admin@${team.board.id}.example`, 'x');
    await study();
  });
  afterAll(() => api.close());

  /** Sam observes a lesson of Noor's and teaches one, and is to teach and to observe others that are still to come. */
  async function study(): Promise<void> {
    const { asNoor, noor } = team;
    const pupil = await choosePupil(team, 'A', NOORS.pupil);
    const lesson = await designLesson(team);
    path = lesson.path;
    await asNoor
      .put(`${path}/observers/${sam.id}`)
      .send({ casePupilIds: [pupil.id] })
      .expect(200);
    await asSam
      .put(`/v1/lesson-stages/${lesson.stageIds[0]}/predictions/${pupil.id}`)
      .send({ text: SAMS.predicted })
      .expect(200);
    await note(asSam, path, { casePupilId: pupil.id, text: SAMS.note }).expect(200);
    await note(asNoor, path, { text: NOORS.note }).expect(200);
    const answers = [{ question: 'Hoe was het?', answer: SAMS.answer }];
    const talk = { casePupilId: pupil.id, heldOn: '2026-03-12', answers };
    await asSam.post(`${path}/interviews`).send(talk).expect(201);
    await asNoor
      .post(`${path}/teach`)
      .send({ taughtOn: '2026-03-12', presentIds: [sam.id] })
      .expect(200);
    const finding = { match: 'partly', text: SAMS.found };
    await asSam.put(`${path}/findings/${pupil.id}`).send(finding).expect(200);
    const own = await designLesson(team, { title: 'De les van Sam', teacherId: sam.id });
    await asNoor
      .post(`${own.path}/teach`)
      .send({ taughtOn: '2026-03-12', presentIds: [noor.id] })
      .expect(200);
    await designLesson(team, { title: 'Nog te geven', plannedOn: '2026-05-19', teacherId: sam.id });
    const { body } = await asSam.get('/v1/activities').expect(200);
    for (const { id } of body.items as { id: string }[])
      await asSam.patch(`/v1/activities/${id}`).set('if-match', '"1"').send({ reflection: REFLECTION }).expect(200);
  }

  const tablesThatSay = async (text: string): Promise<string[]> =>
    tablesWith(text, await wholeDatabase(api.database.owner));

  it('is given to each: what they wrote, where and of which code, and not what others did', async () => {
    const { all: sams } = await takenAlong(api, sam);
    for (const words of [...Object.values(SAMS), 'De les van Sam', 'Nog te geven', REFLECTION])
      expect(sams).toContain(words);
    for (const words of Object.values(NOORS)) expect(sams).not.toContain(words);
    expect(sams).toMatch(/"casePupilCode":\s*"A"/);
    const { all: noors } = await takenAlong(api, team.noor);
    expect(noors).toContain(NOORS.note);
    for (const words of Object.values(SAMS)) expect(noors).not.toContain(words);
  });

  it('stays the team’s when one of them is erased, without who it was', async () => {
    // The archives hold it too, and are not what is looked at here.
    await api.database.owner.query(`delete from personal_export`);
    await asSam.post('/v1/me/erasure').send({ confirm: sam.familyName }).expect(202);
    api.clock.set('2026-04-01T03:00:00Z');
    await applyDue(api);
    expect(await tablesThatSay(REFLECTION)).toEqual([]);
    expect(await tablesThatSay(sam.familyName)).toEqual([]);
    expect(await api.database.owner.query(`select from activity where owner_id = $1`, [sam.id])).toEqual([]);
    const { body } = await team.asNoor.get(`${path}/comparison`).expect(200);
    expect(body.pupils[0]).toMatchObject({
      observed: [{ text: SAMS.note, authorName: 'Gewiste collega' }],
      interviews: [{ answers: [{ answer: SAMS.answer }], interviewerName: 'Gewiste collega' }],
      finding: { text: SAMS.found },
      stages: [{ predicted: { text: SAMS.predicted } }, {}, {}],
    });
    expect(body.lesson.observers).toMatchObject([{ name: 'Gewiste collega', casePupilIds: [], wasPresent: true }]);
    const { body: lessons } = await team.asNoor.get(`/v1/cycles/${team.cycleId}/research-lessons`).expect(200);
    // What was taught was taught by somebody; what is still to come needs somebody else.
    expect(lessons.items).toMatchObject([
      { teacherId: team.noor.id },
      { title: 'De les van Sam', teacherName: 'Gewiste collega' },
      { title: 'Nog te geven', teacherId: null, teacherName: null },
    ]);
  });
});

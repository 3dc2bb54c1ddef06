import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckIn, EvaluationPoint, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

/** What Noor wrote on a goal of hers, each in a place of its own. */
const HERS = {
  note: 'De wielewaal kwam aan bod.',
  question: 'Zingt de roerdomp al mee?',
  saw: 'De putter zong drie keer.',
};

describe('what is held of goals', () => {
  let api: TestApi;
  let noor: StaffMember;
  let asNoor: Client;
  let activityId: string;
  const circle = { team: '', cycle: '', theme: '' };

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    const board = await world.board();
    const school = await world.school(board);
    noor = await world.staffMember(board, school, { givenName: 'Wilhelmina', familyName: 'Zonderling' });
    await world.account(await world.boardAdmin(board), `admin@${board.id}.example`, 'x');
    const team = await world.leerteam(board);
    for (const person of [noor, await world.staffMember(board, school)]) await world.membership(team, person);
    asNoor = await api.as(noor);
    const theme = await world.theme(board);
    Object.assign(circle, { team: team.id, cycle: await layOutCycle(api, team), theme: theme.id });
    activityId = (await world.activity(noor, await world.learningForm(board), { title: 'Goudhaantjes tellen' })).id;
    const ties = { themeIds: [circle.theme], cycleIds: [circle.cycle] };
    const { body: goal } = await asNoor.post('/v1/goals').send({ title: 'Vogels', ...ties });
    const at = `/v1/goals/${goal.id}`;
    await asNoor.post(`${at}/check-ins`).send({ note: HERS.note, activityId }).expect(201);
    const points = [{ level: 'use', question: HERS.question, dueOn: '2026-04-20' }];
    const { body: planned } = await asNoor.post(`${at}/evaluation-points`).send({ points }).expect(201);
    await asNoor
      .put(`/v1/evaluation-points/${planned.items[0].id}/look`)
      .set('if-match', '"1"')
      .send({ saw: HERS.saw, activityId })
      .expect(200);
  });
  afterAll(() => api.close());

  it('is given to who wrote it, with what it shows in and what it is tied to', async () => {
    const { rows } = await takenAlong(api, noor);
    const { note, question, saw } = HERS;
    const activityTitle = 'Goudhaantjes tellen';
    expect(rows('goal_check_in')).toMatchObject([{ note, activityTitle }]);
    expect(rows('evaluation_point')).toMatchObject([{ level: 'use', question, saw, activityTitle }]);
    expect(rows('goal_cycle')).toMatchObject([{ cycleTitle: `Cyclus ${circle.cycle}` }]);
    expect(rows('goal_theme')).toMatchObject([{ themeName: expect.any(String) }]);
    await api.database.owner.query(`delete from personal_export`);
  });

  it('lets go of an activity that was removed thirty days ago, and stays', async () => {
    await asNoor.delete(`/v1/activities/${activityId}`).set('if-match', '"1"').expect(204);
    api.clock.set('2026-04-20T03:00:00Z');
    for (let twice = 0; twice < 2; twice += 1) await removeExpired(api.unitOfWork);
    api.clock.set('2026-04-20T09:00:00Z');
    const { manager } = api.database.owner;
    const of = { boardId: noor.boardId };
    expect(await manager.findOneByOrFail(CheckIn, of)).toMatchObject({ note: HERS.note, activityId: null, version: 2 });
    expect(await manager.findOneByOrFail(EvaluationPoint, of)).toMatchObject({ saw: HERS.saw, activityId: null });
  });

  it('is nowhere once its owner is erased, while the cycle and the theme stand', async () => {
    asNoor = await api.as(noor);
    await asNoor.post('/v1/me/erasure').send({ confirm: noor.familyName }).expect(202);
    api.clock.set('2026-05-10T03:00:00Z');
    await applyDue(api);
    const contents = await wholeDatabase(api.database.owner);
    for (const words of Object.values(HERS)) expect(tablesWith(words, contents)).toEqual([]);
    for (const table of ['goal', 'goal_check_in', 'evaluation_point', 'goal_theme', 'goal_cycle'])
      expect(contents.get(table)).toEqual([]);
    expect(contents.get('cycle')).toHaveLength(1);
    expect(contents.get('theme')).toHaveLength(1);
  });
});

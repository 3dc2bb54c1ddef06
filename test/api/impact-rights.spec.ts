import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { APP_ROLE } from '@app/platform';
import type { Board, Leerteam, PupilGroup, School, StaffMember, Theme } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { addImpactHypothesis, addScore, layOutMeasuredYear, type MeasuredYear } from '../support/laid-out/impact.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const PATH = '/v1/impact-hypotheses';

describe('who may do what with an impact hypothesis', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let group: PupilGroup;
  let theme: Theme;
  let year: MeasuredYear;
  let [goalId, cycleId]: string[] = [];
  let [noor, sam]: [StaffMember, StaffMember] = [] as never;
  let [asNoor, asSam]: [Client, Client] = [] as never;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2025-09-15T08:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    noor = await world.staffMember(board, school, { familyName: 'Zonderling-Quist' });
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    team = await world.leerteam(board);
    await world.membership(team, noor, { role: 'coordinator' });
    await world.membership(team, sam);
    group = await world.pupilGroup(school, await world.schoolYear(board));
    await world.teachingAssignment(noor, group);
    theme = await world.theme(board);
    year = await layOutMeasuredYear(api, { boardId: board.id });
    goalId = (await world.goal(noor, { title: 'Hardop denken' })).id;
    cycleId = await layOutCycle(api, team);
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
  });

  /** What Noor writes, found nowhere else. */
  const says = (field: string): string => `zin-van-${noor.id}-${field}`;
  const declare = async (of: object, client = asNoor): Promise<string> => {
    const measured = {
      firstMeasureId: year.measureId,
      ...{ firstMomentId: year.autumnId, secondMomentId: year.winterId },
    };
    const said = { themeId: theme.id, expectation: says('expectation'), expected: 'more_growth' };
    const { body } = await client
      .post(PATH)
      .send({ ...said, ...measured, pupilGroupIds: [group.id], ...of })
      .expect(201);
    return body.id as string;
  };
  const evaluate = (id: string, client: Client) =>
    client
      .post(`${PATH}/${id}/evaluation`)
      .send({ conclusion: says('conclusion'), alternatives: says('alternatives'), nextStep: says('nextStep') });
  const measured = async (): Promise<void> => {
    await addScore(api, group, { measureId: year.measureId, measuredOn: '2026-01-20' });
    api.clock.set('2026-03-12T09:00:00Z');
  };
  const open = (visibility: string) =>
    api.database.owner.query(`update goal set visibility = $2 where id = $1`, [goalId, visibility]);
  const listed = async (client: Client, query = ''): Promise<string[]> =>
    (await client.get(`${PATH}?${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);

  it('opens with the goal that it is of, and who opened it is told to its owner', async () => {
    const id = await declare({ goalId });
    const asSanne = await api.as(await api.world.schoolLeader(board, school));
    for (const client of [asSam, asSanne, await api.as(await api.world.boardAdmin(board))])
      await client.get(`${PATH}/${id}`).expect(404);
    await open('school');
    expect((await asSam.get(`${PATH}/${id}`).expect(200)).body).toMatchObject({ expectation: says('expectation') });
    const { body } = await asNoor.get(`/v1/goals/${goalId}/openings`).expect(200);
    expect(body.items).toMatchObject([{ reader: { id: sam.id } }]);
    // Who reads it does nothing with it.
    await asSam.post(`${PATH}/${id}/withdrawal`).send({ reason: 'Nee' }).expect(403);
    await measured();
    await evaluate(id, asSam).expect(403);
    await evaluate(id, asNoor).expect(200);
  });

  it('is in a list of what is open without a word of what was written', async () => {
    const id = await declare({ goalId });
    expect([await listed(asSam), await listed(asSam, 'owner=open')]).toEqual([[], []]);
    await open('board');
    expect([await listed(asSam), await listed(asSam, `owner=open&goalId=${goalId}`)]).toEqual([[], [id]]);
    const { text } = await asSam.get(`${PATH}?owner=open`).expect(200);
    expect(text).not.toContain(says('expectation'));
    expect((await asNoor.get(PATH).expect(200)).text).toContain(says('expectation'));
    expect((await asNoor.get(`/v1/goals/${goalId}/openings`).expect(200)).body.items).toEqual([]);
  });

  it('is its leerteam’s: of members then and now, also when the cycle has ended', async () => {
    const { world, database } = api;
    const id = await declare({ cycleId });
    const left = await world.staffMember(board, school);
    await world.membership(team, left, { untilOn: '2025-09-14' });
    const others = [left, await world.schoolLeader(board, school), await world.boardAdmin(board)];
    for (const person of others) {
      const client = await api.as(person);
      await client.get(`${PATH}/${id}`).expect(404);
      await evaluate(id, client).expect(404);
      expect(await listed(client, 'owner=open')).toEqual([]);
    }
    const elsewhere = await world.board();
    await (
      await api.as(await world.staffMember(elsewhere, await world.school(elsewhere)))
    )
      .get(`${PATH}/${id}`)
      .expect(404);
    await database.owner.query(`update cycle set ended_on = '2026-02-01', outcome = 'concluded' where id = $1`, [
      cycleId,
    ]);
    await measured();
    await evaluate(id, asSam).expect(200);
  });

  it('stands as it is once its leerteam was closed, and is read by who was in it then', async () => {
    const id = await declare({ cycleId });
    const { body } = await asNoor.post(`/v1/leerteams/${team.id}/close`).send({ learned: 'Veel' }).expect(200);
    expect(body.closedOn).toBe('2025-09-15');
    await measured();
    expect((await asSam.get(`${PATH}/${id}`).expect(200)).body).toMatchObject({ state: 'measured' });
    expect((await evaluate(id, asSam).expect(409)).body).toMatchObject({ code: 'leerteam_closed' });
    expect(await listed(asSam)).toEqual([id]);
  });

  it('cannot be changed by the program itself: neither what was declared, nor that it was beforehand', async () => {
    const id = await declare({ cycleId });
    const other = await api.world.pupilGroup(school, await api.world.schoolYear(board, { name: 'Nog een' }));
    const asApp = (sql: string, parameters: unknown[]): Promise<unknown> =>
      api.database.owner.transaction(async (manager) => {
        await manager.query(`set local role ${APP_ROLE}`);
        await manager.query(`select set_config('app.board', $1, true)`, [board.id]);
        return manager.query(sql, parameters);
      });
    const DECLARED = [
      ...['post_hoc', 'declared_at', 'declared_by_id', 'goal_id', 'cycle_id', 'theme_id', 'expectation', 'expected'],
      ...['first_measure_id', 'second_measure_id', 'first_moment_id', 'second_moment_id'],
    ];
    for (const column of DECLARED)
      await expect(asApp(`update impact_hypothesis set ${column} = ${column} where id = $1`, [id])).rejects.toThrow(
        /permission denied/,
      );
    await expect(asApp(`delete from impact_hypothesis where id = $1`, [id])).rejects.toThrow(/permission denied/);
    const its = [board.id, id];
    const groups = 'impact_hypothesis_group';
    const removed = asApp(`delete from ${groups} where board_id = $1 and hypothesis_id = $2`, its);
    await expect(removed).rejects.toThrow(/permission denied/);
    const moved = asApp(`update ${groups} set pupil_group_id = $3 where board_id = $1 and hypothesis_id = $2`, [
      ...[...its, other.id],
    ]);
    await expect(moved).rejects.toThrow(/permission denied/);
    const added = asApp(`insert into ${groups} values ($1, $2, $3)`, [...its, other.id]);
    await expect(added).rejects.toThrow(/row-level security/);
    await asApp(`update impact_hypothesis set told_on = '2026-03-12' where id = $1`, [id]);
  });

  describe('of somebody who is erased', () => {
    it('is taken along: what they wrote, and no word of another', async () => {
      const id = await declare({ cycleId });
      const withdrawn = await declare({ goalId });
      await asNoor
        .post(`${PATH}/${withdrawn}/withdrawal`)
        .send({ reason: says('reason') })
        .expect(200);
      await measured();
      await asSam.post(`${PATH}/${id}/evaluation`).send({ conclusion: 'Van Sam', alternatives: 'Van Sam' }).expect(200);
      const { rows, all } = await takenAlong(api, noor);
      expect(
        rows<{ id: string }>('impact_hypothesis')
          .map((row) => row.id)
          .sort(),
      ).toEqual([id, withdrawn].sort());
      expect(['expectation', 'reason'].filter((field) => !all.includes(says(field)))).toEqual([]);
      expect(all).not.toContain('Van Sam');
      const sams = await takenAlong(api, sam);
      expect(sams.all).toContain('Van Sam');
      expect(sams.all).not.toContain(says('expectation'));
    });

    it('goes with their goal; of the leerteam’s that stays which reports rest on, without what they wrote', async () => {
      const ofGoal = await declare({ goalId });
      const ofCycle = await declare({ cycleId });
      const sams = await addImpactHypothesis(
        api,
        sam,
        {
          ...{ cycleId, themeId: theme.id, firstMeasureId: year.measureId, expectation: 'Van Sam' },
          ...{ firstMomentId: year.autumnId, secondMomentId: year.winterId },
        },
        [group],
      );
      await measured();
      await evaluate(ofCycle, asNoor).expect(200);
      await evaluate(ofGoal, asNoor).expect(200);
      await evaluate(sams, asNoor).expect(200);
      // What Sam put in other words is his.
      const reworded = { conclusion: 'Van Sam', alternatives: 'Van Sam', nextStep: null };
      await asSam.patch(`${PATH}/${sams}/evaluation`).set('if-match', '"2"').send(reworded).expect(200);
      await asNoor.post('/v1/me/erasure').send({ confirm: noor.familyName }).expect(202);
      api.clock.set('2026-04-12T09:00:00Z');
      await applyDue(api);
      const { body } = await asSam.get(`${PATH}/${ofCycle}`).expect(200);
      expect(body).toMatchObject({
        ...{ state: 'evaluated', postHoc: false, expectation: null, declaredAt: '2025-09-15T08:00:00.000Z' },
        ...{ groups: [{ id: group.id }], declaredBy: { name: 'Gewiste collega' } },
        evaluation: { conclusion: null, alternatives: null, nextStep: null, by: { name: 'Gewiste collega' } },
      });
      expect((await asSam.get(`${PATH}/${sams}`).expect(200)).body).toMatchObject({
        ...{ expectation: 'Van Sam', evaluation: { conclusion: 'Van Sam', rewordedBy: { id: sam.id } } },
      });
      await asSam.get(`${PATH}/${ofGoal}`).expect(404);
      const left = await wholeDatabase(api.database.owner);
      expect(tablesWith(says(''), left)).toEqual([]);
      expect(tablesWith(ofGoal, left).filter((table) => table.startsWith('impact'))).toEqual([]);
    });
  });
});

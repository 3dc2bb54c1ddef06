import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, LearningForm, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { takenAlong } from '../support/taken-along.js';

type Row = Record<string, unknown>;

describe('what is held on who plans and learns with colleagues', () => {
  let api: TestApi;
  let board: Board;
  let form: LearningForm;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let samsActivity: string;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    const school = await world.school(board);
    form = await world.learningForm(board, { nameNl: 'Lesstudie' });
    noor = await world.staffMember(board, school, { givenName: 'Noor', familyName: 'de Wit' });
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
    await live();
  });
  afterAll(() => api.close());

  /** Sam accepts what Noor did, and Noor what Sam plans; each says something of it. */
  async function live(): Promise<void> {
    const entry = { learningForm: form.code, title: 'Onderzoeksles', learnedOn: '2026-03-10', minutes: 60 };
    const { body: done } = await asNoor.post('/v1/activities').send(entry).expect(201);
    await asNoor
      .post(`/v1/activities/${done.id}/participants`)
      .send({ staffMemberIds: [sam.id] })
      .expect(204);
    samsActivity = (await acceptOnly(asSam, { reflection: 'Wat Sam vond' })).ownActivityId as string;
    const plan = { learningForm: form.code, title: 'Plan van Sam', plannedOn: '2026-03-20', minutes: 60 };
    const { body: planned } = await asSam
      .post('/v1/planned-activities')
      .send({ ...plan, note: 'Notitie van Sam' })
      .expect(201);
    await asSam
      .post(`/v1/planned-activities/${planned.id}/participants`)
      .send({ staffMemberIds: [noor.id] })
      .expect(204);
    await acceptOnly(asNoor, {});
    const own = { ...plan, title: 'Plan van Noor', note: 'Notitie van Noor' };
    await asNoor.post('/v1/planned-activities').send(own).expect(201);
    await asNoor.post('/v1/me/calendar-feed').expect(201);
  }

  const acceptOnly = async (who: Client, part: object): Promise<Row> => {
    const { body } = await who.get('/v1/participations?as=invited').expect(200);
    return (await who.post(`/v1/participations/${body.items[0].id}/accept`).send(part).expect(200)).body as Row;
  };

  it('is in what they get of it, and nothing that others wrote', async () => {
    const { rows, all } = await takenAlong(api, noor);
    expect(rows<Row>('planned_activity').map(({ title, note }) => [title, note])).toEqual(
      expect.arrayContaining([
        ['Plan van Noor', 'Notitie van Noor'],
        ['Plan van Sam', null],
      ]),
    );
    expect(rows('planned_activity')[0]).toMatchObject({ learningForm: 'Lesstudie' });
    expect(rows('participation')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ invitedName: 'Sam Bos', hostedTitle: 'Onderzoeksles', ownActivityId: null }),
        expect.objectContaining({ hostName: 'Sam Bos', hostedTitle: null }),
      ]),
    );
    expect(rows('calendar_feed')).toHaveLength(1);
    expect(all).not.toMatch(/Wat Sam vond|Notitie van Sam|secretHash/);
  });

  it('is gone once they are erased; what a colleague accepted and wrote stays theirs', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    api.clock.set('2026-04-01T03:00:00Z');
    await applyDue(api);
    for (const [table, column] of [
      ['planned_activity', 'owner_id'],
      ['participation', 'host_id'],
      ['participation', 'staff_member_id'],
      ['calendar_feed', 'staff_member_id'],
    ])
      expect(await api.database.owner.query(`select from ${table} where ${column} = $1`, [noor.id])).toEqual([]);
    asSam = await api.as(sam);
    const { body: kept } = await asSam.get(`/v1/activities/${samsActivity}`).expect(200);
    expect(kept).toMatchObject({ title: 'Onderzoeksles', reflection: 'Wat Sam vond' });
    const { body: plans } = await asSam.get('/v1/planned-activities').expect(200);
    expect(plans.items).toMatchObject([{ title: 'Plan van Sam', note: 'Notitie van Sam' }]);
    expect((await asSam.get('/v1/participations').expect(200)).body.items).toEqual([]);
  });
});

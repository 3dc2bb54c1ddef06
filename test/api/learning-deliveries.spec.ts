import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { atOnce, machine } from '../support/machine.js';

describe('what a system delivers', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let asNoor: Client;
  let asAdmin: Client;
  let platform: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school, { email: 'noor@voorbeeld.nl', sourceId: 's-1' });
    asNoor = await api.as(noor);
    asAdmin = await api.as(await api.world.boardAdmin(board));
    await api.world.learningForm(board, { code: 'e_learning' });
    platform = await machine(api, asAdmin, ['learning'], 'E-learningplatform');
  });
  afterAll(() => api.close());

  const MODULE = {
    learningForm: 'e_learning',
    title: 'Module feedback geven',
    learnedOn: '2026-03-10',
    minutes: 45,
    evidenceUrl: 'https://platform.example/certificaat/1',
  };
  const deliver = (what: object = {}, by = platform) =>
    by
      .post('/v1/learning-deliveries')
      .send({ deliveryId: newId(), staffMember: { sourceId: 's-1' }, ...MODULE, ...what });
  const clientOf = async (name: string): Promise<string> => {
    const [client] = await api.database.owner.query<{ id: string }[]>(`select id from machine_client where name = $1`, [
      name,
    ]);
    return client?.id ?? '';
  };
  const delivered = async (deliveryId: string): Promise<{ id: string; owner_id: string }[]> =>
    api.database.owner.query(
      `select a.* from learning_delivery d join activity a on a.id = d.activity_id where d.delivery_id = $1`,
      [deliveryId],
    );

  it('is its owner’s: private, in their list, with the name of the system', async () => {
    const { body } = await deliver({ deliveryId: 'voltooid-1' }).expect(201);
    expect(body).toEqual({ deliveryId: 'voltooid-1' });
    const { body: list } = await asNoor.get('/v1/activities').expect(200);
    expect(list.items).toHaveLength(1);
    const [activity] = list.items;
    expect(activity).toMatchObject({
      ...MODULE,
      ownerId: noor.id,
      visibility: 'private',
      source: 'api',
      deliveredBy: 'E-learningplatform',
      initiative: 'self_chosen',
    });
    const history = await api.database.owner.query(
      `select event, person_id, actor_kind, c.name from history_entry h
         join machine_client c on c.board_id = h.board_id and c.id = h.actor_id where subject_id = $1`,
      [activity.id],
    );
    const by = { actor_kind: 'machine', name: 'E-learningplatform' };
    expect(history).toEqual([{ event: 'activity.logged', person_id: noor.id, ...by }]);
  });

  it('is opened further by its owner if they want; who it came from stays theirs to know', async () => {
    await deliver({ deliveryId: 'te-delen' }).expect(201);
    const [{ id } = { id: '' }] = await delivered('te-delen');
    const colleague = await api.as(await api.world.staffMember(board));
    await colleague.get(`/v1/activities/${id}`).expect(404);
    await asAdmin.get(`/v1/activities/${id}`).expect(404);
    await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send({ visibility: 'board' }).expect(200);
    const { body } = await colleague.get(`/v1/activities/${id}`).expect(200);
    expect(body).toMatchObject({ title: MODULE.title, deliveredBy: null });
    expect((await asNoor.get(`/v1/activities/${id}`).expect(200)).body.deliveredBy).toBe('E-learningplatform');
  });

  it('is one activity, however often and by however many requests at once it is sent', async () => {
    const send = () => deliver({ deliveryId: 'vaak', title: 'Vaak', staffMember: { email: 'Noor@Voorbeeld.nl' } });
    const answers = await atOnce(api, await clientOf('E-learningplatform'), [send, send, send]);
    answers.push(await send());
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(4).fill([201, { deliveryId: 'vaak' }]));
    expect(await delivered('vaak')).toHaveLength(1);
    const rows = await api.database.owner.query(`select from activity where owner_id = $1 and title = $2`, [
      noor.id,
      'Vaak',
    ]);
    expect(rows).toHaveLength(1);
  });

  it('stays delivered when its owner removed it', async () => {
    await deliver({ deliveryId: 'weg' }).expect(201);
    const [{ id } = { id: '' }] = await delivered('weg');
    await asNoor.delete(`/v1/activities/${id}`).set('if-match', '"1"').expect(204);
    await deliver({ deliveryId: 'weg' }).expect(201);
    expect(await delivered('weg')).toHaveLength(1);
    await asNoor.get(`/v1/activities/${id}`).expect(404);
  });

  it('is refused where it is something else than was delivered under that id before', async () => {
    await deliver({ deliveryId: 'anders' }).expect(201);
    const { body } = await deliver({ deliveryId: 'anders', minutes: 60 }).expect(409);
    expect(body.code).toBe('delivered_otherwise');
    expect(await delivered('anders')).toMatchObject([{ minutes: 45 }]);
  });

  it('goes by the system: another may use the same id', async () => {
    const other = await machine(api, asAdmin, ['learning'], 'Bibliotheek');
    await deliver({ deliveryId: 'zelfde' }).expect(201);
    await deliver({ deliveryId: 'zelfde', minutes: 20 }, other).expect(201);
    expect(await delivered('zelfde')).toHaveLength(2);
  });

  it('is refused at the field where it cannot be', async () => {
    await api.world.staffMember(board, undefined, { sourceId: 's-9', leftOn: '2026-03-01' });
    const elsewhere = await api.world.board();
    await api.world.staffMember(elsewhere, undefined, { sourceId: 's-elders' });
    for (const [what, pointer, code] of [
      [{ staffMember: { sourceId: 's-404' } }, '/staffMember/sourceId', 'unknown_staff_member'],
      [{ staffMember: { email: 'niemand@voorbeeld.nl' } }, '/staffMember/email', 'unknown_staff_member'],
      [{ staffMember: { sourceId: 's-9' } }, '/staffMember/sourceId', 'unknown_staff_member'],
      [{ staffMember: { sourceId: 's-elders' } }, '/staffMember/sourceId', 'unknown_staff_member'],
      [{ staffMember: {} }, '/staffMember', 'source_id_or_email'],
      [{ staffMember: { sourceId: 's-1', email: 'noor@voorbeeld.nl' } }, '/staffMember', 'source_id_or_email'],
      [{ learningForm: 'yoga' }, '/learningForm', 'unknown_learning_form'],
      [{ learnedOn: '2026-03-13' }, '/learnedOn', 'in_the_future'],
    ] as const) {
      const { body } = await deliver({ deliveryId: 'fout', ...what }).expect(422);
      expect(body.errors).toMatchObject([{ pointer, code }]);
    }
    expect(await delivered('fout')).toEqual([]);
    for (const what of [
      { minutes: 0 },
      { staffMember: undefined },
      { staffMember: 's-1' },
      { visibility: 'board' },
      { deliveryId: '' },
    ])
      await deliver(what).expect(400);
  });

  it('is not to be read by the system afterwards', async () => {
    await deliver({ deliveryId: 'eenmaal' }).expect(201);
    const [{ id } = { id: '' }] = await delivered('eenmaal');
    await platform.get(`/v1/activities/${id}`).expect(403);
    await platform.get('/v1/activities').expect(403);
    await platform.get('/v1/learning-forms').expect(200);
  });
});

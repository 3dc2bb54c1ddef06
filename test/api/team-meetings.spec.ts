import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, type School, seedLearningForms, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

interface Seen {
  id: string;
  version: number;
  [field: string]: unknown;
}

describe('a meeting from its planning on', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let emma: StaffMember;
  let sam: StaffMember;
  let outsider: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let team: Leerteam;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    school = await api.world.school(board, { holidayRegion: 'midden' });
    [noor, emma, sam, outsider] = (await Promise.all(
      ['Noor', 'Emma', 'Sam', 'Olga'].map((givenName) => api.world.staffMember(board, school, { givenName })),
    )) as [StaffMember, StaffMember, StaffMember, StaffMember];
    [asNoor, asEmma] = [await api.as(noor), await api.as(emma)];
    team = await newTeam();
  });
  afterAll(() => api.close());

  const newTeam = async (): Promise<Leerteam> => {
    const made = await api.world.leerteam(board);
    for (const person of [noor, emma, sam]) await api.world.membership(made, person);
    return made;
  };
  const post = async (client: Client, path: string, body: object = {}, status = 201): Promise<Seen> => {
    const response = await client.post(path).send(body);
    expect([response.status, response.body.errors ?? response.body.code]).toEqual([status, undefined]);
    return response.body as Seen;
  };
  const plan = async (values: object = {}, of = team): Promise<Seen[]> => {
    const wanted = { title: 'Bijeenkomst', plannedOn: '2026-03-12', minutes: 60, ...values };
    const body = await post(asNoor, `/v1/leerteams/${of.id}/planned-meetings`, wanted);
    return body['meetings'] as Seen[];
  };
  const planOne = async (values: object = {}, of = team): Promise<Seen> => (await plan(values, of))[0] as Seen;
  const agendaOf = async (id: string): Promise<Record<string, unknown>[]> =>
    (await asNoor.get(`/v1/meetings/${id}/agenda`).expect(200)).body.items as Record<string, unknown>[];
  const here = (id: string, person: StaffMember, values: object = {}): PromiseLike<unknown> =>
    asNoor
      .put(`/v1/meetings/${id}/presences/${person.id}`)
      .send({ presence: 'present', ...values })
      .expect(200);
  const rowsOf = (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
    api.database.owner.query(sql, values);
  const activitiesOf = (id: string): Promise<Record<string, unknown>[]> =>
    rowsOf(`select * from activity where meeting_id = $1 and removed_at is null order by owner_id`, id);

  describe('planned', () => {
    it('is planned every other school week, passing over a holiday, and listed the first first', async () => {
      const own = await newTeam();
      const repeats = { everyWeeks: 2, count: 5 };
      const wanted = { title: 'PLG', plannedOn: '2026-04-07', minutes: 60, startsAt: '15:30', repeats };
      const body = await post(asNoor, `/v1/leerteams/${own.id}/planned-meetings`, wanted);
      const days = (body['meetings'] as Seen[]).map(({ plannedOn }) => plannedOn);
      expect(days).toHaveLength(5);
      expect(days[0]).toBe('2026-04-07');
      // The May holiday lies in between.
      expect(body['passedOver']).not.toEqual([]);
      for (const on of days as string[]) {
        expect(new Date(on).getUTCDay()).toBe(2);
        for (const { fromOn, untilOn } of body['passedOver'] as { fromOn: string; untilOn: string }[])
          expect(fromOn <= on && on < untilOn).toBe(false);
      }
      const { body: listed } = await asEmma.get(`/v1/leerteams/${own.id}/planned-meetings`).expect(200);
      expect(listed.items.map(({ plannedOn }: Seen) => plannedOn)).toEqual(days);
      expect(listed.items[0]).toMatchObject({ seriesId: body['seriesId'], state: 'planned', startsAt: '15:30' });
    });

    it('is planned on the second Tuesday of the month, until a day', async () => {
      const repeats = { monthly: '2', untilOn: '2026-07-01' };
      const meetings = await plan({ plannedOn: '2026-03-17', repeats }, await newTeam());
      expect(meetings.map(({ plannedOn }) => plannedOn)).toEqual(['2026-04-14', '2026-05-12', '2026-06-09']);
    });

    it('says on which days school is out for some of the members', async () => {
      const south = await api.world.school(board, { holidayRegion: 'zuid' });
      const elsewhere = await api.world.staffMember(board, south);
      const own = await newTeam();
      await api.world.membership(own, elsewhere);
      // 2027: the spring holiday is in another week in the south than in the middle.
      const wanted = { title: 'Kring', plannedOn: '2027-02-09', minutes: 60, repeats: { everyWeeks: 1, count: 4 } };
      const body = await post(asNoor, `/v1/leerteams/${own.id}/planned-meetings`, wanted);
      const days = (body['meetings'] as Seen[]).map(({ plannedOn }) => plannedOn);
      expect(days).toEqual(['2027-02-09', '2027-02-16', '2027-02-23', '2027-03-02']);
      expect((body['onHolidayOfSome'] as string[]).length).toBeGreaterThan(0);
    });

    it.each<[string, object, string, string]>([
      ['in the past', { plannedOn: '2026-03-11' }, '/plannedOn', 'meeting_in_the_past'],
      ['in two rhythms', { repeats: { everyWeeks: 1, monthly: '1', count: 2 } }, '/repeats', 'one_rhythm'],
      ['without an end', { repeats: { everyWeeks: 1 } }, '/repeats', 'one_end'],
      ['with a link that others can read along', { link: 'http://overleg.example' }, '/link', 'https_expected'],
      ['on a cycle of another team', { cycleId: newId() }, '/cycleId', 'no_cycle_of_team'],
    ])('is not planned %s', async (_, values, pointer, code) => {
      const wanted = { title: 'Bijeenkomst', plannedOn: '2026-03-17', minutes: 60, ...values };
      const { body } = await asNoor.post(`/v1/leerteams/${team.id}/planned-meetings`).send(wanted).expect(422);
      expect(body.errors).toMatchObject([{ pointer, code }]);
    });

    it('is moved with the later ones of its series; what was held stays as it was', async () => {
      const own = await newTeam();
      const [first, second, third] = (await plan({ repeats: { everyWeeks: 1, count: 3 } }, own)) as [Seen, Seen, Seen];
      await here(first.id, noor);
      await post(asNoor, `/v1/meetings/${first.id}/close`, {}, 200);
      const path = `/v1/meetings/${second.id}?andLater=true`;
      const { body } = await asEmma
        .patch(path)
        .set('if-match', '"1"')
        .send({ plannedOn: '2026-03-20', place: 'Aula' })
        .expect(200);
      expect(body).toMatchObject({ plannedOn: '2026-03-20', place: 'Aula', version: 2 });
      await asEmma.patch(path).set('if-match', '"1"').send({ place: 'Zaal' }).expect(412);
      const { body: last } = await asNoor.get(`/v1/meetings/${third.id}`).expect(200);
      expect(last).toMatchObject({ plannedOn: '2026-03-27', place: 'Aula' });
      const { body: held } = await asNoor.get(`/v1/meetings/${first.id}`).expect(200);
      expect(held).toMatchObject({ state: 'held', plannedOn: '2026-03-12', heldOn: '2026-03-12', place: null });
      const told = await rowsOf(`select recipient_id, kind from notice where subject_id = $1`, second.id);
      expect(told.map(({ recipient_id }) => recipient_id).sort()).toEqual([noor.id, sam.id].sort());
      await post(asNoor, `/v1/meetings/${second.id}/cancel?andLater=true`, {}, 200);
      const { body: listed } = await asNoor.get(`/v1/leerteams/${own.id}/planned-meetings`).expect(200);
      expect(listed.items).toEqual([]);
    });

    it('is for members alone, and counted nowhere until it is held', async () => {
      const { id } = await planOne({ plannedOn: '2026-03-19' });
      const asOlga = await api.as(outsider);
      await asOlga.get(`/v1/meetings/${id}`).expect(404);
      await asOlga.post(`/v1/meetings/${id}/notes`).send({ text: 'x' }).expect(404);
      await asOlga.get(`/v1/leerteams/${team.id}/board`).expect(403);
      expect(await rowsOf(`select from meeting where id = $1`, id)).toEqual([]);
      const { body } = await asNoor.get(`/v1/leerteams/${team.id}/meetings`).expect(200);
      expect(body.items.map((one: Seen) => one.id)).not.toContain(id);
    });
  });

  describe('held', () => {
    it('is closed with who was there: logged once for each, with their own minutes', async () => {
      const { id } = await planOne();
      await asNoor.post(`/v1/meetings/${id}/close`).send({}).expect(422);
      await here(id, noor);
      await asEmma
        .put(`/v1/meetings/${id}/presences/${emma.id}`)
        .send({ presence: 'present', minutes: 20 })
        .expect(200);
      await here(id, sam, { presence: 'absent_with_notice' });
      const answers = await Promise.all(
        [1, 2, 3].map(() => asNoor.post(`/v1/meetings/${id}/close`).send({ minutes: 75 })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
      const rows = await activitiesOf(id);
      const minutes = new Map(rows.map(({ owner_id, minutes: spent }) => [owner_id, spent]));
      expect(minutes).toEqual(
        new Map([
          [noor.id, 75],
          [emma.id, 20],
        ]),
      );
      const { body } = await asEmma.get(`/v1/meetings/${id}`).expect(200);
      expect(body).toMatchObject({ state: 'held', minutes: 75, attendeeIds: [noor.id, emma.id].sort() });
      await asNoor.post(`/v1/meetings/${id}/notes`).send({ text: 'Te laat' }).expect(422);
      await asNoor.patch(`/v1/meetings/${id}`).set('if-match', `"${body.version}"`).send({ title: 'x' }).expect(422);
    });

    it('is corrected within a week; nobody loses what they wrote, and nothing is logged twice', async () => {
      const { id } = await planOne();
      for (const person of [noor, emma]) await here(id, person);
      await post(asNoor, `/v1/meetings/${id}/close`, {}, 200);
      const [of] = await rowsOf(`select id from activity where meeting_id = $1 and owner_id = $2`, id, emma.id);
      const reflection = 'Ik wacht voortaan langer.';
      await asEmma
        .patch(`/v1/activities/${String(of?.['id'])}`)
        .set('if-match', '"1"')
        .send({ reflection })
        .expect(200);
      await here(id, sam, { minutes: 30 });
      await here(id, emma, { presence: 'absent' });
      await here(id, noor, { presence: 'absent' });
      await here(id, noor, { minutes: 50 });
      await here(id, sam, { minutes: 35 });
      const rows = await activitiesOf(id);
      expect(rows).toHaveLength(3);
      const by = (person: StaffMember) => rows.find(({ owner_id }) => owner_id === person.id);
      expect(by(noor)).toMatchObject({ minutes: 50 });
      expect(by(sam)).toMatchObject({ minutes: 35 });
      expect(by(emma)).toMatchObject({ minutes: 60, reflection });
      const { body } = await asNoor.get(`/v1/meetings/${id}`).expect(200);
      expect(body.attendeeIds).toEqual([noor.id, sam.id].sort());
      const now = api.clock.now().toISOString();
      api.clock.set('2026-03-20T09:00:00Z');
      await asNoor.put(`/v1/meetings/${id}/presences/${emma.id}`).send({ presence: 'present' }).expect(422);
      api.clock.set(now);
    });

    it('refuses somebody who was no member then', async () => {
      const { id } = await planOne();
      const path = `/v1/meetings/${id}/presences/${outsider.id}`;
      const { body } = await asNoor.put(path).send({ presence: 'present' }).expect(422);
      expect(body.errors).toMatchObject([{ code: 'not_a_member_then' }]);
    });
  });

  describe('its agenda', () => {
    const add = (id: string, title: string, values: object = {}): Promise<Seen> =>
      post(asEmma, `/v1/meetings/${id}/agenda-items`, { title, purpose: 'discuss', ...values });

    it('carries over what stayed open, each item once, and says from where and how often', async () => {
      const own = await newTeam();
      const [first, second, third] = (await plan({ repeats: { everyWeeks: 1, count: 3 } }, own)) as [Seen, Seen, Seen];
      const done = await add(first.id, 'Gedaan');
      const open = await add(first.id, 'Blijft liggen', { broughtById: sam.id, minutes: 10 });
      await add(second.id, 'Al gepland');
      const handled = { state: 'handled' };
      await asNoor
        .patch(`/v1/meetings/${first.id}/agenda-items/${done.id}`)
        .set('if-match', '"1"')
        .send(handled)
        .expect(200);
      await here(first.id, noor);
      await post(asNoor, `/v1/meetings/${first.id}/close`, {}, 200);
      expect(await agendaOf(second.id)).toMatchObject([
        {
          title: 'Blijft liggen',
          broughtById: sam.id,
          broughtByName: `Sam ${sam.familyName}`,
          minutes: 10,
          timesCarried: 1,
          carriedFrom: { meetingId: first.id },
        },
        { title: 'Al gepland', timesCarried: 0, carriedFrom: null },
      ]);
      expect(await agendaOf(first.id)).toMatchObject([{ state: 'handled' }, { id: open.id, state: 'open' }]);
      await post(asNoor, `/v1/meetings/${second.id}/cancel`, {}, 200);
      expect(await agendaOf(third.id)).toMatchObject([
        { title: 'Blijft liggen', timesCarried: 2, carriedFrom: { meetingId: second.id } },
        { title: 'Al gepland', timesCarried: 1 },
      ]);
    });

    it('waits with what stayed open until a next meeting is planned', async () => {
      const own = await newTeam();
      const { id } = await planOne({}, own);
      await add(id, 'Wacht');
      await here(id, noor);
      await post(asNoor, `/v1/meetings/${id}/close`, {}, 200);
      const next = await planOne({ plannedOn: '2026-03-26' }, own);
      expect(await agendaOf(next.id)).toMatchObject([{ title: 'Wacht', timesCarried: 1 }]);
      await planOne({ plannedOn: '2026-03-20' }, own);
      expect(await rowsOf(`select from agenda_item where title = 'Wacht' and board_id = $1`, board.id)).toHaveLength(2);
    });

    it('is put in order; what was added meanwhile comes last', async () => {
      const { id } = await planOne({ plannedOn: '2026-03-24' }, await newTeam());
      const [a, b] = [await add(id, 'A'), await add(id, 'B')];
      await add(id, 'C');
      await asNoor
        .put(`/v1/meetings/${id}/agenda/order`)
        .send({ itemIds: [b.id, a.id] })
        .expect(204);
      expect((await agendaOf(id)).map(({ title }) => title)).toEqual(['B', 'A', 'C']);
      await asNoor
        .put(`/v1/meetings/${id}/agenda/order`)
        .send({ itemIds: [newId()] })
        .expect(422);
    });

    it('shows what members are still to do, the most pressing first', async () => {
      const own = await newTeam();
      const { id } = await planOne({ plannedOn: '2026-03-24' }, own);
      for (const dueOn of ['2026-03-30', '2026-03-16'])
        await post(asNoor, `/v1/leerteams/${own.id}/actions`, { text: dueOn, ownerId: emma.id, dueOn });
      const { body } = await asNoor.get(`/v1/meetings/${id}/agenda`).expect(200);
      expect(body.openActions.map(({ text }: Seen) => text)).toEqual(['2026-03-16', '2026-03-30']);
    });
  });

  describe('what is said in it', () => {
    it('is a note of each, which only they change, and say the version that they read', async () => {
      const { id } = await planOne();
      const note = await post(asEmma, `/v1/meetings/${id}/notes`, { text: 'Van Emma' });
      const path = `/v1/meetings/${id}/notes/${note.id}`;
      await asNoor.patch(path).set('if-match', '"1"').send({ text: 'Van Noor' }).expect(422);
      await asEmma.patch(path).send({ text: 'x' }).expect(428);
      const both = await Promise.all(
        ['Eerst', 'Daarna'].map((text) => asEmma.patch(path).set('if-match', '"1"').send({ text })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
      await asEmma.delete(path).set('if-match', '"2"').expect(204);
      const { body } = await asNoor.get(`/v1/meetings/${id}/notes`).expect(200);
      expect(body.items).toEqual([]);
    });

    it('is a decision, found across meetings by its words', async () => {
      const own = await newTeam();
      for (const [plannedOn, text] of [
        ['2026-03-17', 'We herhalen de onderzoeksles in groep zes'],
        ['2026-03-24', 'We kopen nieuwe leesboeken'],
      ]) {
        const { id } = await planOne({ plannedOn }, own);
        await post(asNoor, `/v1/meetings/${id}/decisions`, { text, decidedBy: 'consent', reason: 'Omdat het helpt' });
      }
      const list = async (query: string): Promise<string[]> =>
        (await asEmma.get(`/v1/leerteams/${own.id}/decisions${query}`).expect(200)).body.items.map(
          ({ decidedOn }: Seen) => decidedOn,
        );
      expect(await list('')).toEqual(['2026-03-24', '2026-03-17']);
      expect(await list('?text=leesboek')).toEqual(['2026-03-24']);
      expect(await list('?text=helpt')).toHaveLength(2);
      expect(await list('?text=olifant')).toEqual([]);
    });

    it('writes facts to the history, and no word', async () => {
      const { id } = await planOne({ title: 'Geheime titel', place: 'Geheime plek' });
      await post(asNoor, `/v1/meetings/${id}/notes`, { text: 'Geheime notitie' });
      await post(asNoor, `/v1/meetings/${id}/decisions`, { text: 'Geheim besluit', decidedBy: 'majority' });
      const item = await post(asNoor, `/v1/meetings/${id}/agenda-items`, { title: 'Geheim punt', purpose: 'inform' });
      const to = { title: 'Geheimer punt' };
      await asNoor.patch(`/v1/meetings/${id}/agenda-items/${item.id}`).set('if-match', '"1"').send(to).expect(200);
      const action = { text: 'Geheime actie', ownerId: emma.id, dueOn: '2026-03-20', meetingId: id };
      await post(asNoor, `/v1/leerteams/${team.id}/actions`, action);
      const written = await rowsOf(`select event from history_entry where subject_id = $1 order by id`, id);
      expect(written.map(({ event }) => event)).toEqual([
        'meeting.planned',
        'meeting.note-written',
        'meeting.decision-noted',
        'meeting.item-added',
        'meeting.item-revised',
      ]);
      expect(await rowsOf(`select from history_entry where changes::text ilike '%geheim%'`)).toEqual([]);
      const changes = await rowsOf(`select what from live_change where topic_id = $1 order by number`, id);
      expect(changes.map(({ what }) => what)).toEqual([
        'meeting',
        'note',
        'decision',
        'agenda_item',
        'agenda_item',
        'action',
      ]);
    });
  });

  it('is read in as many queries for much as for little', async () => {
    const own = await newTeam();
    const { id } = await planOne({ plannedOn: '2026-03-24' }, own);
    const reads = [
      `/meetings/${id}`,
      `/meetings/${id}/agenda`,
      `/meetings/${id}/notes`,
      `/leerteams/${own.id}/decisions`,
    ];
    const count = async (): Promise<number[]> => {
      const counts: number[] = [];
      for (const path of reads) counts.push((await queriesOf(api, () => asNoor.get(`/v1${path}`).expect(200))).length);
      return counts;
    };
    const few = await count();
    for (let index = 0; index < 6; index += 1) {
      await post(asNoor, `/v1/meetings/${id}/notes`, { text: `Notitie ${index}` });
      await post(asNoor, `/v1/meetings/${id}/agenda-items`, { title: `Punt ${index}`, purpose: 'inform' });
      await post(asNoor, `/v1/meetings/${id}/decisions`, { text: `Besluit ${index}`, decidedBy: 'consent' });
    }
    expect(await count()).toEqual(few);
    expect(Math.max(...few)).toBeLessThanOrEqual(9);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';

const SAID = { title: 'Er is geen stille plek', noticed: 'Wie rust zoekt, vindt die niet.', noticedOn: '2026-03-11' };

/**
 * Whoever can look at everything there is, in the database and in the log, must not be able to tell who noted a signal
 * that nobody signed. So the same is done in two worlds, by another author in each: all that is left has to be the same.
 */
describe('what is left of who noted an anonymous signal', () => {
  const log: string[] = [];
  const destination = { write: (line: string) => void log.push(line) };
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ environment: { LOG_LEVEL: 'trace' }, log: destination });
  });
  afterAll(() => api.close());

  interface Laid {
    readonly board: Board;
    readonly school: School;
    readonly people: readonly StaffMember[];
    readonly clients: readonly Client[];
  }

  const layOut = async (count = 5): Promise<Laid> => {
    api.clock.set('2026-03-12T09:00:00Z');
    const board = await api.world.board('Bestuur');
    const school = await api.world.school(board, { name: 'School' });
    const people: StaffMember[] = [];
    for (let one = 0; one < count; one += 1)
      people.push(await api.world.staffMember(board, school, { familyName: `Collega ${one}` }));
    return { board, school, people, clients: await Promise.all(people.map((person) => api.as(person))) };
  };

  const noteAs = (client: Client | undefined, { school }: Laid, said: object = SAID) =>
    (client as Client)
      .post(`/v1/schools/${school.id}/anonymous-signals`)
      .set('idempotency-key', 'sleutel-1')
      .send(said);

  /** Every row of every table of a board, with ids told apart by whose they are. */
  const everything = async ({ board, school, people }: Laid): Promise<string[]> => {
    const named = new Map<string, string>([
      [board.id, 'board'],
      [school.id, 'school'],
      ...people.map((person, index) => [person.id, `person ${index}`] as const),
    ]);
    const tables = await api.database.owner.query<{ name: string }[]>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'board_id' order by 1`,
    );
    const all: string[] = [];
    for (const { name } of tables) {
      const rows = await api.database.owner.query<{ row: string }[]>(
        `select t::text as row from "${name}" t where board_id = $1 order by t.ctid`,
        [board.id],
      );
      for (const { row } of rows)
        all.push(
          `${name} ${row.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => named.get(id) ?? 'an id')}`,
        );
    }
    return all;
  };

  it('is the same, whoever it was, and at whatever moment of the day', async () => {
    const [one, other] = [await layOut(), await layOut()];
    await noteAs(one.clients[0], one).expect(204);
    api.clock.set('2026-03-12T15:45:12Z');
    await noteAs(other.clients[3], other).expect(204);
    const left = await everything(one);
    expect(left.filter((row) => row.startsWith('signal '))).toHaveLength(1);
    expect(await everything(other)).toEqual(left);
  });

  it('would be seen to differ, if something did', async () => {
    const [one, other] = [await layOut(), await layOut()];
    for (const [world, by] of [
      [one, 0],
      [other, 3],
    ] as const)
      await (world.clients[by] as Client).post(`/v1/schools/${world.school.id}/signals`).send(SAID).expect(201);
    expect(await everything(other)).not.toEqual(await everything(one));
  });

  it('has an id that tells no time, no history, no notice, and no key; sent again it is there once', async () => {
    const world = await layOut();
    await noteAs(world.clients[0], world).expect(204);
    await noteAs(world.clients[0], world).expect(204);
    // Another who happens to send the same key says something else, and is not lost.
    await noteAs(world.clients[1], world, { ...SAID, title: 'Iets anders' }).expect(204);
    const { owner } = api.database;
    const rows = await owner.query<Record<string, unknown>[]>(`select * from signal where school_id = $1`, [
      world.school.id,
    ]);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(String(row['id'])[14]).toBe('4');
      expect(Object.values(row).filter((value) => value instanceof Date)).toEqual([]);
    }
    for (const table of ['history_entry', 'notice', 'idempotent_answer', 'rate_limit', 'signal_step'])
      expect(
        await owner.query(
          `select from ${table} ${table === 'rate_limit' ? '' : `where board_id = '${world.board.id}'`}`,
        ),
      ).toEqual([]);
    expect(new Set(rows.map((row) => row['id'])).size).toBe(2);
  });

  it('is in no line of the log', async () => {
    const world = await layOut();
    log.length = 0;
    await noteAs(world.clients[2], world).expect(204);
    for (const secret of [world.people[2]?.id ?? '', world.school.id, SAID.title, 'sleutel-1'])
      expect(log.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('counts as no person, whoever says by name that they notice it too', async () => {
    const world = await layOut();
    const [author, colleague] = world.clients as [Client, Client];
    await noteAs(author, world).expect(204);
    const [{ id }] = (await author.get('/v1/signals').expect(200)).body.items;
    for (const client of [author, colleague]) await client.put(`/v1/signals/${id}/support`).expect(204);
    const { body } = await colleague.get(`/v1/signals/${id}`).expect(200);
    expect(body).toMatchObject({ author: null, noticedBy: { named: 2, andAnonymous: true } });
    // Nobody is its author, so nobody puts it in other words until somebody has it in hand.
    await author.patch(`/v1/signals/${id}`).set('if-match', '"1"').send({ title: 'Anders' }).expect(403);
  });

  it('is not promised at a school where everybody would know, nor to a program, nor without end', async () => {
    const small = await layOut(4);
    const refused = await noteAs(small.clients[0], small).expect(409);
    expect(refused.body.code).toBe('too_few_to_be_anonymous');
    // One of five left, and nobody ended their appointment.
    const left = await layOut(5);
    await api.database.owner.query(`update staff_member set left_on = '2026-01-01' where id = $1`, [
      left.people[4]?.id,
    ]);
    expect((await noteAs(left.clients[0], left).expect(409)).body.code).toBe('too_few_to_be_anonymous');
    const world = await layOut();
    const [client] = world.clients as [Client];
    const wish = { name: 'Programma', scopes: ['house'], readOnly: false, expiresInDays: 30 };
    const { body } = await client.post('/v1/access-tokens').send(wish).expect(201);
    await noteAs(api.with(body.token as string), world).expect(403);
    for (let count = 0; count < 5; count += 1)
      await noteAs(client, world, { ...SAID, title: `Signaal ${count}` }).expect(204);
    await noteAs(client, world, { ...SAID, title: 'Nog een' }).expect(429);
    await noteAs(world.clients[1], world).expect(204);
  });
});

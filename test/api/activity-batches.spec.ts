import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, seedLearningForms, type StaffMember, type Theme } from '@app/domain';
import { newId } from '@app/platform';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { heldUp } from '../support/held-up.js';
import { everyPage } from '../support/pages.js';

const ENTRY = { learningForm: 'e_learning', title: 'Module klassenklimaat', learnedOn: '2026-03-10', minutes: 45 };

interface Landed {
  clientId: string | null;
  outcome: string;
  activityId: string | null;
  version: number | null;
  errors: { pointer: string; code: string; detail: string }[];
}

describe('a batch of activities', () => {
  let api: TestApi;
  let board: Board;
  let theme: Theme;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    theme = await api.world.theme(board);
    await api.app.listen(0, '127.0.0.1');
  });
  afterAll(() => api.close());

  /** Somebody who logged nothing yet. */
  const newcomer = async (): Promise<{ person: StaffMember; client: Client }> => {
    const person = await api.world.staffMember(board);
    return { person, client: await api.as(person) };
  };
  const send = async (client: Client, items: unknown[]): Promise<Landed[]> => {
    const { body } = await client.post('/v1/activities/batch').send({ items }).expect(200);
    return body.items as Landed[];
  };
  const owned = (client: Client) => everyPage<{ id: string; title: string }>(client, '/v1/activities?limit=200');
  const entries = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, index) => ({
      clientId: `t-${index}`,
      ...ENTRY,
      title: `Nummer ${index}`,
      ...more,
    }));

  it('is logged in the order in which it came, each with its id', async () => {
    const { client, person } = await newcomer();
    const items = [
      { clientId: 'a', ...ENTRY, themeIds: [theme.id], reflection: 'Wat ik vond.' },
      { clientId: 'b', ...ENTRY, title: 'Tweede' },
    ];
    const landed = await send(client, items);
    expect(landed).toMatchObject([
      { clientId: 'a', outcome: 'logged', activityId: expect.any(String), version: 1, errors: [] },
      { clientId: 'b', outcome: 'logged', version: 1 },
    ]);
    const { body } = await client.get(`/v1/activities/${landed[0]?.activityId}`).expect(200);
    const { clientId: _, ...said } = items[0] as object & { clientId: string };
    expect(body).toMatchObject({ ...said, ownerId: person.id, source: 'manual', visibility: 'private' });
    const { body: history } = await client.get('/v1/me/history?subjectType=activity').expect(200);
    expect((history.items as { event: string }[]).map(({ event }) => event)).toEqual([
      'activity.logged',
      'activity.logged',
    ]);
  });

  it('of a program says that it came by the API', async () => {
    const { client } = await newcomer();
    const wish = { name: 'Telefoon', scopes: ['activities'], expiresInDays: 30 };
    const { body: token } = await client.post('/v1/access-tokens').send(wish).expect(201);
    const [landed] = await send(api.with(token.token as string), entries(1));
    const { body } = await client.get(`/v1/activities/${landed?.activityId}`).expect(200);
    expect(body.source).toBe('api');
  });

  it('tells of each entry what is wrong with it, in form or by a rule, and logs the others', async () => {
    const { client } = await newcomer();
    const { title: _, ...untitled } = ENTRY;
    const { body } = await client
      .post('/v1/activities/batch')
      .set('accept-language', 'en')
      .send({
        items: [
          { clientId: 'goed', ...ENTRY },
          { clientId: 'zonder titel', ...untitled },
          { clientId: 'morgen', ...ENTRY, learnedOn: '2026-03-13', learningForm: 'osmosis', themeIds: [newId()] },
          { clientId: 'tekst', ...ENTRY, minutes: 'veel', hours: 2 },
          { ...ENTRY },
          { clientId: 'goed', ...ENTRY },
          { clientId: 'x'.repeat(101), ...ENTRY },
          null,
          'niets',
          [],
        ],
      })
      .expect(200);
    const landed = body.items as Landed[];
    expect(
      landed.map(({ clientId, outcome, errors }) => [clientId, outcome, errors.map((one) => [one.pointer, one.code])]),
    ).toEqual([
      ['goed', 'logged', []],
      ['zonder titel', 'refused', [['/title', 'missing']]],
      [
        'morgen',
        'refused',
        [
          ['/learnedOn', 'in_the_future'],
          ['/learningForm', 'unknown_learning_form'],
          ['/themeIds', 'unknown_theme'],
        ],
      ],
      [
        'tekst',
        'refused',
        [
          ['/hours', 'whitelistValidation'],
          ['/minutes', 'isInt'],
        ],
      ],
      [null, 'refused', [['/clientId', 'missing']]],
      ['goed', 'refused', [['/clientId', 'client_id_twice']]],
      [null, 'refused', [['/clientId', 'maxLength']]],
      [null, 'refused', [['', 'isObject']]],
      [null, 'refused', [['', 'isObject']]],
      [null, 'refused', [['', 'isObject']]],
    ]);
    expect(landed[1]?.errors[0]?.detail).toBe('is missing');
    expect(await owned(client)).toHaveLength(1);
  });

  it('refuses a batch of nothing, of too much, or with a field beside it', async () => {
    const { client } = await newcomer();
    for (const body of [{}, { items: [] }, { items: {} }, { items: entries(501) }, { items: entries(1), dryRun: true }])
      await client.post('/v1/activities/batch').send(body).expect(400);
    expect(await owned(client)).toEqual([]);
  });

  it('that is sent again is once, also where its owner corrected or removed something since', async () => {
    const { client } = await newcomer();
    const items = entries(4);
    const first = await send(client, items);
    await client
      .patch(`/v1/activities/${first[1]?.activityId}`)
      .set('if-match', '"1"')
      .send({ minutes: 5 })
      .expect(200);
    await client.delete(`/v1/activities/${first[2]?.activityId}`).set('if-match', '"1"').expect(204);
    const other = { ...items[3], minutes: 60 };
    const again = await send(client, [...items.slice(0, 3), other, { clientId: 'nieuw', ...ENTRY }]);
    expect(again.map(({ outcome }) => outcome)).toEqual([
      'logged_already',
      'logged_already',
      'logged_already',
      'logged_otherwise',
      'logged',
    ]);
    expect(again.slice(0, 4).map(({ activityId }) => activityId)).toEqual(first.map(({ activityId }) => activityId));
    expect(again.map(({ version }) => version)).toEqual([1, 2, 2, 1, 1]);
    expect(await owned(client)).toHaveLength(4);
  });

  it('says the same however its fields and lists are ordered', async () => {
    const { client } = await newcomer();
    const second = await api.world.theme(board);
    const { title, ...rest } = ENTRY;
    await send(client, [{ clientId: 'a', ...ENTRY, themeIds: [theme.id, second.id], goalIds: [], tryOut: null }]);
    const [again] = await send(client, [{ themeIds: [second.id, theme.id], ...rest, title, clientId: 'a' }]);
    expect(again?.outcome).toBe('logged_already');
  });

  it('knows ids by whose they are', async () => {
    const [noor, emma] = [await newcomer(), await newcomer()];
    const [hers] = await send(noor.client, entries(1));
    const [other] = await send(emma.client, entries(1));
    expect([hers?.outcome, other?.outcome]).toEqual(['logged', 'logged']);
    expect(other?.activityId).not.toBe(hers?.activityId);
  });

  it('is not logged anew once what was removed has been emptied', async () => {
    const { client } = await newcomer();
    const [first] = await send(client, entries(1));
    await client.delete(`/v1/activities/${first?.activityId}`).set('if-match', '"1"').expect(204);
    api.clock.set('2026-05-01T09:00:00Z');
    await removeExpired(api.unitOfWork);
    api.clock.set(THE_MOMENT);
    const [again] = await send(client, entries(1, { minutes: 7 }));
    expect(again).toMatchObject({ outcome: 'logged_already', activityId: first?.activityId });
    const kept = await api.database.owner.query<object[]>(
      `select content_hash from logged_entry where activity_id = $1`,
      [first?.activityId],
    );
    expect(kept).toEqual([{ content_hash: null }]);
  });

  it('is answered as before with an Idempotency-Key, and refused with another body', async () => {
    const { client } = await newcomer();
    const post = (items: unknown[]) =>
      client.post('/v1/activities/batch').set('idempotency-key', 'batch').send({ items });
    const { body: first } = await post(entries(3)).expect(200);
    const { body: again } = await post(entries(3)).expect(200);
    expect(again).toEqual(first);
    await post(entries(2)).expect(422);
  });

  it('of five hundred takes as many statements as one of two', async () => {
    const { client } = await newcomer();
    const whole = { themeIds: [theme.id], reflection: 'x' };
    const few = await queriesOf(api, () => send(client, entries(2, whole)));
    const many = entries(500, whole).map((one) => ({ ...one, clientId: `veel ${one.clientId}` }));
    const queries = await queriesOf(api, () => send(client, many));
    // Begin, board, owner, earlier ones, references, activities, themes, ids, history, commit.
    expect(queries).toHaveLength(10);
    expect(few).toHaveLength(10);
    const again = await queriesOf(api, () => send(client, many));
    // Begin, board, owner, earlier ones, commit.
    expect(again).toHaveLength(5);
  });

  it('takes five hundred that are as long as can be, in any script, and other operations no more than before', async () => {
    const { client } = await newcomer();
    const whole = { title: '漢'.repeat(200), reflection: '漢'.repeat(4000), tryOut: '漢'.repeat(2000) };
    const unknown = Array.from({ length: 20 }, () => newId());
    const colleagues = Array.from({ length: 50 }, () => newId());
    const ids = { themeIds: unknown, goalIds: unknown, sharedWith: colleagues, visibility: 'shared' };
    const items = [...entries(499, whole), { clientId: 'vol', ...ENTRY, ...ids }];
    const landed = await send(client, items);
    expect(landed.filter(({ outcome }) => outcome === 'logged')).toHaveLength(499);
    expect(landed[499]?.outcome).toBe('refused');
    await send(client, entries(500, ids));
    await client
      .post('/v1/activities')
      .send({ ...ENTRY, reflection: 'x'.repeat(1_000_001) })
      .expect(413);
    await client
      .post('/v1/activities')
      .send({ ...ENTRY, themeIds: new Array<number>(20_001).fill(1) })
      .expect(400);
  });

  describe('that comes twice at once', () => {
    it('from two connections is once', async () => {
      const { client, person } = await newcomer();
      const row = { table: 'staff_member', id: person.id } as const;
      const twice = () => Promise.all([send(client, entries(20)), send(client, entries(20))]);
      const { answers } = await heldUp(api, row, 2, twice);
      const [one = [], other = []] = await answers;
      expect([one[0]?.outcome, other[0]?.outcome].sort()).toEqual(['logged', 'logged_already']);
      expect(one.map(({ activityId }) => activityId)).toEqual(other.map(({ activityId }) => activityId));
      expect(await owned(client)).toHaveLength(20);
    });

    it('and overlaps, is each entry once', async () => {
      const { client, person } = await newcomer();
      const all = entries(30);
      const row = { table: 'staff_member', id: person.id } as const;
      const parts = () => Promise.all([all.slice(0, 20), all.slice(10), all].map((part) => send(client, part)));
      await (
        await heldUp(api, row, 3, parts)
      ).answers;
      expect((await owned(client)).map(({ title }) => title).sort()).toEqual(all.map(({ title }) => title).sort());
    });
  });

  describe('over a network that breaks', () => {
    /** A request as it goes over the wire. */
    const wire = async (client: Client, items: unknown[]): Promise<string> => {
      const body = JSON.stringify({ items });
      const token = client.get('/v1/me').get('authorization');
      const head = ['POST /v1/activities/batch HTTP/1.1', 'host: leerspoor', `authorization: ${token}`];
      const kind = ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`];
      return Promise.resolve(`${[...head, ...kind].join('\r\n')}\r\n\r\n${body}`);
    };
    const dial = (): Socket => {
      const { port } = api.app.getHttpServer().address() as AddressInfo;
      return connect(port, '127.0.0.1').on('error', () => undefined);
    };
    const sentOn = (socket: Socket, part: string): Promise<void> =>
      new Promise((resolve) => void socket.write(part, () => resolve()));

    it.each([0.1, 0.5, 0.99])(
      'after %d of the request has nothing logged, and all once when it is sent again',
      async (part) => {
        const { client } = await newcomer();
        const items = entries(100);
        const request = await wire(client, items);
        const socket = dial();
        await sentOn(socket, request.slice(0, Math.floor(request.length * part)));
        await new Promise((resolve) => setTimeout(resolve, 50));
        socket.destroy();
        expect(await owned(client)).toEqual([]);
        const landed = await send(client, items);
        expect(landed.every(({ outcome }) => outcome === 'logged')).toBe(true);
        expect(await owned(client)).toHaveLength(100);
      },
    );

    it('before the answer is read has logged all, and says so when it is sent again', async () => {
      const { client, person } = await newcomer();
      const items = entries(100);
      const socket = dial();
      const request = await wire(client, items);
      // While the batch is under way nobody waits for its answer any more.
      await heldUp(
        api,
        { table: 'staff_member', id: person.id },
        1,
        () => sentOn(socket, request),
        async () => {
          socket.destroy();
          return Promise.resolve();
        },
      );
      const landed = await send(client, items);
      expect(new Set(landed.map(({ outcome }) => outcome))).toEqual(new Set(['logged_already']));
      expect(await owned(client)).toHaveLength(100);
    });

    it('to the database, in the middle of the batch, has nothing logged, and all once when it is sent again', async () => {
      const { client, person } = await newcomer();
      const items = entries(50);
      const row = { table: 'staff_member', id: person.id } as const;
      const post = async () => client.post('/v1/activities/batch').send({ items });
      const { answers } = await heldUp(api, row, 1, post, async () => {
        await api.database.owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        );
      });
      expect((await answers).status).toBeGreaterThanOrEqual(500);
      expect(await owned(client)).toEqual([]);
      await send(client, items);
      expect(await owned(client)).toHaveLength(50);
    });
  });
});

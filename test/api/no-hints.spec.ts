import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type * as Argon2 from '@node-rs/argon2';
import { createRequire } from 'node:module';
import type { TestApi } from '../support/api.js';

// What is worked is counted: of a clock, or of processor time, a busy machine would make anything. Before the API loads it.
const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;
const checked = jest.spyOn(argon2, 'verify');
const hashed = jest.spyOn(argon2, 'hash');
const { hashPassword } = await import('@app/domain');
const { startApi } = await import('../support/api.js');

const PASSWORD = 'vier woorden in een rij';

describe('who has an account', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    const hash = await hashPassword(PASSWORD);
    const noor = await api.world.staffMember(board);
    await api.world.account(noor, 'noor@voorbeeld.nl', hash);
    const left = await api.world.staffMember(board, undefined, { leftOn: '2026-01-01' });
    await api.world.account(left, 'vertrokken@voorbeeld.nl', hash);
    await api.world.staffMember(board, undefined, { email: 'zonder.account@voorbeeld.nl' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.database.owner.query('delete from rate_limit');
    jest.clearAllMocks();
  });

  const signIn = (email: string, password: string) => api.with().post('/v1/auth/sign-in').send({ email, password });

  const REFUSED = [
    ['nobody has', 'niemand@voorbeeld.nl'],
    ['a colleague without an account has', 'zonder.account@voorbeeld.nl'],
    ['somebody who left has', 'vertrokken@voorbeeld.nl'],
    ['somebody has', 'noor@voorbeeld.nl'],
  ] as const;

  it.each(REFUSED)('is not told by the answer to an address that %s', async (_, email) => {
    const { body: wrong, headers: told } = await signIn('noor@voorbeeld.nl', 'niet het goede wachtwoord').expect(401);
    const { body, headers } = await signIn(email, 'niet het goede wachtwoord').expect(401);
    expect(body).toEqual(wrong);
    expect(namesAndValues(headers)).toEqual(namesAndValues(told));
  });

  it.each(REFUSED)('is not told by the work that an address takes that %s: one check of argon2id', async (_, email) => {
    await signIn(email, 'niet het goede wachtwoord').expect(401);
    expect(work()).toEqual(ONE_CHECK);
  });

  it('takes no work where no address is asked for', async () => {
    await signIn('geen adres', 'x').expect(400);
    expect(work()).toEqual([]);
  });

  it('is not told by tokens and invitations: what is made up is refused as what is of another board', async () => {
    const board = await api.world.board();
    const made = (prefix: string, boardId: string) => `${prefix}_${boardId.replaceAll('-', '')}_${'a'.repeat(43)}`;
    const nowhere = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
    for (const boardId of [board.id, nowhere]) {
      const refresh = await api
        .with()
        .post('/v1/auth/refresh')
        .send({ refreshToken: made('lsr', boardId) })
        .expect(401);
      expect(refresh.body).toMatchObject({ code: 'refresh_refused' });
      const program = await api.with(made('lsp', boardId)).get('/v1/me').expect(401);
      expect(program.body).toMatchObject({ code: 'not_signed_in' });
      const secret = made('lsi', boardId);
      const invited = await api.with().post('/v1/auth/activate').send({ secret, password: PASSWORD }).expect(401);
      expect(invited.body).toMatchObject({ code: 'invitation_refused' });
      await api
        .with()
        .post('/v1/auth/sign-out')
        .send({ refreshToken: made('lsr', boardId) })
        .expect(204);
    }
  });

  it('is checked in full at the first unknown address too, not made ready there', async () => {
    // The last: passport knows one API a process, and from here on it is this one.
    const fresh = await startApi();
    try {
      const ask = (email: string) =>
        fresh.with().post('/v1/auth/sign-in').send({ email, password: 'niet het goede wachtwoord' }).expect(401);
      await ask('niemand@voorbeeld.nl');
      expect(work()).toEqual(ONE_CHECK);
    } finally {
      await fresh.close();
    }
  });
});

const CHANGING = ['date', 'x-request-id'];
const namesAndValues = (headers: object): unknown[] =>
  Object.entries(headers)
    .filter(([name]) => !CHANGING.includes(name))
    .sort();

/** What an answer took of argon2id: how it was asked is all that decides how much work a check is. */
const work = (): string[] => [
  ...checked.mock.calls.map(([hash]) => hash.toString().split('$').slice(1, 4).join(' ')),
  ...hashed.mock.calls.map(() => 'a hash'),
];
const ONE_CHECK = ['argon2id v=19 m=19456,t=2,p=1'];

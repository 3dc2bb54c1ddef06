import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@app/domain';
import { startApi, type TestApi } from '../support/api.js';

const PASSWORD = 'vier woorden in een rij';
const TRIES = 7;

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
    // The first of everything takes longer: connections, code that is compiled.
    for (let tries = 0; tries < 3; tries += 1) await signIn('noor@voorbeeld.nl', PASSWORD);
  });
  afterAll(() => api.close());
  beforeEach(() => api.database.owner.query('delete from rate_limit'));

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

  it('is not told by the work that an answer takes: a password is checked with argon2id, whoever is asked for', async () => {
    // The work itself, in processor time: of the clock on the wall a busy machine would make anything.
    const work: Record<string, number> = {};
    for (const [, email] of REFUSED)
      work[email] = await medianOf(() => signIn(email, 'niet het goede wachtwoord').expect(401));
    const nothingChecked = await medianOf(() => signIn('geen adres', 'x').expect(400));
    const known = work['noor@voorbeeld.nl'] ?? 0;
    // If it were not checked, this is what would be missing.
    expect(known).toBeGreaterThan(nothingChecked * 2);
    for (const [email, taken] of Object.entries(work))
      expect([email, taken > known * 0.6, taken < known * 1.6]).toEqual([email, true, true]);
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
      const first = await processorTime(() => ask('niemand@voorbeeld.nl'));
      const second = await processorTime(() => ask('iemand@voorbeeld.nl'));
      // Twice argon2id would stand out by far; the first of a connection does not.
      expect(first).toBeLessThan(second + 60_000);
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

async function processorTime(act: () => PromiseLike<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

async function medianOf(act: () => PromiseLike<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) taken.push(await processorTime(act));
  return taken.sort((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0;
}

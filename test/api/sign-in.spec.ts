import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashPassword, type StaffMember } from '@app/domain';
import { JwtService } from '@nestjs/jwt';
import { createHmac } from 'node:crypto';
import { startApi, type TestApi, THE_MOMENT } from '../support/api.js';

const PASSWORD = ' vier woorden in een rij ';

interface Session {
  accessToken: string;
  refreshToken: string;
}

describe('signing in', () => {
  let api: TestApi;
  let noor: StaffMember;
  let hash: string;

  beforeAll(async () => {
    api = await startApi();
    hash = await hashPassword(PASSWORD);
    const board = await api.world.board();
    noor = await api.world.staffMember(board, await api.world.school(board));
    await api.world.account(noor, 'noor@voorbeeld.nl', hash);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    await api.database.owner.query('delete from rate_limit');
  });

  const signIn = (email: string, password: string) => api.with().post('/v1/auth/sign-in').send({ email, password });
  const begin = async (): Promise<Session> => (await signIn('noor@voorbeeld.nl', PASSWORD).expect(200)).body as Session;
  const refresh = (refreshToken: string) => api.with().post('/v1/auth/refresh').send({ refreshToken });
  const historyOf = async (person: StaffMember): Promise<string[]> => {
    const rows = await api.database.owner.query<{ event: string }[]>(
      `select event from history_entry where subject_id = $1 order by id`,
      [person.id],
    );
    return rows.map(({ event }) => event);
  };

  it('gives an access token that works, and keeps it out of caches', async () => {
    const response = await signIn('Noor@Voorbeeld.nl', PASSWORD).expect(200);
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store' });
    const { body } = await api.with(response.body.accessToken).get('/v1/me').expect(200);
    expect(body).toMatchObject({ staffMemberId: noor.id, boardId: noor.boardId, roles: ['teacher'], leads: [] });
  });

  it('takes a password as it was typed, white space included', async () => {
    await signIn('noor@voorbeeld.nl', PASSWORD.trim()).expect(401);
  });

  it('takes characters that are composed in two ways as the same', async () => {
    const person = await api.world.staffMember(await api.world.board());
    await api.world.account(person, 'cafe@voorbeeld.nl', await hashPassword('een café vol leerkrachten'));
    await signIn('cafe@voorbeeld.nl', 'een cafe\u0301 vol leerkrachten').expect(200);
  });

  it('answers a wrong password and an unknown address in the same way', async () => {
    const wrong = await signIn('noor@voorbeeld.nl', 'niet het goede wachtwoord').expect(401);
    const unknown = await signIn('niemand@voorbeeld.nl', 'niet het goede wachtwoord').expect(401);
    expect(wrong.body).toMatchObject({ code: 'sign_in_failed' });
    expect(unknown.body).toEqual(wrong.body);
    expect(Object.keys(unknown.headers as object).sort()).toEqual(Object.keys(wrong.headers).sort());
  });

  it('lets nobody in by the password that stands in for accounts that are not there', async () => {
    await signIn('niemand@voorbeeld.nl', 'no account has this one').expect(401);
  });

  it('writes to the history that a session began', async () => {
    const before = (await historyOf(noor)).length;
    await begin();
    expect((await historyOf(noor)).slice(before)).toEqual(['session.begun']);
  });

  it('refuses somebody who left as it refuses a wrong password, ends their sessions too, and says nothing began', async () => {
    const board = await api.world.board();
    const left = await api.world.staffMember(board);
    await api.world.account(left, 'vertrokken@voorbeeld.nl', hash);
    const { body: session } = await signIn('vertrokken@voorbeeld.nl', PASSWORD).expect(200);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [left.id]);
    const refused = await signIn('vertrokken@voorbeeld.nl', PASSWORD).expect(401);
    expect(refused.body.code).toBe('sign_in_failed');
    await refresh(session.refreshToken).expect(401);
    expect(await historyOf(left)).toEqual(['session.begun']);
  });

  describe('guessing', () => {
    it('is refused after ten tries at one account, even when the eleventh is right', async () => {
      for (let tries = 0; tries < 10; tries += 1) await signIn('noor@voorbeeld.nl', `gok ${tries}`).expect(401);
      const refused = await signIn('noor@voorbeeld.nl', PASSWORD).expect(429);
      expect(refused.body.code).toBe('too_many_tries');
      expect(refused.body.title).toBe('Te veel pogingen. Probeer het over 15 minuten weer.');
      const wait = Number((refused.headers as Record<string, string>)['retry-after']);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(15 * 60);
    });

    it('is refused after sixty tries from one network, at whichever account', async () => {
      const guesses = Array.from({ length: 60 }, (_, index) => signIn(`gok${index}@voorbeeld.nl`, 'iets').expect(401));
      await Promise.all(guesses);
      await signIn('noor@voorbeeld.nl', PASSWORD).expect(429);
    });

    it('is not what a school does that signs in within one quarter of an hour', async () => {
      for (let people = 0; people < 61; people += 1) await begin();
    });

    it('begins anew after a right try', async () => {
      for (let tries = 0; tries < 9; tries += 1) await signIn('noor@voorbeeld.nl', `gok ${tries}`).expect(401);
      await begin();
      await signIn('noor@voorbeeld.nl', 'gok').expect(401);
      await begin();
    });

    it('is counted without storing the address that was tried', async () => {
      await signIn('noor@voorbeeld.nl', 'gok').expect(401);
      const rows = await api.database.owner.query<{ key: string }[]>('select key from rate_limit');
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toMatch(/noor|127\.0\.0\.1/);
    });
  });

  describe('a refresh token', () => {
    it('is replaced by each use', async () => {
      const first = await begin();
      const { body: second } = await refresh(first.refreshToken).expect(200);
      expect(second.refreshToken).not.toBe(first.refreshToken);
      await api.with(second.accessToken).get('/v1/me').expect(200);
      await refresh(second.refreshToken).expect(200);
    });

    it('ends its whole family when an old one is used again, and stays refused', async () => {
      const first = await begin();
      const { body: second } = await refresh(first.refreshToken).expect(200);
      await refresh(first.refreshToken).expect(401);
      await refresh(second.refreshToken).expect(401);
      const again = await refresh(second.refreshToken).expect(401);
      expect(again.body.code).toBe('refresh_refused');
      expect((await historyOf(noor)).at(-1)).toBe('session.ended-after-reuse');
    });

    it('leaves other sessions of the same person alone', async () => {
      const [laptop, phone] = [await begin(), await begin()];
      await refresh(laptop.refreshToken).expect(200);
      await refresh(laptop.refreshToken).expect(401);
      await refresh(phone.refreshToken).expect(200);
    });

    it('gives one of two who use it at the same moment a session, and none of them keeps it', async () => {
      const { refreshToken } = await begin();
      const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
      const kept = answers.find(({ status }) => status === 200)!.body as Session;
      await refresh(kept.refreshToken).expect(401);
    });

    it('expires when it is not used for two weeks', async () => {
      const { refreshToken } = await begin();
      api.clock.set('2026-03-26T09:00:00Z');
      await refresh(refreshToken).expect(401);
    });

    it('is stored as a hash only', async () => {
      const { refreshToken } = await begin();
      const rows = await api.database.owner.query<object[]>('select * from refresh_token');
      expect(JSON.stringify(rows)).not.toContain(refreshToken.slice(-43));
    });

    it.each(['lsr_niets', 'lsp_0197a3f05b1c7a3e9d2f3c1b5e7a9d01_' + 'a'.repeat(43)])(
      'is refused where it is none: %s',
      async (secret) => void (await refresh(secret).expect(401)),
    );
  });

  it('ends with signing out, however often that is asked', async () => {
    const { refreshToken } = await begin();
    const before = (await historyOf(noor)).length;
    const signOut = () => api.with().post('/v1/auth/sign-out').send({ refreshToken }).expect(204);
    await signOut();
    await signOut();
    await refresh(refreshToken).expect(401);
    expect((await historyOf(noor)).slice(before)).toEqual(['session.ended']);
  });

  describe('an access token', () => {
    const claims = () => ({ sub: noor.id, board: noor.boardId, roles: ['teacher'], leads: [] });
    const coded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const asks = (token: string) => api.with(token).get('/v1/me');

    it('is good for ten minutes', async () => {
      const { body } = await signIn('noor@voorbeeld.nl', PASSWORD).expect(200);
      const { iat, exp } = JSON.parse(Buffer.from(body.accessToken.split('.')[1], 'base64url').toString());
      expect(exp - iat).toBe(600);
      expect(body.expiresInSeconds).toBe(600);
    });

    it('is refused once it has expired', async () => {
      const jwt = api.app.get(JwtService, { strict: false });
      await asks(await jwt.signAsync(claims(), { expiresIn: 5 })).expect(200);
      const refused = await asks(await jwt.signAsync(claims(), { expiresIn: -5 })).expect(401);
      expect(refused.body.code).toBe('not_signed_in');
      expect(refused.headers).toMatchObject({ 'www-authenticate': 'Bearer' });
    });

    it('is refused when its claims were changed', async () => {
      const { accessToken } = await begin();
      const [header, , signature] = accessToken.split('.');
      const forged = coded({ ...claims(), roles: ['board_admin'], iss: 'leerspoor', exp: 4_000_000_000 });
      await asks(`${header}.${forged}.${signature}`).expect(401);
    });

    it('is refused when it says that it needs no signature', async () => {
      const body = coded({ ...claims(), iss: 'leerspoor', exp: 4_000_000_000 });
      await asks(`${coded({ alg: 'none', typ: 'JWT' })}.${body}.`).expect(401);
      await asks(`${coded({ alg: 'None', typ: 'JWT' })}.${body}.`).expect(401);
    });

    it('is refused when another secret, algorithm or issuer made it', async () => {
      const signed = (alg: string, hashName: string, key: string, issuer: string): string => {
        const said = { ...claims(), aud: 'leerspoor:people', iss: issuer, iat: Math.floor(Date.now() / 1000) };
        const unsigned = `${coded({ alg, typ: 'JWT' })}.${coded({ ...said, exp: 4_000_000_000 })}`;
        return `${unsigned}.${createHmac(hashName, key).update(unsigned).digest('base64url')}`;
      };
      const secret = 'a secret that only the tests use, long enough';
      await asks(signed('HS256', 'sha256', secret, 'leerspoor')).expect(200);
      await asks(signed('HS256', 'sha256', 'a secret of somebody else', 'leerspoor')).expect(401);
      await asks(signed('HS512', 'sha512', secret, 'leerspoor')).expect(401);
      await asks(signed('HS256', 'sha256', secret, 'somebody else')).expect(401);
    });

    it('is not a refresh token', async () => {
      const { refreshToken } = await begin();
      await asks(refreshToken).expect(401);
    });
  });

  describe('changing the password', () => {
    const NEW = 'vijf andere woorden op een rij';
    let person: StaffMember;
    let session: Session;
    let email: string;
    let counter = 0;

    beforeEach(async () => {
      email = `wisselaar${(counter += 1)}@voorbeeld.nl`;
      person = await api.world.staffMember(await api.world.board());
      await api.world.account(person, email, hash);
      session = (await signIn(email, PASSWORD).expect(200)).body as Session;
    });

    const change = (currentPassword: string, newPassword: string) =>
      api.with(session.accessToken).post('/v1/auth/password').send({ currentPassword, newPassword });

    it('ends every session and gives a new one', async () => {
      const { body: elsewhere } = await signIn(email, PASSWORD).expect(200);
      const { body: next } = await change(PASSWORD, NEW).expect(200);
      await refresh(session.refreshToken).expect(401);
      await refresh(elsewhere.refreshToken).expect(401);
      await refresh(next.refreshToken).expect(200);
      await signIn(email, PASSWORD).expect(401);
      await signIn(email, NEW).expect(200);
      expect(await historyOf(person)).toContain('password.changed');
    });

    it('needs the current one, and changes nothing without it', async () => {
      const refused = await change('een ander wachtwoord', NEW).expect(422);
      expect(refused.body.errors).toMatchObject([{ pointer: '/currentPassword', code: 'password_wrong' }]);
      await refresh(session.refreshToken).expect(200);
      await signIn(email, PASSWORD).expect(200);
    });

    it('cannot be used to guess the current one', async () => {
      for (let tries = 0; tries < 10; tries += 1) await change(`gok ${tries}`, NEW).expect(422);
      await change(PASSWORD, NEW).expect(429);
    });

    it.each([
      ['one of eleven characters', () => 'elf tekens.', 400, 'minLength'],
      ['one of 201 characters', () => 'woorden '.repeat(26).slice(0, 201), 400, 'maxLength'],
      ['a common one', () => 'wachtwoord1234', 422, 'password_common'],
      ['their own address', () => `ik ben ${email}`, 422, 'password_holds_address'],
    ])('refuses %s', async (_, password, status, code) => {
      const refused = await change(PASSWORD, password()).expect(status);
      expect(refused.body.errors).toMatchObject([{ pointer: '/newPassword', code }]);
    });

    it('tells its answer once: a repetition with the same key is not answered again', async () => {
      const send = () => change(PASSWORD, NEW).set('idempotency-key', 'wissel');
      await send().expect(200);
      const again = await send().expect(409);
      expect(again.body.code).toBe('answered_once');
    });

    it('asks to be signed in', async () => {
      await api.with().post('/v1/auth/password').send({ currentPassword: PASSWORD, newPassword: NEW }).expect(401);
    });
  });
});

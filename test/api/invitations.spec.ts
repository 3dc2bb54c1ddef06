import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { foundBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';

const PASSWORD = 'vier woorden in een rij';

describe('how people get an account', () => {
  let api: TestApi;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi();
    asAdmin = await api.as(await api.world.boardAdmin(await api.world.board()));
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    await api.database.owner.query('delete from rate_limit');
  });

  let counter = 0;
  const address = (): string => `medewerker${(counter += 1)}@voorbeeld.nl`;
  const add = async (values: object = {}): Promise<{ id: string }> => {
    const person = { givenName: 'Emma', familyName: 'Bakker', email: address(), ...values };
    return (await asAdmin.post('/v1/staff-members').send(person).expect(201)).body as { id: string };
  };
  const revise = (id: string, values: object, version = 1) =>
    asAdmin.patch(`/v1/staff-members/${id}`).set('if-match', `"${version}"`).send(values);
  const invite = async (id: string): Promise<string> =>
    (await asAdmin.post(`/v1/staff-members/${id}/invitations`).send().expect(201)).body.secret as string;
  const activate = (secret: string, password = PASSWORD) =>
    api.with().post('/v1/auth/activate').send({ secret, password });
  const signIn = (email: string, password = PASSWORD) => api.with().post('/v1/auth/sign-in').send({ email, password });
  const eventsOf = async (id: string): Promise<string[]> => {
    const rows = await api.database.owner.query<{ event: string }[]>(
      `select event from history_entry where subject_id = $1 order by id`,
      [id],
    );
    return rows.map(({ event }) => event);
  };

  describe('an invitation', () => {
    const statusOf = async (id: string): Promise<string> =>
      (await asAdmin.get(`/v1/staff-members/${id}`).expect(200)).body.personnelFile.account as string;

    it('lets somebody make their account, sign in with it, and is used up', async () => {
      const email = address();
      const { id } = await add({ email });
      const secret = await invite(id);
      expect(await statusOf(id)).toBe('invited');
      const { body: session } = await activate(secret).expect(200);
      const { body: me } = await api.with(session.accessToken).get('/v1/me').expect(200);
      expect(me).toMatchObject({ staffMemberId: id, roles: ['teacher'] });
      await api.with().post('/v1/auth/refresh').send({ refreshToken: session.refreshToken }).expect(200);
      await signIn(email).expect(200);
      expect(await statusOf(id)).toBe('active');
      const again = await activate(secret, 'een heel ander wachtwoord').expect(401);
      expect(again.body.code).toBe('invitation_refused');
      await signIn(email).expect(200);
      expect((await eventsOf(id)).slice(0, 4)).toEqual([
        'staff-member.added',
        'staff-member.invited',
        'account.activated',
        'session.begun',
      ]);
    });

    it('is told once, and stored as a hash only', async () => {
      const { id } = await add();
      const send = () =>
        asAdmin.post(`/v1/staff-members/${id}/invitations`).set('idempotency-key', 'uitnodiging').send();
      const { body } = await send().expect(201);
      expect(body.expiresAt).toBe('2026-03-19T09:00:00.000Z');
      expect((await send().expect(409)).body.code).toBe('answered_once');
      const rows = await api.database.owner.query<object[]>('select * from invitation');
      expect(JSON.stringify(rows)).not.toContain(body.secret.slice(-43));
      await activate(body.secret).expect(200);
    });

    it('is never for somebody who has an account: it could be taken over', async () => {
      const { id } = await add();
      await activate(await invite(id)).expect(200);
      const refused = await asAdmin.post(`/v1/staff-members/${id}/invitations`).send().expect(409);
      expect(refused.body.code).toBe('has_account');
    });

    it('is worth nothing for an account that came to be meanwhile', async () => {
      const email = address();
      const { id } = await add({ email });
      const secret = await invite(id);
      const person = await api.database.owner.query<StaffMember[]>(
        `select id, board_id as "boardId" from staff_member where id = $1`,
        [id],
      );
      await api.world.account(person[0]!, `eigen.${email}`, 'not used here');
      const refused = await activate(secret).expect(409);
      expect(refused.body.code).toBe('exists_already');
      await signIn(email).expect(401);
    });

    it('is replaced by a newer one', async () => {
      const { id } = await add();
      const older = await invite(id);
      const newer = await invite(id);
      await activate(older).expect(401);
      await activate(newer).expect(200);
    });

    it('can be used for a week', async () => {
      const [inTime, late] = [await invite((await add()).id), await invite((await add()).id)];
      api.clock.set('2026-03-19T08:59:59Z');
      await activate(inTime).expect(200);
      api.clock.set('2026-03-19T09:00:00Z');
      await activate(late).expect(401);
    });

    it('makes one account, however many use it at once', async () => {
      const secret = await invite((await add()).id);
      const answers = await Promise.all([activate(secret), activate(secret), activate(secret)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('needs an address, and somebody who works here', async () => {
      const { id: nameless } = await add({ email: null });
      const path = (id: string) => `/v1/staff-members/${id}/invitations`;
      expect((await asAdmin.post(path(nameless)).send().expect(422)).body.code).toBe('email_missing');
      const { id: gone } = await add();
      const secret = await invite(gone);
      await revise(gone, { leftOn: '2026-03-12' }).expect(200);
      expect((await asAdmin.post(path(gone)).send().expect(422)).body.code).toBe('has_left');
      await activate(secret).expect(401);
    });

    it('is withdrawn when the address changes: it was handed to who had the old one', async () => {
      const { id } = await add();
      const secret = await invite(id);
      await revise(id, { email: address() }).expect(200);
      await activate(secret).expect(401);
      expect(await statusOf(id)).toBe('none');
    });

    it('is not for an address with which an account was made at another board', async () => {
      const email = address();
      const elsewhere = await api.world.staffMember(await api.world.board());
      await api.world.account(elsewhere, email, 'not used here');
      const { id } = await add({ email });
      const refused = await activate(await invite(id)).expect(409);
      expect(refused.body.code).toBe('address_has_account');
    });

    it.each([
      ['one that is too short', 'kort', 400, 'minLength'],
      ['a common one', 'welkom123456', 422, 'password_common'],
    ])('is kept when its holder chooses %s as password', async (_, password, status, code) => {
      const secret = await invite((await add()).id);
      const { body } = await activate(secret, password).expect(status);
      expect(body.errors).toMatchObject([{ pointer: '/password', code }]);
      await activate(secret).expect(200);
    });

    it.each(['lsi_niets', `lsi_0197a3f05b1c7a3e9d2f3c1b5e7a9d01_${'a'.repeat(43)}`, `lsr_${'a'.repeat(60)}`])(
      'is refused where it is none: %s',
      async (secret) => {
        const { body } = await activate(secret).expect(401);
        expect(body.code).toBe('invitation_refused');
      },
    );

    it('cannot be guessed at', async () => {
      await Promise.all(Array.from({ length: 60 }, () => activate('lsi_gok').expect(401)));
      const refused = await activate('lsi_gok').expect(429);
      expect(Number((refused.headers as Record<string, string>)['retry-after'])).toBeGreaterThan(0);
    });
  });

  describe('an account', () => {
    it('keeps the address that its owner signs in with, whatever the administrator changes', async () => {
      const email = address();
      const { id } = await add({ email });
      await activate(await invite(id)).expect(200);
      await revise(id, { email: address() }).expect(200);
      await signIn(email).expect(200);
    });

    it('stops on the day on which its owner leaves: signing in, going on, and programs too', async () => {
      const email = address();
      const { id } = await add({ email });
      const { body: session } = await activate(await invite(id)).expect(200);
      const wish = { name: 'Programma', scopes: ['account'], expiresInDays: 90 };
      const { body: program } = await api.with(session.accessToken).post('/v1/access-tokens').send(wish).expect(201);
      await revise(id, { leftOn: '2026-03-20' }).expect(200);
      const stands = async (status: number) => {
        await signIn(email).expect(status);
        await api.with(program.token).get('/v1/me').expect(status);
      };
      api.clock.set('2026-03-19T22:59:00Z');
      await stands(200);
      api.clock.set('2026-03-19T23:00:00Z');
      await stands(401);
      await api.with().post('/v1/auth/refresh').send({ refreshToken: session.refreshToken }).expect(401);
    });
  });

  describe('a board that is founded', () => {
    it('has its learning forms, and an administrator who makes an account and sets up the rest', async () => {
      const email = address();
      const boardId = newId();
      const administrator = { givenName: 'Bram', familyName: 'van den Berg', email };
      const { secret } = await api.unitOfWork.run({ boardId, system: true }, (work) =>
        foundBoard(work, { name: 'Stichting Nieuw', administrator }),
      );
      const { body: session } = await activate(secret).expect(200);
      const asFirst = api.with(session.accessToken);
      const { body: me } = await asFirst.get('/v1/me').expect(200);
      expect(me).toMatchObject({
        boardId,
        board: 'Stichting Nieuw',
        name: 'Bram van den Berg',
        roles: ['teacher', 'board_admin'],
      });
      const { body: forms } = await asFirst.get('/v1/learning-forms').expect(200);
      expect(forms.items.length).toBeGreaterThan(10);
      await asFirst.post('/v1/schools').send({ name: 'De eerste school', siteCode: '12AB00' }).expect(201);
      const seeded = ['learning-forms', 'instruments', 'methods', 'frameworks', 'pulse-items'].map(
        (one) => `${one}.seeded`,
      );
      expect(await eventsOf(boardId)).toEqual(['board.founded', ...seeded]);
    });
  });
});

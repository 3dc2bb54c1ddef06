import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashPassword, type StaffMember } from '@app/domain';
import { createHash, randomBytes } from 'node:crypto';
import { THE_MOMENT } from '../support/api.js';
import { Browser } from '../support/browser.js';
import type { Person } from '../support/openid-provider.js';
import { FRONT_END, startSignOnStory, type SignOnStory } from '../support/sign-on.js';

const PASSWORD = 'vier woorden in een rij';

describe('signing on at a provider', () => {
  let story: SignOnStory;

  beforeAll(async () => {
    story = await startSignOnStory();
    await story.api.world.school(story.board, { siteCode: '12AB03' });
  });
  afterAll(() => story.close());
  beforeEach(async () => {
    story.api.clock.set(THE_MOMENT);
    story.provider.behave();
    await story.api.database.owner.query('delete from rate_limit');
  });

  let counter = 0;
  const unique = (what: string): string => `${what}${(counter += 1)}`;
  const colleague = (values: Partial<StaffMember> = {}): Promise<StaffMember> =>
    story.api.world.staffMember(story.board, undefined, values);
  /** An imported colleague, and who they are at the provider. */
  const imported = async (claims: object = {}): Promise<{ member: StaffMember; person: Person }> => {
    const sourceId = unique('personeel-');
    return {
      member: await colleague({ sourceId, email: `${sourceId}@voorbeeld.example` }),
      person: { sub: unique('subject-'), employee_id: sourceId, ...claims },
    };
  };
  const refusal = async (person: Person, way?: string): Promise<string> => {
    const { status, body } = await story.signOn(person, way);
    expect(status).toBe(401);
    return body['code'] ?? '';
  };
  const asAdmin = async () => story.api.as(await story.api.world.boardAdmin(story.board));

  it('is offered by name to whoever comes', async () => {
    const { body } = await story.api.with().get('/v1/auth/sign-on/providers').expect(200);
    expect(body.items[0]).toEqual({ id: 'school', name: 'Aanmelden school' });
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|leerspoor|secret/);
    await story.api.with().get('/v1/auth/sign-on/unknown').expect(404);
    await story.api.with().get('/v1/auth/sign-on/unknown/callback').expect(404);
  });

  it('always asks with state, nonce and the hash of a code verifier, and binds the attempt to the browser', async () => {
    const begun = await story.api.with().get('/v1/auth/sign-on/school').set('host', 'evil.example').expect(302);
    const asked = new URL(begun.headers['location'] ?? '');
    expect(asked.origin).toBe(story.provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'leerspoor',
      redirect_uri: `${story.origin}/v1/auth/sign-on/school/callback`,
      scope: 'openid profile email',
      state: expect.stringMatching(/^.{40,}$/),
      nonce: expect.stringMatching(/^.{40,}$/),
      code_challenge: expect.stringMatching(/^.{43}$/),
      code_challenge_method: 'S256',
    });
    const [cookie = ''] = begun.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^leerspoor-sign-on=.{43}; Path=\/v1\/auth\/sign-on; Max-Age=600; HttpOnly; SameSite=Lax$/);
    const kept = await story.api.database.owner.query<object[]>('select * from sign_on_attempt');
    expect(JSON.stringify(kept)).not.toContain(/=(.{43});/.exec(cookie)?.[1]);
  });

  describe('somebody who was imported', () => {
    it('is known by the id that they were imported with, and gets a session like any other', async () => {
      const { member, person } = await imported();
      const ending = await story.signOn(person);
      expect(ending.status).toBe(200);
      expect(ending.headers.get('set-cookie')).toContain('Max-Age=0');
      expect(ending.headers.get('cache-control')).toBe('no-store');
      expect(await story.whoIs(ending)).toBe(member.id);
      const { refreshToken } = ending.body;
      const { body: renewed } = await story.api.with().post('/v1/auth/refresh').send({ refreshToken }).expect(200);
      expect(renewed.accessToken).toBeTruthy();
    });

    it('reads in the history that they were linked, and by what, but not as whom', async () => {
      const { member, person } = await imported();
      await story.signOn(person);
      await story.signOn(person);
      const events = await story.eventsOf(member);
      expect(events.map(({ event }) => event)).toEqual([
        'staff-member.identity-linked',
        'session.begun',
        'session.begun',
      ]);
      expect(events[0]?.changes).toEqual({ issuer: story.provider.issuer, by: 'staff_id' });
    });

    it('is known by their subject alone from then on, whatever becomes of their id', async () => {
      const { member, person } = await imported();
      await story.signOn(person);
      const other = await imported();
      expect(await story.whoIs(await story.signOn({ ...other.person, sub: person.sub }))).toBe(member.id);
      expect(await refusal({ ...person, sub: unique('subject-') })).toBe('sign_on_linked_otherwise');
    });

    it('can be at the same provider by a client that has no secret', async () => {
      const { member, person } = await imported();
      expect(await story.whoIs(await story.signOn(person, 'public'))).toBe(member.id);
    });

    it('counts as somebody with an account: they are not invited, and can be the only administrator', async () => {
      const { member, person } = await imported();
      await story.signOn(person);
      const admin = await asAdmin();
      const { body } = await admin.get(`/v1/staff-members/${member.id}`).expect(200);
      expect(body.personnelFile.account).toBe('active');
      const refused = await admin.post(`/v1/staff-members/${member.id}/invitations`).send().expect(409);
      expect(refused.body.code).toBe('has_account');
      // Everybody else who administers this board has no way to sign in.
      const end = async (staff: StaffMember) => {
        const grant = await story.api.world.administers(staff);
        return admin.post(`/v1/role-grants/${grant.id}/end`).send({ untilOn: '2026-03-12' });
      };
      const without = await end(await colleague());
      expect(without.body.errors).toMatchObject([{ code: 'last_administrator' }]);
      await story.api.world.administers(member);
      expect((await end(await colleague())).status).toBe(200);
    });

    it('makes an invitation that is still out worthless', async () => {
      const { member, person } = await imported();
      const admin = await asAdmin();
      const { body } = await admin.post(`/v1/staff-members/${member.id}/invitations`).send().expect(201);
      expect((await story.signOn(person)).status).toBe(200);
      await story.api.with().post('/v1/auth/activate').send({ secret: body.secret, password: PASSWORD }).expect(401);
    });

    it('ends their session by signing out, with all that was renewed', async () => {
      const { person } = await imported();
      const { refreshToken } = (await story.signOn(person)).body;
      const send = (operation: string, token: unknown) =>
        story.api.with().post(`/v1/auth/${operation}`).send({ refreshToken: token });
      const { body: renewed } = await send('refresh', refreshToken).expect(200);
      await send('sign-out', refreshToken).expect(204);
      await send('refresh', renewed.refreshToken).expect(401);
    });
  });

  describe('an e-mail address', () => {
    const addressed = async (): Promise<{ member: StaffMember; person: Person }> => {
      const email = `${unique('collega')}@voorbeeld.example`;
      const member = await colleague({ email });
      return { member, person: { sub: unique('subject-'), email: email.toUpperCase(), email_verified: true } };
    };

    it('links somebody once, where the provider says that it is theirs; afterwards their subject holds it', async () => {
      const { member, person } = await addressed();
      expect(await story.whoIs(await story.signOn(person))).toBe(member.id);
      expect(await refusal({ ...person, sub: unique('subject-') })).toBe('sign_on_linked_otherwise');
      expect(await story.whoIs(await story.signOn({ sub: person.sub }))).toBe(member.id);
    });

    it.each([false, undefined, 'false', 1])('links nobody where the provider says %s of it', async (email_verified) => {
      const { person } = await addressed();
      expect(await refusal({ ...person, email_verified })).toBe('sign_on_not_known');
    });

    it('links nobody at a provider whose word on it is not asked for', async () => {
      const { person } = await addressed();
      const entree = { uid: person.sub, eduPersonAffiliation: 'employee', nlEduPersonHomeOrganizationId: '12AB03' };
      expect(await refusal({ ...person, ...entree, mail: person['email'] }, 'entree')).toBe('sign_on_not_known');
    });

    it('of an account is its owner’s: an administrator who changes the one on file gets nobody’s', async () => {
      const { member, person } = await addressed();
      const own = `${unique('eigen')}@voorbeeld.example`;
      await story.api.world.account(member, own, await hashPassword(PASSWORD));
      expect(await refusal(person)).toBe('sign_on_account_unproven');
      expect(await story.whoIs(await story.signOn({ ...person, email: own }))).toBe(member.id);
    });

    it('does not link who is linked at another provider of the board, for it may have been changed', async () => {
      const { member, person } = await addressed();
      await story.signOn(person);
      await story.careless.start();
      expect(await refusal({ ...person, sub: unique('subject-') }, 'careless')).toBe('sign_on_linked_otherwise');
      expect(await story.whoIs(await story.signOn(person))).toBe(member.id);
    });

    it('of an account is asked for also where the id of an import would do', async () => {
      const { member, person } = await imported();
      const own = `${unique('eigen')}@voorbeeld.example`;
      await story.api.world.account(member, own, await hashPassword(PASSWORD));
      expect(await refusal(person)).toBe('sign_on_account_unproven');
      expect((await story.signOn({ ...person, email: own, email_verified: true })).status).toBe(200);
    });
  });

  describe('somebody who does not belong here', () => {
    it('is refused where nobody knows them', async () => {
      expect(await refusal({ sub: unique('subject-') })).toBe('sign_on_not_known');
    });

    it('is refused from the day on which they leave, linked or not', async () => {
      const { member, person } = await imported();
      await story.signOn(person);
      const unlinked = await imported();
      for (const { id } of [member, unlinked.member])
        await story.api.database.owner.query(`update staff_member set left_on = '2026-03-20' where id = $1`, [id]);
      story.api.clock.set('2026-03-19T22:59:00Z');
      expect((await story.signOn(person)).status).toBe(200);
      story.api.clock.set('2026-03-19T23:00:00Z');
      expect(await refusal(person)).toBe('sign_on_not_active');
      expect(await refusal(unlinked.person)).toBe('sign_on_not_active');
      expect(await story.eventsOf(unlinked.member)).toEqual([]);
    });

    it('is not let in to this board by the provider of another', async () => {
      const { person } = await imported({ email: 'overal@voorbeeld.example', email_verified: true });
      await colleague({ email: 'overal@voorbeeld.example' });
      expect(await refusal(person, 'elsewhere')).toBe('sign_on_not_known');
      await story.signOn(person);
      expect(await refusal(person, 'elsewhere')).toBe('sign_on_not_known');
    });

    it('cannot bring an answer for one way in to another', async () => {
      const { person } = await imported();
      const browser = new Browser();
      const callback = await story.upToCallback(person, browser, 'school');
      const there = callback.href.replace('/school/', '/public/');
      expect((await browser.open(there)).body['code']).toBe('sign_on_not_trusted');
    });
  });

  describe('Entree Federatie', () => {
    const atSchool = async (claims: object): Promise<Person> => {
      const { person } = await imported();
      const known = { uid: `${person.sub}@regenboog`, nlEduPersonProfileId: person['employee_id'] };
      const usual = { eduPersonAffiliation: 'employee', nlEduPersonHomeOrganizationId: '12AB03' };
      return { sub: person.sub, ...known, ...usual, ...claims };
    };

    it.each([
      ['a site', '12AB03'],
      ['a school with its sites', '12AB'],
      ['small letters', '12ab03'],
      ['several, of which one is here', ['99ZZ00', '12AB03']],
    ])('lets staff in by the BRIN code of %s', async (_, nlEduPersonHomeOrganizationId) => {
      expect((await story.signOn(await atSchool({ nlEduPersonHomeOrganizationId }), 'entree')).status).toBe(200);
    });

    it.each([
      ['of another school', '99ZZ00'],
      ['of another site', '12AB04'],
      ['of another school with its sites', '99ZZ'],
      ['that is half a code', '12A'],
      ['that is one character too long for a school', '12AB0'],
      ['that is empty', ''],
      ['that is missing', undefined],
    ])('refuses a BRIN code %s', async (_, nlEduPersonHomeOrganizationId) => {
      const person = await atSchool({ nlEduPersonHomeOrganizationId });
      expect(await refusal(person, 'entree')).toBe('sign_on_school_unknown');
    });

    it.each([['student'], ['affiliate'], [['student']], [undefined]])('refuses who is %s', async (affiliation) => {
      expect(await refusal(await atSchool({ eduPersonAffiliation: affiliation }), 'entree')).toBe('sign_on_not_staff');
    });

    it('lets in who is staff beside being a student', async () => {
      const person = await atSchool({ eduPersonAffiliation: ['student', 'Employee'] });
      expect((await story.signOn(person, 'entree')).status).toBe(200);
    });

    it('knows people by their uid', async () => {
      const person = await atSchool({});
      await story.signOn(person, 'entree');
      const later = await atSchool({ uid: person['uid'], nlEduPersonProfileId: undefined });
      expect((await story.signOn(later, 'entree')).status).toBe(200);
      expect(await refusal({ ...later, uid: undefined }, 'entree')).toBe('sign_on_not_trusted');
    });
  });

  describe('a front-end', () => {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const begin = (query: object) => story.api.with().get('/v1/auth/sign-on/school').query(query);
    const exchange = (code: string, proof = verifier) =>
      story.api.with().post('/v1/auth/sign-on/session').send({ code, verifier: proof });
    /** Signs somebody on for the front-end, and reads the code that it is given. */
    const codeFor = async (person: Person): Promise<string> => {
      story.provider.person = person;
      const query = new URLSearchParams({ returnTo: `${FRONT_END}/aangemeld`, challenge });
      const start = `${story.origin}/v1/auth/sign-on/school?${query.toString()}`;
      const { url, body } = await new Browser().open(start, ({ origin }) => origin === FRONT_END);
      expect(url.href).toMatch(/^https:\/\/app\.voorbeeld\.example\/aangemeld#code=lss_/);
      expect(body).toEqual({});
      return url.hash.replace('#code=', '');
    };

    it('gets a code, and for that once a session', async () => {
      const { member, person } = await imported();
      const code = await codeFor(person);
      const { body: session } = await exchange(code).expect(200);
      const { body: me } = await story.api.with(session.accessToken).get('/v1/me').expect(200);
      expect(me.staffMemberId).toBe(member.id);
      expect((await exchange(code).expect(401)).body.code).toBe('sign_on_code_refused');
    });

    it('gets back who is refused, with the reason and no code', async () => {
      const backAs = async (person: Person): Promise<string> => {
        story.provider.person = person;
        const query = new URLSearchParams({ returnTo: `${FRONT_END}/aangemeld`, challenge });
        const start = `${story.origin}/v1/auth/sign-on/school?${query.toString()}`;
        return (await new Browser().open(start, ({ origin }) => origin === FRONT_END)).url.href;
      };
      expect(await backAs({ sub: unique('subject-') })).toBe(`${FRONT_END}/aangemeld#error=sign_on_not_known`);
      const { member, person } = await imported();
      await story.api.database.owner.query(`update staff_member set left_on = '2026-03-01' where id = $1`, [member.id]);
      expect(await backAs(person)).toBe(`${FRONT_END}/aangemeld#error=sign_on_not_active`);
    });

    it('gets one session, however many ask at once', async () => {
      const code = await codeFor((await imported()).person);
      const answers = await Promise.all([exchange(code), exchange(code), exchange(code)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('gets nothing without the verifier, and has lost the code then', async () => {
      const code = await codeFor((await imported()).person);
      await exchange(code, randomBytes(32).toString('base64url')).expect(401);
      await exchange(code).expect(401);
    });

    it('has a minute', async () => {
      const [inTime, late] = [await codeFor((await imported()).person), await codeFor((await imported()).person)];
      story.api.clock.set('2026-03-12T09:00:59Z');
      await exchange(inTime).expect(200);
      story.api.clock.set('2026-03-12T09:01:00Z');
      await exchange(late).expect(401);
    });

    it('cannot be one that the configuration does not name', async () => {
      const others = ['https://evil.example/', `${FRONT_END}.evil.example/`, `${FRONT_END}:8443/`];
      const disguised = ['https://app.voorbeeld.example@evil.example/', 'https://x:y@app.voorbeeld.example/'];
      for (const returnTo of [...others, ...disguised, 'http://app.voorbeeld.example/', `${FRONT_END}/#x`]) {
        const { body } = await begin({ returnTo, challenge }).expect(422);
        expect(body.errors).toMatchObject([{ pointer: '/returnTo', code: 'return_not_allowed' }]);
      }
      await begin({ returnTo: 'javascript:alert(1)', challenge }).expect(400);
    });

    it('has to prove itself', async () => {
      const { body } = await begin({ returnTo: FRONT_END }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/challenge', code: 'challenge_missing' }]);
      await begin({ challenge }).expect(422);
      await begin({ returnTo: FRONT_END, challenge: 'plain' }).expect(400);
    });
  });

  describe('a board whose people sign on only', () => {
    it('refuses passwords, invitations and activation, whatever was made before', async () => {
      const { world } = story.api;
      const email = 'streng@voorbeeld.example';
      const member = await world.staffMember(story.strict, undefined, { email });
      await world.account(member, email, await hashPassword(PASSWORD));
      const signIn = (password: string) => story.api.with().post('/v1/auth/sign-in').send({ email, password });
      expect((await signIn(PASSWORD).expect(401)).body.code).toBe('sign_on_required');
      expect((await signIn('een ander wachtwoord').expect(401)).body.code).toBe('sign_in_failed');
      const admin = await story.api.as(await world.boardAdmin(story.strict));
      const colleagueThere = await world.staffMember(story.strict, undefined, { email: 'nieuw@voorbeeld.example' });
      const invited = await admin.post(`/v1/staff-members/${colleagueThere.id}/invitations`).send().expect(422);
      expect(invited.body.code).toBe('sign_on_required');
      const secret = `lsi_${story.strict.id.replaceAll('-', '')}_${'a'.repeat(43)}`;
      const activated = await story.api.with().post('/v1/auth/activate').send({ secret, password: PASSWORD });
      expect(activated.body.code).toBe('sign_on_required');
      const ending = await story.signOn({ sub: unique('subject-'), email, email_verified: true }, 'strict');
      expect(await story.whoIs(ending)).toBe(member.id);
    });
  });
});

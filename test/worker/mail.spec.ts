import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LearningForm, type Leerteam, notify, type School, sendMail, type StaffMember } from '@app/domain';
import { type Mail, type Mailer, openMailer } from '@app/platform';
import { type Client, PUPIL_CODE_SECRET, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { mailTokenFor, MailServer, sendRound } from '../support/mail.js';
import { makeAReport } from '../support/webhook-consumer.js';

let counter = 0;

describe('mail', () => {
  let api: TestApi;
  let server: MailServer;
  let school: School;
  let form: LearningForm;
  let team: Leerteam;
  let noor: StaffMember;
  let sanne: StaffMember;
  let asNoor: Client;
  let asSanne: Client;

  beforeAll(async () => {
    api = await startApi();
    school = await api.world.school(await api.world.board());
    form = await api.world.learningForm({ id: school.boardId } as never);
    team = await api.world.leerteam({ id: school.boardId } as never);
  });
  afterAll(() => api.close());

  /** Somebody who can sign in, and has an address. */
  const colleague = async (givenName: string, familyName = 'Bos', email = `p${(counter += 1)}@voorbeeld.example`) => {
    const person = await api.world.staffMember({ id: school.boardId } as never, school, {
      givenName,
      familyName,
      email,
    });
    await api.world.account(person, email, 'x');
    return person;
  };

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    server = await MailServer.start();
    noor = await colleague('Noor', 'de Wit');
    sanne = await colleague('Sanne');
    asNoor = await api.as(noor);
    asSanne = await api.as(sanne);
  });
  // Mails that one test leaves waiting are no matter of the next.
  afterEach(async () => {
    await server.close();
    await api.database.owner.query('delete from notice');
    await api.database.owner.query('delete from mail_delivery');
  });

  const round = (): Promise<void> => sendRound(api, server.port);

  const invite = async (...people: StaffMember[]): Promise<string> => {
    const activity = await api.world.activity(noor, form, { title: 'Lesstudie “breuken” & meer' });
    const staffMemberIds = people.map(({ id }) => id);
    await asNoor.post(`/v1/activities/${activity.id}/participants`).send({ staffMemberIds }).expect(204);
    return activity.id;
  };
  const shareGoal = async (title: string, person = sanne): Promise<string> => {
    const goal = { title, visibility: 'shared', sharedWith: [person.id] };
    const { body } = await asNoor.post('/v1/goals').send(goal).expect(201);
    return body.id as string;
  };
  const choose = (client: Client, wish: object) => client.put('/v1/me/mail-preferences').send(wish);

  describe('that goes at once', () => {
    it('says in both forms what somebody was told, with a way to it and a way out', async () => {
      await invite(sanne);
      await round();
      const [mail, ...more] = server.to(sanne);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({
        subject: 'Noor de Wit nodigde je uit om mee te doen aan “Lesstudie “breuken” & meer”',
        from: { value: [{ name: 'Leerspoor', address: 'leerspoor@voorbeeld.example' }] },
        to: { value: [{ name: 'Sanne Bos', address: sanne.email }] },
      });
      const { body } = await asSanne.get('/v1/me/notices').expect(200);
      const link = `https://app.leerspoor.example/participations/${body.items[0].subject.id}`;
      expect(mail?.text).toContain('Dag Sanne,');
      expect(mail?.text).toContain(`aan “Lesstudie “breuken” & meer”.\n  ${link}`);
      expect(mail?.html).toContain('<html lang="nl">');
      expect(mail?.html).toContain('“Lesstudie “breuken” &amp; meer”');
      expect(mail?.html).toContain(`href="${link}"`);
      expect(mail?.html).not.toMatch(/<img|<script|<link|url\(/);
      expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
      expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replace(/\s+/g, ' ')).toMatch(
        /^List-Unsubscribe: <https:\/\/leerspoor\.example\/v1\/unsubscribe\/lsu_[\w-]{44}_invitations_[\w-]{32}>$/,
      );
      expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      );
    });

    it('goes once, however many rounds and workers there are', async () => {
      await invite(sanne);
      await Promise.all([round(), round(), round()]);
      await round();
      expect(server.to(sanne)).toHaveLength(1);
      const [row] = await api.database.owner.query<{ state: string }[]>('select state from mail_delivery');
      expect(row?.state).toBe('sent');
    });

    it('gathers what was told in the same minute', async () => {
      await invite(sanne);
      await shareGoal('Vragen stellen');
      await round();
      expect(server.to(sanne).map(({ subject }) => subject)).toEqual(['2 berichten van Leerspoor']);
      expect(server.to(sanne)[0]?.text).toContain('Noor de Wit deelde het doel “Vragen stellen” met je.');
    });

    it('is in the language that somebody chose, and leaves out what they read already', async () => {
      await choose(asSanne, { language: 'en' }).expect(200);
      await invite(sanne);
      await shareGoal('Vragen stellen');
      const { body } = await asSanne.get('/v1/me/notices').expect(200);
      await asSanne.post(`/v1/me/notices/${body.items[0].id}/read`).expect(204);
      await round();
      expect(server.to(sanne)[0]?.subject).toMatch(/^Noor de Wit invited you to take part in/);
      expect(server.to(sanne)[0]?.html).toContain('<html lang="en">');
    });

    it('goes to nobody who left, has no address, or cannot sign in', async () => {
      const left = await colleague('Bram');
      const silent = await api.world.staffMember({ id: school.boardId } as never, school, {
        email: 'nooit@voorbeeld.example',
      });
      const unknown = await api.world.staffMember({ id: school.boardId } as never, school);
      await invite(left, silent, unknown);
      await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [left.id]);
      await round();
      expect(server.mails).toEqual([]);
      // And it does not come after all when that changes.
      await api.world.account(silent, 'nooit@voorbeeld.example', 'x');
      await round();
      expect(server.mails).toEqual([]);
    });

    it('takes names and addresses as they are, and nothing in them as more than that', async () => {
      const odd = await colleague(
        'Zoë "Zo"\r\nBcc: spy@voorbeeld.example',
        'Ångström, <x@y.example>',
        'zoë.å+plg@voorbeeld.example',
      );
      const plain = await colleague("Jan-Willem d'", 'Été 🌱', "j.w+o'neil@sub.voorbeeld.example");
      await invite(odd, plain);
      await round();
      expect(server.mails).toHaveLength(2);
      const recipients = server.mails.map(({ to }) => [to].flat().flatMap((one) => one?.value ?? []));
      expect(recipients.map((all) => all.length)).toEqual([1, 1]);
      expect(
        recipients
          .flat()
          .map(({ address }) => address)
          .sort(),
      ).toEqual([plain.email, odd.email].sort());
      expect(server.mails.every((mail) => !mail.headers.has('bcc') && !mail.bcc)).toBe(true);
      expect(recipients.flat().map(({ name }) => name)).toContain("Jan-Willem d' Été 🌱");
    });
  });

  describe('in the digest', () => {
    beforeEach(() => choose(asSanne, { choices: { invitations: 'digest' } }).expect(200));

    it('comes the next day at seven, with all of the day, once', async () => {
      await shareGoal('Vragen stellen');
      await round();
      api.clock.set('2026-03-12T15:00:00Z');
      await invite(sanne);
      // 06:59 at school.
      api.clock.set('2026-03-13T05:59:00Z');
      await round();
      expect(server.mails).toEqual([]);
      api.clock.set('2026-03-13T06:00:00Z');
      await round();
      await round();
      expect(server.to(sanne).map(({ subject }) => subject)).toEqual(['Je overzicht van 13 maart 2026: 2 berichten']);
      // What comes after it, goes with the next.
      await shareGoal('Nog een doel');
      await round();
      expect(server.to(sanne)).toHaveLength(1);
      api.clock.set('2026-03-14T06:00:00Z');
      await round();
      expect(server.to(sanne)[1]?.subject).toBe('Je overzicht van 14 maart 2026: 1 bericht');
    });

    it('does not come where there is nothing', async () => {
      api.clock.set('2026-03-13T06:00:00Z');
      await round();
      expect(server.mails).toEqual([]);
    });

    it('comes on Monday for who wants that, also when the clock went forward the night before', async () => {
      await choose(asSanne, { digest: 'weekly' }).set('if-match', '"1"').expect(200);
      api.clock.set('2026-03-24T09:00:00Z');
      await shareGoal('Vragen stellen');
      for (const early of ['2026-03-25T09:00:00Z', '2026-03-29T09:00:00Z', '2026-03-30T04:59:00Z']) {
        api.clock.set(early);
        await round();
      }
      expect(server.mails).toEqual([]);
      // 07:00 in summer time.
      api.clock.set('2026-03-30T05:00:00Z');
      await round();
      expect(server.to(sanne)[0]?.subject).toBe('Je overzicht van 30 maart 2026: 1 bericht');
    });

    it('goes by the clock of where somebody works', async () => {
      await api.database.owner.query(`update school set time_zone = 'America/Curacao' where id = $1`, [school.id]);
      await shareGoal('Vragen stellen');
      api.clock.set('2026-03-12T10:59:00Z');
      await round();
      expect(server.mails).toHaveLength(0);
      api.clock.set('2026-03-12T11:00:00Z');
      await round();
      expect(server.mails).toHaveLength(1);
      await api.database.owner.query(`update school set time_zone = 'Europe/Amsterdam' where id = $1`, [school.id]);
    });

    it('is made up for once, when no worker ran for days', async () => {
      await shareGoal('Vragen stellen');
      api.clock.set('2026-03-13T15:00:00Z');
      await shareGoal('Luisteren');
      api.clock.set('2026-03-16T13:00:00Z');
      await round();
      await round();
      expect(server.to(sanne).map(({ subject }) => subject)).toEqual(['Je overzicht van 16 maart 2026: 2 berichten']);
    });
  });

  describe('that somebody wants no more', () => {
    const unsubscribeAddress = (): string =>
      /<https:\/\/leerspoor\.example(\/[^>]+)>/.exec(
        server.mails
          .at(-1)
          ?.headerLines.find(({ key }) => key === 'list-unsubscribe')
          ?.line.replace(/\s+/g, '') ?? '',
      )?.[1] ?? '';

    it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
      'stops by one click of a mail program: %s',
      async (type) => {
        await invite(sanne);
        await round();
        const address = unsubscribeAddress();
        const body = type.startsWith('multipart')
          ? '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
          : 'List-Unsubscribe=One-Click';
        for (let times = 0; times < 2; times += 1)
          await api.with().post(address).set('content-type', type).send(body).expect(200);
        await invite(sanne);
        api.clock.set('2026-03-20T09:00:00Z');
        await round();
        expect(server.to(sanne)).toHaveLength(1);
        const { body: chosen } = await asSanne.get('/v1/me/mail-preferences').expect(200);
        expect(chosen.choices).toMatchObject({ invitations: 'none', meetings: 'at_once', reports: 'at_once' });
        // In the API it is there all the same.
        const { body: notices } = await asSanne.get('/v1/me/notices').expect(200);
        expect(notices.items).toHaveLength(2);
      },
    );

    it('stops by a button on a page, which changes nothing by itself', async () => {
      await invite(sanne);
      await round();
      const address = unsubscribeAddress();
      const page = await api
        .with()
        .get(address)
        .set('accept-language', 'en')
        .expect(200)
        .expect('content-type', /html/);
      expect(page.text).toContain('<html lang="en">');
      expect(page.text).toMatch(/<form method="post"><button/);
      expect(page.headers['content-security-policy']).toContain("form-action 'self'");
      const { body: before } = await asSanne.get('/v1/me/mail-preferences').expect(200);
      expect(before.choices.invitations).toBe('at_once');
      const done = await api.with().post(address).type('form').send('List-Unsubscribe=One-Click').expect(200);
      expect(done.text).toContain('Je krijgt geen mail meer');
      const { body: history } = await asSanne.get('/v1/me/history').expect(200);
      expect(JSON.stringify(history)).toContain('mail-preference.chosen');
    });

    it('stops the digest, and what comes at once goes on', async () => {
      await choose(asSanne, { choices: { invitations: 'digest', reports: 'digest' } }).expect(200);
      await shareGoal('Vragen stellen');
      api.clock.set('2026-03-13T06:00:00Z');
      await round();
      await api.with().post(unsubscribeAddress()).expect(200);
      const { body } = await asSanne.get('/v1/me/mail-preferences').expect(200);
      expect(body.choices).toMatchObject({
        invitations: 'none',
        reports: 'none',
        leerteams: 'none',
        meetings: 'at_once',
      });
    });

    it('is stopped by nobody who has no mail of theirs, and the answer tells nothing', async () => {
      await invite(sanne);
      await round();
      const address = unsubscribeAddress();
      const forged = [
        address.replace('_invitations_', '_meetings_'),
        address.replace(mailTokenFor(sanne).slice(26, 48), mailTokenFor(noor).slice(26, 48)),
        `${address.slice(0, -2)}__`,
        '/v1/unsubscribe/lsu_x',
      ];
      for (const one of forged) {
        expect(one).not.toBe(address);
        const answers = [await api.with().get(one), await api.with().post(one)];
        for (const { status, body } of answers) expect([status, body.code]).toEqual([404, 'not_found']);
      }
      // Of somebody who was erased it answers as of anybody.
      await api.database.owner.query(`update staff_member set erased_at = now(), email = null where id = $1`, [
        sanne.id,
      ]);
      await api.with().post(address).expect(200);
      const rows = await api.database.owner.query('select from mail_preference where staff_member_id = $1', [sanne.id]);
      expect(rows).toEqual([]);
    });

    it('is not sent either where it waited for a second try', async () => {
      await invite(sanne);
      server.refusals.recipient.push({ code: 451, text: '4.7.1 Greylisted, try later' });
      await round();
      await choose(asSanne, { choices: { invitations: 'none' } }).expect(200);
      api.clock.set('2026-03-12T09:06:00Z');
      await round();
      expect(server.mails).toEqual([]);
    });
  });

  describe('says no more than its recipient may open', () => {
    it('of what was taken back between telling and mailing', async () => {
      const goalId = await shareGoal('Omgaan met die ene ouder');
      await asNoor.delete(`/v1/goals/${goalId}/shares/${sanne.id}`).expect(200);
      await round();
      const [mail] = server.to(sanne);
      expect(mail?.text).toContain('Noor de Wit deelde een doel met je, dat nu niet voor je openstaat.');
      expect(JSON.stringify(mail)).not.toMatch(/die ene ouder|goals\//);
    });

    it('of a leerteam that they left', async () => {
      const membership = await api.world.membership(team, sanne);
      await api.world.membership(team, noor);
      const entry = { learningForm: form.code, learnedOn: '2026-03-11', minutes: 60, leerteamId: team.id };
      const said = { ...entry, title: 'Wat wij zagen in groep 7', visibility: 'team', sharedWith: [] };
      const { body } = await asNoor.post('/v1/activities').send(said).expect(201);
      await api.unitOfWork.run({ boardId: noor.boardId, system: true }, async (work) => {
        work.bookkeeping();
        await notify(work, { kind: 'activity.shared', to: [sanne.id], subjectId: body.id as string });
      });
      const { body: before } = await asSanne.get('/v1/me/notices').expect(200);
      expect(before.items[0].subject.title).toBe('Wat wij zagen in groep 7');
      await api.database.owner.query(`update leerteam_membership set until_on = '2026-03-12' where id = $1`, [
        membership.id,
      ]);
      await round();
      expect(server.to(sanne)[0]?.text).toContain(
        'Een collega deelde een activiteit met je, die nu niet voor je openstaat.',
      );
      expect(JSON.stringify(server.mails)).not.toContain('groep 7');
      const { body: after } = await asSanne.get('/v1/me/notices').expect(200);
      expect(after.items[0]).toMatchObject({ subject: null, who: null });
    });
  });

  describe('that a mail server does not take', () => {
    it('is tried again later, longer after each time, under the same id', async () => {
      await invite(sanne);
      server.refusals.message.push({ code: 451, text: '4.3.0 Try later' }, { code: 452, text: '4.2.2 Full' });
      await round();
      api.clock.set('2026-03-12T09:04:00Z');
      await round();
      expect(server.refusals.message).toHaveLength(1);
      api.clock.set('2026-03-12T09:05:00Z');
      await round();
      expect(server.refusals.message).toHaveLength(0);
      api.clock.set('2026-03-12T09:20:00Z');
      await round();
      const [row] = await api.database.owner.query<{ id: string; state: string; tries: number }[]>(
        'select id, state, tries from mail_delivery',
      );
      expect(row).toMatchObject({ state: 'sent', tries: 3 });
      expect(server.to(sanne)[0]?.messageId).toBe(`<${row?.id}@voorbeeld.example>`);
    });

    it('as there is no such mailbox, is held against the address until somebody says otherwise', async () => {
      await invite(sanne);
      server.refusals.recipient.push({ code: 550, text: '5.1.1 No such user here' });
      await round();
      const { body } = await asSanne.get('/v1/me/mail-preferences').expect(200);
      expect(body).toMatchObject({ address: sanne.email, refusedAt: '2026-03-12T09:00:00.000Z' });
      await invite(sanne);
      api.clock.set('2026-03-13T09:00:00Z');
      await round();
      expect(server.mails).toEqual([]);
      await asSanne.delete('/v1/me/mail-preferences/refusal').expect(204);
      await invite(sanne);
      await round();
      expect(server.to(sanne)).toHaveLength(1);
    });

    it('is mailed to another address of the same person', async () => {
      await invite(sanne);
      server.refusals.recipient.push({ code: 550, text: '5.1.1 No such user here' });
      await round();
      await api.database.owner.query(`update staff_member set email = 'nieuw@voorbeeld.example' where id = $1`, [
        sanne.id,
      ]);
      await invite(sanne);
      await round();
      expect(server.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual(['"Sanne Bos" <nieuw@voorbeeld.example>']);
    });

    it.each([
      ['recipient' as const, { code: 550, text: '5.7.1 Relaying denied' }],
      ['message' as const, { code: 554, text: '5.7.1 Looks like spam' }],
    ])('for a reason that is not the address, is not held against it: %s', async (at, refusal) => {
      await invite(sanne);
      server.refusals[at].push(refusal);
      await round();
      api.clock.set('2026-03-13T09:00:00Z');
      await round();
      expect(server.mails).toEqual([]);
      const { body } = await asSanne.get('/v1/me/mail-preferences').expect(200);
      expect(body.refusedAt).toBeNull();
      await invite(sanne);
      await round();
      expect(server.to(sanne)).toHaveLength(1);
    });

    it('is given up on after two days', async () => {
      await invite(sanne);
      // Five minutes after the first try, a quarter of an hour after that, and so on.
      for (const minutes of [0, 5, 20, 80, 260, 620, 1340, 2780]) {
        server.refusals.message[0] = { code: 451, text: '4.3.0 Try later' };
        api.clock.set(new Date(Date.parse('2026-03-12T09:00:00Z') + minutes * 60_000).toISOString());
        await round();
        expect(server.refusals.message).toHaveLength(0);
      }
      const [row] = await api.database.owner.query<{ state: string; tries: number }[]>(
        'select state, tries from mail_delivery',
      );
      expect(row).toEqual({ state: 'given_up', tries: 8 });
    });
  });

  describe('while the mail server cannot be used', () => {
    it('waits, is asked for once a round, and goes when it is back', async () => {
      const { port } = server;
      await server.close();
      const others = [await colleague('Bram'), await colleague('Fleur')];
      await invite(sanne, ...others);
      await expect(sendRound(api, port)).rejects.toThrow(/^mail waits: \w+/);
      const waiting = await api.database.owner.query<unknown[]>(
        `select from mail_delivery where state = 'waiting' and tries = 0`,
      );
      expect(waiting).toHaveLength(3);
      server = await MailServer.start();
      await round();
      expect(server.mails).toHaveLength(3);
    });

    it('is not handed over without encryption, nor to a server that cannot show who it is', async () => {
      await invite(sanne);
      await expect(sendRound(api, server.port, { SMTP_TLS: 'required' })).rejects.toThrow('mail waits');
      const unknown = await MailServer.start({ authOptional: true });
      await expect(sendRound(api, unknown.port, { SMTP_TLS: 'required' })).rejects.toThrow('mail waits');
      expect(unknown.mails).toEqual([]);
      await unknown.close();
      expect(server.mails).toEqual([]);
    });

    it('is no news any more after three days', async () => {
      const { port } = server;
      await server.close();
      await invite(sanne);
      await expect(sendRound(api, port)).rejects.toThrow('mail waits');
      api.clock.set('2026-03-16T09:00:00Z');
      server = await MailServer.start();
      await round();
      expect(server.mails).toEqual([]);
    });

    it('is not all sent after the fact where mail was switched on later', async () => {
      await invite(sanne);
      await choose(asSanne, { choices: { reports: 'digest' } }).expect(200);
      api.clock.set('2026-03-16T09:00:00Z');
      await round();
      expect(server.mails).toEqual([]);
      const left = await api.database.owner.query<unknown[]>('select from notice where to_mail');
      expect(left).toEqual([]);
    });
  });

  it('of a report that was made leads to it, in the client or else in the API, and brings nothing of it along', async () => {
    const makeOne = () => makeAReport(api, sanne, { report: 'teacher', subjectId: sanne.id });
    const { id } = await makeOne();
    await round();
    const { id: another } = await makeOne();
    await sendRound(api, server.port, { APP_URL: '' });
    const [inClient, inApi] = server.to(sanne);
    expect(inClient?.subject).toMatch(/^Je rapport is klaar: je eigen leren, .* tot en met /);
    expect(inClient?.text).toContain(`\n  https://app.leerspoor.example/reports/${id}\n`);
    expect(inApi?.text).toContain(`\n  https://leerspoor.example/v1/reports/${another}\n`);
    expect(inApi?.html).toContain(`href="https://leerspoor.example/v1/reports/${another}"`);
    for (const mail of [inClient, inApi]) expect(mail?.attachments).toEqual([]);
    // Of anything else, where there is no client, a mail says that it is there.
    await invite(sanne);
    await sendRound(api, server.port, { APP_URL: '' });
    expect(server.to(sanne).at(-1)?.text).not.toMatch(/\/(v1\/)?participations/);
  });

  it('of which a worker died halfway goes again, so that who gets both can tell', async () => {
    await invite(sanne);
    const real = await openMailer({
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      login: undefined,
      from: { name: 'L', address: 'l@voorbeeld.example' },
    });
    const dying: Mailer = {
      send: async (mail: Mail) => {
        await real.send(mail);
        throw new Error('killed');
      },
      close: () => real.close(),
    };
    const post = {
      secret: PUPIL_CODE_SECRET,
      publicUrl: 'https://leerspoor.example',
      appUrl: undefined,
      isOver: () => false,
    };
    await expect(sendMail(api.unitOfWork, { ...post, mailer: dying })).rejects.toThrow('killed');
    real.close();
    await round();
    expect(server.to(sanne)).toHaveLength(1);
    api.clock.set('2026-03-12T09:05:00Z');
    await round();
    await round();
    const ids = server.to(sanne).map(({ messageId }) => messageId?.split('@')[0]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('of many takes a connection, and as many queries to make and read as of a few', async () => {
    const people = [];
    for (let index = 0; index < 24; index += 1) people.push(await colleague(`P${index}`));
    const costs = async (...to: StaffMember[]): Promise<number> => {
      await invite(...to);
      const queries = await queriesOf(api, () => round());
      // To say before and after each that it goes: transaction, board, update, end; twice.
      return queries.length - to.length * 8;
    };
    const few = await costs(...people.slice(0, 4));
    const before = server.connections;
    expect(await costs(...people.slice(4))).toBeLessThanOrEqual(few);
    expect(server.connections - before).toBe(1);
  });
});

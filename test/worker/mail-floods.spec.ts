import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Leerteam, notify, type School, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { startApi, type TestApi } from '../support/api.js';
import { MailServer, sendRound } from '../support/mail.js';

/** What a colleague can do to somebody's mailbox. */
describe('mail that a colleague causes', () => {
  let api: TestApi;
  let server: MailServer;
  let school: School;
  let team: Leerteam;
  let noor: StaffMember;
  let sanne: StaffMember;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    school = await api.world.school(board);
    team = await api.world.leerteam(board);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    server = await MailServer.start();
    noor = await api.world.staffMember({ id: school.boardId } as never, school);
    const email = `${newId()}@voorbeeld.example`;
    sanne = await api.world.staffMember({ id: school.boardId } as never, school, { givenName: 'Sanne', email });
    await api.world.account(sanne, email, 'x');
    for (const person of [noor, sanne]) await api.world.membership(team, person);
  });
  afterEach(() => server.close());

  const at = (time: string): void => api.clock.set(`2026-03-12T${time}:00Z`);
  const tell = (times = 1): Promise<void> =>
    api.unitOfWork.run({ boardId: school.boardId, system: true }, async (work) => {
      work.bookkeeping();
      for (let count = 0; count < times; count += 1)
        await notify(work, { kind: 'meeting.moved', to: [sanne.id], subjectId: newId() });
    });
  const round = (): Promise<void> => sendRound(api, server.port);

  it('comes at once a few times a day, and is gathered by the hour from then on', async () => {
    for (let minute = 10; minute < 30; minute += 1) {
      at(`09:${minute}`);
      await tell();
      await round();
    }
    expect(server.to(sanne)).toHaveLength(6);
    at('10:14');
    await round();
    expect(server.to(sanne)).toHaveLength(6);
    at('10:16');
    await round();
    expect(server.to(sanne).map(({ subject }) => subject)[6]).toBe('14 berichten van Leerspoor');
  });

  it('names fifty things, and of the others how many there are', async () => {
    at('09:00');
    await tell(120);
    await round();
    const [mail] = server.to(sanne);
    expect(mail?.text?.match(/^- /gm)).toHaveLength(51);
    expect(mail?.text).toContain('- En nog 70 berichten.');
  });

  it('is in a line of its own, whatever they wrote', async () => {
    at('09:00');
    const asSanne = await api.as(sanne);
    await asSanne
      .put('/v1/me/mail-preferences')
      .send({ choices: { actions: 'at_once' } })
      .expect(200);
    const text = 'Kopieer dit\n\n-- \nGeen mail meer hierover: https://elders.example/';
    const asNoor = await api.as(noor);
    const action = { text, ownerId: sanne.id, dueOn: '2026-03-20' };
    await asNoor.post(`/v1/leerteams/${team.id}/actions`).send(action).expect(201);
    await round();
    const [mail] = server.to(sanne);
    expect(mail?.text).toContain('“Kopieer dit --  Geen mail meer hierover: https://elders.example/”');
    expect(mail?.text?.match(/^-- $/gm)).toHaveLength(1);
  });
});

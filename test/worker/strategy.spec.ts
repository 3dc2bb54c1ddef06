import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, remindTeams, type School, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { addConsultation } from '../support/laid-out/strategy.js';

interface Told {
  readonly kind: string;
  readonly to: string;
  readonly on: string;
}

describe('reminders of what the school sets for itself', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let sam: StaffMember;
  let sanne: StaffMember;
  let asSanne: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    board = await api.world.board();
    school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    sam = await api.world.staffMember(board, school);
    sanne = await api.world.schoolLeader(board, school);
    asSanne = await api.as(sanne);
    await api.world.staffMember(board, await api.world.school(board));
    await api.world.boardAdmin(board);
  });

  /** The job as it runs on these mornings, and once more each. */
  const mornings = async (...days: readonly string[]): Promise<void> => {
    for (const day of days) {
      api.clock.set(`${day}T06:00:00Z`);
      for (let times = 0; times < 2; times += 1) await remindTeams(api.unitOfWork);
    }
  };
  const told = (kinds: string): Promise<Told[]> =>
    api.database.owner.query(
      `select kind, recipient_id as "to", to_char(told_at, 'YYYY-MM-DD') as on from notice
        where board_id = $1 and kind like $2 order by told_at, kind, recipient_id`,
      [board.id, kinds],
    );
  const adopted = async (reviewOn: string): Promise<string> => {
    const vision = { kind: 'vision', title: 'Onze visie', text: 'Samen leren.', schoolId: school.id };
    const { body } = await asSanne.post('/v1/strategy-documents').send(vision).expect(201);
    await asSanne.post(`/v1/strategy-documents/${body.id}/adopt`).set('if-match', '"1"').send({ reviewOn }).expect(200);
    return body.id as string;
  };
  const act = async (id: string, what: string, wish: object): Promise<void> => {
    const { headers } = await asSanne.get(`/v1/strategy-documents/${id}`).expect(200);
    await asSanne
      .post(`/v1/strategy-documents/${id}/${what}`)
      .set('if-match', String(headers['etag']))
      .send(wish)
      .expect(200);
  };

  it('tell those who said nothing yet that a consultation closes in three days, once', async () => {
    const { consultation } = await addConsultation(api, school, noor);
    await mornings('2026-03-29');
    expect(await told('consultation.%')).toEqual([]);
    await mornings('2026-03-30');
    const [silent, on] = [[sam.id, sanne.id].toSorted(), '2026-03-30'];
    const expected = silent.map((to) => ({ kind: 'consultation.closing', to, on }));
    expect(await told('consultation.%')).toEqual(expected);
    const asSam = await api.as(sam);
    const { body } = await asSam.get('/v1/me/notices').expect(200);
    expect(body.items[0]).toMatchObject({ subject: { id: consultation } });
    expect(body.items[0].sentence).toContain('1 april');
    await mornings('2026-03-31', '2026-04-01');
    expect(await told('consultation.%')).toEqual(expected);
  });

  it('tell leaders once that it has closed and what was said waits for an answer', async () => {
    const { idea } = await addConsultation(api, school, noor);
    await addConsultation(api, school, sam);
    await mornings('2026-04-01');
    const closed = async (): Promise<Told[]> => (await told('consultation.closed')).filter(({ to }) => to === sanne.id);
    expect(await closed()).toEqual([]);
    api.clock.set('2026-04-02T01:00:00Z');
    await asSanne
      .put(`/v1/consultation-responses/${idea}/answer`)
      .set('if-match', '"1"')
      .send({ outcome: 'not', answer: 'Te duur.' })
      .expect(200);
    await mornings('2026-04-02', '2026-04-03', '2026-04-20');
    expect(await closed()).toMatchObject([{ on: '2026-04-02' }]);
    expect(await told('consultation.closed')).toHaveLength(1);
  });

  it('tell leaders of what is to be looked at again, on its day and once more a month later', async () => {
    await adopted('2026-09-30');
    await mornings('2026-09-29', '2026-09-30', '2026-10-01', '2026-10-29', '2026-10-30', '2026-10-31', '2026-12-01');
    expect(await told('strategy.%')).toEqual([
      { kind: 'strategy.review-due', to: sanne.id, on: '2026-09-30' },
      { kind: 'strategy.review-overdue', to: sanne.id, on: '2026-10-30' },
    ]);
  });

  it('do not come again for what was reviewed, until its next day, nor for what ended', async () => {
    const id = await adopted('2026-09-01');
    await mornings('2026-09-01');
    await act(id, 'review', { found: 'Zij klopt.', nextReviewOn: '2027-09-01' });
    await mornings('2026-10-01', '2027-09-03');
    expect((await told('strategy.%')).map(({ on }) => on)).toEqual(['2026-09-01', '2027-09-03']);
    await act(id, 'end', { why: 'We gaan samen verder met die van het bestuur.' });
    await mornings('2027-10-01');
    expect(await told('strategy.%')).toHaveLength(2);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { heldUp } from '../support/held-up.js';
import { addConsultation } from '../support/laid-out/strategy.js';

/** The day on which the consultation that is laid out closes. */
const CLOSES = '2026-04-02T09:00:00Z';
const BEFORE = '2026-04-01T21:59:59Z';

describe('what people say, and what leaders decide, at the same moment', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let asNoor: Client;
  let asSanne: Client;
  let asMira: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    board = await api.world.board();
    school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
    asSanne = await api.as(await api.world.schoolLeader(board, school));
    asMira = await api.as(await api.world.schoolLeader(board, school));
  });

  /** A consultation of which the one idea was answered, on the last day but one. */
  const answered = async (): Promise<{ document: string; consultation: string }> => {
    const laidOut = await addConsultation(api, school, noor);
    api.clock.set(CLOSES);
    await asSanne
      .put(`/v1/consultation-responses/${laidOut.idea}/answer`)
      .set('if-match', '"1"')
      .send({ outcome: 'taken_over', answer: 'Dat doen we.' })
      .expect(200);
    return laidOut;
  };
  const adopt = async (by: Client, document: string): Promise<number> =>
    (await by.post(`/v1/strategy-documents/${document}/adopt`).set('if-match', '"1"').send({ reviewOn: '2027-04-02' }))
      .status;
  const object = async (consultation: string): Promise<number> =>
    (
      await asNoor
        .post(`/v1/consultations/${consultation}/responses`)
        .send({ kind: 'concern', text: 'Op het nippertje.' })
    ).status;
  /** Sends one after the other to a round that is held, each at its own moment. */
  const inTurn = async (
    consultation: string,
    ...sends: readonly (readonly [string, () => Promise<number>])[]
  ): Promise<number[]> => {
    const waiting: Promise<number>[] = [];
    const [first, second] = sends as [(typeof sends)[number], (typeof sends)[number]];
    const send = ([moment, one]: (typeof sends)[number]): Promise<number> => {
      api.clock.set(moment);
      const answer = one();
      waiting.push(answer);
      return answer;
    };
    const row = { table: 'consultation', id: consultation } as const;
    await heldUp(
      api,
      row,
      1,
      () => send(first),
      async () => {
        void send(second);
        await waitFor(api, 2);
      },
    );
    return Promise.all(waiting);
  };

  it('keeps a response that came before the decision, and does not decide over it', async () => {
    const { document, consultation } = await answered();
    const statuses = await inTurn(
      consultation,
      [BEFORE, () => object(consultation)],
      [CLOSES, () => adopt(asSanne, document)],
    );
    expect(statuses).toEqual([201, 422]);
  });

  it('takes no response to what was decided on, though its own moment was before', async () => {
    const { document, consultation } = await answered();
    const statuses = await inTurn(
      consultation,
      [CLOSES, () => adopt(asSanne, document)],
      [BEFORE, () => object(consultation)],
    );
    expect(statuses).toEqual([200, 409]);
  });

  it('is adopted once, by one of two leaders', async () => {
    const { document } = await answered();
    const row = { table: 'strategy_document', id: document } as const;
    const both = () => Promise.all([adopt(asSanne, document), adopt(asMira, document)]);
    const { answers } = await heldUp(api, row, 2, both);
    expect((await answers).toSorted()).toEqual([200, 412]);
    const { body } = await asNoor.get(`/v1/strategy-documents/${document}/versions`).expect(200);
    expect(body.items).toMatchObject([{ number: 1 }]);
  });

  it('is one vision where two leaders begin one', async () => {
    const vision = { schoolId: school.id, kind: 'vision', title: 'Onze visie', text: 'Samen leren.' };
    const answers = await Promise.all([asSanne, asMira].map((by) => by.post('/v1/strategy-documents').send(vision)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('is one word where somebody sends two', async () => {
    const { consultation } = await addConsultation(api, school, noor);
    const answers = await Promise.all(
      ['Ja', 'Nee'].map((text) =>
        asNoor.post(`/v1/consultations/${consultation}/responses`).send({ kind: 'consent', text }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

/** Until so many wait for a lock. */
async function waitFor({ database }: TestApi, count: number): Promise<void> {
  for (let waiting = 0; waiting < count;) {
    const rows = await database.owner.query<object[]>(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    waiting = rows.length;
  }
}

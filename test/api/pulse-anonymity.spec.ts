import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removeExpired, type StaffMember } from '@app/domain';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { streams } from '../support/call-operation.js';
import { applyDue } from '../support/erasure-story.js';
import { type NamedOperation, operationsOf } from '../support/operations.js';
import { rowsAndOrder } from '../support/rows-and-order.js';
import { pulseAnswer, type SchoolWithPulse, schoolWithPulse } from '../support/school-with-pulse.js';
import { takenAlong } from '../support/taken-along.js';
import { wholeDatabase } from '../support/whole-database.js';

const CLOSES = '2026-03-26';

/** What six people answer to six items, and three others do not; no two of them the same. */
const ANSWERS = [
  [1, 2, 3, 4, 5, 4],
  [5, 4, 3, 2, 1, 1],
  [2, 2, 4, 4, 3, 3],
  [3, 5, 1, 1, 4, 2],
  [4, 1, 5, 3, 2, 5],
  [3, 3, 2, 5, 5, 5],
];
const ASKED = 11;

/**
 * Whoever can look at everything there is, at every moment, must not be able to tell who answered what. So the same
 * pulse is held in two worlds, where the same people answer in the same order and at the same moments, but not the same.
 */
describe('what is left of the answers to a pulse', () => {
  const log: string[] = [];
  const destination = { write: (line: string) => void log.push(line) };
  let api: TestApi;
  let operations: NamedOperation[];

  beforeAll(async () => {
    api = await startApi({ environment: { LOG_LEVEL: 'trace' }, log: destination });
    operations = operationsOf(await describeApi(api.app));
  });
  afterAll(() => api.close());

  interface Held extends SchoolWithPulse {
    readonly id: string;
  }

  const layOut = async (closesOn = CLOSES): Promise<Held> => {
    api.clock.set('2026-03-12T09:00:00Z');
    const there = await schoolWithPulse(api, ASKED);
    const { body } = await (there.clients[0] as Client)
      .post(`/v1/schools/${there.school.id}/pulses`)
      .send({ closesOn, itemIds: there.itemIds })
      .expect(201);
    return { ...there, id: body.id as string };
  };

  /** Somebody answers at a moment and under a key of their own. */
  const answer = async ({ clients, id, itemIds }: Held, by: number, steps: readonly number[]): Promise<void> => {
    api.clock.set(`2026-03-13T1${by}:0${by}:00Z`);
    await (clients[by] as Client)
      .post(`/v1/pulses/${id}/answers`)
      .set('idempotency-key', `antwoord-${by}`)
      .send(pulseAnswer(itemIds, ...steps))
      .expect(204);
  };

  const answerAll = async (held: Held, answers: readonly (readonly number[])[]): Promise<void> => {
    for (const [by, steps] of answers.entries()) await answer(held, by, steps);
  };

  const settle = async (): Promise<void> => {
    api.clock.set(`${CLOSES}T03:30:00Z`);
    await removeExpired(api.unitOfWork);
  };

  const namesIn = ({ board, school, people, id, itemIds }: Held): ReadonlyMap<string, string> =>
    new Map([
      [board.id, 'board'],
      [school.id, 'school'],
      [id, 'pulse'],
      ...itemIds.map((item, index) => [item, `item ${index}`] as const),
      ...people.map((person, index) => [person.id, `person ${index}`] as const),
    ]);
  const everything = (held: Held): Promise<string[]> => rowsAndOrder(api, held.board.id, namesIn(held));

  /** All that somebody is answered who asks for everything that can be asked, of the school and the pulse too. */
  const asking = async (held: Held, by: number, only = /./): Promise<string[]> => {
    const said: string[] = [];
    for (const one of operations) {
      const path = one.path
        .replace('schools/{id}', `schools/${held.school.id}`)
        .replace('pulses/{id}', `pulses/${held.id}`);
      if (one.method !== 'get' || !one.operation.security || streams(one) || path.includes('{') || !only.test(path))
        continue;
      const { status, text } = await (held.clients[by] as Client).get(path);
      const names = namesIn(held);
      said.push(
        `${one.path} ${status} ${(text ?? '').replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? 'an id')}`,
      );
    }
    return said;
  };

  it('is the same, whoever of them gave which answer: while it is open, and once it is over', async () => {
    const [one, other] = [await layOut(), await layOut()];
    await answerAll(one, ANSWERS);
    await answerAll(other, [...ANSWERS.slice(2), ...ANSWERS.slice(0, 2)]);
    const left = await everything(one);
    expect(left.length).toBeGreaterThan(40);
    expect(await everything(other)).toEqual(left);
    await settle();
    expect(await everything(other)).toEqual(await everything(one));
    expect(await asking(other, 0)).toEqual(await asking(one, 0));
  });

  it('would be seen to differ, if something did', async () => {
    const [one, other] = [await layOut(), await layOut()];
    await answerAll(one, ANSWERS);
    await answerAll(other, [[1, 1, 1, 1, 1, 1], ...ANSWERS.slice(1)]);
    expect(await everything(other)).not.toEqual(await everything(one));
  });

  it('tells whoever knows who answers when, and looks after each answer, nothing of one whose answer differs', async () => {
    const [one, other] = [await layOut(), await layOut()];
    const watched = /pulse|notices|history|openings/;
    for (const [by, steps] of ANSWERS.entries()) {
      await answer(one, by, steps);
      // The third person answers the opposite in the other world: nobody is to see it, now or after any later answer.
      await answer(other, by, by === 2 ? steps.map((step) => 6 - step) : steps);
      const seen = await asking(one, 10, watched);
      expect(seen.length).toBeGreaterThan(4);
      expect(await asking(other, 10, watched)).toEqual(seen);
    }
    expect(await asking(other, 0)).toEqual(await asking(one, 0));
    // Of the whole database, the counts alone are not the same. The two share pages here, so that where rows stand in
    // them says nothing.
    const besideCounts = async (held: Held): Promise<string[]> =>
      (await everything(held)).filter((row) => !row.startsWith('pulse_tally ')).toSorted();
    expect(await besideCounts(other)).toEqual(await besideCounts(one));
  });

  it('tells in the result no more than the result of everybody does, in whatever order they answered', async () => {
    const orders = [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [3, 0, 5, 1, 4, 2],
    ] as const;
    const results: string[][] = [];
    for (const order of orders) {
      const held = await layOut();
      for (const by of order) await answer(held, by, ANSWERS[order.indexOf(by)] as number[]);
      await settle();
      results.push(await asking(held, 10, /pulses/));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('is under no key, which would say who answered, and on which day, when that is forgotten already', async () => {
    const { clients, id, people, itemIds } = await layOut();
    const send = (...steps: number[]) =>
      (clients[0] as Client)
        .post(`/v1/pulses/${id}/answers`)
        .set('idempotency-key', 'een')
        .send(pulseAnswer(itemIds, ...steps));
    await send(1, 2, 3, 4, 5, 5).expect(204);
    // A repetition is answered the same, whatever it says: nobody is able to compare the two.
    for (const steps of [[5], [1, 2, 3, 4, 5, 5]])
      expect((await send(...steps).expect(409)).body.code).toBe('pulse_answered_already');
    const { boardId } = people[0] as StaffMember;
    expect(await api.database.owner.query(`select from idempotent_answer where board_id = $1`, [boardId])).toEqual([]);
    const tallies = await api.database.owner.query(
      `select times from pulse_tally where pulse_id = $1 and need = 'autonomy'`,
      [id],
    );
    expect(tallies[0].times).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is in tables with no person beside a count, and no moment beside either', async () => {
    const columns = await api.database.owner.query<{ table: string; column: string; type: string }[]>(
      `select table_name as table, column_name as column, data_type as type from information_schema.columns
        where table_name in ('pulse_person', 'pulse_tally', 'pulse_result')`,
    );
    expect(columns.filter(({ type }) => /time|date/.test(type))).toEqual([]);
    const tablesOf = (column: string) => columns.filter((one) => one.column === column).map(({ table }) => table);
    expect(tablesOf('staff_member_id')).toEqual(['pulse_person']);
    expect(columns.filter(({ type }) => type === 'ARRAY').map(({ table }) => table)).toEqual(['pulse_tally']);
  });

  it('is in no history, and no log says that somebody answered, or what', async () => {
    const held = await layOut();
    log.length = 0;
    await answerAll(held, ANSWERS);
    const history = await api.database.owner.query(
      `select event from history_entry where board_id = $1 and subject_type = 'pulse'`,
      [held.board.id],
    );
    expect(history).toEqual([{ event: 'pulse.opened' }]);
    for (const secret of [held.id, ...held.itemIds, ...held.people.map((person) => person.id)])
      expect(log.filter((line) => line.includes(secret))).toEqual([]);
    await settle();
    const rows = [...(await wholeDatabase(api.database.owner))].flatMap(([table, all]) =>
      all.map((row) => `${table} ${row}`),
    );
    // Once it is over, what says who took part is gone.
    const about = rows.filter((row) => row.includes(held.id) && held.people.some((person) => row.includes(person.id)));
    expect(about.filter((row) => !/^(notice|history_entry) /.test(row))).toEqual([]);
    expect(rows.filter((row) => row.startsWith('idempotent_answer ') && row.includes(held.board.id))).toEqual([]);
  });

  describe('for one who answered', () => {
    const exportOf = async ({ people }: Held, by: number): Promise<object[]> =>
      (await takenAlong(api, people[by] as StaffMember)).rows('pulse_person');

    it('is in their export that they took part, as long as it is open, and never what they answered', async () => {
      const held = await layOut();
      await answerAll(held, ANSWERS);
      expect(await exportOf(held, 1)).toMatchObject([{ answered: true, schoolName: 'De Regenboog', closesOn: CLOSES }]);
      await settle();
      expect(await exportOf(held, 1)).toEqual([]);
    });

    it('stays among the counts when they are erased, which nobody could take it out of', async () => {
      const held = await layOut('2026-04-10');
      await answerAll(held, ANSWERS);
      const { id, familyName } = held.people[1] as StaffMember;
      await (held.clients[1] as Client).post('/v1/me/erasure').send({ confirm: familyName }).expect(202);
      api.clock.set('2026-03-30T04:00:00Z');
      await applyDue(api);
      const gone = await api.database.owner.query(`select from pulse_person where staff_member_id = $1`, [id]);
      expect(gone).toEqual([]);
      api.clock.set('2026-04-10T03:30:00Z');
      await removeExpired(api.unitOfWork);
      const { body } = await (held.clients[0] as Client).get(`/v1/pulses/${held.id}`).expect(200);
      expect(body).toMatchObject({ asked: ASKED, answered: 6, answeredBound: 'exact' });
    });
  });
});

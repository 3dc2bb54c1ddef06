import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { rowsAndOrder } from '../support/rows-and-order.js';
import { wholeDatabase } from '../support/whole-database.js';

const CONTRASTS = ['traitOrGroup', 'fewOrAnyone', 'bornOrEveryone', 'agreementsOrAim', 'uniformityOrDiversity'];

/** What five people answer on the five contrasts; no two of them the same. */
const ANSWERS = [
  [1, 2, 3, 4, 5],
  [5, 4, 3, 2, 1],
  [2, 2, 4, 4, 3],
  [3, 5, 1, 1, 4],
  [4, 1, 5, 3, 2],
];

/**
 * Whoever can look at everything there is, in the database and in the log, must not be able to tell who answered what.
 * So the same review is held in two worlds, where the same people answer in the same order and at the same moments, but
 * with each other's answers. If all that is left of the one is all that is left of the other, nothing in it can tell.
 */
describe('what is left of the answers to a collaboration review', () => {
  const log: string[] = [];
  const destination = { write: (line: string) => void log.push(line) };
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ environment: { LOG_LEVEL: 'trace' }, log: destination });
  });
  afterAll(() => api.close());

  interface Held {
    readonly board: Board;
    readonly people: readonly StaffMember[];
    readonly clients: readonly Client[];
    readonly id: string;
  }

  const layOut = async (): Promise<Held> => {
    api.clock.set('2026-03-12T09:00:00Z');
    const board = await api.world.board('Bestuur');
    const team = await api.world.leerteam(board, { name: 'Leerteam' });
    const people: StaffMember[] = [];
    for (let count = 0; count < ANSWERS.length; count += 1)
      people.push(await api.world.staffMember(board, undefined, { familyName: `Lid ${count}` }));
    for (const person of people) await api.world.membership(team, person);
    const clients = await Promise.all(people.map((person) => api.as(person)));
    const { body } = await (clients[0] as Client)
      .post(`/v1/leerteams/${team.id}/collaboration-reviews`)
      .send({ closesOn: '2026-03-26' })
      .expect(201);
    return { board, people, clients, id: body.id as string };
  };

  /** People answer one after the other, each at a moment of their own and under a key of their own. */
  const answerAll = async ({ clients, id }: Held, answers: readonly (readonly number[])[]): Promise<void> => {
    for (const [by, answer] of answers.entries()) {
      api.clock.set(`2026-03-13T1${by}:0${by}:00Z`);
      await (clients[by] as Client)
        .post(`/v1/collaboration-reviews/${id}/answers`)
        .set('idempotency-key', `antwoord-${by}`)
        .send(Object.fromEntries(CONTRASTS.map((contrast, place) => [contrast, answer[place]])))
        .expect(204);
    }
  };

  const everything = ({ board, people, id }: Held): Promise<string[]> => {
    const named = new Map<string, string>([
      [board.id, 'board'],
      [id, 'review'],
      ...people.map((person, index) => [person.id, `person ${index}`] as const),
    ]);
    return rowsAndOrder(api, board.id, named);
  };

  it('is the same, whoever of them gave which answer: while it is open, and once it is over', async () => {
    const [one, other] = [await layOut(), await layOut()];
    await answerAll(one, ANSWERS);
    await answerAll(other, [...ANSWERS.slice(2), ...ANSWERS.slice(0, 2)]);
    const left = await everything(one);
    expect(left.length).toBeGreaterThan(20);
    expect(await everything(other)).toEqual(left);
    api.clock.set('2026-03-26T03:30:00Z');
    await removeExpired(api.unitOfWork);
    expect(await everything(other)).toEqual(await everything(one));
  });

  it('would be seen to differ, if something did', async () => {
    const [one, other] = [await layOut(), await layOut()];
    await answerAll(one, ANSWERS);
    await answerAll(other, [[1, 1, 1, 1, 1], ...ANSWERS.slice(1)]);
    expect(await everything(other)).not.toEqual(await everything(one));
  });

  it('is under no key, which would say who answered, and on which day', async () => {
    const { clients, id, people } = await layOut();
    const send = (answer: number[]) =>
      (clients[0] as Client)
        .post(`/v1/collaboration-reviews/${id}/answers`)
        .set('idempotency-key', 'een')
        .send(Object.fromEntries(CONTRASTS.map((contrast, place) => [contrast, answer[place]])));
    await send([1, 2, 3, 4, 5]).expect(204);
    // A repetition is answered the same, whatever it says: nobody is able to compare the two.
    for (const answer of [
      [5, 4, 3, 2, 1],
      [1, 2, 3, 4, 5],
    ])
      expect((await send(answer).expect(409)).body.code).toBe('review_answered_already');
    const kept = await api.database.owner.query(`select from idempotent_answer where board_id = $1`, [
      people[0]?.boardId,
    ]);
    expect(kept).toEqual([]);
    const times = await api.database.owner.query(
      `select contrast, times from collaboration_review_tally where review_id = $1 and contrast = 'traitOrGroup'`,
      [id],
    );
    expect(times[0].times).toEqual([1, 0, 0, 0, 0]);
  });

  it('is in tables with no person beside a count, and no moment beside either', async () => {
    const columns = await api.database.owner.query<{ table: string; column: string; type: string }[]>(
      `select table_name as table, column_name as column, data_type as type from information_schema.columns
        where table_name in ('collaboration_review_member', 'collaboration_review_tally', 'collaboration_review_result')`,
    );
    expect(columns.filter(({ type }) => /time|date/.test(type))).toEqual([]);
    const tablesOf = (column: string) => columns.filter((one) => one.column === column).map(({ table }) => table);
    expect(tablesOf('staff_member_id')).toEqual(['collaboration_review_member']);
    expect(columns.filter(({ type }) => type === 'ARRAY').map(({ table }) => table)).toEqual([
      'collaboration_review_tally',
    ]);
  });

  it('is in no history, and no log says that somebody answered, or what', async () => {
    const { board, people, clients, id } = await layOut();
    log.length = 0;
    await answerAll({ board, people, clients, id }, ANSWERS);
    const history = await api.database.owner.query(`select event from history_entry where board_id = $1`, [board.id]);
    expect(history).toEqual([{ event: 'collaboration-review.opened' }]);
    for (const secret of [id, 'traitOrGroup', ...people.map((person) => person.id)])
      expect(log.filter((line) => line.includes(secret))).toEqual([]);
    const holding = await wholeDatabase(api.database.owner);
    const rows = [...holding].flatMap(([table, all]) => all.map((row) => `${table} ${row}`));
    const together = rows.filter(
      (row) => row.includes('traitOrGroup') && people.some((person) => row.includes(person.id)),
    );
    expect(together).toEqual([]);
  });
});

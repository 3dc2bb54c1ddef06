import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, seedLearningForms, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';

describe('what is left of a meeting', () => {
  let api: TestApi;
  let board: Board;
  let team: Leerteam;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    team = await api.world.leerteam(board);
    const school = await api.world.school(board);
    [noor, sam] = [await api.world.staffMember(board, school), await api.world.staffMember(board, school)];
    for (const person of [noor, sam]) await api.world.membership(team, person);
    asNoor = await api.as(noor);
  });

  const plan = async (plannedOn: string): Promise<string> => {
    const wanted = { title: 'Kring', plannedOn, minutes: 60 };
    const { body } = await asNoor.post(`/v1/leerteams/${team.id}/planned-meetings`).send(wanted).expect(201);
    return body.meetings[0].id as string;
  };
  const fill = (id: string, items: number): Promise<unknown> =>
    api.database.owner.query(
      `insert into agenda_item (id, board_id, planned_meeting_id, author_id, brought_by_id, title, purpose, position, state, times_carried, version)
       select gen_random_uuid(), $1, $2, $3, $3, 'Punt ' || n, 'discuss', n, 'open', 0, 1 from generate_series(1, $4::integer) n`,
      [board.id, id, noor.id, items],
    );
  const titles = async (id: string): Promise<string[]> => {
    const { body } = await asNoor.get(`/v1/meetings/${id}/agenda`).expect(200);
    return (body.items as { title: string }[]).map(({ title }) => title);
  };
  const close = async (id: string): Promise<void> => {
    await asNoor.put(`/v1/meetings/${id}/presences/${noor.id}`).send({ presence: 'present' }).expect(200);
    await asNoor.post(`/v1/meetings/${id}/close`).send({}).expect(200);
  };

  it('goes to the next as far as that has room, and the rest to the one after it', async () => {
    const first = await plan('2026-03-12');
    await fill(first, 250);
    const [second, third] = [await plan('2026-03-19'), await plan('2026-03-26')];
    await close(first);
    expect(await titles(second)).toEqual(Array.from({ length: 200 }, (_, place) => `Punt ${place + 1}`));
    await asNoor.post(`/v1/meetings/${second}/cancel`).expect(200);
    expect(await titles(third)).toHaveLength(200);
    await asNoor.post(`/v1/meetings/${third}/cancel`).expect(200);
    const left = [await titles(await plan('2026-04-02')), await titles(await plan('2026-04-09'))];
    expect(left.map(({ length }) => length)).toEqual([200, 0]);
    expect(left[0]).toContain('Punt 250');
  });

  it('can be corrected where all for whom it was logged were erased since', async () => {
    const id = await plan('2026-03-12');
    await close(id);
    // As erasing somebody leaves it.
    await api.database.owner.query(
      `update meeting_presence set minutes = null, activity_id = null, activity_version = null where planned_meeting_id = $1`,
      [id],
    );
    await asNoor.put(`/v1/meetings/${id}/presences/${sam.id}`).send({ presence: 'present' }).expect(200);
    const logged = await api.database.owner.query(
      `select owner_id from activity where meeting_id = $1 and owner_id = $2`,
      [id, sam.id],
    );
    expect(logged).toHaveLength(1);
  });
});

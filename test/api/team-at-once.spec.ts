import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, Leerteam, School, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';

/** Whatever is done at the same moment is done one after the other, or refused with a word; nothing is ever in a knot. */
describe('in a leerteam in which everything happens at once', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let members: { person: StaffMember; client: Client }[];

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    team = await api.world.leerteam(board);
    members = [];
    for (let number = 0; number < 6; number += 1) {
      const person = await api.world.staffMember(board, school, { givenName: `Lid ${number}` });
      await api.world.membership(team, person);
      members.push({ person, client: await api.as(person) });
    }
  });

  const member = (place: number): (typeof members)[number] => members[place] as (typeof members)[number];
  const failed = (answers: readonly { status: number }[]): number[] =>
    answers.map(({ status }) => status).filter((status) => status >= 500);

  it('meetings are planned while others ask to belong to it', async () => {
    const outsiders: Client[] = [];
    for (let number = 0; number < 6; number += 1)
      outsiders.push(await api.as(await api.world.staffMember(board, school)));
    for (let round = 0; round < 3; round += 1) {
      const plan = { title: 'Kring', plannedOn: '2026-03-19', minutes: 60 };
      const answers = await Promise.all([
        ...members.map(({ client }) => client.post(`/v1/leerteams/${team.id}/planned-meetings`).send(plan)),
        ...outsiders.map((client) => client.post(`/v1/leerteams/${team.id}/requests`).send({})),
        ...members.map(({ client }) => client.post(`/v1/leerteams/${team.id}/planned-meetings`).send(plan)),
      ]);
      expect(failed(answers)).toEqual([]);
    }
  });

  it('a turn is taken back while who was to take it over accepts it', async () => {
    const [one, other] = [member(0), member(1)];
    for (let round = 0; round < 5; round += 1) {
      const turn = { words: `Ouders ${round}`, fromOn: '2026-04-01' };
      const { body } = await one.client.post(`/v1/leerteams/${team.id}/lead-turns`).send(turn).expect(201);
      const over = { leaderId: other.person.id };
      const offer = await one.client.post(`/v1/lead-turns/${body.id}/hand-over`).send(over);
      const answers = await Promise.all([
        one.client.delete(`/v1/lead-turns/${body.id}`),
        other.client.post(`/v1/lead-turns/${offer.body.id}/accept`).send({}),
      ]);
      expect(failed(answers)).toEqual([]);
    }
  });
});

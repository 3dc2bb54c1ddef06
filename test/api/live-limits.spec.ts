import { request } from 'node:http';
import type { StaffMember } from '@app/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { type EventStream, openStream } from '../support/event-stream.js';

const MOST = 20;

describe('how much one person can follow at once', () => {
  let api: TestApi;
  let noor: StaffMember;
  let url: string;
  let token: string;

  beforeAll(async () => {
    api = await startApi();
    const address = await api.listen();
    const board = await api.world.board();
    noor = await api.world.staffMember(board, await api.world.school(board));
    const team = await api.world.leerteam(board);
    await api.world.membership(team, noor);
    const plan = { title: 'Kring', plannedOn: '2026-03-19', minutes: 60 };
    const client = await api.as(noor);
    const { body } = await client.post(`/v1/leerteams/${team.id}/planned-meetings`).send(plan).expect(201);
    url = `${address}/v1/meetings/${body.meetings[0].id}/changes`;
    token = await api.tokenOf(noor);
  });
  afterAll(() => api.close());

  /** Keeps whoever would follow something waiting for the database, while something else is done. */
  const whileReading = <T>(act: () => Promise<T>): Promise<T> =>
    api.database.owner.transaction(async (db) => {
      await db.query('lock table live_topic in access exclusive mode');
      return act();
    });
  const waiting = async (): Promise<void> => {
    const sql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await api.database.owner.query<object[]>(sql)).length === 0) await new Promise((on) => setTimeout(on, 10));
  };
  const follow = (): Promise<EventStream> => openStream(url, { token });
  const closed = async (streams: readonly EventStream[]): Promise<void> => {
    for (const stream of streams) stream.close();
    await Promise.all(streams.map(({ ended }) => ended));
  };

  it('is no more where they begin with all of it at the same moment', async () => {
    const opened = await whileReading(async () => {
      const opening = Array.from({ length: MOST + 15 }, follow);
      await waiting();
      return { opening };
    });
    const streams = await Promise.all(opened.opening);
    expect(streams.filter(({ status }) => status === 200)).toHaveLength(MOST);
    expect(streams.filter(({ status }) => status === 429)).toHaveLength(15);
    await closed(streams);
  });

  it('is no less for having left before an answer came', async () => {
    const leave = async (): Promise<void> => {
      const headers = { authorization: `Bearer ${token}` };
      const calls = Array.from({ length: MOST }, () => request(url, { headers }).on('error', () => undefined));
      for (const call of calls) call.end();
      await waiting();
      for (const call of calls) call.destroy();
      await new Promise((on) => setTimeout(on, 100));
    };
    await whileReading(leave);
    let stream = await follow();
    for (const until = Date.now() + 3_000; stream.status !== 200 && Date.now() < until;) {
      await new Promise((on) => setTimeout(on, 100));
      stream = await follow();
    }
    expect(stream.status).toBe(200);
    await closed([stream]);
  });
});

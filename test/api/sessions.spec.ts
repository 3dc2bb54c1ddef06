import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashPassword, type StaffMember } from '@app/domain';
import { startApi, type TestApi, THE_MOMENT } from '../support/api.js';

const PASSWORD = 'vier woorden in een rij';

interface Session {
  accessToken: string;
  refreshToken: string;
}
interface Shown {
  id: string;
  current: boolean;
  begunAt: string;
  lastUsedAt: string;
  expiresAt: string;
}

describe('sessions', () => {
  let api: TestApi;
  let hash: string;
  let noor: StaffMember;
  let email: string;
  let counter = 0;

  beforeAll(async () => {
    api = await startApi();
    hash = await hashPassword(PASSWORD);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    email = `noor${(counter += 1)}@voorbeeld.nl`;
    noor = await api.world.staffMember(await api.world.board());
    await api.world.account(noor, email, hash);
  });

  const signIn = async (): Promise<Session> =>
    (await api.with().post('/v1/auth/sign-in').send({ email, password: PASSWORD }).expect(200)).body as Session;
  const refresh = ({ refreshToken }: Session) => api.with().post('/v1/auth/refresh').send({ refreshToken });
  const shownTo = async ({ accessToken }: Session, query = ''): Promise<Shown[]> =>
    (await api.with(accessToken).get(`/v1/me/sessions${query}`).expect(200)).body.items as Shown[];
  const day = (days: number): string => new Date(Date.parse(THE_MOMENT) + days * 86_400_000).toISOString();

  it('are shown to who began them, with when they were used and which one asks', async () => {
    const laptop = await signIn();
    api.clock.set('2026-03-12T10:00:00Z');
    const phone = await signIn();
    api.clock.set('2026-03-12T11:00:00Z');
    await refresh(laptop).expect(200);
    const shown = await shownTo(phone);
    expect(shown).toMatchObject([
      { current: true, begunAt: '2026-03-12T10:00:00.000Z', lastUsedAt: '2026-03-12T10:00:00.000Z' },
      { current: false, begunAt: '2026-03-12T09:00:00.000Z', lastUsedAt: '2026-03-12T11:00:00.000Z' },
    ]);
    expect(await shownTo(phone, '?limit=1')).toEqual(shown.slice(0, 1));
  });

  it('can be ended from another one', async () => {
    const [lost, phone] = [await signIn(), await signIn()];
    const others = (await shownTo(phone)).filter(({ current }) => !current);
    const end = () => api.with(phone.accessToken).delete(`/v1/me/sessions/${others[0]?.id}`).expect(204);
    await end();
    await end();
    await refresh(lost).expect(401);
    await refresh(phone).expect(200);
    expect(await shownTo(phone)).toHaveLength(1);
    expect(await historyOf(noor)).toEqual(['session.begun', 'session.begun', 'session.ended']);
  });

  it('can be ended all but the one that asks', async () => {
    const [one, two, phone] = [await signIn(), await signIn(), await signIn()];
    await api.with(phone.accessToken).delete('/v1/me/sessions').expect(204);
    await api.with(phone.accessToken).delete('/v1/me/sessions').expect(204);
    await refresh(one).expect(401);
    await refresh(two).expect(401);
    await refresh(phone).expect(200);
    expect((await historyOf(noor)).filter((event) => event === 'session.others-ended')).toHaveLength(1);
  });

  it('of somebody else can be neither seen nor ended', async () => {
    const mine = await signIn();
    const colleague = await api.world.staffMember({ id: noor.boardId } as never);
    await api.world.account(colleague, `sanne${counter}@voorbeeld.nl`, hash);
    const [session] = await shownTo(mine);
    const asSanne = await api.as(colleague);
    expect((await asSanne.get('/v1/me/sessions').expect(200)).body.items).toEqual([]);
    await asSanne.delete(`/v1/me/sessions/${session?.id}`).expect(404);
    await asSanne.delete('/v1/me/sessions').expect(204);
    await refresh(mine).expect(200);
  });

  it('end by themselves after ninety days, however much they are used', async () => {
    let session = await signIn();
    for (let days = 10; days < 90; days += 10) {
      api.clock.set(day(days));
      session = (await refresh(session).expect(200)).body as Session;
    }
    const [shown] = await shownTo(session);
    expect(shown).toMatchObject({ begunAt: day(0), expiresAt: day(90) });
    api.clock.set(new Date(Date.parse(day(90)) - 1).toISOString());
    session = (await refresh(session).expect(200)).body as Session;
    api.clock.set(day(90));
    await refresh(session).expect(401);
    await signIn();
  });

  it('that were ended or not used in time are shown no more', async () => {
    const ended = await signIn();
    await api.with().post('/v1/auth/sign-out').send({ refreshToken: ended.refreshToken }).expect(204);
    await signIn();
    api.clock.set(day(14));
    expect(await shownTo(await signIn())).toMatchObject([{ current: true }]);
  });

  const historyOf = async (person: StaffMember): Promise<string[]> => {
    const rows = await api.database.owner.query<{ event: string }[]>(
      `select event from history_entry where subject_id = $1 order by id`,
      [person.id],
    );
    return rows.map(({ event }) => event);
  };
});

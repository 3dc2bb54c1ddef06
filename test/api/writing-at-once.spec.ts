import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Leerteam, seedLearningForms, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

const MEMBERS = 20;

/** Two API programs on one database, and twenty members, half of them at each. */
describe('twenty members who write in one meeting at the same moment', () => {
  let api: TestApi;
  let other: TestApi;
  let team: Leerteam;
  let members: { person: StaffMember; client: Client }[];

  beforeAll(async () => {
    api = await startApi();
    other = await startApi({ environment: { DATABASE_URL: api.database.appUrl } });
    const board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    const school = await api.world.school(board);
    team = await api.world.leerteam(board);
    members = [];
    for (let number = 0; number < MEMBERS; number += 1) {
      const person = await api.world.staffMember(board, school, { givenName: `Lid ${number}` });
      await api.world.membership(team, person);
      members.push({ person, client: await (number % 2 === 0 ? api : other).as(person) });
    }
  });
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  const first = (): Client => members[0]?.client as Client;
  const plan = async (plannedOn: string): Promise<string> => {
    const wanted = { title: 'Kring', plannedOn, minutes: 60 };
    const { body } = await first().post(`/v1/leerteams/${team.id}/planned-meetings`).send(wanted).expect(201);
    return body.meetings[0].id as string;
  };

  /** Everything that a member says in it, each with a word that is theirs alone. */
  const wordsOf = (id: string, number: number, { person }: { person: StaffMember }): [string, object, string][] => {
    const word = (what: string): string => `${what}-van-lid-${number}`;
    const action = { ownerId: person.id, dueOn: '2026-03-20', meetingId: id };
    return [
      [`meetings/${id}/notes`, { text: word('eerste') }, word('eerste')],
      [`meetings/${id}/notes`, { text: word('tweede') }, word('tweede')],
      [`meetings/${id}/agenda-items`, { title: word('punt'), purpose: 'discuss' }, word('punt')],
      [`meetings/${id}/decisions`, { text: word('besluit'), decidedBy: 'consent' }, word('besluit')],
      [`leerteams/${team.id}/actions`, { ...action, text: word('actie') }, word('actie')],
    ];
  };

  /** All members at once, each one word after the other: what was answered, by word. */
  async function writeAtOnce(id: string): Promise<Map<string, number>> {
    const answered = new Map<string, number>();
    const speak = async (member: (typeof members)[number], number: number): Promise<void> => {
      const there = `/v1/meetings/${id}/presences/${member.person.id}`;
      const { status: arrived } = await member.client.put(there).send({ presence: 'present' });
      answered.set(`er-was-lid-${number}`, arrived);
      for (const [path, body, word] of wordsOf(id, number, member)) {
        const { status } = await member.client.post(`/v1/${path}`).send(body);
        answered.set(word, status);
      }
    };
    await Promise.all(members.map(speak));
    return answered;
  }

  /** All words that a member reads back, page after page. */
  async function wordsRead(id: string): Promise<string[]> {
    const client = members[1]?.client as Client;
    const notes = await everyPage<{ text: string }>(client, `/v1/meetings/${id}/notes?limit=30`);
    const decisions = await everyPage<{ text: string }>(client, `/v1/leerteams/${team.id}/decisions?meetingId=${id}`);
    const actions = await everyPage<{ text: string }>(client, `/v1/leerteams/${team.id}/actions?meetingId=${id}`);
    const { body } = await client.get(`/v1/meetings/${id}/agenda`).expect(200);
    return [
      ...[...notes, ...decisions, ...actions].map(({ text }) => text),
      ...(body.items as { title: string }[]).map(({ title }) => title),
    ];
  }

  it('lose no word, and each change is told of in one order', async () => {
    const id = await plan('2026-03-19');
    const answered = await writeAtOnce(id);
    expect([...new Set(answered.values())].sort()).toEqual([200, 201]);
    const said = [...answered.keys()].filter((word) => !word.startsWith('er-was'));
    expect(said).toHaveLength(5 * MEMBERS);
    expect((await wordsRead(id)).sort()).toEqual(said.sort());
    const { body } = await first().get(`/v1/meetings/${id}`).expect(200);
    expect(body.presences).toHaveLength(MEMBERS);
    const changes: { number: number }[] = await api.database.owner.query(
      `select number::integer from live_change where topic_id = $1 order by number`,
      [id],
    );
    // The planning itself was the first.
    expect(changes.map(({ number }) => number)).toEqual([...Array(1 + 6 * MEMBERS).keys()].map((index) => index + 1));
  });

  it('either keep a word or are told that the meeting was closed meanwhile', async () => {
    const id = await plan('2026-03-12');
    await first()
      .put(`/v1/meetings/${id}/presences/${members[0]?.person.id}`)
      .send({ presence: 'present' })
      .expect(200);
    const [answered, closed] = await Promise.all([
      writeAtOnce(id),
      members[1]?.client.post(`/v1/meetings/${id}/close`).send({}),
    ]);
    expect(closed?.status).toBe(200);
    expect([...answered.values()].filter((status) => ![200, 201, 422].includes(status))).toEqual([]);
    const kept = [...answered].filter(([word, status]) => status === 201 && !word.startsWith('er-was'));
    expect((await wordsRead(id)).sort()).toEqual(kept.map(([word]) => word).sort());
    const [logged] = await api.database.owner.query<{ activities: number; attendances: number }[]>(
      `select (select count(*)::integer from activity where meeting_id = $1 and removed_at is null) as activities,
              (select count(*)::integer from meeting_attendance where meeting_id = $1) as attendances`,
      [id],
    );
    // Who said so after it was closed corrected it: they are logged too, once.
    const there = [...answered].filter(([word, status]) => status === 200 && word.startsWith('er-was')).length;
    expect(logged).toEqual({ activities: logged?.attendances, attendances: logged?.attendances });
    expect(logged?.attendances).toBeGreaterThanOrEqual(1);
    expect(logged?.attendances).toBeLessThanOrEqual(Math.max(there, 1));
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, PlannedMeeting, removeExpired, type School, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

const TODAY = '2026-03-12';
const WORDS = 'De gesprekken met ouders';

interface Turn {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly leader: { readonly id: string };
}

describe('leading in a leerteam', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let noor: StaffMember;
  let sam: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    on(TODAY);
    board = await api.world.board();
    school = await api.world.school(board);
    team = await api.world.leerteam(board);
    await api.world.schoolYear(board);
    noor = await api.world.staffMember(board, school, { givenName: 'Noor', familyName: 'C' });
    sam = await api.world.staffMember(board, school, { givenName: 'Sam', familyName: 'B' });
    emma = await api.world.staffMember(board, school, { givenName: 'Emma', familyName: 'A' });
    await api.world.membership(team, noor, { role: 'coordinator' });
    for (const person of [sam, emma]) await api.world.membership(team, person);
    [asNoor, asSam, asEmma] = [await api.as(noor), await api.as(sam), await api.as(emma)];
  });

  const on = (day: string): void => api.clock.set(`${day}T09:00:00Z`);
  const turns = (query = '') => `/v1/leerteams/${team.id}/lead-turns${query}`;
  const take = (client: Client, body: object) => client.post(turns()).send(body);
  const taken = async (client: Client, body: object): Promise<Turn> => (await take(client, body).expect(201)).body;
  const listed = async (client: Client, query = ''): Promise<Turn[]> =>
    (await client.get(turns(query)).expect(200)).body.items;
  const codeOf = (response: { body: { code: string; errors?: { pointer: string; code: string }[] } }): string => {
    const [error] = response.body.errors ?? [];
    return error ? `${error.pointer} ${error.code}` : response.body.code;
  };
  const told = async (person: StaffMember): Promise<string[]> =>
    (
      await api.database.owner.query<{ kind: string }[]>(
        `select kind from notice where recipient_id = $1 order by id`,
        [person.id],
      )
    ).map(({ kind }) => kind);
  const plan = async (plannedOn: string, values: Partial<PlannedMeeting> = {}): Promise<string> => {
    const ids = { id: newId(), boardId: board.id, leerteamId: team.id };
    const meeting = { ...ids, title: 'Overleg', plannedOn, minutes: 60, changedAt: new Date(), ...values };
    await api.database.owner.manager.insert(PlannedMeeting, meeting);
    return ids.id;
  };

  it('is taken by any member, of what they are good at, without anybody’s leave', async () => {
    const turn = await taken(asSam, { words: WORDS, untilOn: '2026-07-11' });
    expect(turn).toMatchObject({ led: 'expertise', title: WORDS, fromOn: TODAY, state: 'present', offeredBy: null });
    expect(await listed(asNoor, '?state=present')).toHaveLength(1);
    const theme = await api.world.theme(board, 'Woordenschat');
    expect(await taken(asEmma, { themeId: theme.id })).toMatchObject({ title: 'Woordenschat', untilOn: null });
  });

  it('is of one thing, on days that exist, once at a time', async () => {
    expect(codeOf(await take(asSam, {}).expect(422))).toBe(' one_thing_to_lead');
    const ends = { words: WORDS, untilOn: TODAY };
    expect(codeOf(await take(asSam, ends).expect(422))).toBe('/untilOn ends_before_it_begins');
    const early = { words: WORDS, fromOn: '2025-08-01' };
    expect(codeOf(await take(asSam, early).expect(422))).toBe('/leaderId not_a_member_then');
    await taken(asSam, { words: WORDS });
    expect(codeOf(await take(asSam, { words: WORDS.toLowerCase() }).expect(409))).toBe('leads_this_already');
    await taken(asEmma, { words: WORDS });
    expect(await listed(asNoor, '?state=present')).toHaveLength(2);
  });

  it('is taken once, however often it is sent at the same moment', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => take(asSam, { words: WORDS })));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('is of a meeting on the day of the meeting, wherever that is moved', async () => {
    const meetingId = await plan('2026-03-20');
    expect(codeOf(await take(asSam, { meetingId, fromOn: TODAY }).expect(422))).toBe('/fromOn day_of_the_meeting');
    const turn = await taken(asSam, { meetingId });
    expect(turn).toMatchObject({ led: 'meeting', title: 'Overleg', fromOn: '2026-03-20', untilOn: '2026-03-21' });
    expect(turn.state).toBe('coming');
    await api.database.owner.query(`update planned_meeting set planned_on = '2026-03-12' where id = $1`, [meetingId]);
    expect(await listed(asNoor)).toMatchObject([{ fromOn: TODAY, state: 'present' }]);
    await api.database.owner.query(`update planned_meeting set cancelled_at = now() where id = $1`, [meetingId]);
    expect(await listed(asNoor)).toEqual([]);
    const changes = await api.database.owner.query(`select what from live_change where topic_id = $1`, [meetingId]);
    expect(changes).toEqual([{ what: 'lead_turn' }]);
  });

  it('is of no meeting or theme of others', async () => {
    const elsewhere = await api.world.leerteam(board);
    const meetingId = await plan('2026-03-20', { leerteamId: elsewhere.id });
    await api.world.membership(elsewhere, emma);
    for (const client of [asSam, asEmma])
      expect(codeOf(await take(client, { meetingId }).expect(422))).toBe('/meetingId no_meeting_of_team');
    expect(codeOf(await take(asSam, { cycleId: newId() }).expect(422))).toBe('/cycleId no_cycle_of_team');
    expect(codeOf(await take(asSam, { themeId: newId() }).expect(422))).toBe('/themeId unknown_theme');
  });

  it('is offered by any member to another, who is told and accepts', async () => {
    const { id, state } = await taken(asSam, { words: WORDS, leaderId: emma.id });
    expect(state).toBe('offered');
    expect(await told(emma)).toEqual(['lead-turn.offered']);
    await asSam.post(`/v1/lead-turns/${id}/accept`).expect(403);
    const { body } = await asEmma.post(`/v1/lead-turns/${id}/accept`).expect(200);
    expect(body).toMatchObject({ state: 'present', leader: { id: emma.id }, offeredBy: { id: sam.id } });
    expect(await told(sam)).toEqual(['lead-turn.accepted']);
    expect(await listed(asNoor)).toHaveLength(1);
  });

  it('is between two as long as it is an offer; declined, it leaves nothing that others can see', async () => {
    const { id } = await taken(asSam, { words: WORDS, leaderId: emma.id });
    expect(await listed(asNoor)).toEqual([]);
    await asNoor.get(`/v1/lead-turns/${id}`).expect(404);
    await asNoor.post(`/v1/lead-turns/${id}/accept`).expect(404);
    await asEmma.post(`/v1/lead-turns/${id}/decline`).expect(204);
    await asEmma.get(`/v1/lead-turns/${id}`).expect(404);
    expect(await told(sam)).toEqual(['lead-turn.declined']);
    expect(await api.database.owner.query(`select from lead_turn where id = $1`, [id])).toEqual([]);
  });

  it('can be taken back: an offer until it is answered, a turn of one’s own until it began', async () => {
    const offer = await taken(asSam, { words: WORDS, leaderId: emma.id });
    await asSam.delete(`/v1/lead-turns/${offer.id}`).expect(204);
    const own = await taken(asSam, { words: WORDS });
    await asNoor.delete(`/v1/lead-turns/${own.id}`).expect(403);
    on('2026-03-13');
    expect(codeOf(await asSam.delete(`/v1/lead-turns/${own.id}`).expect(422))).toBe('lead_has_begun');
    on(TODAY);
    await asSam.delete(`/v1/lead-turns/${own.id}`).expect(204);
    expect(await listed(asNoor)).toEqual([]);
  });

  it('is handed over to another, and stays with who had it until that one accepts', async () => {
    const own = await taken(asSam, { words: WORDS, untilOn: '2026-07-11' });
    on('2026-04-01');
    const path = `/v1/lead-turns/${own.id}/hand-over`;
    await asNoor.post(path).send({ leaderId: emma.id }).expect(403);
    const { body: offer } = await asSam.post(path).send({ leaderId: emma.id, fromOn: '2026-04-06' }).expect(201);
    expect((await listed(asNoor, '?state=present'))[0]?.leader.id).toBe(sam.id);
    await asEmma.post(`/v1/lead-turns/${offer.id}/accept`).expect(200);
    on('2026-04-06');
    const [now] = await listed(asNoor, '?state=present');
    expect(now).toMatchObject({ leader: { id: emma.id }, fromOn: '2026-04-06', untilOn: '2026-07-11' });
    expect(await listed(asNoor, '?state=past')).toMatchObject([{ leader: { id: sam.id }, untilOn: '2026-04-06' }]);
  });

  it('begins, where it was handed over, no earlier than the other said yes', async () => {
    const own = await taken(asSam, { words: WORDS });
    on('2026-03-16');
    const { body: offer } = await asSam.post(`/v1/lead-turns/${own.id}/hand-over`).send({ leaderId: emma.id });
    on('2026-03-30');
    const { body } = await asEmma.post(`/v1/lead-turns/${offer.id}/accept`).expect(200);
    expect(body.fromOn).toBe('2026-03-30');
    expect(await listed(asNoor, '?state=past')).toMatchObject([{ untilOn: '2026-03-30' }]);
  });

  it('goes over whole, of a meeting: two are in the list only where two led it', async () => {
    const own = await taken(asSam, { meetingId: await plan('2026-03-20') });
    const { body: offer } = await asSam
      .post(`/v1/lead-turns/${own.id}/hand-over`)
      .send({ leaderId: emma.id })
      .expect(201);
    await asEmma.post(`/v1/lead-turns/${offer.id}/accept`).expect(200);
    expect((await listed(asNoor)).map(({ leader }) => leader.id)).toEqual([emma.id]);
  });

  it('is ended by who leads, or by a coordinator where they are away; not made longer', async () => {
    const { id } = await taken(asSam, { words: WORDS, untilOn: '2026-07-11' });
    const end = (client: Client, untilOn: string) => client.post(`/v1/lead-turns/${id}/end`).send({ untilOn });
    await end(asEmma, '2026-05-01').expect(403);
    expect(codeOf(await end(asSam, '2026-08-01').expect(422))).toBe('/untilOn lead_over');
    expect(codeOf(await end(asSam, TODAY).expect(422))).toBe('/untilOn ends_before_it_begins');
    await end(asSam, '2026-06-01').expect(200);
    expect((await end(asNoor, '2026-05-01').expect(200)).body.untilOn).toBe('2026-05-01');
  });

  it('is past for who left the team', async () => {
    await taken(asSam, { words: WORDS });
    on('2026-03-13');
    await api.database.owner.query(`update leerteam_membership set until_on = $2 where staff_member_id = $1`, [
      sam.id,
      '2026-03-13',
    ]);
    expect(await listed(asNoor, '?state=present')).toEqual([]);
    expect(await listed(asNoor, '?state=past')).toHaveLength(1);
    await asSam.get(turns()).expect(403);
  });

  it('is for nobody outside of the team', async () => {
    const { id } = await taken(asSam, { words: WORDS });
    for (const stranger of [await api.world.schoolLeader(board, school), await api.world.boardAdmin(board)]) {
      const client = await api.as(stranger);
      await client.get(turns()).expect(403);
      await client.get(`/v1/leerteams/${team.id}/leadership`).expect(403);
      await client.get(`/v1/leerteams/${team.id}/lead-suggestions?for=meeting`).expect(403);
      await client.get(`/v1/lead-turns/${id}`).expect(404);
      await client.post(`/v1/lead-turns/${id}/end`).send({ untilOn: '2026-05-01' }).expect(404);
      expect(codeOf(await take(asSam, { words: 'x', leaderId: stranger.id }).expect(422))).toBe(
        '/leaderId not_a_member_then',
      );
    }
  });

  it('forgets offers that nobody answered, a month after their time', async () => {
    const { id } = await taken(asSam, { words: WORDS, leaderId: emma.id, untilOn: '2026-03-20' });
    on('2026-03-20');
    expect(codeOf(await asEmma.post(`/v1/lead-turns/${id}/accept`).expect(422))).toBe('offer_lapsed');
    on('2026-04-20');
    for (let times = 0; times < 2; times += 1) await removeExpired(api.unitOfWork);
    expect(await api.database.owner.query(`select from lead_turn where id = $1`, [id])).toEqual([]);
  });

  it('is listed page by page, with a fixed number of queries, and is in the history without words', async () => {
    for (const day of ['12', '13', '14']) await taken(asSam, { words: `${WORDS} ${day}`, fromOn: `2026-03-${day}` });
    const all = await everyPage<Turn>(asEmma, turns('?limit=1'));
    expect(all.map(({ fromOn }) => fromOn)).toEqual(['2026-03-14', '2026-03-13', '2026-03-12']);
    expect((await queriesOf(api, () => listed(asEmma))).length).toBeLessThanOrEqual(7);
    const { body } = await asSam.get('/v1/me/history?subjectType=lead_turn').expect(200);
    expect(body.items).toHaveLength(3);
    expect(JSON.stringify(body)).not.toContain(WORDS);
  });

  describe('who could lead next', () => {
    const suggested = async (query = '?for=meeting'): Promise<string[]> => {
      const { body } = await asNoor.get(`/v1/leerteams/${team.id}/lead-suggestions${query}`).expect(200);
      return body.items.map(
        ({ person, reasons }: { person: { name: string }; reasons: { words: string }[] }) =>
          `${person.name}: ${reasons.map(({ words }) => words).join(', ')}`,
      );
    };
    const say = (client: Client, lines: object[]) => client.put('/v1/me/expertise').send({ lines }).expect(200);

    it('is who led nothing here this school year and said they would like to, by name, with the reasons', async () => {
      expect(await suggested()).toEqual([]);
      const line = { kind: 'interest', words: 'Alles', wouldLead: true, visibility: 'team' };
      for (const client of [asSam, asEmma, asNoor]) await say(client, [line]);
      const why = 'leidde dit schooljaar nog niets in dit team, zegt graag iets te leiden';
      expect(await suggested()).toEqual([`Emma A: ${why}`, `Sam B: ${why}`, `Noor C: ${why}`]);
      await taken(asSam, { words: WORDS, untilOn: '2026-03-13' });
      expect(await suggested()).toEqual([`Emma A: ${why}`, `Noor C: ${why}`]);
      const { id } = await taken(asNoor, { words: WORDS, leaderId: emma.id });
      expect(await suggested()).toHaveLength(2);
      await asEmma.post(`/v1/lead-turns/${id}/accept`).expect(200);
      expect(await suggested()).toEqual([`Noor C: ${why}`]);
      on('2026-08-20');
      await api.world.schoolYear(board, { name: '2026-2027', fromOn: '2026-08-01', untilOn: '2027-08-01' });
      expect(await suggested()).toEqual([`Sam B: ${why}`, `Noor C: ${why}`]);
    });

    it('is, for leading by expertise, who has it in the theme', async () => {
      const theme = await api.world.theme(board, 'Woordenschat');
      await say(asSam, [{ kind: 'expertise', themeId: theme.id }]);
      await say(asEmma, [{ kind: 'interest', themeId: theme.id, wouldLead: true }]);
      expect(await suggested(`?for=expertise&themeId=${theme.id}`)).toEqual([
        'Sam B: leidde dit schooljaar nog niets in dit team, is thuis in Woordenschat',
      ]);
      expect(await suggested(`?for=meeting&themeId=${theme.id}`)).toEqual([
        'Emma A: leidde dit schooljaar nog niets in dit team, zegt graag iets te leiden, heeft belangstelling voor Woordenschat',
      ]);
      expect(await suggested('?for=expertise')).toEqual([]);
      await api.database.owner.query(`insert into leerteam_theme values ($1, $2, $3)`, [board.id, team.id, theme.id]);
      expect(await suggested('?for=expertise')).toHaveLength(1);
      const { body } = await asNoor
        .get(`/v1/leerteams/${team.id}/lead-suggestions?for=expertise&themeId=${theme.id}`)
        .set('accept-language', 'en');
      expect(body.items[0].reasons[1].words).toBe('has expertise in Woordenschat');
      expect(body.rules).toContain('By name, in no order of merit');
    });

    it('takes as many queries for many members as for few', async () => {
      const ask = () => queriesOf(api, () => suggested());
      const few = await ask();
      for (let count = 0; count < 5; count += 1)
        await api.world.membership(team, await api.world.staffMember(board, school));
      expect((await ask()).length).toBe(few.length);
    });
  });

  describe('how it is spread', () => {
    const spread = async (query = '') =>
      (await asNoor.get(`/v1/leerteams/${team.id}/leadership${query}`).expect(200)).body;

    it('is not said where nobody led', async () => {
      expect(await spread()).toMatchObject({ turns: 0, members: 3, effectiveLeaders: null, perMember: null });
    });

    it('is the effective number of leaders by member, of turns that were accepted and began', async () => {
      for (const topic of ['a', 'b', 'c']) await taken(asSam, { words: topic });
      await taken(asEmma, { words: 'd', untilOn: '2026-03-13' });
      await taken(asEmma, { words: 'later', fromOn: '2026-03-13' });
      await taken(asSam, { words: 'e', leaderId: emma.id });
      const now = await spread();
      expect(now).toMatchObject({ turns: 4, members: 3, schoolYear: '2025-2026' });
      expect(now.effectiveLeaders).toBeCloseTo(1 / (0.75 ** 2 + 0.25 ** 2), 12);
      expect(now.perMember).toBeCloseTo(now.effectiveLeaders / 3, 12);
      expect(now.formula).toContain('1 / Σp²');
    });

    it('is of the school year that is asked for, and of those who were in the team in it', async () => {
      await taken(asSam, { words: WORDS, fromOn: '2026-03-01', untilOn: '2026-03-10' });
      const before = await api.world.schoolYear(board, { name: 'x', fromOn: '2024-08-01', untilOn: '2025-08-01' });
      expect(await spread(`?schoolYearId=${before.id}`)).toMatchObject({ turns: 0, members: 0, perMember: null });
      await asNoor.get(`/v1/leerteams/${team.id}/leadership?schoolYearId=${newId()}`).expect(404);
    });
  });
});

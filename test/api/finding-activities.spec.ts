import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, seedLearningForms, type StaffMember } from '@app/domain';
import { personalTables } from '@app/reporting';
import fc from 'fast-check';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface Found {
  id: string;
  title: string;
  minutes: number;
}

const ENTRY = { learningForm: 'e_learning', title: 'Module', learnedOn: '2026-03-10', minutes: 45 };

describe('finding activities', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let team: Leerteam;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    const emma = await api.world.staffMember(board, school, { givenName: 'Emma' });
    team = await api.world.leerteam(board);
    await api.world.membership(team, noor);
    await api.world.membership(team, emma);
    [asNoor, asEmma] = [await api.as(noor), await api.as(emma)];
  });
  afterAll(() => api.close());

  const log = async (entry: object, client = asNoor): Promise<Found> => {
    const response = await client.post('/v1/activities').send({ ...ENTRY, ...entry });
    expect([response.status, response.body.errors]).toEqual([201, undefined]);
    return response.body as Found;
  };
  const titles = async (query: Record<string, string>, client = asNoor): Promise<string[]> => {
    const rows = await everyPage<Found>(client, `/v1/activities?${new URLSearchParams(query).toString()}`);
    return rows.map(({ title }) => title).sort();
  };

  describe('by words', () => {
    beforeAll(async () => {
      await log({ title: 'Onderzoeksles samenvatten', reflection: 'De leerlingen vatten samen door te schrappen.' });
      await log({ title: 'Peer observation', reflection: 'Teachers were asking better questions afterwards.' });
      await log({ title: 'Leesclub', tryOut: 'Morgen hardop denken bij moeilijke vragen.' });
      await log({ title: 'Geheim dagboek', visibility: 'board', reflection: 'Het ging over pannenkoeken.' });
      await log({ title: 'Pannenkoeken bakken', visibility: 'board', reflection: 'Niets bijzonders.' });
    });

    it.each<[string, string, string[]]>([
      ['a word of the title', 'onderzoeksles', ['Onderzoeksles samenvatten']],
      ['a word of the reflection, in another form', 'leerling', ['Onderzoeksles samenvatten']],
      ['a word of what will be tried', 'hardop', ['Leesclub']],
      ['an English word in another form', 'question teacher', ['Peer observation']],
      ['words that stand together', '"hardop denken"', ['Leesclub']],
      ['words that do not', '"denken hardop"', []],
      ['either of two', 'hardop or observation', ['Leesclub', 'Peer observation']],
      ['one without another', 'vragen -hardop', []],
      ['words from title and reflection together', 'onderzoeksles schrappen', ['Onderzoeksles samenvatten']],
      ['a word that is nowhere', 'onderwaterrobot', []],
      ['nothing by a word that says nothing', 'was', []],
      ['what is no search at all', `'"(&|!:*`, []],
      ['capitals or none', 'LEESCLUB', ['Leesclub']],
    ])('finds %s', async (_, text, found) => {
      expect(await titles({ text })).toEqual(found);
    });

    it('finds in what is somebody else’s by its title alone: nobody reads what they wrote word by word', async () => {
      const open = { owner: 'open', text: 'pannenkoek' };
      expect(await titles(open, asEmma)).toEqual(['Pannenkoeken bakken']);
      expect(await titles({ ...open, text: 'bijzonders' }, asEmma)).toEqual([]);
      // Neither by what is not in it: both are there, whatever was written.
      expect(await titles({ ...open, text: '-pannenkoeken' }, asEmma)).toEqual(['Geheim dagboek']);
      expect(await titles({ ...open, text: '-bijzonders' }, asEmma)).toEqual(['Geheim dagboek', 'Pannenkoeken bakken']);
      expect(await titles(open)).toEqual(['Geheim dagboek', 'Pannenkoeken bakken']);
    });

    it('finds what was corrected by its new words, and what was removed by none', async () => {
      const { id } = await log({ title: 'Tikfout' });
      await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send({ title: 'Verbeterd' }).expect(200);
      expect([await titles({ text: 'tikfout' }), await titles({ text: 'verbeterd' })]).toEqual([[], ['Verbeterd']]);
      await asNoor.delete(`/v1/activities/${id}`).set('if-match', '"2"').expect(204);
      expect(await titles({ text: 'verbeterd' })).toEqual([]);
    });

    it('finds a page at a time, in one query', async () => {
      const asLotte = await api.as(await api.world.staffMember(board));
      for (let nth = 0; nth < 5; nth += 1) await log({ title: `Zwemles ${nth}` }, asLotte);
      await log({ title: 'Iets anders' }, asLotte);
      const found = await everyPage<Found>(asLotte, '/v1/activities?text=zwemles&limit=2');
      expect(found).toHaveLength(5);
      const queries = await queriesOf(api, () => asLotte.get('/v1/activities?text=zwemles&source=manual').expect(200));
      expect(queries).toHaveLength(5);
    });

    it('leaves the words out of an export, which holds what they are made of', async () => {
      const columns = await api.database.owner.query<{ column: string }[]>(
        `select column_name as column from information_schema.columns where table_name = 'activity' and is_generated = 'ALWAYS'`,
      );
      const { withheld } = personalTables.find(({ table }) => table === 'activity') ?? {};
      expect(columns.map(({ column }) => column).sort()).toEqual(withheld?.toSorted());
    });
  });

  it('finds by theme and by source', async () => {
    const sara = await api.world.staffMember(board);
    const asSara = await api.as(sara);
    const theme = await api.world.theme(board);
    await log({ title: 'met', themeIds: [theme.id] }, asSara);
    await log({ title: 'zonder' }, asSara);
    const wish = { name: 'Koppeling', scopes: ['activities'], expiresInDays: 30 };
    const { body: issued } = await asSara.post('/v1/access-tokens').send(wish).expect(201);
    await log({ title: 'gekoppeld' }, api.with(issued.token as string));
    expect(await titles({ themeId: theme.id }, asSara)).toEqual(['met']);
    expect(await titles({ source: 'api' }, asSara)).toEqual(['gekoppeld']);
    expect(await titles({ source: 'manual', themeId: theme.id }, asSara)).toEqual(['met']);
    await asSara.get('/v1/activities?source=elsewhere').expect(400);
    await asSara.get('/v1/activities?text=').expect(400);
  });

  describe('and adding them up', () => {
    const FORMS = ['e_learning', 'course', 'plg'];
    const WORDS = ['lezen', 'rekenen', 'taal'];
    let themes: string[];
    let goals: string[];
    let asMila: Client;

    beforeAll(async () => {
      const mila = await api.world.staffMember(board);
      await api.world.membership(team, mila);
      themes = [];
      goals = [];
      for (let nth = 0; nth < 3; nth += 1) {
        themes.push((await api.world.theme(board)).id);
        goals.push((await api.world.goal(mila)).id);
      }
      asMila = await api.as(mila);
      const some = (all: string[], nth: number): string[] => all.filter((_, k) => (nth >> k) % 2 === 1);
      for (let nth = 0; nth < 40; nth += 1)
        await log(
          {
            title: `${WORDS[nth % 3]} ${nth}`,
            reflection: nth % 4 === 0 ? WORDS[(nth + 1) % 3] : null,
            learningForm: FORMS[(nth * 7) % 3],
            learnedOn: `${nth < 20 ? '2025-12' : '2026-02'}-${String(1 + ((nth * 5) % 28)).padStart(2, '0')}`,
            minutes: 5 + nth,
            leerteamId: nth % 3 === 0 ? team.id : null,
            initiative: nth % 5 === 0 ? 'assigned' : undefined,
            themeIds: some(themes, nth % 8),
            goalIds: some(goals, (nth * 3) % 8),
          },
          asMila,
        );
    });

    type Total = { count: number; minutes: number; records: string };
    const PARTS = ['byLearningForm', 'byInitiative', 'byMonth', 'byLeerteam', 'byTheme', 'byGoal'] as const;
    type Totals = { overall: Total } & Record<(typeof PARTS)[number], Total[]>;

    async function totalsOf(filter: Record<string, string>): Promise<Totals> {
      const { body } = await asMila.get(`/v1/activities/totals?${new URLSearchParams(filter).toString()}`).expect(200);
      return body as Totals;
    }

    async function recordsOf({ records }: Total): Promise<{ count: number; minutes: number }> {
      const rows = await everyPage<Found>(asMila, `${records}&limit=7`);
      return { count: rows.length, minutes: rows.reduce((sum, row) => sum + row.minutes, 0) };
    }

    it('shows behind every total exactly the records that it is made of, whatever was asked', async () => {
      const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
        fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
      const filters = fc.record({
        from: fc.constantFrom('2025-01-01', '2025-12-10', '2026-02-01'),
        until: fc.constantFrom('2025-12-20', '2026-02-14', '2027-01-01'),
        learningForm: maybe(fc.constantFrom(...FORMS, 'osmosis')),
        initiative: maybe(fc.constantFrom('self_chosen', 'team', 'assigned')),
        source: maybe(fc.constantFrom('manual', 'api')),
        leerteamId: maybe(fc.constant(team.id)),
        themeId: maybe(fc.nat(2).map((nth) => themes[nth] ?? '')),
        goalId: maybe(fc.nat(2).map((nth) => goals[nth] ?? '')),
        text: maybe(fc.constantFrom('lezen', 'rekenen or taal', '-lezen', '"taal 2"')),
      });
      let looked = 0;
      await fc.assert(
        fc.asyncProperty(filters, async (filter) => {
          const asked = JSON.parse(JSON.stringify(filter)) as Record<string, string>;
          const totals = await totalsOf(asked);
          const whole = await recordsOf({
            ...totals.overall,
            records: `/v1/activities?${new URLSearchParams(asked).toString()}`,
          });
          expect(whole).toEqual({ count: totals.overall.count, minutes: totals.overall.minutes });
          for (const total of [totals.overall, ...PARTS.flatMap((part) => totals[part])]) {
            expect(await recordsOf(total)).toEqual({ count: total.count, minutes: total.minutes });
            looked += 1;
          }
          for (const part of ['byLearningForm', 'byInitiative', 'byMonth'] as const)
            expect(totals[part].reduce((sum, { minutes }) => sum + minutes, 0)).toBe(totals.overall.minutes);
        }),
        { numRuns: 12, seed: 19 },
      );
      expect(looked).toBeGreaterThan(60);
    }, 120_000);

    it('names what it adds up, and lets themes and goals overlap', async () => {
      const totals = await totalsOf({ from: '2025-08-01', until: '2026-08-01' });
      expect(totals.byMonth).toMatchObject([{ month: '2025-12' }, { month: '2026-02' }]);
      expect(totals.byLearningForm.map((total) => (total as Total & { name: string }).name).sort()).toEqual([
        'Cursus of training',
        'E-learning',
        'Professionele leergemeenschap (PLG)',
      ]);
      expect(totals.byLeerteam).toMatchObject([{ leerteamId: team.id, name: team.name }]);
      expect(totals.byTheme).toHaveLength(3);
      const ofThemes = totals.byTheme.reduce((sum, { count }) => sum + count, 0);
      expect(ofThemes).toBeGreaterThan(totals.overall.count);
      const one = await totalsOf({ from: '2025-08-01', until: '2026-08-01', themeId: themes[0] ?? '' });
      expect(one.byTheme).toMatchObject([{ themeId: themes[0] }]);
    });

    it('takes as many queries for much as for nothing', async () => {
      const many = await queriesOf(api, () => totalsOf({ from: '2025-08-01', until: '2026-08-01' }));
      const none = await queriesOf(api, () => totalsOf({ from: '2015-08-01', until: '2016-08-01' }));
      // Begin, isolation, board, totals, commit.
      expect([many.length, none.length]).toEqual([5, 5]);
    });
  });
});

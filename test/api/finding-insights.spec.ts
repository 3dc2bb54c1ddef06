import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from '../support/api.js';
import { startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { InsightPeople } from '../support/insight-people.js';
import { layOutCycle } from '../support/laid-out/cycle.js';

describe('finding insights', () => {
  let api: TestApi;
  let people: InsightPeople;
  let cycle: string;

  beforeAll(async () => {
    api = await startApi();
    people = await InsightPeople.layOut(api);
    cycle = await layOutCycle(api, people.team);
    await people.write({
      title: 'Hardop denken',
      learned: 'Leerlingen vroegen door toen ze elkaars tekeningen bekeken, en vatten daarna beter samen.',
      usefulFor: 'Begrijpend lezen in de bovenbouw',
      visibility: 'board',
      themeIds: [people.theme.id],
    });
    await people.write({
      title: 'Peer observation',
      learned: 'Teachers were asking better questions when they observed each other.',
      usefulFor: null,
      visibility: 'board',
    });
    await people.write({
      title: 'Coöperatief rekenen',
      learned: 'Kleuters telden hoger in tweetallen. Eén meisje legde het de klas uit.',
      usefulFor: 'Onderbouw',
      visibility: 'school',
    });
    const { asNoor, asSam } = people.clients;
    const ofTeam = { title: 'Wachttijd', learned: 'Vijf tellen wachten brengt gesprekken op gang.' };
    await asSam
      .post(`/v1/cycles/${cycle}/insights`)
      .send({ ...ofTeam, visibility: 'board' })
      .expect(201);
    const secret = { title: 'Alleen van ons', learned: 'Pannenkoeken bakken telt niet als rekenles.' };
    await asNoor.post(`/v1/cycles/${cycle}/insights`).send(secret).expect(201);
  });
  afterAll(() => api.close());

  const titles = async (query: Readonly<Record<string, string>>, client?: Client): Promise<string[]> =>
    (await people.listed(client ?? people.clients.asNoor, query)).map(({ title }) => title);

  it.each<[string, string, string[]]>([
    ['a word of the title', 'wachttijd', ['Wachttijd']],
    ['a word of what was learned, in another form', 'tekening', ['Hardop denken']],
    ['one child where there were more', 'leerling', ['Hardop denken']],
    ['more where there was one', 'meisjes', ['Coöperatief rekenen']],
    ['the whole of a verb, where a form of it stands', 'bekijken or tellen', ['Wachttijd']],
    ['a word of for whom it is', 'bovenbouw', ['Hardop denken']],
    ['an English word in another form', 'question teacher', ['Peer observation']],
    ['a word without its dots', 'cooperatief', ['Coöperatief rekenen']],
    ['words that stand together', '"vijf tellen"', ['Wachttijd']],
    ['words that do not', '"tellen vijf"', []],
    ['either of two', 'wachttijd or observation', ['Wachttijd', 'Peer observation']],
    ['one without another', 'tellen -kleuters', ['Wachttijd']],
    ['words of all parts together', 'hardop tekeningen bovenbouw', ['Hardop denken']],
    ['a word that is nowhere', 'onderwaterrobot', []],
    ['nothing by a word that says nothing', 'was', []],
    ['capitals or none', 'WACHTTIJD', ['Wachttijd']],
  ])('finds %s', async (_, text, found) => {
    expect(await titles({ text })).toEqual(found);
  });

  it.each([`'"(&|!:*`, 'rekenen & | !', 'lezen <-> ', ':*', '"open', '-', '--', 'or or', `'; drop table insight; --`])(
    'takes what is no search for words: %s',
    async (text) => {
      await people.clients.asNoor.get(`/v1/insights?${new URLSearchParams({ text }).toString()}`).expect(200);
    },
  );

  it('takes whatever anybody types', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), async (typed) => {
        const query = new URLSearchParams({ text: `a${typed.replaceAll('\0', '')}` });
        const { status } = await people.clients.asNoor.get(`/v1/insights?${query.toString()}`);
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 40 },
    );
  });

  it('looks in nothing that is not open: neither what is there, nor what is not, is told', async () => {
    const { asLin, atNoors } = people.clients;
    expect(await titles({ text: 'pannenkoeken' })).toEqual(['Alleen van ons']);
    for (const client of [asLin, atNoors])
      for (const text of ['pannenkoeken', 'pannenkoeken or rekenles', '"alleen van ons"'])
        expect(await titles({ text }, client)).toEqual([]);
    expect(await titles({ text: 'kleuters' }, asLin)).toEqual([]);
    expect(await titles({ text: 'kleuters' }, atNoors)).toEqual(['Coöperatief rekenen']);
    // What one has only the title of elsewhere is not searched here: an activity, a goal, a cycle.
    expect(await titles({ text: 'geheim' })).toEqual([]);
  });

  it('shows what it says around the words that were asked, in parts', async () => {
    const [found] = await people.listed(people.clients.asLin, { text: 'tekening' });
    expect(found?.excerpt.filter((part) => part.found)).toEqual([{ text: 'tekeningen', found: true }]);
    const all = found?.excerpt.map(({ text }) => text).join('') ?? '';
    expect(all).toContain('toen ze elkaars tekeningen bekeken');
    // Where the words stand elsewhere, how it begins; where none are asked, nothing.
    const [byTitle] = await people.listed(people.clients.asLin, { text: 'hardop' });
    expect(byTitle?.excerpt[0]).toMatchObject({ found: false, text: expect.stringContaining('Leerlingen vroegen') });
    for (const one of await people.listed(people.clients.asLin)) expect(one.excerpt).toEqual([]);
  });

  it('puts no markup around them that anybody could write too', async () => {
    const learned = '<b>Zebravinken</b> & <script>alert(1)</script>';
    await people.write({ title: 'Opmaak', learned, visibility: 'board' });
    const [found] = await people.listed(people.clients.asLin, { text: 'zebravink' });
    expect(found?.excerpt.filter((part) => part.found)).toEqual([{ text: 'Zebravinken', found: true }]);
  });

  it('finds by theme, leerteam, school, writer and what it was learned in, together with words', async () => {
    const { asNoor, asSam, asLin } = people.clients;
    const { theme, team, school, otherSchool, activity } = people;
    const noorsSchool = { schoolId: school.id };
    expect(await titles({ themeId: theme.id }, asLin)).toEqual(['Hardop denken']);
    expect(await titles({ leerteamId: team.id }, asLin)).toEqual(['Wachttijd']);
    expect(await titles({ ...noorsSchool, text: 'denken or tellen' }, asLin)).toEqual(['Wachttijd', 'Hardop denken']);
    // Of a leerteam of two schools, at either; what Noor wrote by herself at hers.
    expect(await titles({ schoolId: otherSchool.id }, asLin)).toEqual(['Wachttijd']);
    expect(await titles({ author: 'me' }, asSam)).toEqual(['Wachttijd']);
    expect(await titles({ source: 'cycle' }, asSam)).toEqual(['Alleen van ons', 'Wachttijd']);
    expect(await titles({ source: 'activity', text: 'rekenen' }, asNoor)).toEqual(['Coöperatief rekenen']);
    expect(await titles({ activityId: activity.id, themeId: theme.id }, asNoor)).toEqual(['Hardop denken']);
    for (const odd of ['source=meeting', 'author=me&author=you', 'adoptedBy=all', 'text=', 'rank=likes'])
      await asNoor.get(`/v1/insights?${odd}`).expect(400);
  });

  it('goes on after a page where it was, the newest first', async () => {
    const all = await titles({ text: 'rekenles or tellen or denken', limit: '1' });
    expect(all).toEqual(await titles({ text: 'rekenles or tellen or denken' }));
    expect(all).toEqual(['Alleen van ons', 'Wachttijd', 'Hardop denken']);
  });

  it('takes as many queries with many as with few', async () => {
    const list = (limit: number) => people.clients.asNoor.get(`/v1/insights?text=denken+or+rekenen&limit=${limit}`);
    const few = await queriesOf(api, () => list(1).expect(200));
    const many = await queriesOf(api, () => list(50).expect(200));
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
  });
});

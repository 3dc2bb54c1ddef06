import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember, Theme } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

const PAGE = '/v1/me/expertise';

interface Line {
  readonly person: { readonly name: string };
  readonly words: string | null;
  readonly theme: string | null;
}

describe('the register of interest and expertise', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let theme: Theme;
  let noor: StaffMember;
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    board = await api.world.board();
    school = await api.world.school(board);
    theme = await api.world.theme(board, 'Begrijpend lezen');
    noor = await api.world.staffMember(board, school, { familyName: 'Noordhoek' });
    asNoor = await api.as(noor);
  });

  const keep = (lines: object[], version?: number, client = asNoor) => {
    const request = client.put(PAGE).send({ lines });
    return version === undefined ? request : request.set('if-match', `"${version}"`);
  };
  const found = async (client: Client, query = ''): Promise<Line[]> =>
    (await client.get(`/v1/expertise${query}`).expect(200)).body.items;
  const wordsIn = async (client: Client): Promise<(string | null)[]> =>
    (await found(client)).map(({ words }) => words).toSorted();

  it('is filled in by somebody for themselves: themes of the board, or words of their own', async () => {
    expect((await asNoor.get(PAGE).expect(200)).body).toEqual({ lines: [], version: 0 });
    const lines = [
      { kind: 'expertise', themeId: theme.id, wouldLead: true },
      { kind: 'interest', words: 'Filosoferen met kleuters', visibility: 'school' },
    ];
    const { body, headers } = await keep(lines).expect(200);
    expect(headers['etag']).toBe('"1"');
    expect(body.lines).toMatchObject([
      { kind: 'expertise', theme: 'Begrijpend lezen', words: null, wouldLead: true, visibility: 'board' },
      { kind: 'interest', theme: null, words: 'Filosoferen met kleuters', wouldLead: false, visibility: 'school' },
    ]);
    expect((await keep([], 1).expect(200)).body).toEqual({ lines: [], version: 2 });
    await keep([], 1).expect(412);
    await keep([]).expect(428);
  });

  it('refuses what says nothing, or the same twice, or names a theme that there is not', async () => {
    const codes = async (lines: object[]): Promise<string[]> =>
      (await keep(lines).expect(422)).body.errors.map(
        ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
      );
    expect(await codes([{ kind: 'interest' }])).toEqual(['/lines/0 theme_or_words']);
    const twice = { kind: 'interest', words: 'Schaken' };
    expect(await codes([twice, { ...twice, words: 'schaken' }])).toEqual(['/lines/1 said_twice']);
    const elsewhere = await api.world.theme(await api.world.board());
    expect(await codes([{ kind: 'interest', themeId: elsewhere.id }])).toEqual(['/lines/0/themeId unknown_theme']);
    await keep([{ kind: 'interest', words: 'x', visibility: 'private' }]).expect(400);
  });

  it('keeps a theme that is retired later, and offers it to nobody new', async () => {
    const line = { kind: 'expertise', themeId: theme.id };
    await keep([line]).expect(200);
    await api.database.owner.query(`update theme set retired_on = '2026-03-01' where id = $1`, [theme.id]);
    await keep([line, { kind: 'interest', words: 'Iets erbij' }], 1).expect(200);
    const another = await api.as(await api.world.staffMember(board, school));
    const { body } = await keep([line], undefined, another).expect(422);
    expect(body.errors[0].code).toBe('retired_theme');
  });

  it('is found as far as somebody lets it: by who is in a team with them, at a school with them, at the board', async () => {
    const other = await api.world.school(board);
    const team = await api.world.leerteam(board);
    const [teammate, schoolmate, colleague] = [
      await api.world.staffMember(board, other),
      await api.world.staffMember(board, school),
      await api.world.staffMember(board, other),
    ];
    await api.world.membership(team, noor);
    await api.world.membership(team, teammate);
    await api.world.membership(team, colleague, { untilOn: '2026-03-12' });
    const visibilities = ['team', 'school', 'board'];
    await keep(visibilities.map((visibility) => ({ kind: 'interest', words: visibility, visibility }))).expect(200);
    expect(await wordsIn(asNoor)).toEqual(['board', 'school', 'team']);
    expect(await wordsIn(await api.as(teammate))).toEqual(['board', 'school', 'team']);
    expect(await wordsIn(await api.as(schoolmate))).toEqual(['board', 'school']);
    expect(await wordsIn(await api.as(colleague))).toEqual(['board']);
    expect(await wordsIn(await api.as(await api.world.boardAdmin(board)))).toEqual(['board']);
    expect(await wordsIn(await api.as(await api.world.staffMember(await api.world.board())))).toEqual([]);
  });

  it('is searched by theme, by words, by kind and by who would like to lead; and told by name, page by page', async () => {
    for (const [familyName, lines] of [
      ['Claassen', [{ kind: 'expertise', themeId: theme.id, wouldLead: true }]],
      ['Aalbers', [{ kind: 'interest', themeId: theme.id }]],
      ['Bakker', [{ kind: 'interest', words: 'Rekenen met Tegels' }]],
    ] as const)
      await keep(
        [...lines],
        undefined,
        await api.as(await api.world.staffMember(board, school, { familyName })),
      ).expect(200);
    const names = async (query: string): Promise<string[]> =>
      (await found(asNoor, query)).map(({ person }) => person.name.replace('Noor ', ''));
    expect(await names('')).toEqual(['Aalbers', 'Bakker', 'Claassen']);
    expect(await names(`?themeId=${theme.id}`)).toEqual(['Aalbers', 'Claassen']);
    expect(await names(`?themeId=${theme.id}&kind=expertise`)).toEqual(['Claassen']);
    expect(await names('?words=tegel')).toEqual(['Bakker']);
    expect(await names('?wouldLead=true')).toEqual(['Claassen']);
    const paged = await everyPage<Line>(asNoor, '/v1/expertise?limit=1');
    expect(paged.map(({ person }) => person.name)).toEqual(['Noor Aalbers', 'Noor Bakker', 'Noor Claassen']);
    expect((await queriesOf(api, () => found(asNoor))).length).toBeLessThanOrEqual(5);
  });

  it('tells nobody of who left', async () => {
    await keep([{ kind: 'expertise', words: 'Alles' }]).expect(200);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [noor.id]);
    expect(await found(await api.as(await api.world.staffMember(board, school)))).toEqual([]);
  });

  it('leaves in the history what was chosen, and no words', async () => {
    await keep([{ kind: 'expertise', words: 'Geheimtaal' }]).expect(200);
    const { body } = await asNoor.get('/v1/me/history').expect(200);
    expect(body.items[0]).toMatchObject({ event: 'interests.kept' });
    expect(JSON.stringify(body)).not.toContain('Geheimtaal');
  });
});

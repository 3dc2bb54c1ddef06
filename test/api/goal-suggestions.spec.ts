import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type School, seedBoard, type StaffMember, type Theme } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

interface Said {
  readonly rule: string;
  readonly words: string;
}

interface Suggestions {
  readonly colleagues: { person: { id: string; name: string }; reasons: Said[] }[];
  readonly learningForms: { code: string; name: string; reasons: Said[] }[];
  readonly rules: { rule: string; for: string; when: string }[];
  readonly order: string;
  readonly hint: string | null;
}

describe('what is suggested for a goal', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let reading: Theme;
  let noor: StaffMember;
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    reading = await world.theme(board);
    noor = await world.staffMember(board, school);
    asNoor = await api.as(noor);
  });
  afterAll(() => api.close());

  const colleague = (familyName: string, at: School | undefined = school) =>
    api.world.staffMember(board, at, { givenName: 'Collega', familyName });
  const says = async (person: StaffMember, lines: object[]): Promise<void> => {
    const kept = (await api.as(person)).put('/v1/me/expertise').send({ lines });
    await kept.expect(200);
  };
  const set = async (values: object = {}): Promise<string> => {
    const wanted = { title: 'Praten over teksten', status: 'active', themeIds: [reading.id], ...values };
    return (await asNoor.post('/v1/goals').send(wanted).expect(201)).body.id as string;
  };
  const suggestions = async (id: string, language = 'nl'): Promise<Suggestions> =>
    (await asNoor.get(`/v1/goals/${id}/suggestions`).set('accept-language', language).expect(200)).body as Suggestions;
  const namesOf = ({ colleagues }: Suggestions): string[] =>
    colleagues.map(({ person }) => person.name.replace('Collega ', ''));

  it('is who says something on its theme or works on it, with why, and nothing that they keep to others', async () => {
    const { world } = api;
    const elsewhere = await world.school(board);
    const [aarts, bos, cremer, dijk, evers, faber, gans] = [
      await colleague('Aarts'),
      await colleague('Bos'),
      await colleague('Cremer'),
      await colleague('Dijk', elsewhere),
      await colleague('Evers'),
      await colleague('Faber'),
      await colleague('Gans'),
    ];
    await says(aarts, [{ kind: 'interest', themeId: reading.id }]);
    await says(bos, [{ kind: 'expertise', themeId: reading.id, wouldLead: true }]);
    await says(cremer, [{ kind: 'expertise', words: `Iets met ${reading.name.toUpperCase()} in de bovenbouw` }]);
    // Findable at their own school alone.
    await says(dijk, [{ kind: 'expertise', themeId: reading.id, visibility: 'school' }]);
    // Findable by their leerteams alone, which Noor is not in.
    await says(evers, [{ kind: 'expertise', themeId: reading.id, visibility: 'team' }]);
    await says(faber, [{ kind: 'expertise', themeId: reading.id }]);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [faber.id]);
    for (const [person, values] of [
      [gans, { visibility: 'board', status: 'active' }],
      [evers, { visibility: 'private', status: 'active' }],
      [aarts, { visibility: 'board', status: 'draft' }],
    ] as const)
      await (
        await api.as(person)
      )
        .post('/v1/goals')
        .send({ title: 'Van een collega', themeIds: [reading.id], ...values })
        .expect(201);

    const found = await suggestions(await set());
    expect(namesOf(found)).toEqual(['Bos', 'Cremer', 'Aarts', 'Gans']);
    expect(found.colleagues.map(({ reasons }) => reasons.map(({ words }) => words))).toEqual([
      [`wil graag iets leiden over “${reading.name}”`, `is thuis in “${reading.name}”`],
      [`is thuis in “${reading.name}”`],
      [`heeft belangstelling voor “${reading.name}”`],
      [`werkt zelf aan een doel over “${reading.name}”`],
    ]);
    expect(found.learningForms.map(({ code }) => code)).toContain('collegial_consultation');
    expect(found.hint).toBeNull();
  });

  it('says in words by which rules, and asks for a theme where there is none', async () => {
    const found = await suggestions(await set({ themeIds: [] }), 'en');
    expect(found.colleagues).toEqual([]);
    expect(found.hint).toBe('Give your goal a theme: colleagues are looked for by its themes.');
    expect(found.order).toContain('It ranks nobody.');
    expect(found.rules).toHaveLength(12);
    expect(found.rules[0]).toEqual({
      rule: 'would_lead',
      for: 'colleague',
      when: 'says in the register that they would like to lead something on a theme of your goal',
    });
    const byRule = new Set(found.rules.map(({ rule }) => rule));
    for (const { reasons } of found.learningForms) for (const { rule } of reasons) expect(byRule).toContain(rule);
    expect(found.learningForms.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual(
      found.learningForms.map(() => ['begin_by_yourself']),
    );
  });

  it('follows what was learned, what is planned to be looked at, and the catalogue', async () => {
    const id = await set({ themeIds: [] });
    const entry = { learningForm: 'e_learning', title: 'Module', learnedOn: '2026-03-02', minutes: 30, goalIds: [id] };
    await asNoor.post('/v1/activities').send(entry).expect(201);
    const rulesOf = async (code: string): Promise<string[]> =>
      ((await suggestions(id)).learningForms.find((form) => form.code === code)?.reasons ?? []).map(({ rule }) => rule);
    expect(await rulesOf('lesson_observation')).toEqual(['learn_together', 'see_it_in_class']);
    const look = { points: [{ level: 'use', dueOn: '2026-04-20' }] };
    await asNoor.post(`/v1/goals/${id}/evaluation-points`).send(look).expect(201);
    expect(await rulesOf('lesson_observation')).toEqual(['learn_together', 'see_it_in_class', 'look_at_use']);
    const retired = `update learning_form set retired_on = '2026-03-01' where board_id = $1 and code = 'lesson_observation'`;
    await api.database.owner.query(retired, [board.id]);
    expect(await rulesOf('lesson_observation')).toEqual([]);
  });

  it('leaves no trace: nobody is told that they were named, and no goal of theirs was opened', async () => {
    const rows = async (): Promise<string> => JSON.stringify([...(await wholeDatabase(api.database.owner))]);
    const id = await set();
    const before = await rows();
    expect((await suggestions(id)).colleagues.length).toBeGreaterThan(0);
    expect(await rows()).toBe(before);
    expect(tablesWith('is thuis in', await wholeDatabase(api.database.owner))).toEqual([]);
  });

  it('takes as many queries for many colleagues as for one', async () => {
    const theme = await api.world.theme(board);
    const id = await set({ themeIds: [theme.id] });
    const ask = () => asNoor.get(`/v1/goals/${id}/suggestions`).expect(200);
    const few = await queriesOf(api, ask);
    for (let count = 0; count < 25; count += 1)
      await says(await colleague(`Zonnevelt${count}`), [{ kind: 'interest', themeId: theme.id }]);
    const many = await queriesOf(api, ask);
    expect(many).toHaveLength(few.length);
    // Begin, isolation, board, goal, facts, colleagues, forms, commit.
    expect(many).toHaveLength(8);
    expect((await ask()).body.colleagues).toHaveLength(20);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listActivities, suggestThemes, type StaffWork, totalOwnActivities } from '@app/domain';
import { type FilledBoards, fillBoards, FREQUENT_WORD, NO_WORD, RARE_WORD } from '../support/fill-boards.js';
import { type Plan, plansOf } from '../support/plans.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const OF_ONE_TEACHER = 5_000;
const LIMIT = 50;
const PERIOD = { from: '2024-08-01', until: '2025-08-01' };
const EVER = { from: '2000-01-01', until: '2100-01-01' };
const KEY = ['2023-05-01', '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01'];

/** Runs on enough rows that going through a table from end to end would be seen, and the planner knows it. */
describe('what a teacher of five thousand records asks, among those of a thousand others', () => {
  let database: TestDatabase;
  let filled: FilledBoards;
  let ids: { themeId: string; goalId: string; leerteamId: string; learningForm: string };

  beforeAll(async () => {
    database = await openTestDatabase();
    const runner = database.owner.createQueryRunner();
    const scale = { boards: 4, teachersPerBoard: 250, activities: 125_000, ofOneTeacher: OF_ONE_TEACHER };
    filled = await fillBoards((sql, parameters) => runner.query(sql, parameters), scale);
    await runner.release();
    [ids] = await database.owner.query<[typeof ids]>(
      `select (select id from theme where board_id = $1 limit 1) as "themeId",
              (select id from goal where board_id = $1 and owner_id = $2) as "goalId",
              (select leerteam_id from leerteam_membership where board_id = $1 and staff_member_id = $2) as "leerteamId",
              'form_3' as "learningForm"`,
      [filled.boardId, filled.teacherId],
    );
  }, 120_000);
  afterAll(() => database.close());

  type Filter = Parameters<typeof totalOwnActivities>[1];
  const list =
    (filter: Filter & { after?: string[] } = {}) =>
    (work: StaffWork) =>
      listActivities(work, { owner: 'me', limit: LIMIT, ...filter });

  async function planOf(ask: (work: StaffWork) => Promise<unknown>): Promise<Plan> {
    const [plan, ...more] = await plansOf(database.app, filled, ask);
    if (!plan || more.length > 0) throw new Error('One query was expected.');
    return plan;
  }

  const filters: [string, () => Filter][] = [
    ['a year', () => PERIOD],
    ['a learning form', () => ({ learningForm: ids.learningForm })],
    ['an initiative', () => ({ initiative: 'team' })],
    ['a source', () => ({ source: 'manual' })],
    ['a leerteam', () => ({ leerteamId: ids.leerteamId })],
    ['a theme', () => ({ themeId: ids.themeId })],
    ['a goal', () => ({ goalId: ids.goalId })],
    ['a frequent word', () => ({ text: FREQUENT_WORD })],
    ['a rare word', () => ({ text: RARE_WORD })],
    ['a word that is nowhere', () => ({ text: NO_WORD })],
    ['all of it', () => ({ ...PERIOD, ...ids, initiative: 'team', source: 'manual', text: FREQUENT_WORD })],
  ];

  it('has so many records', async () => {
    const [{ own, all }] = await database.owner.query<[{ own: number; all: number }]>(
      `select count(*) filter (where owner_id = $1) as own, count(*) as all from activity`,
      [filled.teacherId],
    );
    expect(own).toBeGreaterThanOrEqual(OF_ONE_TEACHER);
    expect(all).toBe(125_000);
  });

  it('is the latest page, without reading more than it', async () => {
    const plan = await planOf(list());
    expect(plan.rows).toBe(LIMIT + 1);
    expect(plan.ways).toContain('activity by ix_activity_owner_date');
    expect(plan.readOf('activity')).toBe(LIMIT + 1);
  });

  it('is a page far back, without reading those before it', async () => {
    const plan = await planOf(list({ after: KEY }));
    expect(plan.rows).toBe(LIMIT + 1);
    expect(plan.ways).toContain('activity by ix_activity_owner_date');
    expect(plan.readOf('activity')).toBe(LIMIT + 1);
  });

  const throughOwnAlone = (plan: Plan): void => {
    expect(plan.ways.filter((way) => /^activity/.test(way) && way.endsWith('from end to end'))).toEqual([]);
    expect(plan.readOf('activity')).toBeLessThanOrEqual(1.1 * OF_ONE_TEACHER);
    // A record, its way there, and its themes and goals.
    expect(plan.pages).toBeLessThanOrEqual(12 * OF_ONE_TEACHER);
  };

  it.each(filters)('is a list by %s, through the own records alone', async (_, filter) => {
    throughOwnAlone(await planOf(list(filter())));
  });

  it.each([['everything', () => ({})] as (typeof filters)[number], ...filters])(
    'is the totals of %s, through the own records alone',
    async (_, filter) => {
      throughOwnAlone(await planOf((work) => totalOwnActivities(work, { ...EVER, ...filter() })));
    },
  );

  it('is which themes to suggest', async () => {
    throughOwnAlone(await planOf((work) => suggestThemes(work, { learningForm: 'form_3' })));
  });

  it('finds what is there, and nothing where nothing is', async () => {
    const found = async (text: string) => (await planOf(list({ text }))).rows;
    expect(await found(FREQUENT_WORD)).toBe(LIMIT + 1);
    expect(await found(RARE_WORD)).toBeGreaterThan(0);
    expect(await found(NO_WORD)).toBe(0);
  });

  it('is a page of all that is open, by an index too', async () => {
    for (const after of [undefined, KEY])
      for (const text of [undefined, FREQUENT_WORD]) {
        const asked = { owner: 'open' as const, limit: LIMIT, ...(after ? { after } : {}), ...(text ? { text } : {}) };
        const plan = await planOf((work) => listActivities(work, asked));
        expect(plan.rows).toBe(LIMIT + 1);
        expect(plan.ways.filter((way) => way.startsWith('activity ') && way.endsWith('end to end'))).toEqual([]);
      }
  });
});

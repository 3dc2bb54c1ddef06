import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listInsights, listOwnAdoptions, type StaffWork } from '@app/domain';
import { type FilledBoards, fillBoards, NO_WORD } from '../support/fill-boards.js';
import { fillInsights } from '../support/fill-insights.js';
import { type Plan, plansOf } from '../support/plans.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const OF_A_BOARD = 5_000;
const LIMIT = 50;

/** On enough rows that going through a table from end to end would be seen, and the planner knows it. */
describe('what is asked of five thousand insights of a board, among those of three others', () => {
  let database: TestDatabase;
  let filled: FilledBoards;
  let ids: { themeId: string; leerteamId: string; schoolId: string; key: string };

  beforeAll(async () => {
    database = await openTestDatabase();
    const runner = database.owner.createQueryRunner();
    const query = (sql: string, parameters?: unknown[]) => runner.query(sql, parameters);
    filled = await fillBoards(query, { boards: 4, teachersPerBoard: 250, activities: 2_000, ofOneTeacher: 10 });
    await fillInsights(query, OF_A_BOARD);
    await runner.release();
    [ids] = await database.owner.query<[typeof ids]>(
      `select (select id from theme where board_id = $1 limit 1) as "themeId",
              (select leerteam_id from leerteam_membership where board_id = $1 and staff_member_id = $2) as "leerteamId",
              (select school_id from appointment where board_id = $1 and staff_member_id = $2) as "schoolId",
              (select id from insight where board_id = $1 order by id desc offset 2500 limit 1) as key`,
      [filled.boardId, filled.teacherId],
    );
  }, 240_000);
  afterAll(() => database.close());

  type Listing = Partial<Parameters<typeof listInsights>[1]>;
  const list =
    (filter: Listing = {}) =>
    (work: StaffWork) =>
      listInsights(work, { limit: LIMIT, ...filter });
  const planOf = async (ask: (work: StaffWork) => Promise<unknown>): Promise<Plan> => {
    const [plan, ...more] = await plansOf(database.app, filled, ask);
    if (!plan || more.length > 0) throw new Error('One query was expected.');
    return plan;
  };
  const throughTheBoardAlone = (plan: Plan): void => {
    expect(plan.ways.filter((way) => /^insight/.test(way) && way.endsWith('from end to end'))).toEqual([]);
  };

  it('is the newest page, without reading many more than it', async () => {
    const plan = await planOf(list());
    expect(plan.rows).toBe(LIMIT + 1);
    throughTheBoardAlone(plan);
    expect(plan.ways).toContain('insight by uq_insight_id');
    // A third is open to the whole board, the others to few.
    expect(plan.readOf('insight')).toBeLessThanOrEqual(6 * LIMIT);
  });

  it('is a page far back, without reading those before it', async () => {
    const plan = await planOf(list({ after: [ids.key] }));
    expect(plan.rows).toBe(LIMIT + 1);
    expect(plan.readOf('insight')).toBeLessThanOrEqual(6 * LIMIT);
  });

  it.each<[string, () => Listing]>([
    ['a frequent word', () => ({ text: 'lezen' })],
    ['a rare word', () => ({ text: 'spiegelwand' })],
    ['a word that is nowhere', () => ({ text: NO_WORD })],
    ['a phrase without a word', () => ({ text: '"hardop denken" -rekenen' })],
    ['a theme', () => ({ themeId: ids.themeId })],
    ['a leerteam', () => ({ leerteamId: ids.leerteamId })],
    ['a school', () => ({ schoolId: ids.schoolId })],
    ['what it was learned in', () => ({ source: 'activity' as const })],
    ['its writer', () => ({ author: 'me' as const })],
    ['what one uses', () => ({ adoptedBy: 'me' as const })],
    ['what was removed', () => ({ removed: true })],
  ])('is a list by %s, of the own board alone', async (_, filter) => {
    const plan = await planOf(list(filter()));
    throughTheBoardAlone(plan);
    expect(plan.readOf('insight')).toBeLessThanOrEqual(1.1 * OF_A_BOARD);
  });

  it('finds what is there, and nothing where nothing is', async () => {
    const found = async (text: string) => (await planOf(list({ text }))).rows;
    expect(await found('lezen')).toBe(LIMIT + 1);
    expect(await found('spiegelwand')).toBeGreaterThan(0);
    expect(await found(NO_WORD)).toBe(0);
  });

  it('goes straight to what the writer has', async () => {
    const plan = await planOf(list({ author: 'me' }));
    expect(plan.ways).toContain('insight by ix_insight_board_id_author_id_id');
    expect(plan.readOf('insight')).toBeLessThanOrEqual(LIMIT + 1);
  });

  it('is what one uses, by its index', async () => {
    const plan = await planOf((work) => listOwnAdoptions(work, { limit: LIMIT }));
    expect(plan.rows).toBeGreaterThan(0);
    expect(plan.ways).toContain('insight_adoption by ix_insight_adoption_board_id_adopter_id_id');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Leerteam, Membership } from '@app/domain';
import { connect, createOwnerDataSource, newId } from '@app/platform';
import { entities } from '@app/reporting';
import { migrate } from '../../apps/cli/src/commands/migrate.js';
import { migrations } from '../../migrations/index.js';
import { expectGolden } from '../support/golden.js';
import { schemaText } from '../support/schema-text.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { World } from '../support/world.js';

describe('the schema', () => {
  let database: TestDatabase;
  let world: World;

  beforeAll(async () => {
    database = await openTestDatabase();
    world = new World(database.owner);
  });
  afterAll(() => database.close());

  it('is the one that is checked in', async () => {
    expectGolden('schema/golden/schema.txt', await schemaText(database.owner));
  });

  it('does not drift from the entities, which do not know what the database makes to search in', async () => {
    // TypeORM keeps notes of generated columns in a table, and cannot look at a column where it has none.
    await database.owner.query(
      'create table typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)',
    );
    const { upQueries } = await database.owner.driver.createSchemaBuilder().log();
    await database.owner.query('drop table typeorm_metadata');
    const madeToSearchIn = { activity: ['own_words', 'title_words'], insight: ['words'] };
    const unknown = Object.entries(madeToSearchIn).flatMap(([table, columns]) =>
      columns.map((column) => `ALTER TABLE "${table}" DROP COLUMN "${column}"`),
    );
    const drift = upQueries.map(({ query }) => query).filter((query) => !query.includes('typeorm_metadata'));
    expect(drift.sort()).toEqual(unknown);
  });

  it('goes down to nothing and up to the same, and migrates at the same time from several machines', async () => {
    const spare = await openTestDatabase();
    const before = await schemaText(spare.owner);
    const down = await connect(
      createOwnerDataSource({ url: spare.ownerUrl, poolSize: 1, entities, migrations, applicationName: 'test' }),
    );
    for (let left = migrations.length; left > 0; left -= 1) await down.undoLastMigration();
    expect(await schemaText(spare.owner)).toBe('\n');
    await Promise.all([1, 2, 3].map(() => migrate(spare.ownerUrl, spare.appUrl)));
    expect(await schemaText(spare.owner)).toBe(before);
    await down.destroy();
    await spare.close();
  });

  it('closes every table of a board by row-level security, for its owner too', async () => {
    const open = await database.owner.query(
      `select c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and c.relname not in ('migration', 'rate_limit')
          and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('shows and takes nothing where no board was set', async () => {
    const board = await world.board();
    await world.leerteam(board);
    expect(await database.app.manager.find(Leerteam)).toEqual([]);
    const row = {
      id: newId(),
      boardId: board.id,
      kind: 'plg' as const,
      name: 'X',
      foundedOn: '2026-01-01',
      version: 1,
    };
    await expect(database.app.manager.insert(Leerteam, row)).rejects.toThrow('row-level security');
  });

  it('refuses a reference from one board to another, also from its owner', async () => {
    const team = await world.leerteam(await world.board());
    const stranger = await world.staffMember(await world.board());
    const reference = { id: newId(), boardId: team.boardId, leerteamId: team.id, staffMemberId: stranger.id };
    const membership = { ...reference, role: 'member' as const, fromOn: '2026-01-01' };
    await expect(database.owner.manager.insert(Membership, membership)).rejects.toThrow('fk_leerteam_membership');
  });

  it("lets nothing out of the app's role, and the history and the log of openings be added to but not changed", async () => {
    const [role] = await database.app.query(
      `select current_user as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong
         from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({ name: 'leerspoor_app', strong: false });
    for (const sql of [
      'delete from history_entry',
      `update history_entry set event = ''`,
      'truncate history_entry',
      'delete from content_opening',
      'update content_opening set at = now()',
      'truncate content_opening',
      'update report_share set shared_at = now()',
      'alter table board add x int',
    ])
      await expect(database.app.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});

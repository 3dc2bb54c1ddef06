import { migrateQueueSchema } from '@app/jobs';
import { APP_ROLE, connect, createOwnerDataSource, databaseReason, OperationalError, readConfig } from '@app/platform';
import { entities } from '@app/reporting';
import pg from 'pg';
import { migrations } from '../../../../migrations/index.js';

/** Any number will do, as long as it is always the same. */
const MIGRATION_LOCK = 7_264_001;

/** `migrate`: brings the database up to date. Safe to repeat, and to run from several machines at once. */
export async function run(): Promise<void> {
  const { database } = readConfig();
  await migrate(database.ownerUrl, database.url);
}

/** Roles, tables, the queue's tables; as the owner. `appUrl` names the login role that API and worker will use. */
export async function migrate(ownerUrl: string, appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new OperationalError(`The database cannot be reached: ${databaseReason(error)}.`);
  }
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRoles(client, appUrl);
    await migrateTables(ownerUrl);
    await migrateQueueSchema(client, APP_ROLE);
  } finally {
    await client.end();
  }
}

async function ensureRoles(client: pg.Client, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  const { rows } = await client.query<{ owner: string }>('select current_user as owner');
  const login = decodeURIComponent(username) || (rows[0]?.owner ?? '');
  if (!(await roleExists(client, APP_ROLE))) await client.query(`create role ${APP_ROLE} nologin nobypassrls`);
  if (!(await roleExists(client, login)))
    await client.query(
      `create role ${client.escapeIdentifier(login)} login nobypassrls
       password ${client.escapeLiteral(decodeURIComponent(password))}`,
    );
  await client.query(`grant ${APP_ROLE} to ${client.escapeIdentifier(login)}`);
  await client.query(`grant usage on schema public to ${APP_ROLE}`);
}

async function roleExists(client: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}

async function migrateTables(ownerUrl: string): Promise<void> {
  const dataSource = await connect(
    createOwnerDataSource({
      url: ownerUrl,
      poolSize: 2,
      entities,
      migrations,
      applicationName: 'leerspoor migrate',
    }),
  );
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

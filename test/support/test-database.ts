import { connect, createAppDataSource, createOwnerDataSource } from '@app/platform';
import { entities } from '@app/reporting';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';

/** A database of one test file's own, cloned from the migrated one. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the app sees it: bound by row-level security. */
  readonly app: DataSource;
  /** As a superuser sees it: to lay out what a test begins with, and to look at what was written. */
  readonly owner: DataSource;
  close(): Promise<void>;
}

const addressOf = (variable: string): string => {
  const address = process.env[variable];
  if (!address) throw new Error(`${variable} is not set: tests run through Jest's global set-up.`);
  return address;
};

const onDatabase = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.toString();
};

export async function openTestDatabase(): Promise<TestDatabase> {
  const ownerAddress = addressOf('LEERSPOOR_TEST_OWNER_URL');
  const template = new URL(ownerAddress).pathname.slice(1);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const administer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: onDatabase(ownerAddress, 'postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await administer(`create database ${name} template ${template} strategy file_copy`);
  const ownerUrl = onDatabase(ownerAddress, name);
  const appUrl = onDatabase(addressOf('LEERSPOOR_TEST_APP_URL'), name);
  const common = { poolSize: 8, entities, applicationName: 'test' };
  const app = await connect(createAppDataSource({ ...common, url: appUrl }));
  const owner = await connect(createOwnerDataSource({ ...common, url: ownerUrl }));
  return {
    ownerUrl,
    appUrl,
    app,
    owner,
    close: async () => {
      await Promise.all([app, owner].map(async (source) => source.isInitialized && source.destroy()));
      await administer(`drop database ${name} with (force)`);
    },
  };
}

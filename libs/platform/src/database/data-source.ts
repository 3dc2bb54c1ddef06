import pg from 'pg';
import { DataSource } from 'typeorm';
import { OperationalError } from '../errors/operational-error.js';
import { AppClient } from './app-client.js';
import { APP_ROLE } from './app-role.js';
import { LeerspoorNaming } from './naming.js';

// Dates and moments stay the strings that PostgreSQL writes: parsing them is half the cost of a list, and a calendar
// date that becomes a JavaScript Date moves to the day before in some zones.
const DATE = 1082;
pg.types.setTypeParser(DATE, (text) => text);
// Ids stand between braces without quotes; pg looks at each character.
const UUIDS = 2951;
const idsOf = (text: string): (string | null)[] =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((id) => (id === 'NULL' ? null : id));
(pg.types.setTypeParser as (type: number, parse: (text: string) => unknown) => void)(UUIDS, idsOf);
// A bigint here is a count; none comes near 2^53.
const INT8 = 20;
pg.types.setTypeParser(INT8, (text) => Number(text));

// TypeORM takes entity and migration classes as plain functions.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type Classes = Function[];

interface Connection {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: Classes;
  readonly migrations?: Classes;
  readonly applicationName: string;
}

/** For a free connection: everybody in a full room who saves at the same moment gets one in that time. */
const CONNECTION_WAIT_MS = 10_000;

/** Whether all connections were in use for so long that a request could not wait for one. */
export const isPoolExhausted = (error: unknown): boolean =>
  error instanceof Error && error.message === 'timeout exceeded when trying to connect';

/** What API and worker use: bound by row-level security, whatever role the address signs in with. */
export function createAppDataSource(connection: Connection): DataSource {
  return createDataSource(connection, { options: `-c role=${APP_ROLE} -c timezone=UTC`, Client: AppClient });
}

/** What migrates: the owner of the tables. Never used to answer a request. */
export function createOwnerDataSource(connection: Connection): DataSource {
  return createDataSource(connection, { options: '-c timezone=UTC' });
}

function createDataSource(connection: Connection, extra: Record<string, unknown>): DataSource {
  return new DataSource({
    type: 'postgres',
    url: connection.url,
    applicationName: connection.applicationName,
    entities: connection.entities,
    migrations: connection.migrations ?? [],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new LeerspoorNaming(),
    synchronize: false,
    poolSize: connection.poolSize,
    // Conditions on an undefined value would select everything: they throw.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { connectionTimeoutMillis: CONNECTION_WAIT_MS, ...extra },
  });
}

/** Connects, or says in one sentence why it could not. */
export async function connect(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new OperationalError(`The database cannot be used: ${databaseReason(error)}.`);
  }
}

/** Why a database could not be used, as a sentence ends: without a full stop. */
export function databaseReason(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return databaseReason(error.errors[0]);
  const { code, message } = error as { code?: string; message: string };
  if (code === '22023' || code === '42704') return `role ${APP_ROLE} is missing, run the migrations first`;
  return message.replace(/[.\s]+$/, '');
}

/** Refuses a database role that row-level security does not bind: tenant isolation would be a habit only. */
export async function assertBoundByRowSecurity(dataSource: DataSource, strict: boolean): Promise<void> {
  const [row] = await dataSource.query<{ current: string; session: string; bypass: boolean; sessionBypass: boolean }[]>(
    `select current_user as current, session_user as session,
            (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypass,
            (select rolsuper or rolbypassrls from pg_roles where rolname = session_user) as "sessionBypass"`,
  );
  if (!row || row.bypass || row.current !== APP_ROLE)
    throw new OperationalError(`The database role in use can bypass row-level security; ${APP_ROLE} must be used.`);
  if (strict && row.sessionBypass)
    throw new OperationalError(
      `DATABASE_URL signs in as ${row.session}, which can bypass row-level security; give it a plain login role.`,
    );
}

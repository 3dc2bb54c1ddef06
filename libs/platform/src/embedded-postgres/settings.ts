import type { Passwords } from './passwords.js';

/** The bootstrap superuser: owns the database and migrates it. */
export const OWNER = 'leerspoor_owner';
const APP_LOGIN = 'leerspoor_app_login';
export const DATABASE = 'leerspoor';

export interface Addresses {
  /** For migrations: owns everything. */
  readonly ownerUrl: string;
  /** For API and worker: a login that the migrations create from this address. */
  readonly appUrl: string;
}

export function addressesAt(port: number, passwords: Passwords): Addresses {
  const at = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return { ownerUrl: at(OWNER, passwords.owner), appUrl: at(APP_LOGIN, passwords.app) };
}

/** What the server is started with, on its command line: nothing in the data directory has to be edited. */
export function serverSettings(port: number, fast: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    // Statements and row values hold personal data: the log tells what went wrong, not with whose data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // For tests: a crash of the machine may cost the data, nothing waits for the disk.
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nothing of our own environment: PG… variables and locales would change what the server does. */
export function environmentOfServer(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

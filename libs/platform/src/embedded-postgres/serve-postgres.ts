import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { OperationalError } from '../errors/operational-error.js';
import { makeCluster, restoreMode } from './cluster.js';
import { passwordsOf } from './passwords.js';
import { launchPostgres, type PostgresProcess } from './postgres-process.js';
import { preparePrograms, type Programs } from './programs.js';
import { forgetKilledServer, isReady, runningServerOn } from './running-server.js';
import { serverUserFor, type ServerUser } from './server-user.js';
import { addressesAt, DATABASE, type Addresses } from './settings.js';

interface Wanted {
  readonly dataDir: string;
  /** A free one where none is given. */
  readonly port: number | undefined;
  /** For tests: faster, and not safe against a crash of the machine. */
  readonly fast: boolean;
  /** Where the server's log goes. */
  readonly log: Writable;
  /** Stops the server, also while it is starting. */
  readonly signal: AbortSignal;
}

interface Serving extends Addresses {
  /** Resolves when the server was stopped by the signal; rejects when it stopped by itself. */
  readonly ended: Promise<void>;
}

interface Place {
  readonly dataDir: string;
  readonly cluster: string;
  readonly programs: Programs;
  readonly user: ServerUser;
}

/** How long a server that is still being stopped may hold the data before a new start gives up. */
const PATIENCE_MS = 5_000;

/** Starts PostgreSQL on a data directory, which is made where it is missing, and waits until it accepts connections. */
export async function servePostgres(wanted: Wanted): Promise<Serving> {
  const dataDir = resolve(wanted.dataDir);
  const cluster = join(dataDir, 'cluster');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const user = serverUserFor(cluster);
  const programs = preparePrograms(user);
  const removeCopy = () => programs.copy && rmSync(programs.copy, { recursive: true, force: true });
  try {
    const serving = await serveFrom({ dataDir, cluster, programs, user }, wanted);
    return { ...serving, ended: serving.ended.finally(removeCopy) };
  } catch (error) {
    removeCopy();
    throw error;
  }
}

async function serveFrom(place: Place, wanted: Wanted): Promise<Serving> {
  const isNew = !existsSync(place.cluster);
  const passwords = passwordsOf(place.dataDir, isNew);
  if (isNew) await makeCluster({ ...wanted, ...place, ownerPassword: passwords.owner });
  else restoreMode(place.cluster, place.user);
  const { server, port } = await start(place, wanted);
  const addresses = addressesAt(port, passwords);
  try {
    await createDatabase(addresses.ownerUrl);
  } catch (error) {
    server.stop();
    await server.ended;
    throw new OperationalError(`The database in ${place.dataDir} cannot be used: ${(error as Error).message}.`);
  }
  const ended = server.ended.then(({ lastWords }) => {
    if (!wanted.signal.aborted) throw new OperationalError(`PostgreSQL stopped by itself: ${lastWords}.`);
  });
  return { ...addresses, ended };
}

/** Another attempt where the port was taken in between, or where a server that is stopping still holds the data. */
async function start(place: Place, wanted: Wanted): Promise<{ server: PostgresProcess; port: number }> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const port = wanted.port ?? (await freePort());
    const failure = await startOnce(place, wanted, port);
    if (typeof failure !== 'string') return { server: failure, port };
    if (isPortTaken(failure) && wanted.port !== undefined)
      throw new OperationalError(`Port ${port} is taken; the database needs another one.`);
    const mayPass = isPortTaken(failure) || isDataInUse(failure);
    if (!mayPass) throw new OperationalError(`PostgreSQL could not start on ${place.dataDir}: ${failure}.`);
    if (Date.now() > deadline) throw new OperationalError(inUse(place));
    await pause(200, undefined, { signal: wanted.signal });
  }
}

/** The server, or why it did not start. */
async function startOnce(place: Place, wanted: Wanted, port: number): Promise<PostgresProcess | string> {
  if (runningServerOn(place.cluster) !== undefined) return DATA_IN_USE;
  forgetKilledServer(place.cluster);
  const server = launchPostgres({ ...wanted, ...place, port });
  wanted.signal.addEventListener('abort', () => server.stop());
  const end = server.ended.then(({ lastWords }) => lastWords);
  for (;;) {
    const failure = await Promise.race([end, pause(30)]);
    wanted.signal.throwIfAborted();
    if (failure !== undefined) return failure;
    if (isReady(place.cluster, server.pid)) return server;
  }
}

const DATA_IN_USE = 'lock file "postmaster.pid" already exists';
const isDataInUse = (failure: string) => /lock file .* already exists|shared memory block .* in use/.test(failure);
const isPortTaken = (failure: string) => /could not create any TCP\/IP sockets/.test(failure);

function inUse({ dataDir, cluster }: Place): string {
  const pid = runningServerOn(cluster);
  return `The database in ${dataDir} is in use already${pid ? ` (by process ${pid})` : ''}; stop what uses it first.`;
}

async function createDatabase(ownerUrl: string): Promise<void> {
  const address = new URL(ownerUrl);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '../errors/operational-error.js';
import { environmentOfServer, OWNER } from './settings.js';
import { isAlive } from './is-alive.js';
import type { Programs } from './programs.js';
import { handOver, type ServerUser } from './server-user.js';

interface NewCluster {
  readonly dataDir: string;
  readonly cluster: string;
  readonly programs: Programs;
  readonly user: ServerUser;
  readonly ownerPassword: string;
  readonly fast: boolean;
  readonly signal: AbortSignal;
}

/** Makes the data directory of a new server: aside, and moved in place when finished, so that half a one never counts. */
export async function makeCluster(wanted: NewCluster): Promise<void> {
  removeUnfinished(wanted.dataDir);
  const making = join(wanted.dataDir, `making-${process.pid}`);
  const [cluster, passwordFile] = [join(making, 'cluster'), join(making, 'password')];
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, wanted.ownerPassword, { mode: 0o600 });
  if (wanted.user) for (const path of [cluster, passwordFile]) chownSync(path, wanted.user.uid, wanted.user.gid);
  try {
    await initdb(wanted, [cluster, passwordFile]);
    if (!existsSync(wanted.cluster)) renameSync(cluster, wanted.cluster);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** What an earlier start left when it was killed. */
function removeUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const maker = /^making-(\d+)$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

async function initdb(wanted: NewCluster, paths: [cluster: string, passwordFile: string]): Promise<void> {
  const { seenAs, descriptors } = handOver(paths, wanted.user);
  const [cluster, passwordFile] = seenAs as [string, string];
  const settings = [
    ...['-D', cluster, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // PostgreSQL's own Unicode rules: the same order and case on every machine, whatever locales it has.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(wanted.fast ? ['--no-sync'] : []),
  ];
  const child = spawn(wanted.programs.initdb, settings, {
    ...wanted.user,
    cwd: '/',
    env: environmentOfServer(),
    stdio: ['ignore', 'ignore', 'pipe', ...descriptors],
    signal: wanted.signal,
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  descriptors.forEach((descriptor) => closeSync(descriptor));
  if (code !== 0)
    throw new OperationalError(`The database could not be made in ${wanted.dataDir}: ${lastLine(complaint)}.`);
}

/** PostgreSQL insists on its own owner and mode, which a copy of the folder has lost. */
export function restoreMode(cluster: string, user: ServerUser): void {
  const { uid, mode } = statSync(cluster);
  if (user && uid !== user.uid) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, cluster]);
  if (mode & 0o077) chmodSync(cluster, 0o700);
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

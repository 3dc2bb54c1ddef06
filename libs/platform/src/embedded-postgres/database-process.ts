import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { OperationalError } from '../errors/operational-error.js';
import type { Addresses } from './settings.js';

export interface DatabaseProcess extends Addresses {
  /** Resolves when it has stopped, with the reason it gave. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

interface Wanted {
  readonly dataDir: string;
  /** For tests: faster, and not safe against a crash of the machine. */
  readonly fast?: boolean;
  /** Where the server's log is kept. */
  readonly logFile?: string;
}

/** Starts the built command `database` as a process of its own, which stops by itself when this process is gone. */
export async function startDatabaseProcess({ dataDir, fast, logFile }: Wanted): Promise<DatabaseProcess> {
  const command = [builtCommandLine(), 'database', '--data', dataDir, ...(fast ? ['--fast'] : [])];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
  const { stdout, stderr } = child as ChildProcess & { stdout: Socket; stderr: Socket };
  const log = logFile === undefined ? undefined : createWriteStream(logFile, { flags: 'a' });
  let lastLine = '';
  createInterface(stderr).on('line', (line) => {
    lastLine = line;
    log?.write(`${line}\n`);
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      log?.end();
      resolve(signal ? `The database was killed by ${signal}.` : lastLine);
    });
  });
  const firstLine = new Promise<string>((resolve) => createInterface(stdout).once('line', resolve));
  const addresses = await Promise.race([firstLine.then((line) => JSON.parse(line) as Addresses), ended]);
  if (typeof addresses === 'string') throw new OperationalError(addresses);
  // Whoever forgets to stop it can still end: the database then stops too.
  for (const handle of [child, child.channel, stdout, stderr]) handle?.unref();
  const stop = async () => {
    for (const handle of [child, stdout, stderr]) handle.ref();
    child.kill('SIGTERM');
    await ended;
  };
  return { ...addresses, ended, stop };
}

/** Found from the sources as well as from what was built of them. */
function builtCommandLine(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, 'dist', 'apps', 'cli', 'src', 'main.js');
}

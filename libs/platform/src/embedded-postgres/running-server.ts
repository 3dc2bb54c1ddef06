import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const pidFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

/** The lines of the server's own lock file: process id first, status (`ready`) eighth. */
function pidFileLines(cluster: string): string[] {
  try {
    return readFileSync(pidFileOf(cluster), 'utf8').split('\n');
  } catch {
    return [];
  }
}

export function isReady(cluster: string, pid: number | undefined): boolean {
  const lines = pidFileLines(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** The process id of the server that runs on this data directory, if there is one. */
export function runningServerOn(cluster: string): number | undefined {
  const pid = Number(pidFileLines(cluster)[0]);
  return pid > 0 && servesFrom(cluster, pid) ? pid : undefined;
}

/**
 * Removes the lock file of a server that was killed. PostgreSQL does so itself, unless another process of the same
 * user has the killed one's number by now, which in a container is the rule.
 */
export function forgetKilledServer(cluster: string): void {
  const isStale = pidFileLines(cluster).length > 0 && runningServerOn(cluster) === undefined;
  if (isStale) rmSync(pidFileOf(cluster), { force: true });
}

function servesFrom(cluster: string, pid: number): boolean {
  try {
    if (!existsSync('/proc/self/cwd'))
      return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres');
    // A server works from inside its data directory.
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return there.dev === here.dev && there.ino === here.ino;
  } catch {
    return false; // no such process
  }
}

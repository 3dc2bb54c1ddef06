import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Programs } from './programs.js';
import { handOver, type ServerUser } from './server-user.js';
import { environmentOfServer, serverSettings } from './settings.js';

export interface PostgresProcess {
  readonly pid: number | undefined;
  /** Resolves when it has stopped, for whatever reason, with its reason. */
  readonly ended: Promise<{ lastWords: string }>;
  /** Refuses new connections, ends those that are open, writes everything to disk. */
  stop(): void;
}

interface Launch {
  readonly cluster: string;
  readonly port: number;
  readonly fast: boolean;
  readonly programs: Programs;
  readonly user: ServerUser;
  readonly log: Writable;
}

/** Starts the server in a process group of its own: a Ctrl-C in the terminal is for us to pass on. */
export function launchPostgres({ cluster, port, fast, programs, user, log }: Launch): PostgresProcess {
  const { seenAs, descriptors } = handOver([cluster], user);
  const child = spawn(programs.postgres, ['-D', ...seenAs, ...serverSettings(port, fast)], {
    ...user,
    cwd: '/',
    env: environmentOfServer(),
    stdio: ['ignore', 'ignore', 'pipe', ...descriptors],
    detached: true,
  });
  descriptors.forEach((descriptor) => closeSync(descriptor));
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log.write(chunk);
    lastWords = (lastWords + chunk.toString()).slice(-4_000);
  });
  const dismissGuard = child.pid === undefined ? () => {} : guard(child.pid, programs.copy);
  const ended = new Promise<{ lastWords: string }>((resolve) => {
    child.on('error', (error) => resolve({ lastWords: error.message }));
    child.on('close', (_code, signal) => {
      dismissGuard();
      resolve({ lastWords: signal ? `killed by ${signal}` : reasonIn(lastWords) });
    });
  });
  return { pid: child.pid, ended, stop: () => child.kill('SIGINT') };
}

/**
 * Should our own process be killed, nobody would be left to stop the server: a shell that waits for the end of its
 * input then does. A line of input tells it that all is done.
 */
function guard(pid: number, copy: string | undefined): () => void {
  const script = `read -r done && exit
kill -INT "$1"
while kill -0 "$1" 2>/dev/null; do sleep 0.2; done
[ -z "$2" ] || rm -rf "$2"`;
  const shell = spawn('/bin/sh', ['-c', script, 'guard', String(pid), copy ?? ''], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  return () => shell.stdin.end('done\n');
}

/** The last serious line of PostgreSQL's log, without its time and process number. */
function reasonIn(log: string): string {
  const lines = log.trim().split('\n');
  const serious = lines.filter((line) => /\b(FATAL|PANIC):/.test(line)).at(-1) ?? lines.at(-1) ?? '';
  return serious.replace(/^.*?\[\d+\] [A-Z]+: +/, '');
}

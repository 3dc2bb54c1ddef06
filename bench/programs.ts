import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../test/support/ports.js';

/** A program that was started as a process of its own. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process until it answered, in seconds. */
  readonly readyAfter: number;
  /** Its resident memory now, in MiB. */
  memory(): number;
  /** Its largest resident memory so far, in MiB. */
  peakMemory(): number;
  stop(): Promise<void>;
}

interface Wanted {
  /** A built file, from the folder of what was built: `programs/api.js`. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where it answers once it is ready; of a program that answers nobody, what it then says in its log. */
  readonly ready: string | { readonly says: string };
}

/** Starts a built program on a free port and waits until it is ready. */
export async function startProgram({ entry, env, ready }: Wanted): Promise<Program> {
  const port = await freePort();
  const file = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const begun = performance.now();
  const child = spawn(process.execPath, [file], {
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      NODE_ENV: 'production',
      LOG_LEVEL: typeof ready === 'string' ? 'warn' : 'info',
    },
    stdio: ['ignore', typeof ready === 'string' ? 'inherit' : 'pipe', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await (typeof ready === 'string' ? answers(`${url}${ready}`, child) : tells(ready.says, child));
  return {
    url,
    pid: child.pid ?? 0,
    readyAfter: (performance.now() - begun) / 1000,
    memory: () => memoryOf('VmRSS', child.pid ?? 0),
    peakMemory: () => memoryOf('VmHWM', child.pid ?? 0),
    stop: () => stop(child),
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it answered at ${url}.`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await pause(5);
  }
}

async function tells(wanted: string, child: ChildProcess): Promise<void> {
  const { stdout } = child;
  if (!stdout) throw new Error('Nobody listens to it.');
  const said = createInterface(stdout);
  for await (const line of said) if (line.includes(wanted)) break;
  if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it said “${wanted}”.`);
  // It goes on writing, and would wait for a reader.
  stdout.resume();
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** As Linux keeps it; elsewhere NaN. */
function memoryOf(kind: 'VmRSS' | 'VmHWM', pid: number): number {
  try {
    return Number(new RegExp(`${kind}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** What every program of ours is started with; the limits are out of the way, as one person asks for a whole school. */
export const settingsOf = ({ appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }): Record<string, string> => ({
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  ACCESS_TOKEN_SECRET: '4f6c1d0e9b8a7f6e5d4c3b2a19080706',
  PUPIL_CODE_SECRET: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  RATE_LIMIT_PER_PERSON: '100000000',
  RATE_LIMIT_PER_NETWORK: '100000000',
});

// How the scripts start other programs, and how they say in one sentence what went wrong.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Something a person can mend. Its message is one sentence and is all that is shown. */
export class Refusal extends Error {}

export const say = (line) => console.log(line);

/**
 * Runs a program to its end, in a process group of its own: a Ctrl-C in the terminal reaches us alone, and `signal`
 * stops the program. What it writes is returned, or shown as it comes with `show`.
 */
export async function run(program, args, { signal, env = process.env, show = false } = {}) {
  signal?.throwIfAborted();
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', show ? 'inherit' : 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const stop = () => process.kill(-child.pid, 'SIGTERM');
  signal?.addEventListener('abort', stop);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  return { code, output, errors };
}

/** Runs a script of Node.js to its end in the same terminal, and answers with its exit code. */
export function runHere(args, signal) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  // A Ctrl-C in the terminal reaches it without us.
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

/** Runs a script from the project's folder; where it refuses, that is one sentence and exit code 1. */
export async function runScript(main) {
  const signal = stopRequested();
  try {
    process.chdir(fileURLToPath(new URL('..', import.meta.url)));
    process.exitCode = await main(signal);
  } catch (error) {
    if (!signal.aborted) console.error(isForPeople(error) ? error.message : error);
    process.exitCode = signal.aborted ? 130 : 1;
  }
  // Sockets and pipes that are still open must not keep us here.
  process.exit();
}

function stopRequested() {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop.abort());
  // npm waits for its script: when it has disappeared it was killed, and nobody could stop us any more.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stop.abort(), 500).unref();
  // A terminal that is closed must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return stop.signal;
}

function isForPeople(error) {
  return error instanceof Refusal || ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code);
}

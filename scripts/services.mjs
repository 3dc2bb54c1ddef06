import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './processes.mjs';

/** How long what runs may take to finish after it was asked to stop. */
const PATIENCE_MS = 60_000;
const LOG_LIMIT = 20_000_000;

/** Appends to this log; one that grew large is put aside first. */
export function logFile(path) {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.old`);
  return path;
}

/** Starts API or worker, with its output in a log file. `ended` resolves with the reason when it has stopped. */
export function startService(name, entry, log, env) {
  const begin = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, 'a');
  const preload = new URL('stop-with-launcher.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, entry], {
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      const reason = signal ? `killed by ${signal}` : reasonIn(readFileSync(log).subarray(begin).toString());
      resolve(`The ${name} stopped: ${reason || `exit code ${code}`}. Its log is ${log}.`);
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(force);
  };
  return { ended, stop };
}

/** The last line that says something: a log record's message, or the message of an uncaught error. */
function reasonIn(log) {
  const lines = log.split('\n').filter((line) => !/^\s*(at .*|[{}[\]^]*|Node\.js v.*)$/.test(line));
  const last = lines.at(-1)?.trim() ?? '';
  return messageOf(last).replace(/\.$/, '');
}

function messageOf(line) {
  try {
    const { msg, err } = JSON.parse(line);
    return err?.message ?? msg;
  } catch {
    return line;
  }
}

/** Waits until the address answers with success. */
export async function answers(url, log, signal) {
  const deadline = Date.now() + 2 * PATIENCE_MS;
  for (;;) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Refusal(`The API does not become ready; see ${log}.`);
    await pause(200, undefined, { signal });
  }
}

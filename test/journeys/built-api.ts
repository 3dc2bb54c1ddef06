import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/ports.js';

const MAIN = fileURLToPath(new URL('../../dist/programs/api.js', import.meta.url));

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** The API as it is deployed: the built program, a process of its own. */
export interface BuiltApi {
  readonly url: string;
  ask(path: string, asked?: Asked): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts the built API and waits until it answers. */
export async function startBuiltApi(environment: Readonly<Record<string, string>>): Promise<BuiltApi> {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error(`The API ended before it was ready:\n${output}`);
    await pause(20);
  }
  return {
    url,
    ask: (path, asked) => ask(`${url}${path}`, asked),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function ask(url: string, { method = 'GET', token, headers = {}, body }: Asked = {}): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, etag: answer.headers.get('etag'), body: text === '' ? undefined : JSON.parse(text) };
}

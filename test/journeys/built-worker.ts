import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/programs/worker.js', import.meta.url));

/** The worker as it is deployed: the built program, a process of its own. */
export interface BuiltWorker {
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code or the signal when it has ended. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** On which it works, and what else it is told. */
interface Wanted {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the built worker and waits until it takes jobs. */
export async function startBuiltWorker({ databaseUrl, redisUrl, environment = {} }: Wanted): Promise<BuiltWorker> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
      PUPIL_CODE_SECRET: 'another secret that only the tests use, long',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code)),
  );
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('"worker ready"')) resolve();
      });
  });
  const died = ended.then((how) => {
    throw new Error(`The worker ended (${how}) before it was ready:\n${output}`);
  });
  died.catch(() => undefined); // it ends later too, and then that is no error
  await Promise.race([ready, died]);
  return { signal: (name) => void child.kill(name), ended };
}

import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isListenedTo } from './ports.js';

/** Whether the tests on Redis can run here; where they cannot, they are skipped, and this says so. */
export function hasRedis(): boolean {
  const found = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!found) process.stderr.write('redis-server is not on the path: what runs on Redis is SKIPPED.\n');
  return found;
}

interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of a test's own, that keeps nothing. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  while (!(await isListenedTo(port))) await pause(50);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

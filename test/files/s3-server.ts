import type { S3Settings } from '@app/platform';
import { AwsClient } from 'aws4fetch';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isListenedTo } from '../support/ports.js';

const SERVERS = ['account', 'container', 'object'] as const;

/** Whether the tests on S3 can run here; where they cannot, they are skipped, and this says so. */
export function hasS3Server(): boolean {
  const programs = ['swift-proxy-server', ...SERVERS.map((name) => `swift-${name}-server`)];
  const found = programs.every((program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0);
  if (!found) process.stderr.write('OpenStack Swift is not on the path: what runs on S3 is SKIPPED.\n');
  return found;
}

interface S3Server extends S3Settings {
  stop(): Promise<void>;
}

/** An OpenStack Swift of a test's own, with one bucket in it, that speaks S3 and checks every signature. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-s3-'));
  mkdirSync(join(folder, 'disks', 'd1'), { recursive: true });
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [port, ...behind] = ports;
  makeRings(folder, behind);
  writeFileSync(join(folder, 'proxy.conf'), proxySettings(folder, port));
  SERVERS.forEach((name, index) =>
    writeFileSync(join(folder, `${name}.conf`), serverSettings(folder, name, behind[index] ?? 0)),
  );
  const running = [...SERVERS, 'proxy'].map((name) =>
    spawn(`swift-${name}-server`, [join(folder, `${name}.conf`)], { stdio: 'ignore' }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(running.map(ended));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const one of ports) await listensAt(one);
    const keys = { region: 'eu-west-1', accessKeyId: 'test:tester', secretAccessKey: 'testing' };
    const server = { endpoint: `http://127.0.0.1:${port}`, bucket: 'leerspoor', ...keys };
    await makeBucket(server);
    return { ...server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listensAt(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isListenedTo(port)) return;
    await pause(100);
  }
  throw new Error('Swift did not start within a minute.');
}

async function makeBucket({ endpoint, bucket, ...keys }: S3Settings): Promise<void> {
  const client = new AwsClient({ ...keys, service: 's3', retries: 5 });
  const { ok, status } = await client.fetch(`${endpoint}/${bucket}`, { method: 'PUT' });
  if (!ok) throw new Error(`No bucket was made: ${status}.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await Promise.race([closed, pause(5_000).then(() => child.kill('SIGKILL'))]);
}

/** Where the objects are: one folder, once each. */
function makeRings(folder: string, ports: readonly number[]): void {
  const steps = SERVERS.map(
    (name, index) => `
ring = RingBuilder(4, 1, 0)
ring.add_dev({'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': ${ports[index]}, 'device': 'd1', 'weight': 1})
ring.rebalance()
ring.get_ring().save('${folder}/${name}.ring.gz')`,
  );
  const script = `from swift.common.ring import RingBuilder${steps.join('')}`;
  const { status, stderr } = spawnSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`No rings were made: ${stderr}`);
}

const serverSettings = (folder: string, name: string, port: number): string => `
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = root
swift_dir = ${folder}
devices = ${folder}/disks
mount_check = false
[pipeline:main]
pipeline = ${name}-server
[app:${name}-server]
use = egg:swift#${name}
`;

const proxySettings = (folder: string, port: number): string => `
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = root
swift_dir = ${folder}
[pipeline:main]
pipeline = catch_errors cache s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
[filter:s3api]
use = egg:swift#s3api
location = eu-west-1
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
`;

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileDamaged, FileExists, fileKey, FileMissing, type FileStore, newId, openFileStore } from '@app/platform';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { hasS3Server, startS3Server } from './s3-server.js';

interface Place {
  readonly store: FileStore;
  close(): Promise<void>;
}

const STORES: readonly [name: string, here: boolean, open: () => Promise<Place>][] = [
  [
    'a folder',
    true,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'leerspoor-files-'));
      const close = () => Promise.resolve(rmSync(folder, { recursive: true }));
      return Promise.resolve({ store: openFileStore({ folder }), close });
    },
  ],
  [
    'a bucket',
    hasS3Server(),
    async () => {
      const server = await startS3Server();
      return { store: openFileStore({ s3: server }), close: () => server.stop() };
    },
  ],
];

const factsOf = (bytes: Buffer) => ({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest() });
const newKey = (): string => fileKey(newId(), newId());
const MEGABYTE = 1024 * 1024;

describe.each(STORES)('files in %s', (_, here, open) => {
  const test = here ? it : it.skip;
  let place: Place;

  beforeAll(async () => {
    if (here) place = await open();
  }, 150_000);
  afterAll(() => place?.close());

  const put = (key: string, bytes: Buffer): Promise<void> =>
    place.store.put(key, Readable.from([bytes]), factsOf(bytes));
  const get = async (key: string): Promise<Buffer> => buffer(await place.store.get(key));

  test('come back to the byte', async () => {
    const key = newKey();
    const bytes = Buffer.from('Wat leerlingen zeiden toen ze schrapten. ✂️');
    await put(key, bytes);
    expect(await get(key)).toEqual(bytes);
  });

  test('are not there before they were put, nor after they were removed, twice', async () => {
    const key = newKey();
    await expect(place.store.get(key)).rejects.toThrow(FileMissing);
    await put(key, Buffer.from('kort'));
    await place.store.remove(key);
    await place.store.remove(key);
    await expect(place.store.get(key)).rejects.toThrow(FileMissing);
  });

  test('are written once', async () => {
    const key = newKey();
    await put(key, Buffer.from('eerst'));
    await expect(put(key, Buffer.from('later'))).rejects.toThrow(FileExists);
    expect((await get(key)).toString()).toBe('eerst');
  });

  test('leave nothing where they break off in the middle', async () => {
    const key = newKey();
    async function* broken() {
      yield Buffer.alloc(MEGABYTE, 'a');
      await Promise.resolve();
      throw new Error('the line was cut');
    }
    const facts = { size: 2 * MEGABYTE, sha256: Buffer.alloc(32) };
    await expect(place.store.put(key, Readable.from(broken()), facts)).rejects.toThrow('the line was cut');
    await expect(place.store.get(key)).rejects.toThrow(FileMissing);
  });

  test.each([
    ['shorter', Buffer.from('ab')],
    ['longer', Buffer.from('abcd')],
    ['others', Buffer.from('abd')],
  ])('leave nothing where they are %s than was said', async (__, bytes) => {
    const key = newKey();
    const said = factsOf(Buffer.from('abc'));
    await expect(place.store.put(key, Readable.from([bytes]), said)).rejects.toThrow(FileDamaged);
    await expect(place.store.get(key)).rejects.toThrow(FileMissing);
  });

  test('go in and out as a stream, and are not held in memory', async () => {
    const pieces = 100;
    const hash = createHash('sha256');
    for (let piece = 0; piece < pieces; piece += 1) hash.update(Buffer.alloc(MEGABYTE, piece));
    const facts = { size: pieces * MEGABYTE, sha256: hash.digest() };
    const key = newKey();
    let most = 0;
    const before = process.memoryUsage();
    const look = () => {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      most = Math.max(most, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers);
    };
    async function* stream() {
      for (let piece = 0; piece < pieces; piece += 1) {
        look();
        yield Buffer.alloc(MEGABYTE, piece);
        await Promise.resolve();
      }
    }
    await place.store.put(key, Readable.from(stream()), facts);
    let seen = 0;
    for await (const piece of await place.store.get(key)) {
      seen += (piece as Buffer).length;
      look();
    }
    expect(seen).toBe(facts.size);
    expect(most).toBeLessThan(60 * MEGABYTE);
    await place.store.remove(key);
  }, 60_000);

  test('are found under ids alone', async () => {
    for (const key of ['../../etc/passwd', `${newId()}/../x`, newId(), '', `${newKey()}/x`])
      await expect(put(key, Buffer.from('x'))).rejects.toThrow('under the ids');
  });
});

describe('files in a folder', () => {
  it('leave no half file behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leerspoor-files-'));
    const store = openFileStore({ folder });
    const [board, key] = [newId(), newId()];
    const facts = factsOf(Buffer.from('abc'));
    await expect(store.put(fileKey(board, key), Readable.from([Buffer.from('abd')]), facts)).rejects.toThrow();
    expect(readdirSync(join(folder, board))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('are not asked for where nothing can be written', () => {
    expect(() => openFileStore({ folder: '/dev/null/files' })).toThrow(/^FILES_FOLDER .* is no folder/);
  });
});

describe('a bucket', () => {
  const keys = { region: 'eu-west-1', bucket: 'leerspoor', accessKeyId: 'iemand', secretAccessKey: 'een-geheim' };

  it('that is not there, or refuses us, is said to be out of reach, without the key', async () => {
    const refusing = createServer((_, response) => response.writeHead(403).end('een-geheim'));
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    const { port } = refusing.address() as AddressInfo;
    const store = openFileStore({ s3: { ...keys, endpoint: `http://127.0.0.1:${port}` } });
    const asked = [
      store.get(newKey()),
      store.remove(newKey()),
      store.put(newKey(), Readable.from([]), factsOf(Buffer.alloc(0))),
    ];
    for (const one of asked) {
      const error = await one.then(
        () => undefined,
        (reason: Error) => reason,
      );
      expect(error).toMatchObject({ code: 'files_not_reachable' });
      expect(String(error?.cause)).not.toContain('geheim');
    }
    await new Promise((resolve) => refusing.close(resolve));
    await expect(store.get(newKey())).rejects.toMatchObject({ code: 'files_not_reachable' });
  });
});

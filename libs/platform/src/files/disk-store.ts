import { accessSync, constants, createWriteStream, mkdirSync } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationalError } from '../errors/operational-error.js';
import { checked, expectKey, FileExists, FileMissing, type FileStore } from './file-store.js';

/** Files in a folder of this machine, or of a volume that API and worker share. For nobody but this program's user. */
export function diskStore(folder: string): FileStore {
  const root = expectWritable(resolve(folder));
  const pathOf = (key: string): string => join(root, expectKey(key));
  return {
    async put(key, bytes, facts) {
      const path = pathOf(key);
      const part = partOf(path);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      if (await exists(path)) throw new FileExists('This file is stored already.');
      try {
        // Flushed to the disk before it gets its name: a file that is there is whole, also after a power cut.
        await pipeline(bytes, checked(facts), createWriteStream(part, { mode: 0o600, flush: true }));
        await rename(part, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const file = await open(pathOf(key), 'r').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new FileMissing('This file is not stored.') : error;
      });
      return file.createReadStream();
    },
    async remove(key) {
      const path = pathOf(key);
      await rm(partOf(path), { force: true });
      await rm(path, { force: true });
    },
  };
}

/** Named after the file, so that what a killed process left is found when the file is removed. */
const partOf = (path: string): string => `${path}.part`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** So that the new name outlives a power cut, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  // Some file systems of networks know no such thing.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function expectWritable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new OperationalError(`FILES_FOLDER (${folder}) is no folder that this program can write in.`);
  }
  return folder;
}

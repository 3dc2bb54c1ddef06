import { diskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';
import { s3Store, type S3Settings } from './s3-store.js';

/** A folder, or a bucket. */
export type FileStorage = { readonly folder: string } | { readonly s3: S3Settings };

/** The one place where files are, as it was configured. */
export const openFileStore = (storage: FileStorage): FileStore =>
  's3' in storage ? s3Store(storage.s3) : diskStore(storage.folder);

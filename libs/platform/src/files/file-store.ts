import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';

/** What is known of a file's bytes beforehand, and has to be true of them. */
export interface FileFacts {
  readonly size: number;
  /** SHA-256 of the bytes. */
  readonly sha256: Buffer;
}

/**
 * Where the bytes of files are. Which files there are, and whose, stands in the database; a store knows nothing but
 * keys made of ids. A key is written once.
 */
export interface FileStore {
  /** Stores the bytes whole, or nothing of them: also where they break off, or are others than was said. */
  put(key: string, bytes: Readable, facts: FileFacts): Promise<void>;
  /** The bytes from their beginning on; `FileMissing` where there are none. */
  get(key: string): Promise<Readable>;
  /** Removes the bytes, and what a broken attempt left of them; none are fine too. */
  remove(key: string): Promise<void>;
}

export class FileMissing extends Error {}
export class FileExists extends Error {}
/** Bytes that are not those that were stored, or announced. */
export class FileDamaged extends Error {}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const KEY = new RegExp(`^${ID}/${ID}$`);

/** The key of a file: ids and nothing else, so that no name leads anywhere. */
export function fileKey(boardId: string, fileId: string): string {
  return expectKey(`${boardId}/${fileId}`);
}

export function expectKey(key: string): string {
  if (!KEY.test(key)) throw new Error('A file is stored under the ids of its board and its own.');
  return key;
}

/**
 * Lets bytes through that are what was said of them. The last piece is held back until all have been looked at: whoever
 * reads on gets them whole and right, or an error before the end.
 */
export function checked({ size, sha256 }: FileFacts): Transform {
  const hash = createHash('sha256');
  let seen = 0;
  let held: Buffer | undefined;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length;
      if (seen > size) return done(new FileDamaged('More bytes than there should be.'));
      hash.update(piece);
      const before = held;
      held = piece;
      done(null, before);
    },
    flush(done) {
      if (seen === size && hash.digest().equals(sha256)) return done(null, held);
      done(new FileDamaged('Other bytes than there should be.'));
    },
  });
}

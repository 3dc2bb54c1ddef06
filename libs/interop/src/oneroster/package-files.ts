import { Unzip, type UnzipDecoder, type UnzipDecoderConstructor, type UnzipFile } from 'fflate';
import { inflateRawSync } from 'node:zlib';
import { PackageRefused } from './refusals.js';
import { DATA_FILES, fileName, GRADEBOOK_FILES, MANIFEST } from './specification.js';

/** The text of the files that are read, by their name: manifest.csv, orgs.csv, … */
export type PackageFiles = Readonly<Record<string, string>>;

export interface ZipLimits {
  /** A package has at most 22 files; systems that pack add folders and shadow files. */
  readonly entries: number;
  /** Of the files that are read, together. 100,000 enrolments are some 10 MB. */
  readonly unpackedBytes: number;
}

const ZIP_LIMITS: ZipLimits = { entries: 200, unpackedBytes: 64 * 1024 * 1024 };

/** The files that are read of a package, by what it is sent for. */
const FILES_READ = {
  roster: new Set([MANIFEST, ...DATA_FILES.map(fileName)]),
  gradebook: new Set([MANIFEST, ...GRADEBOOK_FILES.map(fileName)]),
} as const satisfies Record<string, ReadonlySet<string>>;
export type PackagePart = keyof typeof FILES_READ;

/**
 * The files of a zipped package that matter, by path. What is unpacked is counted as it comes out: the sizes that an
 * archive states of itself can lie.
 *
 * @throws PackageRefused `unreadable_zip`, `too_many_entries`, `too_large`, `file_twice`
 */
export function unzipPackage(
  bytes: Uint8Array,
  part: PackagePart = 'roster',
  limits: ZipLimits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let entries = 0;
  let unpacked = 0;

  const unzip = new Unzip((entry: UnzipFile) => {
    entries += 1;
    if (entries > limits.entries) throw PackageRefused.because('too_many_entries', '', { limit: limits.entries });
    // Some Windows programs write their own separator, against the zip specification.
    const path = entry.name.replaceAll('\\', '/');
    if (!FILES_READ[part].has(baseName(path))) return;
    if (parts.has(path)) throw PackageRefused.because('file_twice', baseName(path));
    const chunks: Uint8Array[] = [];
    parts.set(path, chunks);
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > limits.unpackedBytes)
        throw PackageRefused.because('too_large', '', { limit: limits.unpackedBytes });
      chunks.push(chunk);
    };
    entry.start();
  });
  unzip.register(inflateWithin(() => limits.unpackedBytes - unpacked));

  try {
    unzip.push(bytes, true);
  } catch (error) {
    if (error instanceof PackageRefused) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
      throw PackageRefused.because('unreadable_zip', '');
    throw PackageRefused.because('too_large', '', { limit: limits.unpackedBytes });
  }
  if (entries === 0) throw PackageRefused.because('unreadable_zip', '');
  return new Map([...parts].map(([path, chunks]) => [path, Buffer.concat(chunks)]));
}

/**
 * Unpacks each file at once by the zlib of Node.js, which takes a quarter of the time of one in JavaScript, and stops it
 * where more comes out than there is room for.
 */
function inflateWithin(room: () => number): UnzipDecoderConstructor {
  return class implements UnzipDecoder {
    static readonly compression = 8;
    ondata!: UnzipDecoder['ondata'];
    private readonly packed: Uint8Array[] = [];

    push(chunk: Uint8Array, isLast: boolean): void {
      this.packed.push(chunk);
      if (!isLast) return;
      // Zlib takes no limit of nothing; one byte too many is refused where it is counted.
      const maxOutputLength = Math.max(1, room());
      this.ondata(null, inflateRawSync(Buffer.concat(this.packed), { maxOutputLength }), true);
    }
  };
}

/**
 * The package's text from its bytes, from a folder as from a zip. The specification wants the files at the top, but
 * zipping a folder puts them one deeper, so the folder that holds the manifest is the package.
 *
 * @param files content by path, with `/` between folders; files that are not read are passed over
 * @throws PackageRefused `file_missing` (no manifest), `several_packages`, `not_utf8`
 */
export function readPackageFiles(files: ReadonlyMap<string, Uint8Array>, part: PackagePart = 'roster'): PackageFiles {
  const folder = packageFolder([...files.keys()]);
  const texts: Record<string, string> = {};
  for (const [path, bytes] of files) {
    const name = baseName(path);
    if (FILES_READ[part].has(name) && path === folder + name) texts[name] = decode(name, bytes);
  }
  return texts;
}

function packageFolder(paths: readonly string[]): string {
  const folders = paths.filter((path) => baseName(path) === MANIFEST).map((path) => path.slice(0, -MANIFEST.length));
  const [folder, another] = folders.includes('') ? [''] : folders;
  if (folder === undefined) throw PackageRefused.because('file_missing', MANIFEST);
  if (another !== undefined) throw PackageRefused.because('several_packages', MANIFEST);
  return folder;
}

/** UTF-8, and a byte order mark is skipped. A NUL is what UTF-16 looks like when read as UTF-8, and no text has it. */
function decode(name: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: refused below, as what it is.
  }
  throw PackageRefused.because('not_utf8', name);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

import type { Violation } from '@app/platform';
import { FILE_KINDS, type FileKind, UNKNOWN_TYPE } from './file-kinds.js';

/** More is no evidence any more but an archive. */
export const MOST_EVIDENCE = 20;

/** How much is taken; in bytes. */
export interface FileLimits {
  readonly largestFile: number;
  readonly mostOfPerson: number;
}

/** A file as somebody sent it. */
export interface SentFile {
  readonly name: string;
  /** What the client says it is. */
  readonly declared: string;
  /** What it is, by its bytes; undefined where they say nothing. */
  readonly found: string | undefined;
  readonly size: number;
}

const isCalled = ({ type, alsoCalled = [] }: FileKind, name: string): boolean =>
  type === name || alsoCalled.includes(name);

/** The kind that a file is taken as; of texts, the one that it was declared as, or is called like. */
export function kindOf({ name, declared, found }: SentFile): FileKind | undefined {
  if (found !== 'text/plain') return FILE_KINDS.find((kind) => found !== undefined && isCalled(kind, found));
  const texts = FILE_KINDS.filter(({ type }) => type.startsWith('text/'));
  const extension = extensionOf(name);
  return (
    texts.find((kind) => isCalled(kind, declared) && kind.type !== 'text/plain') ??
    texts.find(({ extensions }) => extensions.includes(extension)) ??
    texts[0]
  );
}

/** Why a file is not taken, whoever sends it. */
export function fileViolations(sent: SentFile, { largestFile }: FileLimits): Violation[] {
  const { declared, found = '', size } = sent;
  const kind = kindOf(sent);
  const limit = Math.floor(largestFile / 1_000_000);
  if (size === 0) return [{ pointer: '', code: 'file_empty' }];
  if (size > largestFile) return [{ pointer: '', code: 'file_too_large', parameters: { limit } }];
  if (found.startsWith('video/')) return [{ pointer: '', code: 'video_not_stored' }];
  if (!kind) return [{ pointer: '', code: 'file_kind_not_taken' }];
  if (declared !== UNKNOWN_TYPE && !isCalled(kind, declared))
    return [{ pointer: '', code: 'file_not_as_declared', parameters: { type: kind.type } }];
  return [];
}

const LONGEST_NAME = 120;
/** What no file system of a colleague takes, and what turns text around or hides in it. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu;
/** Names that Windows keeps for its devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name to hand a file out under: no path, nothing that cannot be seen, and ending as its kind does. */
export function cleanName(name: string, { extensions }: FileKind): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(UNFIT, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const fits = extensions.includes(extensionOf(clean));
  const stem = fits ? clean.slice(0, clean.lastIndexOf('.')) : clean;
  const extension = fits ? extensionOf(clean) : (extensions[0] ?? '');
  const short = [...stem].slice(0, LONGEST_NAME).join('').trim();
  const named = short === '' ? 'bestand' : DEVICE.test(short) ? `_${short}` : short;
  return `${named}.${extension}`;
}

import { PLAIN_TEXT } from '@app/platform';

/** A kind of file that can be evidence. */
export interface FileKind {
  readonly type: string;
  /** What it may be called; the first is added where a name ends otherwise. */
  readonly extensions: readonly string[];
  /** Other names that browsers know the type by. */
  readonly alsoCalled?: readonly string[];
}

const document = (type: string, ...extensions: string[]): FileKind => ({
  type: `application/vnd.${type}`,
  extensions,
});

/** Everything that is taken. No video, no archives, nothing that a browser or a computer runs. */
export const FILE_KINDS: readonly FileKind[] = [
  { type: 'application/pdf', extensions: ['pdf'] },
  { type: 'image/png', extensions: ['png'] },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], alsoCalled: ['image/jpg'] },
  { type: 'image/webp', extensions: ['webp'] },
  { type: 'image/heic', extensions: ['heic', 'heif'], alsoCalled: ['image/heif'] },
  { type: 'image/avif', extensions: ['avif'] },
  document('openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  document('openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  document('openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  document('oasis.opendocument.text', 'odt'),
  document('oasis.opendocument.spreadsheet', 'ods'),
  document('oasis.opendocument.presentation', 'odp'),
  { type: 'audio/mpeg', extensions: ['mp3'], alsoCalled: ['audio/mp3'] },
  { type: 'audio/mp4', extensions: ['m4a'], alsoCalled: ['audio/x-m4a', 'audio/m4a'] },
  // Told apart by what they are called: to the bytes all text is text.
  { type: PLAIN_TEXT, extensions: ['txt'] },
  { type: 'text/csv', extensions: ['csv'], alsoCalled: ['application/vnd.ms-excel'] },
  { type: 'text/markdown', extensions: ['md'], alsoCalled: ['text/x-markdown'] },
];

/** What a client says that does not know. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Every media type that a file can be sent as. */
export const FILE_TYPES: readonly string[] = [
  ...FILE_KINDS.flatMap(({ type, alsoCalled = [] }) => [type, ...alsoCalled]),
  UNKNOWN_TYPE,
];

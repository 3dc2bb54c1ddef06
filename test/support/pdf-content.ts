import { inflateSync } from 'node:zlib';

/** What can be read from a PDF as Typst writes it (plain objects, one font a name on every page, text in `TJ`). */
export interface PdfContent {
  /** The objects, without their streams. */
  readonly structure: string;
  /** Text of each page, in reading order, without spaces or line ends of the lay-out. */
  readonly pages: readonly string[];
}

export function pdfContent(pdf: Uint8Array): PdfContent {
  const bytes = Buffer.from(pdf);
  const raw = bytes.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/^(\d+) 0 obj\n([^]*?)endobj$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\n/.test(object));
  return {
    structure: [...objects.values()].map((object) => object.replace(/stream\n[^]*endstream/, '')).join('\n'),
    pages: pages.map((page) => pageText(page, objects)),
  };
}

/** What a PDF says of itself to a reader's software. */
export interface PdfOutline {
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly isTagged: boolean;
  /** The bookmarks that are opened by a click, in their order. */
  readonly bookmarks: readonly string[];
  /** What is read out for each picture; undefined for one that says nothing. */
  readonly alternatives: readonly (string | undefined)[];
}

export function pdfOutline({ structure }: PdfContent): PdfOutline {
  const bookmarks = [...structure.matchAll(new RegExp(`/Title ${STRING}\\s+/Dest `, 'g'))];
  const figures = [...structure.matchAll(/\/S \/Figure\n[^]*?\n>>/g)];
  const [, language] = new RegExp(`/Lang ${STRING}\\s+/StructTreeRoot`).exec(structure) ?? [];
  const [, title] = new RegExp(`/Title ${STRING}\\s+/(?!Dest )`).exec(structure) ?? [];
  return {
    language: language && plainText(language),
    title: title && plainText(title),
    isTagged: structure.includes('/Type /StructTreeRoot') && /\/MarkInfo <<\s+\/Marked true/.test(structure),
    bookmarks: bookmarks.map(([, text = '']) => plainText(text)),
    alternatives: figures.map(([figure]) => {
      const [, text] = new RegExp(`/Alt ${STRING}`).exec(figure) ?? [];
      return text && plainText(text);
    }),
  };
}

/** A string of PDF: in brackets, which may hold pairs of them, or in hexadecimal where it holds more than Latin letters. */
const STRING = String.raw`(\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[0-9A-F]*>)`;

const plainText = (text: string): string =>
  text.startsWith('<') ? fromUnits(text.slice(5, -1)) : unescaped(text.slice(1, -1)).toString('latin1');

function pageText(page: string, objects: ReadonlyMap<string, string>): string {
  const resources = page.replace(/\/Resources (\d+) 0 R/, (_, id: string) => objects.get(id) ?? '');
  const fonts = new Map(
    [...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)].map((match) => [
      match[1] ?? '',
      characters(match[2] ?? '', objects),
    ]),
  );
  const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  // A name before a string (`/Alt (…)`) makes it a property of what is shown, and not shown itself.
  const operators = /\/[A-Z]\w* \((?:\\[^]|[^\\)])*\)|\/(f\d+) [\d.]+ Tf|\(((?:\\[^]|[^\\)])*)\)/g;
  for (const [, name, shown] of unpacked(contents, objects).matchAll(operators)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else
      text += glyphs(shown ?? '')
        .map((glyph) => font.get(glyph) ?? '\uFFFD')
        .join('');
  }
  return text;
}

/** Glyph number → characters, from the font's `ToUnicode`. */
function characters(fontId: string, objects: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const [, mapId = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId) ?? '') ?? [];
  const pairs = unpacked(mapId, objects).matchAll(/^<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>$/gm);
  return new Map([...pairs].map(([, glyph = '', units = '']) => [Number.parseInt(glyph, 16), fromUnits(units)]));
}

function fromUnits(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');
}

/** Undoes the escapes of a PDF string. */
function unescaped(escaped: string): Buffer {
  const names: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = escaped.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (names[code] ?? code),
  );
  return Buffer.from(plain, 'latin1');
}

/** Two bytes a glyph. */
function glyphs(escaped: string): number[] {
  const units = unescaped(escaped);
  return Array.from({ length: units.length / 2 }, (_, index) => units.readUInt16BE(index * 2));
}

function unpacked(id: string, objects: ReadonlyMap<string, string>): string {
  const object = objects.get(id) ?? '';
  const [, stream] = /stream\n([^]*)\nendstream/.exec(object) ?? [];
  if (stream === undefined) throw new Error(`Object ${id} has no stream`);
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
}

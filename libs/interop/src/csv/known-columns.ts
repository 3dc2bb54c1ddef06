import { UnreadableFile } from './read-csv.js';

/**
 * Which field each column of a header is, by what it may be called; undefined where it is none of them. Capitals, spaces
 * and other marks make no difference.
 *
 * @throws UnreadableFile `column_twice`, `column_missing`
 */
export function knownColumns<Field extends string>(
  header: readonly string[],
  names: Readonly<Record<Field, readonly string[]>>,
  needed: readonly Field[],
): (Field | undefined)[] {
  const known = new Map<string, Field>(
    (Object.keys(names) as Field[]).flatMap((field) => names[field].map((name) => [lettersOf(name), field])),
  );
  const fields = header.map((column) => known.get(lettersOf(column)));
  const twice = fields.find((field, index) => field && fields.indexOf(field) !== index);
  if (twice) throw new UnreadableFile('column_twice', { column: header[fields.lastIndexOf(twice)] ?? '' });
  const missing = needed.find((field) => !fields.includes(field));
  if (missing) throw new UnreadableFile('column_missing', { column: names[missing].join(' / ') });
  return fields;
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

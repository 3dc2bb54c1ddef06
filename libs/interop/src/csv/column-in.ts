import { UnreadableFile } from './read-csv.js';

const bare = (name: string): string => name.trim().toLowerCase();

/**
 * Where a file has a column of this name. White space around a name and capitals make no difference.
 *
 * @throws UnreadableFile where there is no such column, or more than one.
 */
export function columnIn(header: readonly string[], name: string): number {
  const found = header.flatMap((one, index) => (bare(one) === bare(name) ? [index] : []));
  const [index] = found;
  if (index === undefined) throw new UnreadableFile('column_missing', { column: name });
  if (found.length > 1) throw new UnreadableFile('column_twice', { column: name });
  return index;
}

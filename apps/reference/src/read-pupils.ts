import type { GroupedScores } from '@app/statistics';
import { BadInput } from './bad-input.js';
import { numberIn, type RCell, type RColumn, typedColumn } from './r-column.rules.js';
import { column, readTable, type Table } from './read-table.js';

/** The pupils with both scores, and what R holds for the name of each group. */
export interface Pupils {
  readonly scores: readonly GroupedScores[];
  readonly groups: ReadonlyMap<string, RCell>;
}

/**
 * Reads the pupils of a file with columns group, first and second. Who misses a score (empty, NA or NaN) is left out.
 *
 * @throws BadInput where the file cannot be read, a column lacks, a score is no finite number, a pupil with both scores
 *   has no group (R would draw the line through that pupil, and count it with the comparison), or nobody has both.
 */
export function readPupils(file: string): Pupils {
  const table = readTable(file);
  const first = scoresIn(table, 'first');
  const second = scoresIn(table, 'second');
  const group = typedColumn(column(table, 'group'));
  const scores = first.flatMap((score, at) => {
    const other = second[at];
    return score === undefined || other === undefined
      ? []
      : [{ group: groupAt(table, group, at), first: score, second: other }];
  });
  if (scores.length === 0) throw new BadInput(`${file} has no pupil with both scores.`);
  const named = group.labels.flatMap((label, at) => (label === undefined ? [] : [[label, group.values[at]] as const]));
  return { scores, groups: new Map(named) };
}

function scoresIn(table: Table, name: string): (number | undefined)[] {
  return column(table, name).map((cell, at) => {
    const score = numberIn(cell);
    if (score === undefined || Number.isFinite(score)) return score as number | undefined;
    throw new BadInput(`${table.file}, line ${table.lines[at]}: ${name} is “${cell}”, which is no score.`);
  });
}

function groupAt(table: Table, { labels }: RColumn, at: number): string {
  const label = labels[at];
  if (label === undefined) throw new BadInput(`${table.file}, line ${table.lines[at]}: this pupil has no group.`);
  return label;
}

import { groupDifference, type GroupedScores } from '@app/statistics';
import { type RCell, typedColumn } from './r-column.rules.js';
import { column, type Table } from './read-table.js';

/** After the columns of the scenarios themselves. */
const FIGURES = [
  ...['own_groups', 'comparison_groups', 'own_pupils', 'comparison_pupils'],
  ...['slope', 'difference', 'se', 'df', 'low', 'high', 'p', 'in_pupil_sd'],
];

/** The header, and a row for each scenario: the numbers that the arithmetic gives, however few the groups. */
export function comparisonTable(
  scores: readonly GroupedScores[],
  scenarios: Table,
): { header: string[]; rows: RCell[][] } {
  const { labels } = typedColumn(column(scenarios, 'own_groups'));
  const columns = scenarios.columns.map((cells) => typedColumn(cells).values);
  return {
    header: [...scenarios.names, ...FIGURES],
    rows: labels.map((own, at) => [...columns.map((values) => values[at]), ...figures(scores, new Set(namesIn(own)))]),
  };
}

/** Between single spaces; after the last one nothing follows, so that an empty cell names no group. */
function namesIn(own = ''): string[] {
  return own === '' ? [] : own.replace(/ $/, '').split(' ');
}

/** A group that nobody is in is passed over, as R does. */
function figures(scores: readonly GroupedScores[], own: ReadonlySet<string>): number[] {
  const found = groupDifference(scores, own);
  return [
    ...[found.ownGroups, found.comparisonGroups, found.ownPupils, found.comparisonPupils, found.slope],
    ...[found.difference, found.standardError, found.degreesOfFreedom, found.low, found.high, found.p],
    found.difference / found.pupilSd,
  ];
}

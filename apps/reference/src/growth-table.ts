import { growth, type Growth, type ScorePair, smallSampleCorrection } from '@app/statistics';
import type { RCell } from './r-column.rules.js';
import type { Pupils } from './read-pupils.js';

export const GROWTH_COLUMNS = [
  ...['group', 'n', 'mean_first', 'sd_first', 'mean_second', 'sd_second', 'mean_gain', 'gain_low', 'gain_high'],
  ...['standardised_gain', 'standardised_low', 'standardised_high'],
];

/** A row for each group of four pairs or more: groups that are numbers by their value, names as a language sorts them. */
export function growthRows({ scores, groups }: Pupils): RCell[][] {
  const pairs = new Map<string, ScorePair[]>();
  for (const { group, ...pair } of scores) {
    const members = pairs.get(group);
    if (members) members.push(pair);
    else pairs.set(group, [pair]);
  }
  return [...pairs]
    .map(([label, members]) => ({ group: groups.get(label), result: growth(members) }))
    .sort((one, other) => inOrder(one.group, other.group))
    .flatMap(({ group, result }) => (result ? [[group, ...figures(result)]] : []));
}

function figures(result: Growth): number[] {
  const { n, meanFirst, sdFirst, meanSecond, sdSecond, meanGain, standardisedGain } = result;
  // Where it has no interval we publish none at all; R still divides, by a spread of zero too.
  const value = standardisedGain?.value ?? (smallSampleCorrection(n - 1) * meanGain.value) / sdFirst;
  return [
    ...[n, meanFirst, sdFirst, meanSecond, sdSecond, meanGain.value, meanGain.low, meanGain.high],
    ...[value, standardisedGain?.low ?? Number.NaN, standardisedGain?.high ?? Number.NaN],
  ];
}

/** As R sorts text in every locale but C: a before A before b, whatever language the machine speaks. */
const BY_NAME = new Intl.Collator('en');

function inOrder(one: RCell, other: RCell): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return BY_NAME.compare(String(one), String(other));
}

import { designOf, powerToSee, smallestToSee, verdictOf } from '@app/statistics';
import type { Value } from '../../document/value.js';
import { count, word } from '../document-parts.js';
import { decimal, estimate } from '../rounded-values.js';
import type { Result } from './result.calculation.js';

/** All that a report says of a result, as it says it: what is not rounded is not told. */
export const VALUES = [
  'verdict',
  'ownGroups',
  'ownPupils',
  'otherGroups',
  'otherPupils',
  'difference',
  'inSds',
  'power',
  'smallest',
  'gain',
  'standardisedGain',
  'meanFirst',
  'sdFirst',
  'meanSecond',
  'sdSecond',
] as const;
export type ToldValues = Readonly<Record<(typeof VALUES)[number], Value>>;

const NONE: Value = { kind: 'none' };

/** Of which nothing can be said but that there is too little. */
export const NOTHING_TOLD = {
  ...(Object.fromEntries(VALUES.map((name) => [name, NONE])) as ToldValues),
  verdict: word('verdict.too_little_data'),
};

/** The difference whose chance to be seen is told, in pupils' standard deviations. */
const DIFFERENCE_TO_SEE = 0.3;

/** A difference is never certain to be seen: it is not told as 100 of 100. */
const ALMOST_ALWAYS = 99;

/** Figures that were told together before are all of one moment: it stands with the verdict, and once is enough. */
export const datedOnce = (values: ToldValues): ToldValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, Value]) => [
      name,
      name === 'verdict' ? value : Object.fromEntries(Object.entries(value).filter(([part]) => part !== 'asOf')),
    ]),
  ) as ToldValues;

/** The values of a result, without a moment. */
export function toldValues({ growth, comparison }: Result): ToldValues {
  const design = comparison && designOf(comparison);
  const power = design && powerToSee(design, DIFFERENCE_TO_SEE);
  const smallest = design && smallestToSee(design);
  return {
    verdict: word(`verdict.${verdictOf(true, comparison?.difference)}`),
    ownGroups: comparison ? count(comparison.ownGroups) : NONE,
    ownPupils: growth ? count(growth.n) : comparison ? count(comparison.ownPupils) : NONE,
    otherGroups: comparison ? count(comparison.comparisonGroups) : NONE,
    otherPupils: comparison ? count(comparison.comparisonPupils) : NONE,
    difference: comparison ? estimate(comparison.difference, 1) : NONE,
    inSds: comparison?.inPupilSds ? estimate(comparison.inPupilSds, 2) : NONE,
    power: power === undefined ? NONE : count(Math.min(ALMOST_ALWAYS, Math.round(100 * power))),
    smallest: smallest === undefined ? NONE : decimal(smallest, 2),
    gain: growth ? estimate(growth.meanGain, 1) : NONE,
    standardisedGain: growth?.standardisedGain ? estimate(growth.standardisedGain, 2) : NONE,
    meanFirst: growth ? decimal(growth.meanFirst) : NONE,
    sdFirst: growth ? decimal(growth.sdFirst) : NONE,
    meanSecond: growth ? decimal(growth.meanSecond) : NONE,
    sdSecond: growth ? decimal(growth.sdSecond) : NONE,
  };
}

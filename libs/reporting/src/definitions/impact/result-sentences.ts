import type { Sentence } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { date, text } from '../document-parts.js';
import { decimal } from '../rounded-values.js';
import type { ImpactCase } from './impact.facts.js';
import type { Outcome } from './outcome.js';
import { isOfOneMeasure } from './result.calculation.js';
import type { ToldValues } from './told-values.js';

type Estimated = Extract<Value, { kind: 'estimate' }>;

/** Two sentences that a team can discuss: what was seen, and how to read it. Values have no moment: it is said once. */
export function resultSentences(impact: ImpactCase, outcome: Outcome): Sentence[] {
  switch (outcome.is) {
    case 'off':
      return [{ key: 'impact.off' }];
    case 'too_early':
      return [tooEarly(impact), { key: 'impact.tooEarly.reading' }];
    case 'too_little_data':
      return [{ key: `impact.tooLittle.${outcome.tooLittle}` }, { key: 'impact.tooLittle.reading' }];
    case 'told': {
      const { difference } = outcome.values;
      if (difference.kind === 'estimate') return compared(impact, outcome.values, difference);
      return [{ key: `impact.tooLittle.${outcome.tooLittle ?? 'no_interval'}` }, { key: 'impact.tooLittle.reading' }];
    }
  }
}

const tooEarly = ({ second, secondMoment }: ImpactCase): Sentence => ({
  key: secondMoment === 'to come' ? 'impact.tooEarly.toCome' : 'impact.tooEarly.withoutScores',
  values: { second: text(second.name), until: date(second.untilOn) },
});

function compared(impact: ImpactCase, values: ToldValues, difference: Estimated): Sentence[] {
  const { value, low, high, decimals } = difference;
  const direction = value > 0 ? 'more' : value < 0 ? 'less' : 'same';
  const sentence = {
    key: `impact.${isOfOneMeasure(impact) ? 'grew' : 'ended'}.${direction}`,
    values: {
      n: values.ownGroups,
      pupils: values.ownPupils,
      others: values.otherGroups,
      points: decimal(Math.abs(value), decimals),
      difference: decimal(value, decimals),
      low: decimal(low, decimals),
      high: decimal(high, decimals),
    },
  };
  return [sentence, { key: readingOf(impact, values) }];
}

/** How a verdict is to be read: with what was expected beforehand, or as what came up afterwards. */
function readingOf({ isPostHoc, expected }: ImpactCase, { verdict }: ToldValues): string {
  const found = verdict.kind === 'word' ? verdict.key.replace('verdict.', '') : 'too_little_data';
  if (isPostHoc) return `impact.reading.${found}.afterwards`;
  if (found === 'no_difference_shown') return `impact.reading.${found}.beforehand`;
  if (expected === undefined) return `impact.reading.${found}.open`;
  return `impact.reading.${found}.${expected === found ? 'expected' : 'unexpected'}`;
}

/** What a comparison of so many groups could have seen at all. */
export function powerSentence({ power, smallest }: ToldValues): Sentence[] {
  if (power.kind !== 'count' || smallest.kind !== 'number') return [];
  return [{ key: 'impact.power', values: { times: power, smallest } }];
}

/** That what is told is of an earlier report. */
export const earlierSentence = ({ verdict }: ToldValues): Sentence[] =>
  verdict.asOf === undefined ? [] : [{ key: 'impact.earlier' }];

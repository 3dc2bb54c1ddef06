import { learningSpan } from '@app/domain';
import { addDays } from '@app/platform';
import type { Block, Section, Sentence } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import { hoursOf, type Release } from '../../privacy/release.js';
import {
  chart,
  count,
  date,
  figures,
  headed,
  name,
  section,
  sentences,
  table,
  text,
  time,
  word,
} from '../document-parts.js';
import { minutesOf } from '../hours-table.js';
import { chanceSentence } from './chance.calculation.js';
import type { ImpactCase, ImpactOf } from './impact.facts.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { isOfOneMeasure } from './result.calculation.js';
import { earlierSentence, powerSentence, resultSentences } from './result-sentences.js';
import { datedOnce, type ToldValues } from './told-values.js';

/**
 * What was expected of pupils, what staff learned for it and what was seen: a section of a report, or nothing where
 * there is no hypothesis. Teachers stand in no row of it, nor groups.
 */
export function impactSections(whose: ImpactOf, cases: readonly ImpactCase[], release: Release): Section[] {
  if (cases.length === 0) return [];
  const decided = cases.map((impact, index) => ({
    impact,
    nr: index + 1,
    outcome: dated(outcomeOf(whose, impact, release)),
  }));
  const compared = decided.filter(({ outcome }) => isCompared(outcome));
  return section(
    'impact',
    sentences({ key: 'impact.about' }),
    ...decided.flatMap((one) => caseBlocks(whose, one, release)),
    compared.length > 0 ? chart('impact.chart', 'intervals', decided.map(pointOf)) : undefined,
    sentences(
      ...chanceSentence(compared.length),
      ...readingSentences(decided),
      { key: 'impact.association' },
      { key: 'impact.alternatives' },
      ...(cases.some(({ withoutConsent, groups }) => withoutConsent && groups.length > 0)
        ? [{ key: 'impact.noConsent' }]
        : []),
    ),
  );
}

const dated = (outcome: Outcome): Outcome =>
  outcome.is === 'told' ? { ...outcome, values: datedOnce(outcome.values) } : outcome;

const isCompared = (outcome: Outcome): boolean =>
  outcome.is === 'told' && outcome.values.difference.kind === 'estimate';

const isGrown = (outcome: Outcome): boolean => outcome.is === 'told' && outcome.values.gain.kind === 'estimate';

/** What an interval is, and what growth is worth by itself, where there is any. */
function readingSentences(decided: readonly Decided[]): Sentence[] {
  const hasGrowth = decided.some(({ outcome }) => isGrown(outcome));
  const hasInterval = hasGrowth || decided.some(({ outcome }) => isCompared(outcome));
  return [...(hasInterval ? [{ key: 'impact.interval' }] : []), ...(hasGrowth ? [{ key: 'impact.growthAlone' }] : [])];
}

/** A hypothesis with what may be said of it, numbered as in the chart. */
interface Decided {
  readonly impact: ImpactCase;
  readonly nr: number;
  readonly outcome: Outcome;
}

function caseBlocks(whose: ImpactOf, { impact, nr, outcome }: Decided, release: Release): Block[] {
  const what = headed(headingOf(impact, nr), declared(impact), ...resultSentences(impact, outcome));
  if (outcome.is === 'off') return [what];
  const dose = doseOf(whose, impact, release);
  if (outcome.is !== 'told')
    return [what, figures(['impact.verdict', verdictOf(outcome)], ...dose), sentences(doseSentence(impact))];
  const { values } = outcome;
  const told: [string, Value][] = [
    ['impact.verdict', isOfOneMeasure(impact) ? values.verdict : ofScores(values.verdict)],
    ['impact.difference', values.difference],
    ['impact.inSds', values.inSds],
    ['impact.gain', values.gain],
    ['impact.standardisedGain', values.standardisedGain],
    ...dose,
  ];
  const notes = [
    ...earlierSentence(values),
    ...powerSentence(values),
    ...measureSentence(impact),
    doseSentence(impact),
  ];
  return [what, figures(...withoutNothing(told)), ...moments(values), sentences(...notes)];
}

const withoutNothing = (list: readonly [string, Value][]): [string, Value][] =>
  list.filter(([, value]) => value.kind !== 'none');

const verdictOf = (outcome: Outcome): Value =>
  outcome.is === 'told' ? outcome.values.verdict : word(`verdict.${outcome.is}`);

/** Of two measures nobody knows who grew: what was found is said of the second scores. */
function ofScores(verdict: Value): Value {
  const isFound = verdict.kind === 'word' && /^verdict[.](more|less)_growth$/.test(verdict.key);
  return isFound ? { ...verdict, key: verdict.key.replace('verdict.', 'verdict.ended.') } : verdict;
}

const headingOf = ({ themes }: ImpactCase, nr: number): Sentence => ({
  key: 'impact.heading',
  values: { nr: count(nr), themes: text(themes.join(', ')) },
});

/** What was written down, and whether that was beforehand. */
function declared({ firstMeasure, secondMeasure, first, second, ...impact }: ImpactCase): Sentence {
  const when = impact.isPostHoc ? 'afterwards' : 'beforehand';
  const measures = [...new Set([firstMeasure.name, secondMeasure.name])].join(' → ');
  return {
    key: `impact.declared.${when}.${impact.expected ?? 'open'}`,
    values: {
      measure: text(measures),
      first: text(first.name),
      second: text(second.name),
    },
  };
}

/** What was learned on the theme: by the teacher to the minute, by several people as any figure about staff. */
function doseOf(whose: ImpactOf, { key, learned, first, second }: ImpactCase, release: Release): [string, Value][] {
  const moments = count(learned.reduce((sum, one) => sum + one.moments, 0));
  if (whose === 'teacher')
    return [
      ['impact.time', time(learned.reduce((sum, one) => sum + one.minutes, 0))],
      ['impact.moments', moments],
    ];
  const { fromOn: from, untilOn: until } = learningSpan(first, second);
  const period = { from, until };
  const parts = minutesOf(learned);
  const hours = release.publish({ unit: 'minutes', quantity: `dose/${key}`, parts, period }, hoursOf(parts));
  if (hours.kind === 'hidden') return [['impact.hours', hours]];
  return [
    ['impact.hours', hours],
    ['impact.moments', release.publish({ unit: 'minutes', quantity: `dose moments/${key}`, parts, period }, moments)],
  ];
}

/** Means and spreads beside each other, where they are told. */
function moments(values: ToldValues): Block[] {
  if (values.meanFirst.kind === 'none') return [];
  return [
    table(
      'impact.moments.table',
      ['impact.column.moment', 'impact.column.mean', 'impact.column.sd'],
      [
        [word('impact.moment.first'), values.meanFirst, values.sdFirst],
        [word('impact.moment.second'), values.meanSecond, values.sdSecond],
      ],
    ),
  ];
}

/** In which days learning on the theme counts. */
function doseSentence({ first, second }: ImpactCase): Sentence {
  const { fromOn, untilOn } = learningSpan(first, second);
  return { key: 'impact.dose', values: { from: date(fromOn), through: date(addDays(untilOn, -1)) } };
}

const measureSentence = (impact: ImpactCase): Sentence[] =>
  isOfOneMeasure(impact) ? [] : [{ key: 'impact.otherMeasure' }];

/** A row of the chart: a difference, or the gap that says why there is none. Post hoc is marked here, too. */
function pointOf({ impact, nr, outcome }: Decided): [Value, Value] {
  const about = `${impact.themes.join(', ')}, ${impact.second.name}`;
  // Before the rest, which may be cut off.
  const label = impact.isPostHoc
    ? name({ nl: `${nr} (achteraf). ${about}`, en: `${nr} (afterwards). ${about}` })
    : text(`${nr}. ${about}`);
  if (outcome.is === 'told' && outcome.values.inSds.kind === 'estimate') return [label, outcome.values.inSds];
  const isHidden =
    outcome.is === 'too_little_data' && outcome.tooLittle !== 'only_aggregates' && outcome.tooLittle !== 'no_interval';
  return [label, isHidden ? { kind: 'hidden', reason: outcome.tooLittle } : verdictOf(outcome)];
}

import { FINGERPRINT_MODULUS, learningSpan } from '@app/domain';
import { addDays } from '@app/platform';
import type { Block, Section, Sentence } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import type { Release } from '../../privacy/release.js';
import { chart, count, date, figures, headed, section, sentences, text } from '../document-parts.js';
import { decimal, estimate } from '../rounded-values.js';
import type { BoardData } from './board.dataset.js';
import { doseAndGrowth, type DoseAndGrowth } from './dose-and-growth.calculation.js';
import type { MeasuredPair } from './dose.dataset.js';

/** Whether groups grew more whose teachers learned more: of all groups of the board together, and of none by itself. */
export function growth({ measured }: BoardData, release: Release): Section[] {
  if (measured.length === 0) return [];
  const told = measured.map((pair) => ({ pair, told: toldOf(pair, release) }));
  const shown = told.flatMap(({ pair, told: { values } }): [Value, Value][] =>
    values?.hours.kind === 'estimate' ? [[text(nameOf(pair)), values.hours]] : [],
  );
  return section(
    'growth',
    sentences({ key: 'growth.about' }),
    ...told.flatMap(({ pair, told: of }) => blocksOf(pair, of)),
    shown.length > 1 ? chart('growth.chart', 'intervals', shown) : undefined,
    sentences(
      ...(shown.length > 0
        ? [{ key: 'growth.reading' }, { key: 'growth.chance', values: { n: count(shown.length) } }]
        : []),
      { key: 'growth.alternatives' },
    ),
  );
}

interface ToldGrowth {
  readonly values?: { readonly groups: Value; readonly pupils: Value; readonly hours: Value; readonly moments: Value };
  readonly why: Sentence;
}

function toldOf(pair: MeasuredPair, release: Release): ToldGrowth {
  const found = doseAndGrowth(pair.pupils, pair.doses);
  if (found.is === 'too_few_groups') {
    const values = { n: count(found.needed), groups: count(found.groups) };
    return { why: { key: 'growth.too_few_groups', values } };
  }
  if (found.is !== 'told') return { why: { key: `growth.${found.is}` } };
  const values = publish(pair, found, release);
  return values ? { values, why: sentenceOf(pair, values) } : { why: { key: 'growth.hardly_changed' } };
}

/** Held against what was told of the same measure and moments before: with whom, and by what their teachers learned. */
function publish(pair: MeasuredPair, found: Extract<DoseAndGrowth, { is: 'told' }>, release: Release) {
  const { key, first, second, firstMeasure, secondMeasure, doses } = pair;
  const measures = [...new Set([firstMeasure.id, secondMeasure.id])].join('+');
  const prints = new Map<string, number>();
  for (const { groupId, fingerprint } of doses) prints.set(groupId, (prints.get(groupId) ?? 0) + fingerprint);
  const parts = new Map(
    found.pupils.map(({ groupId, pupil, fingerprint }) => [
      `${groupId}/${pupil}`,
      { amount: 1, fingerprint: 1 + ((fingerprint + (prints.get(groupId) ?? 0)) % (FINGERPRINT_MODULUS - 1)) },
    ]),
  );
  const period = { from: first.fromOn, until: second.untilOn };
  const behind = [{ unit: 'pupils', quantity: `ranks/${measures}/${key}`, parts } as const];
  return release.publishTogether(
    { quantity: `ranks/${key}`, period, behind, beside: [] },
    {
      groups: count(found.groups),
      pupils: count(found.pupils.length),
      hours: estimate(found.hours, 2),
      moments: found.moments ? estimate(found.moments, 2) : { kind: 'none' },
    },
  );
}

/** What was seen, in the direction that the whole interval says, or that none was shown. */
function sentenceOf({ themes }: MeasuredPair, { hours, ...values }: NonNullable<ToldGrowth['values']>): Sentence {
  if (hours.kind !== 'estimate') return { key: 'growth.no_interval' };
  const { value, low, high, decimals } = hours;
  const direction = low > 0 ? 'more' : high < 0 ? 'less' : 'none';
  const shown = { rho: decimal(value, decimals), low: decimal(low, decimals), high: decimal(high, decimals) };
  return {
    key: `growth.told.${direction}`,
    values: { ...shown, groups: bare(values.groups), pupils: bare(values.pupils), themes: text(themes.join(', ')) },
  };
}

/** Its moment stands with the figure. */
const bare = ({ asOf: _, ...value }: Value): Value => value;

function blocksOf(pair: MeasuredPair, { values, why }: ToldGrowth): Block[] {
  const { fromOn, untilOn } = learningSpan(pair.first, pair.second);
  const heading = { key: 'growth.heading', values: { pair: text(nameOf(pair)) } };
  const counted = {
    key: 'growth.dose',
    values: { themes: text(pair.themes.join(', ')), from: date(fromOn), through: date(addDays(untilOn, -1)) },
  };
  if (!values) return [headed(heading, why, counted)];
  const moments: [string, Value][] = values.moments.kind === 'estimate' ? [['figure.rhoMoments', values.moments]] : [];
  return [
    headed(heading, why, { key: `${why.key}.reading` }),
    figures(['figure.rho', values.hours], ...moments, ['figure.groups', values.groups]),
    sentences(counted),
  ];
}

const nameOf = ({ firstMeasure, secondMeasure, first, second }: MeasuredPair): string =>
  `${[...new Set([firstMeasure.name, secondMeasure.name])].join(' → ')}, ${first.name} – ${second.name}`;

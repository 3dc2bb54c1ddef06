import type { Violation } from '@app/platform';
import type { OwnThresholds, ReadBy, Thresholds } from './framework.js';
import type { BlockRow } from './frameworks.queries.js';
import { type IndicatorKey, INDICATORS, type IndicatorUnit, isIndicator, THRESHOLD_RANGES } from './indicators.js';

/** A threshold that a school wishes to read its house by. */
export interface ThresholdWish extends Thresholds {
  readonly indicator: string;
}

const ENDS = ['emerging', 'habit'] as const;

/** What is wrong with the thresholds that a school wishes for, beside those of its framework. */
export function thresholdViolations(wishes: readonly ThresholdWish[], framework: readonly ReadBy[]): Violation[] {
  const named = wishes.map(({ indicator }) => indicator);
  return wishes.flatMap((wish, index) => {
    const at = `/thresholds/${index}`;
    const own = framework.find(({ key }) => key === wish.indicator);
    if (!own || !isIndicator(wish.indicator)) return [{ pointer: `${at}/indicator`, code: 'unknown_indicator' }];
    if (named.indexOf(wish.indicator) < index) return [{ pointer: `${at}/indicator`, code: 'indicator_twice' }];
    const wrong = ENDS.flatMap((end) => endViolations(wish.indicator, `${at}/${end}`, wish[end], own[end]));
    if (wrong.length > 0) return wrong;
    return areInOrder(wish, INDICATORS[wish.indicator].sense)
      ? []
      : [{ pointer: `${at}/habit`, code: 'habit_before_emerging' }];
  });
}

function endViolations(indicator: string, pointer: string, wish: number | null, own: number | null): Violation[] {
  if (own === null) return wish === null ? [] : [{ pointer, code: 'threshold_not_used' }];
  if (wish === null) return [{ pointer, code: 'threshold_missing' }];
  if (!isIndicator(indicator)) return [];
  const { least, most, step } = THRESHOLD_RANGES[INDICATORS[indicator].unit];
  const isFine = wish >= least && wish <= most && wish === onStep(wish, step);
  return isFine ? [] : [{ pointer, code: 'threshold_out_of_range', parameters: { least, most, step } }];
}

/** The nearest number of whole steps, written as people write it: 0.35 and not 0.35000000000000003. */
const onStep = (value: number, step: number): number => Math.round(value / step) / Math.round(1 / step);

const areInOrder = ({ emerging, habit }: Thresholds, sense: 'at_least' | 'at_most'): boolean =>
  emerging === null || habit === null || (sense === 'at_least' ? emerging <= habit : emerging >= habit);

/** What an indicator is read by at a school: its own thresholds where it has them, else the framework's. */
export const thresholdsAt = ({ key, emerging, habit }: ReadBy, own: OwnThresholds): Thresholds =>
  (Object.hasOwn(own, key) ? own[key] : undefined) ?? { emerging, habit };

/** An indicator as a school reads it. */
export interface ReadAt extends Thresholds {
  readonly key: IndicatorKey;
  readonly unit: IndicatorUnit;
  readonly sense: 'at_least' | 'at_most';
  /** Whether the thresholds are the school's own. */
  readonly own: boolean;
}

export interface BlockAt extends Omit<BlockRow, 'indicators'> {
  readonly indicators: readonly ReadAt[];
}

/**
 * The blocks of a framework as a school reads them. An indicator that this program does not know is of a newer one that
 * runs beside it: it is left out.
 */
export const blocksAt = (blocks: readonly BlockRow[], own: OwnThresholds): BlockAt[] =>
  blocks.map((block) => ({
    ...block,
    indicators: block.indicators.flatMap((one) =>
      isIndicator(one.key)
        ? [{ key: one.key, ...INDICATORS[one.key], ...thresholdsAt(one, own), own: Object.hasOwn(own, one.key) }]
        : [],
    ),
  }));

import type { Estimate } from '@app/statistics';
import type { Value } from '../document/value.js';

/** More decimals than this are never shown. */
const MOST_DECIMALS = 3;

/**
 * An estimate with its interval, rounded. Where rounding would move a limit onto zero, and so tell another verdict than
 * the one that holds, it has a decimal more.
 */
export function estimate({ value, low, high }: Estimate, decimals: number): Value {
  const isMoved = [low, high].some((limit) => limit !== 0 && rounded(limit, decimals) === 0);
  if (isMoved && decimals < MOST_DECIMALS) return estimate({ value, low, high }, decimals + 1);
  const [shown, from, to] = [rounded(value, decimals), rounded(low, decimals), rounded(high, decimals)];
  return { kind: 'estimate', value: shown, low: from, high: to, decimals };
}

export const decimal = (value: number, decimals = 1): Value => ({
  kind: 'number',
  value: rounded(value, decimals),
  decimals,
});

/** What is stored is what is shown: from more decimals a small group's part could be worked out. Never minus zero. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

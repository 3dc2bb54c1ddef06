import type { Estimate } from '@app/statistics';
import type { Value } from '../document/value.js';

/** More decimals than this are never shown. */
const MOST_DECIMALS = 3;

/**
 * An estimate with its interval, rounded. Where rounding would move a limit onto zero, and so tell another verdict than
 * the one that holds, it has a decimal more; where there are no more, that limit stands at the last decimal beside zero.
 */
export function estimate({ value, low, high }: Estimate, decimals: number): Value {
  const isMoved = [low, high].some((limit) => limit !== 0 && rounded(limit, decimals) === 0);
  if (isMoved && decimals < MOST_DECIMALS) return estimate({ value, low, high }, decimals + 1);
  const [from, to] = [offZero(low, decimals), offZero(high, decimals)];
  const shown = Math.min(to, Math.max(from, rounded(value, decimals)));
  return { kind: 'estimate', value: shown, low: from, high: to, decimals };
}

const offZero = (limit: number, decimals: number): number =>
  rounded(limit, decimals) || Number((Math.sign(limit) * 10 ** -decimals).toFixed(decimals)) + 0;

export const decimal = (value: number, decimals = 1): Value => ({
  kind: 'number',
  value: rounded(value, decimals),
  decimals,
});

/** What is stored is what is shown: from more decimals a small group's part could be worked out. Never minus zero. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

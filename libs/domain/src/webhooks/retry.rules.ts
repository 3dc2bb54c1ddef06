import type { Answered } from '@app/platform';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after each try: three days in all, as Standard Webhooks recommends. */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

export const MOST_TRIES = WAITS.length + 1;

/** Up to so much of a wait is added to it by chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/** A consumer may ask for patience, but not for ever. */
const MOST_PATIENCE = 24 * HOUR;

/**
 * How long a message is held by who sends it: longer than any try takes. Who is killed at it leaves one that somebody else
 * takes up then.
 */
export const HELD_MS = MINUTE;

/** After which nothing is sent any more to an endpoint where nothing arrives. */
const FAILING_DAYS = 5;

/** What to do after a try. */
export type Verdict =
  | { readonly does: 'delivered' }
  | { readonly does: 'again'; readonly at: Date }
  | { readonly does: 'dead' }
  /** The consumer wants no more of anything. */
  | { readonly does: 'gone' };

/** What to make of an answer to a try, the first of which is 1. `chance` is from 0 to 1. */
export function verdictOn(answered: Answered, tries: number, now: Date, chance: number): Verdict {
  const status = 'status' in answered ? answered.status : 0;
  if (status >= 200 && status < 300) return { does: 'delivered' };
  if (status === 410) return { does: 'gone' };
  const wait = WAITS[tries - 1];
  if (wait === undefined) return { does: 'dead' };
  const asked = 'status' in answered ? (answered.retryAfterSeconds ?? 0) * SECOND : 0;
  const waited = Math.max(wait * (1 + JITTER * chance), Math.min(asked, MOST_PATIENCE));
  return { does: 'again', at: new Date(now.getTime() + Math.round(waited)) };
}

/** Whether an endpoint failed for so long that it is disabled. */
export const failedForDays = (failingSince: Date | null, now: Date): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= FAILING_DAYS * 24 * HOUR;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after each try: two days in all. */
const WAITS = [5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

export const MOST_TRIES = WAITS.length + 1;

/**
 * When a mail may be tried again, said before it is tried: who is killed at it, or waits for an answer, has so long.
 * The shortest is longer than any try takes.
 */
export const nextTry = (now: Date, triesBefore: number): Date =>
  new Date(now.getTime() + (WAITS[triesBefore] ?? WAITS[WAITS.length - 1] ?? HOUR));

/** One in use, and one to change to. More would be keys that nobody counts. */
const MOST_VALID_KEYS = 2;

interface KeyDates {
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export const isValidKey = ({ expiresAt, endedAt }: KeyDates, now: Date): boolean => endedAt === null && expiresAt > now;

export const mayIssueAnotherKey = (keys: readonly KeyDates[], now: Date): boolean =>
  keys.filter((key) => isValidKey(key, now)).length < MOST_VALID_KEYS;

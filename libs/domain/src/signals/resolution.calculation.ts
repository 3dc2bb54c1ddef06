/** Fewer resolved signals, and how long they took is a matter of each of them. */
export const FEWEST_RESOLVED = 5;

/**
 * How many days it takes from noticing to resolving: the median (the mean of the two in the middle, where the number is
 * even), in days; null of fewer than five.
 */
export function medianDays(days: readonly number[]): number | null {
  if (days.length < FEWEST_RESOLVED) return null;
  const sorted = days.toSorted((one, other) => one - other);
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (below + above) / 2;
}

/**
 * How many parts of equal size would be as spread as these: 1 / Σp², where p is the share of each part. Five who lead as
 * often as each other are five; where one leads nearly always it comes close to one.
 *
 * Laakso, M. & Taagepera, R. (1979), “Effective” number of parties: a measure with application to West Europe,
 * Comparative Political Studies 12(1), 3–27. In ecology it is the inverse of Simpson's index (1949), Hill's number of
 * order 2.
 *
 * @returns undefined where there is nothing to share.
 * @throws RangeError where a size is negative or not a finite number.
 */
export function effectiveNumber(sizes: readonly number[]): number | undefined {
  const wrong = sizes.findIndex((size) => !Number.isFinite(size) || size < 0);
  if (wrong >= 0) throw new RangeError(`size ${wrong + 1} of ${sizes.length} is not a size`);
  const largest = Math.max(0, ...sizes);
  if (largest === 0) return undefined;
  // Relative to the largest, so that no square grows out of what can be held.
  const relative = sizes.map((size) => size / largest);
  const total = relative.reduce((sum, size) => sum + size, 0);
  const squares = relative.reduce((sum, size) => sum + size * size, 0);
  return (total * total) / squares;
}

/** What was measured round by round: ours, and its floor where there is one. */
export interface Rounds {
  readonly ours: readonly number[];
  readonly floors?: readonly number[];
}

/**
 * Measures ours and its floor in turn, so that a machine that slows down slows both: first rounds of each that warm up
 * and are not counted, then `rounds` of each, in an order that turns about.
 */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
  warmUps = 1,
): Promise<Required<Rounds>> {
  const measured = { ours: [] as number[], floors: [] as number[] };
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    const turns = [
      { measure: ours, kept: measured.ours },
      { measure: floor, kept: measured.floors },
    ];
    for (const { measure, kept } of round % 2 === 0 ? turns : turns.toReversed()) {
      const value = await measure();
      if (round > 0) kept.push(value);
    }
  }
  return measured;
}

/** The same for what has no floor. */
export async function repeat(rounds: number, ours: () => Promise<number>): Promise<Rounds> {
  const measured: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const value = await ours();
    if (round > 0) measured.push(value);
  }
  return { ours: measured };
}

/** How often ours is its floor, pair by pair; empty where there is no floor. */
export const ratios = ({ ours, floors }: Rounds): number[] =>
  (floors ?? []).map((floor, round) => (ours[round] ?? NaN) / floor);

/** The middle one; of an even number, the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

/** The one that this share of them does not exceed, without looking between two. NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

/** How long it took, in seconds. */
export async function secondsOf(act: () => unknown): Promise<number> {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}

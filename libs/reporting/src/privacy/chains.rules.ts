import { type Figure, minus, plus } from './figure.js';

/*
 * What the periods of one quantity tell together. Each published period is an edge between two dates; whoever can walk
 * from one date to another along published periods, adding forward and subtracting backward, knows what lies between
 * them. So the dates that hang together are given their running total, and every difference of two of them has to be
 * about nobody or about enough people. Where a period can be walked in two ways that do not agree (something was
 * logged between two reports), the difference of the ways is one more thing that is known, alone and beside the rest.
 */

type Vector = Float64Array;

interface Network {
  /** Which dates hang together, and the running total at each, from any of them as zero. */
  readonly runningTotals: ReadonlyMap<string, Vector>[];
  /** What two ways of walking the same period differ by. */
  readonly surpluses: readonly Vector[];
}

/** Whether a period, beside those of the same quantity that were published, lets a figure of few people be worked out. */
export function chainsTellOfFew(figure: Figure, published: readonly Figure[]): boolean {
  const people = new Map<string, number>();
  for (const { parts } of [figure, ...published])
    for (const person of parts.keys()) if (!people.has(person)) people.set(person, people.size);
  const vectorOf = (one: Figure): Vector => {
    const vector = new Float64Array(people.size);
    for (const [person, fingerprint] of one.parts) vector[people.get(person) ?? 0] = fingerprint;
    return vector;
  };
  const fewest = Math.max(figure.fewest, ...published.map((one) => one.fewest));
  const { runningTotals, surpluses } = networkOf(published, vectorOf, people.size);
  const others = knownApart(figure, runningTotals);
  return newlyKnown(figure, vectorOf(figure), runningTotals).some(
    (known) =>
      isAboutFew(known, fewest) ||
      [...surpluses, ...others].some(
        (other) => isAboutFew(subtract(known, other), fewest) || isAboutFew(add(known, other), fewest),
      ),
  );
}

/**
 * What is known between the dates that do not hang together with those of the figure. Such a stretch can overlap it, and
 * their difference is then of the days that only one of them has. Stretches that do hang together differ by stretches.
 */
function knownApart({ from, until }: Figure, runningTotals: Network['runningTotals']): Vector[] {
  return runningTotals
    .filter((totals) => !totals.has(from) && !totals.has(until))
    .flatMap((totals) => {
      const dates = [...totals.values()];
      return dates.flatMap((one, index) => dates.slice(index + 1).map((other) => subtract(other, one)));
    });
}

/** Everything that the figure makes known which was not known before it. */
function newlyKnown({ from, until }: Figure, vector: Vector, runningTotals: Network['runningTotals']): Vector[] {
  const alone = (date: string) => new Map([[date, new Float64Array(vector.length)]]);
  const before = runningTotals.find((totals) => totals.has(from)) ?? alone(from);
  const after = runningTotals.find((totals) => totals.has(until)) ?? alone(until);
  const start = before.get(from) ?? vector;
  const end = after.get(until) ?? vector;
  if (before !== after)
    // Two chains become one: between each date of the one and each of the other.
    return [...before.values()].flatMap((one) =>
      [...after.values()].map((other) => add(subtract(start, one), add(vector, subtract(other, end)))),
    );
  const surplus = subtract(vector, subtract(end, start));
  if (isNothing(surplus)) return [];
  const totals = [...before.values()];
  return [surplus, ...totals.flatMap((one) => totals.map((other) => add(subtract(other, one), surplus)))];
}

function networkOf(published: readonly Figure[], vectorOf: (one: Figure) => Vector, size: number): Network {
  let chains: Map<string, Vector>[] = [];
  const surpluses: Vector[] = [];
  for (const one of published) {
    const vector = vectorOf(one);
    const zero = new Float64Array(size);
    const before = chains.find((chain) => chain.has(one.from)) ?? new Map([[one.from, zero]]);
    const after = chains.find((chain) => chain.has(one.until)) ?? new Map([[one.until, zero]]);
    const [start, end] = [before.get(one.from) ?? zero, after.get(one.until) ?? zero];
    if (before === after) {
      const surplus = subtract(vector, subtract(end, start));
      if (!isNothing(surplus)) surpluses.push(surplus);
      continue;
    }
    // The later chain takes the earlier one's zero.
    const shift = subtract(add(start, vector), end);
    const joined = new Map([...before, ...[...after].map(([date, total]) => [date, add(total, shift)] as const)]);
    chains = [...chains.filter((chain) => chain !== before && chain !== after), joined];
  }
  return { runningTotals: chains, surpluses };
}

const combine =
  (operation: (one: number, other: number) => number) =>
  (one: Vector, other: Vector): Vector =>
    one.map((value, index) => operation(value, other[index] ?? 0));
const add = combine(plus);
const subtract = combine(minus);

const isNothing = (vector: Vector): boolean => vector.every((value) => value === 0);

function isAboutFew(vector: Vector, fewest: number): boolean {
  let people = 0;
  for (const value of vector) if (value !== 0 && (people += 1) >= fewest) return false;
  return people > 0;
}

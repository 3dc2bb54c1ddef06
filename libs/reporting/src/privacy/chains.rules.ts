import { differInFew, isAboutFew } from './few.rules.js';
import { type Figure, isEqual, type Parts, together, without } from './figure.js';

/*
 * What the periods of one quantity tell together. Each published period is an edge between two dates; whoever can walk
 * from one date to another along published periods, adding forward and subtracting backward, knows what lies between
 * them. So the dates that hang together are given their running total, and every difference of two of them has to be
 * about nobody or about enough people. Where a period can be walked in two ways that do not agree (something was
 * logged between two reports), the difference of the ways is one more thing that is known, alone and beside the rest.
 */

type Chain = ReadonlyMap<string, Parts>;

interface Network {
  /** Which dates hang together, and the running total at each, from any of them as zero. */
  readonly chains: readonly Chain[];
  /** What two ways of walking the same period differ by. */
  readonly surpluses: readonly Parts[];
}

const NOTHING: Parts = new Map();

/** More than this is not looked through: then the figure is not shown. It is the work of a second. */
const MOST_COMBINATIONS = 100_000;

/** Whether a period, beside those of the same quantity that were published, lets a figure of few people be worked out. */
export function chainsTellOfFew(figure: Figure, published: readonly Figure[]): boolean {
  const network = networkOf(within(figure, published));
  const apart = [...network.surpluses.map((surplus) => [surplus]), ...network.chains.map(stretchesOf)];
  const known = [...apart.flat(), ...pairsOf(apart)];
  const added = newlyKnown(figure, network);
  if (added.some((one) => isAboutFew(figure.unit, one))) return true;
  if (added.length * known.length > MOST_COMBINATIONS) return true;
  return added.some((one) =>
    known.some((other) => differInFew(figure.unit, one, other) || isAboutFew(figure.unit, together([one, other]))),
  );
}

/** Two stretches of chains that do not hang together, added up and subtracted: both can overlap a third. */
function pairsOf(apart: readonly (readonly Parts[])[]): Parts[] {
  return apart.flatMap((ours, index) =>
    apart
      .slice(index + 1)
      .flat()
      .flatMap((other) => ours.flatMap((one) => [together([one, other]), without(one, other)])),
  );
}

/** What is known between each two dates of a chain. */
const stretchesOf = (chain: Chain): Parts[] => {
  const totals = [...chain.values()];
  return totals.flatMap((one, index) => totals.slice(index + 1).map((other) => without(other, one)));
};

/**
 * The periods that can have to do with a figure: those within the days of what overlaps it, and of what overlaps that,
 * and so on. Anything else adds days that nothing takes away again, and so people.
 */
function within(figure: Figure, published: readonly Figure[]): Figure[] {
  let [from, until] = [figure.from, figure.until];
  for (;;) {
    const held = published.filter((one) => one.from < until && from < one.until);
    const first = [from, ...held.map((one) => one.from)].toSorted()[0] ?? from;
    const last = [until, ...held.map((one) => one.until)].toSorted().at(-1) ?? until;
    if (first === from && last === until) return published.filter((one) => first <= one.from && one.until <= last);
    [from, until] = [first, last];
  }
}

/** Everything that the figure makes known which was not known before it. */
function newlyKnown({ from, until, parts }: Figure, { chains }: Network): Parts[] {
  const before = chains.find((chain) => chain.has(from)) ?? new Map([[from, NOTHING]]);
  const after = chains.find((chain) => chain.has(until)) ?? new Map([[until, NOTHING]]);
  const [start, end] = [before.get(from) ?? NOTHING, after.get(until) ?? NOTHING];
  if (before !== after)
    // Two chains become one: between each date of the one and each of the other.
    return [...before.values()].flatMap((one) =>
      [...after.values()].map((other) => together([without(start, one), parts, without(other, end)])),
    );
  const surplus = without(parts, without(end, start));
  if (surplus.size === 0) return [];
  const totals = [...before.values()];
  return [surplus, ...totals.flatMap((one) => totals.map((other) => together([without(other, one), surplus])))];
}

function networkOf(published: readonly Figure[]): Network {
  let chains: Chain[] = [];
  const surpluses: Parts[] = [];
  for (const { from, until, parts } of published) {
    const before = chains.find((chain) => chain.has(from)) ?? new Map([[from, NOTHING]]);
    const after = chains.find((chain) => chain.has(until)) ?? new Map([[until, NOTHING]]);
    const [start, end] = [before.get(from) ?? NOTHING, after.get(until) ?? NOTHING];
    if (before === after) {
      const surplus = without(parts, without(end, start));
      if (surplus.size > 0 && !surpluses.some((known) => isEqual(known, surplus))) surpluses.push(surplus);
      continue;
    }
    // The later chain takes the earlier one's zero.
    const shift = without(together([start, parts]), end);
    const moved = [...after].map(([date, total]) => [date, together([total, shift])] as const);
    chains = [...chains.filter((chain) => chain !== before && chain !== after), new Map([...before, ...moved])];
  }
  return { chains, surpluses };
}

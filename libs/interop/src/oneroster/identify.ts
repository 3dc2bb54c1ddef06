import type { Stored } from './board.js';

/** Which stored record each wanted one is, by the source's id; those that are new are not in it. */
export interface Identities<Known extends Stored> {
  readonly known: ReadonlyMap<string, Known>;
  /** Wanted records that can't be, as something of theirs belongs to another. */
  readonly refused: ReadonlySet<string>;
}

/** How a kind of record is told by what it is, beside its id at the source. */
export interface Traits<T> {
  /** By which it is recognised; null where nothing tells it. */
  readonly keyOf: (record: T) => string | null;
  /** What can be of one record of the board only: an e-mail address, a code, a name within a year, a day. */
  readonly claimsOf: (record: T) => readonly string[];
}

/**
 * Finds out which stored records the wanted ones are: those with the same source id; else the one with the same key, if
 * it was entered by hand, or came under an id that the source has dropped (systems that are replaced give everybody new
 * ids). So nobody is entered twice.
 *
 * What is claimed may pass from one to another in a single import, but only where the holder gives it up.
 *
 * @param isMentioned whether the package speaks of this source id as another: then it is not taken for this one
 */
export function identify<Known extends Stored, New extends { readonly sourceId: string }>(
  stored: readonly Known[],
  wanted: readonly New[],
  ofStored: Traits<Known>,
  ofWanted: Traits<New>,
  isMentioned: (sourceId: string) => boolean,
): Identities<Known> {
  const holders = new Map(
    stored.flatMap((record) => ofStored.claimsOf(record).map((claim) => [claim, record] as const)),
  );
  const claims = new Map(wanted.map((record) => [record.sourceId, ofWanted.claimsOf(record)]));
  const refused = claimTheSame(claims);
  for (;;) {
    const left = wanted.filter(({ sourceId }) => !refused.has(sourceId));
    const isOther = (sourceId: string): boolean => isMentioned(sourceId) || refused.has(sourceId);
    const known = recognise(stored, left, ofStored.keyOf, ofWanted.keyOf, isOther);
    // Those that are left claim nothing twice: what someone of them had, and another claims, is given up.
    const kept = new Set(known.values());
    const clashing = left.filter(({ sourceId }) =>
      (claims.get(sourceId) ?? []).some((claim) => {
        const holder = holders.get(claim);
        return holder !== undefined && !kept.has(holder);
      }),
    );
    if (clashing.length === 0) return { known, refused };
    // Who is refused keeps what is held, which may refuse others.
    clashing.forEach(({ sourceId }) => refused.add(sourceId));
  }
}

/** All who claim what another of the package claims too: it can't be known which of them is right. */
function claimTheSame(claims: ReadonlyMap<string, readonly string[]>): Set<string> {
  const count = new Map<string, number>();
  for (const claim of [...claims.values()].flat()) count.set(claim, (count.get(claim) ?? 0) + 1);
  const isShared = (claim: string): boolean => (count.get(claim) ?? 0) > 1;
  return new Set([...claims].filter(([, own]) => own.some(isShared)).map(([sourceId]) => sourceId));
}

function recognise<Known extends Stored, New extends { readonly sourceId: string }>(
  stored: readonly Known[],
  wanted: readonly New[],
  keyOfStored: Traits<Known>['keyOf'],
  keyOfWanted: Traits<New>['keyOf'],
  isOther: (sourceId: string) => boolean,
): Map<string, Known> {
  const bySourceId = new Map(stored.map((record) => [record.sourceId, record]));
  const known = new Map<string, Known>();
  for (const { sourceId } of wanted) {
    const record = bySourceId.get(sourceId);
    if (record) known.set(sourceId, record);
  }
  const taken = new Set(known.values());
  const free = stored.filter((one) => !taken.has(one) && (one.sourceId === null || !isOther(one.sourceId)));
  const byKey = new Map(free.map((record) => [keyOfStored(record), record]));
  for (const record of wanted) {
    const key = keyOfWanted(record);
    const same = key === null ? undefined : byKey.get(key);
    if (!same || known.has(record.sourceId)) continue;
    known.set(record.sourceId, same);
    byKey.delete(key);
  }
  return known;
}

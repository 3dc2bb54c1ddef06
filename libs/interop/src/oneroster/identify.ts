import type { Stored } from './board.js';

/** Which stored record each wanted one is, by the source's id; those that are new are not in it. */
export interface Identities<Known extends Stored> {
  readonly known: ReadonlyMap<string, Known>;
  /** Wanted records that can't be, as something of theirs belongs to another. */
  readonly refused: ReadonlySet<string>;
}

/** What there can be only one of on a board: an e-mail address, a site code, a name within a year, a day. */
type ClaimsOf<T> = (record: T) => readonly string[];

/**
 * Finds out which stored records the wanted ones are: those with the same source id; else the one that holds what the
 * wanted one claims, if it was entered by hand, or came under an id that the source has dropped (systems that are
 * replaced give everybody new ids). So nobody is entered twice.
 *
 * A claim may pass from one to another in a single import, but only where the holder gives it up.
 *
 * @param isMentioned whether the package speaks of this source id, usable or not: then it is not taken for another
 */
export function identify<Known extends Stored, New extends { readonly sourceId: string }>(
  stored: readonly Known[],
  wanted: readonly New[],
  claimsOfStored: ClaimsOf<Known>,
  claimsOfWanted: ClaimsOf<New>,
  isMentioned: (sourceId: string) => boolean,
): Identities<Known> {
  const known = new Map<string, Known>();
  const bySourceId = new Map(stored.map((record) => [record.sourceId, record]));
  const holders = new Map(stored.flatMap((record) => claimsOfStored(record).map((claim) => [claim, record] as const)));
  for (const { sourceId } of wanted) {
    const record = bySourceId.get(sourceId);
    if (record) known.set(sourceId, record);
  }
  const taken = new Set(known.values());
  for (const record of wanted.filter(({ sourceId }) => !known.has(sourceId))) {
    const [holder, another] = new Set(claimsOfWanted(record).flatMap((claim) => holders.get(claim) ?? []));
    if (!holder || another || taken.has(holder) || (holder.sourceId !== null && isMentioned(holder.sourceId))) continue;
    known.set(record.sourceId, holder);
    taken.add(holder);
  }
  const claims = new Map(wanted.map((record) => [record.sourceId, claimsOfWanted(record)]));
  return { known, refused: contested(known, claims, holders) };
}

/** Who is refused keeps what is held, which may refuse the next: until nobody is added. */
function contested<Known extends Stored>(
  known: ReadonlyMap<string, Known>,
  claims: ReadonlyMap<string, readonly string[]>,
  holders: ReadonlyMap<string, Known>,
): ReadonlySet<string> {
  const sourceIdOf = new Map([...known].map(([sourceId, record]) => [record, sourceId]));
  const refused = new Set<string>();
  const isKept = (claim: string, by: string): boolean => {
    const holder = holders.get(claim);
    const heldBy = holder && sourceIdOf.get(holder);
    if (!holder || heldBy === by) return false;
    return heldBy === undefined || refused.has(heldBy) || (claims.get(heldBy) ?? []).includes(claim);
  };
  for (let before = -1; before < refused.size;) {
    before = refused.size;
    const claimed = new Set<string>();
    for (const [sourceId, own] of claims) {
      if (refused.has(sourceId)) continue;
      if (own.some((claim) => claimed.has(claim) || isKept(claim, sourceId))) refused.add(sourceId);
      else own.forEach((claim) => claimed.add(claim));
    }
  }
  return refused;
}

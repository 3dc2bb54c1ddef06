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
 * @param isMentioned whether the package speaks of this source id as another: then it is not taken for this one
 */
export function identify<Known extends Stored, New extends { readonly sourceId: string }>(
  stored: readonly Known[],
  wanted: readonly New[],
  claimsOfStored: ClaimsOf<Known>,
  claimsOfWanted: ClaimsOf<New>,
  isMentioned: (sourceId: string) => boolean,
): Identities<Known> {
  const bySourceId = new Map(stored.map((record) => [record.sourceId, record]));
  const holders = new Map(stored.flatMap((record) => claimsOfStored(record).map((claim) => [claim, record] as const)));
  const refused = new Set<string>();
  for (;;) {
    const left = wanted
      .filter(({ sourceId }) => !refused.has(sourceId))
      .map((record) => ({ sourceId: record.sourceId, claims: claimsOfWanted(record) }));
    const known = recognise(left, bySourceId, holders, (sourceId) => isMentioned(sourceId) || refused.has(sourceId));
    const clashing = clashes(left, known, holders);
    if (clashing.length === 0) return { known, refused };
    // Who is refused keeps what is held and recognises nobody, which may change it for the others.
    clashing.forEach((sourceId) => refused.add(sourceId));
  }
}

interface Claiming {
  readonly sourceId: string;
  readonly claims: readonly string[];
}

function recognise<Known extends Stored>(
  wanted: readonly Claiming[],
  bySourceId: ReadonlyMap<string | null, Known>,
  holders: ReadonlyMap<string, Known>,
  isMentioned: (sourceId: string) => boolean,
): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { sourceId } of wanted) {
    const record = bySourceId.get(sourceId);
    if (record) known.set(sourceId, record);
  }
  const taken = new Set(known.values());
  for (const { sourceId, claims } of wanted) {
    const [holder, another] = new Set(claims.flatMap((claim) => holders.get(claim) ?? []));
    if (known.has(sourceId) || !holder || another || taken.has(holder)) continue;
    if (holder.sourceId !== null && isMentioned(holder.sourceId)) continue;
    known.set(sourceId, holder);
    taken.add(holder);
  }
  return known;
}

/** Who wants what another keeps, or what one before them wants too. */
function clashes<Known extends Stored>(
  wanted: readonly Claiming[],
  known: ReadonlyMap<string, Known>,
  holders: ReadonlyMap<string, Known>,
): string[] {
  const sourceIdOf = new Map([...known].map(([sourceId, record]) => [record, sourceId]));
  const claimsOf = new Map(wanted.map(({ sourceId, claims }) => [sourceId, new Set(claims)]));
  const isKeptFrom = (sourceId: string, claim: string): boolean => {
    const holder = holders.get(claim);
    const heldBy = holder && sourceIdOf.get(holder);
    if (!holder || heldBy === sourceId) return false;
    return heldBy === undefined || (claimsOf.get(heldBy)?.has(claim) ?? false);
  };
  const claimed = new Set<string>();
  return wanted.flatMap(({ sourceId, claims }) => {
    if (claims.some((claim) => claimed.has(claim) || isKeptFrom(sourceId, claim))) return [sourceId];
    claims.forEach((claim) => claimed.add(claim));
    return [];
  });
}

import type { ReadWork } from '../definition.js';

/** By the transaction that it was read in: it ends with that. */
const snapshots = new WeakMap<object, Map<string, Map<string, unknown>>>();

/**
 * Reads what there is about some ids, of those that were not asked for before in the same snapshot: reports are read some
 * at a time, and several are made of the same. `what` names it, and all that it depends on beside the ids. Answered in the
 * order of the ids, whoever asked before; of whom nothing was found is left out.
 */
export async function onceInASnapshot<Data>(
  { db }: Pick<ReadWork, 'db'>,
  what: string,
  ids: readonly string[],
  read: (missing: readonly string[]) => Promise<ReadonlyMap<string, Data>>,
): Promise<ReadonlyMap<string, Data>> {
  const kept = entryOf(snapshots, db, () => new Map<string, Map<string, unknown>>());
  const known = entryOf(kept, what, () => new Map<string, unknown>()) as Map<string, Data | undefined>;
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) {
    const found = await read(missing);
    for (const id of missing) known.set(id, found.get(id));
  }
  return new Map(
    ids.flatMap((id) => {
      const data = known.get(id);
      return data === undefined ? [] : [[id, data] as const];
    }),
  );
}

interface Entries<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function entryOf<Key, Value>(entries: Entries<Key, Value>, key: Key, make: () => Value): Value {
  const there = entries.get(key);
  if (there !== undefined) return there;
  const made = make();
  entries.set(key, made);
  return made;
}

interface Holder {
  readonly sourcedId: string;
  readonly value: string | null;
}

/**
 * Who wants a value of which there can be only one (an e-mail address, a school code) while another keeps it. A value
 * may pass from one to the other in a single import, but only where the one who had it gives it up.
 *
 * @param current who holds a value now
 * @param wanted who is to hold one after the import; whoever of `current` is not here keeps what he has
 * @param inUse values held outside the source
 * @returns the ids of those who can't have what they want
 */
export function contested(
  current: readonly Holder[],
  wanted: readonly Holder[],
  inUse: ReadonlySet<string>,
): ReadonlySet<string> {
  const holderOf = new Map(current.map(({ sourcedId, value }) => [value, sourcedId]));
  const wantedBy = new Map(wanted.map(({ sourcedId, value }) => [sourcedId, value]));
  const refused = new Set<string>();
  const isKept = (value: string, by: string): boolean => {
    const holder = holderOf.get(value);
    if (holder === undefined || holder === by) return inUse.has(value);
    const givesUp = wantedBy.has(holder) && wantedBy.get(holder) !== value && !refused.has(holder);
    return inUse.has(value) || !givesUp;
  };
  // Who is refused keeps what he has, which may refuse the next: until nobody is added.
  for (let before = -1; before < refused.size;) {
    before = refused.size;
    for (const { sourcedId, value } of wanted) if (value !== null && isKept(value, sourcedId)) refused.add(sourcedId);
  }
  return refused;
}

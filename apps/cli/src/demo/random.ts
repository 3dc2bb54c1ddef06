import { v4, v7 } from 'uuid';

/**
 * Chance that repeats itself: the same seed gives the same draws on any machine. Not for secrets.
 * Mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, one multiply-and-shift round a draw.
 */
export class Random {
  private constructor(
    private readonly name: string,
    private state: number,
  ) {}

  static of(name: string): Random {
    return new Random(name, fnv1a(name));
  }

  /** A source of its own for one part, so that a change of how another part draws leaves this one as it was. */
  fork(part: string): Random {
    return Random.of(`${this.name}/${part}`);
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** A whole number with this mean: its whole part, and one more as often as the fraction says. */
  about(mean: number): number {
    return Math.floor(mean) + (this.chance(mean % 1) ? 1 : 0);
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  pick<Item>(items: readonly Item[]): Item | undefined;
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.next() * items.length)];
  }

  /** Fisher and Yates, from the end. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    const order: Item[] = [];
    while (left.length > 0) order.push(...left.splice(Math.floor(this.next() * left.length), 1));
    return order;
  }

  some<Item>(items: readonly Item[], number: number): Item[] {
    return this.shuffled(items).slice(0, number);
  }

  /** Normally distributed (Box and Muller 1958). */
  normal(mean: number, sd: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + sd * radius * Math.cos(2 * Math.PI * this.next());
  }

  /** A UUIDv7 as one made at that moment would look. */
  id(at: Date): string {
    return v7({ msecs: at.getTime(), random: this.bytes() });
  }

  /** A UUIDv4: an id that tells of no moment. */
  plainId(): string {
    return v4({ random: this.bytes() });
  }

  private bytes(): Uint8Array {
    return Uint8Array.from({ length: 16 }, () => this.whole(0, 255));
  }
}

/** Fowler, Noll and Vo's hash of a text, 32 bits (FNV-1a). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

import { TooManyTries } from '@app/platform';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Some 10 MB: more callers than one process answers in a minute. */
const MOST_CALLERS = 50_000;

/** How many requests a caller may send in a minute, or another while (milliseconds), counted from their first. */
export class Allowance {
  private readonly counts = new Map<string, { requests: number; readonly until: number }>();

  constructor(
    private readonly allowed: number,
    private readonly most = MOST_CALLERS,
    private readonly each = MINUTE,
  ) {}

  /** Of how many it keeps count. */
  get callers(): number {
    return this.counts.size;
  }

  take(caller: string, now: number): void {
    const count = this.counts.get(caller);
    if (count && count.until > now) {
      count.requests += 1;
      if (count.requests > this.allowed)
        throw new TooManyTries(Math.ceil((count.until - now) / 1000), 'too_many_requests');
      return;
    }
    // Anew, at the end of the line: the first in it is who began longest ago.
    this.counts.delete(caller);
    this.counts.set(caller, { requests: 1, until: now + this.each });
    for (const [oldest, { until }] of this.counts) {
      if (until > now && this.counts.size <= this.most) break;
      this.counts.delete(oldest);
    }
  }
}

/**
 * How much one network and one person may ask of this process, so that one that runs wild leaves the others be. Counted
 * in memory, each process by itself: it has to cost nothing. What may be guessed is counted in the database, exactly.
 */
export class RequestLimits {
  private readonly networks: Allowance;
  private readonly people: Allowance;

  constructor({ perNetwork, perPerson }: { readonly perNetwork: number; readonly perPerson: number }) {
    this.networks = new Allowance(perNetwork);
    this.people = new Allowance(perPerson);
  }

  ofNetwork(network: string): void {
    this.networks.take(network, performance.now());
  }

  ofPerson(person: string): void {
    this.people.take(person, performance.now());
  }
}

/** Nobody notices more in a day that they will not sign. */
const UNSIGNED_A_DAY = 5;

/**
 * How much one person may write that nobody signs, in a day. Counted in memory alone: a row of it would tell who wrote
 * something, and on which day.
 */
export class UnsignedAllowance {
  private readonly people = new Allowance(UNSIGNED_A_DAY, MOST_CALLERS, DAY);

  ofPerson(person: string): void {
    this.people.take(person, performance.now());
  }
}

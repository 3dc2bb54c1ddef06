import { TooManyTries } from '@app/platform';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from './network-of.js';

const QUARTER = 15 * 60;

/** A try to prove who one is: from which address, and at which account, where one is named. */
export interface Guess {
  readonly address: string;
  readonly account?: string;
}

/**
 * How often may be guessed: per account, so that one cannot be guessed from many places, and per network, so that one
 * place cannot guess at many. Counted in the database, so that it holds over all processes and restarts.
 */
export class GuessLimits {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perNetwork: RateLimiterPostgres;

  constructor(pool: Pool) {
    const store = { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
    const limit = (keyPrefix: string, points: number): RateLimiterPostgres =>
      new RateLimiterPostgres({ ...store, keyPrefix, points, duration: QUARTER, clearExpiredByTimeout: false });
    this.perAccount = limit('account', 10);
    this.perNetwork = limit('network', 60);
  }

  /** Counts a try, before it is known whether it is right. */
  async count({ address, account }: Guess): Promise<void> {
    await take(this.perNetwork, networkOf(address));
    if (account !== undefined) await take(this.perAccount, account);
  }

  /** Takes a right try back: a whole school signs in from one address, in the same quarter of an hour. */
  async forgive({ address, account }: Guess): Promise<void> {
    await this.perNetwork.reward(keyOf(networkOf(address)));
    if (account !== undefined) await this.perAccount.delete(keyOf(account));
  }
}

/** Addresses are personal data: only their hash is kept. */
const keyOf = (value: string): string => createHash('sha256').update(value).digest('base64url');

async function take(limiter: RateLimiterPostgres, value: string): Promise<void> {
  try {
    await limiter.consume(keyOf(value));
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new TooManyTries(Math.ceil(reason.msBeforeNext / 1000));
    throw reason;
  }
}

import { TooManyTries } from '@app/platform';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER = 15 * 60;

/**
 * How often may be guessed: per account, so that one cannot be guessed from many places, and per address, so that one
 * place cannot guess at many. Counted in the database, so that it holds over all processes and restarts.
 */
export class GuessLimits {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(pool: Pool) {
    const common = { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
    const limit = (keyPrefix: string, points: number): RateLimiterPostgres =>
      new RateLimiterPostgres({ ...common, keyPrefix, points, duration: QUARTER, clearExpiredByTimeout: false });
    this.perAccount = limit('account', 10);
    this.perAddress = limit('address', 60);
  }

  /** Counts a try, before it is known whether it is right. */
  async count(email: string, address: string): Promise<void> {
    await Promise.all([take(this.perAddress, address), take(this.perAccount, email)]);
  }

  /** A right guess clears the account's count. */
  async clear(email: string): Promise<void> {
    await this.perAccount.delete(keyOf(email));
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

/** The load generator, a process of its own: reads what is wanted as JSON, prints what came of it as JSON. */
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { quantile } from './rounds.js';

/** One of the questions that are asked in turn. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadWanted {
  readonly url: string;
  /** Where given, these are asked of `url` one after another, and then anew. */
  readonly inTurn?: readonly Asked[];
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Whether each request says a key of its own, so that it is another request. */
  readonly withKeys?: boolean;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadReport {
  readonly answered: number;
  readonly failed: number;
  /** Mean number of answers in a second. */
  readonly perSecond: number;
  /** Milliseconds from request to answer. */
  readonly p95: number;
}

async function main(): Promise<void> {
  const wanted = JSON.parse(await text(process.stdin)) as LoadWanted;
  const { url, method = 'GET', headers = {}, inTurn, body, withKeys = false, connections, seconds } = wanted;
  const settings: autocannon.Options = { url, method, connections, duration: seconds, headers: { ...headers } };
  if (body) {
    settings.body = JSON.stringify(body);
    settings.headers = { ...settings.headers, 'content-type': 'application/json' };
  }
  if (inTurn) settings.requests = inTurn.map(({ path, headers: own }) => ({ method, path, headers: own }));
  if (withKeys) settings.requests = [{ setupRequest: withKeyOfItsOwn }];
  const times: number[] = [];
  const run = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(settings, (error, result) => (error ? reject(error as Error) : resolve(result)));
    running.on('response', (_client, _status, _bytes, milliseconds) => void times.push(milliseconds));
  });
  const report: LoadReport = {
    answered: run['2xx'],
    failed: run.non2xx + run.errors + run.timeouts,
    perSecond: run['2xx'] / run.duration,
    p95: quantile(times, 0.95),
  };
  process.stdout.write(JSON.stringify(report));
}

const withKeyOfItsOwn = (request: autocannon.Request): autocannon.Request => ({
  ...request,
  headers: { ...request.headers, 'idempotency-key': randomUUID() },
});

await main();

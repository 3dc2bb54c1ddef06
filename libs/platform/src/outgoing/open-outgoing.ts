import { lookup as lookUp, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, request as requestOverHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestOverHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { addressProblem, hostOf, mayReach, type OutgoingRules } from './address.rules.js';
import type { Answered, Outgoing, Parcel, SendingFailure } from './outgoing.js';

/** For a whole request, as Standard Webhooks recommends: 15 to 30 seconds. */
const PATIENCE_MS = 15_000;
/** How much of an answer is taken in, in bytes. Nothing of it is kept. */
const MOST_TAKEN_IN = 16_384;

/** What a test does otherwise. */
interface Means {
  /** For a whole request, in milliseconds. */
  readonly patience?: number;
  readonly lookup?: LookupAll;
}

type LookupAll = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** A name that leads to where nothing is sent. */
class AddressRefused extends Error {}

/**
 * Opens the way to the addresses of others. Each connection is made anew, to an address that was judged when the name was
 * looked up for it, so that a name that changes its mind in between gains nothing. Redirects are not followed, and what
 * the environment says of proxies is not heard.
 */
export function openOutgoing(rules: OutgoingRules, { patience = PATIENCE_MS, lookup = lookUp }: Means = {}): Outgoing {
  const options = { keepAlive: false, maxTotalSockets: 64 };
  const agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) } as const;
  return {
    post: async (parcel) => {
      const url = new URL(parcel.url);
      if (addressProblem(parcel.url, rules) !== undefined) return { failure: 'refused_address' };
      const agent = agents[url.protocol as keyof typeof agents];
      const judging = judged(lookup, hostOf(url), rules);
      return send(parcel, url, { agent, lookup: judging, signal: AbortSignal.timeout(patience) });
    },
  };
}

interface Way {
  readonly agent: HttpAgent;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
}

function send({ headers, body }: Parcel, url: URL, way: Way): Promise<Answered> {
  const open = url.protocol === 'https:' ? requestOverHttps : requestOverHttp;
  const length = Buffer.byteLength(body);
  return new Promise((resolve) => {
    const request = open(url, { ...way, method: 'POST', headers: { ...headers, 'content-length': length } });
    let answered: Answered | undefined;
    request.on('response', (response) => {
      answered = answerOf(response);
      takeIn(response, () => resolve(answerOf(response)));
    });
    // Whoever would rather speak another protocol (101) says nothing that we wait for.
    request.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(answerOf(response));
    });
    // Where the answer was broken off, what counts was said before.
    request.on('error', (error) => resolve(answered ?? { failure: failureOf(error) }));
    // However else a connection ends, nobody waits for it any more.
    request.on('close', () => answered ?? resolve({ failure: 'unreachable' }));
    request.end(body);
  });
}

const answerOf = ({ statusCode = 0, headers }: IncomingMessage): Answered => ({
  status: statusCode,
  retryAfterSeconds: secondsOf(headers['retry-after']),
});

/** Lets an answer come in to its end, or breaks it off where that is too far. */
function takeIn(response: IncomingMessage, done: () => void): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_TAKEN_IN) response.destroy();
  });
  response.on('error', () => undefined);
  response.on('close', done);
}

const secondsOf = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;

/** Looks a name up and refuses it where any of its addresses is one that nothing is sent to. */
const judged =
  (lookup: LookupAll, host: string, rules: OutgoingRules): LookupFunction =>
  (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const [first] = error ? [] : found;
      if (error || !first) return done(error ?? new Error('Nothing was found.'), '', 0);
      if (!found.every(({ address }) => isIP(address) !== 0 && mayReach(host, address, rules)))
        return done(new AddressRefused('The name leads to where nothing is sent.'), '', 0);
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };

function failureOf(error: Error & { code?: string }): SendingFailure {
  if (error instanceof AddressRefused) return 'refused_address';
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || error.code === 'ABORT_ERR') return 'timeout';
  return /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(error.code ?? '') ? 'tls' : 'unreachable';
}

import type { Config } from '@app/platform';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Answers are data: a browser that takes one for a page runs, loads, sends and frames nothing. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The description is a page: it loads its own scripts and asks this API. */
const DESCRIPTION = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const isDescription = (url: string): boolean => /^\/docs(?:[/?]|$)/.test(url);
/** Nobody's data: what can be kept by a browser. */
const isAsset = (url: string): boolean => /^\/docs\/[\w.-]+\.(?:js|css|png)$/.test(url);

/** What helmet says, for what never gets as far as helmet. */
const UNROUTED = {
  'content-security-policy': NOTHING,
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/** The same for an address that cannot be routed at all: no hook sees it. */
export const sayUnrouted = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.headers({ ...UNROUTED, 'x-request-id': request.id });

/** What every answer says to browsers and caches, also where nothing was found. */
export async function sayToBrowsers(server: FastifyInstance, { corsOrigins }: Config): Promise<void> {
  await server.register(helmet, { contentSecurityPolicy: false });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // A page of a report brings a policy of its own, which then takes the place of this one.
    void reply.header('content-security-policy', isDescription(request.url) ? DESCRIPTION : NOTHING);
    // Answers are somebody's: no cache between us and the caller may keep them.
    if (!isAsset(request.url)) void reply.header('cache-control', 'no-store');
    done();
  });
  if (corsOrigins.length === 0) return;
  await server.register(cors, {
    origin: [...corsOrigins],
    // Who calls is in a bearer token that the page sends itself; no cookie goes along.
    credentials: false,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['accept-language', 'authorization', 'content-type', 'idempotency-key', 'if-match'],
    exposedHeaders: ['etag', 'link', 'location', 'retry-after', 'x-request-id'],
    maxAge: 600,
    strictPreflight: false,
  });
}

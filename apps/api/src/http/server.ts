import { FILE_TYPES } from '@app/domain';
import { type Config, RuleBroken } from '@app/platform';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { sayUnrouted } from './headers.js';
import { answerProblem } from './problem.filter.js';
import { intakeOf } from './takes-in.js';

const JSON_LIMIT = 1_000_000;
const FILE_LIMIT = 20_000_000;
const FORM_LIMIT = 10_000;
const IMPORTS = ['text/csv', 'application/zip'];
const FILES = [...new Set([...IMPORTS, ...FILE_TYPES])];

/** Whether the body is of a kind that may be as large as a file. */
export const isFile = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  FILES.some((type) => headers['content-type']?.trim().toLowerCase().startsWith(type));

/** How long a connection may take, in milliseconds. A test has less patience. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For a whole request. */
  readonly request: number;
  /** For a connection on which nothing happens, also while an answer is being made. */
  readonly silence: number;
  /** Between two requests; longer than the minute of the usual reverse proxies, or they send into a closing one. */
  readonly keptAlive: number;
  /** How often the first two are looked after. */
  readonly check: number;
}

export const PATIENCE: Patience = {
  head: 10_000,
  request: 30_000,
  silence: 120_000,
  keptAlive: 72_000,
  check: 5_000,
};

/** The server below the API: what it takes in, and how long it waits for it. */
export function makeServer(config: Config, logger: Logger, patience: Patience): FastifyInstance {
  const server = fastify({
    loggerInstance: logger,
    genReqId: () => v7(),
    bodyLimit: JSON_LIMIT,
    connectionTimeout: patience.silence,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.keptAlive,
    http: {
      headersTimeout: patience.head,
      connectionsCheckingInterval: patience.check,
      maxHeaderSize: 16_384,
    },
    trustProxy: config.trustedProxies > 0 ? (_address, hop) => hop < config.trustedProxies : false,
    return503OnClosing: true,
    // What cannot be routed at all: an address that is no address.
    frameworkErrors: (error, request, reply) =>
      answerProblem(error, request as never, sayUnrouted(request as never, reply as never), logger),
    clientErrorHandler: refuseConnection,
  }) as unknown as FastifyInstance;
  server.addHook('onRoute', (route) => {
    const intake = intakeOf(route.config);
    if (intake) route.bodyLimit = intake.bytes;
  });
  const fileLimit = Math.max(FILE_LIMIT, 2 * config.files.evidence.largestFile);
  for (const type of FILES)
    server.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: fileLimit }, (_request, body, done) =>
      done(null, body),
    );
  // In which mail programs may say that somebody unsubscribes (RFC 8058); no other operation reads it.
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (_request, body, done) => done(null, body),
  );
  // Nobody has to send a whole film to be told.
  server.addContentTypeParser(/^video\//, (_request, _body, done) => done(RuleBroken.at('', 'video_not_stored')));
  return server;
}

const REFUSALS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What is no HTTP, or does not come to an end. Never logged: the error holds what was sent. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = REFUSALS[error.code ?? ''] ?? 400;
  const body = JSON.stringify({ type: 'about:blank', status, title: STATUS_CODES[status], code: `http_${status}` });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}

import { NestLogger } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { fastify } from 'fastify';
import { v7 } from 'uuid';
import { ApiModule } from './api.module.js';
import type { Core } from './core.module.js';
import { answerProblem, ProblemFilter } from './http/problem.filter.js';

const JSON_LIMIT = 1_000_000;
const FILE_LIMIT = 20_000_000;

/** The API, ready to listen. */
export async function createApi(core: Core): Promise<NestFastifyApplication> {
  const server = fastify({
    loggerInstance: core.logger,
    genReqId: () => v7(),
    bodyLimit: JSON_LIMIT,
    requestTimeout: 30_000,
    trustProxy: core.config.trustedProxies > 0 ? (_address, hop) => hop < core.config.trustedProxies : false,
    return503OnClosing: true,
    // What cannot be routed at all: an address that is no address.
    frameworkErrors: (error, request, reply) => answerProblem(error, request as never, reply as never, core.logger),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(core),
    new FastifyAdapter(server as never),
    { logger: new NestLogger(core.logger), bodyParser: true },
  );
  for (const type of ['text/csv', 'application/zip'])
    server.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: FILE_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  server.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id);
    // Answers are somebody's: no cache between us and the caller may keep them.
    if (request.url.startsWith('/v1/')) void reply.header('cache-control', 'no-store');
    done();
  });
  app.useGlobalFilters(new ProblemFilter(core.logger));
  app.enableShutdownHooks();
  return app;
}

import { isMachine } from '@app/access';
import { NestLogger } from '@app/platform';
import { NotFoundException, UnsupportedMediaTypeException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { GuessLimits } from './auth/guess-limits.js';
import { networkOf } from './auth/network-of.js';
import type { Core } from './core.module.js';
import { AccessGuard } from './http/access.guard.js';
import { sayToBrowsers } from './http/headers.js';
import { sayNextAndVersion } from './http/paging.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RequestLimits } from './http/request-limits.js';
import { isFile, makeServer, PATIENCE, type Patience } from './http/server.js';
import { serveQueueDashboard } from './operator/queue-dashboard.js';

/** Asked by whatever watches over the process, from wherever that is. */
const HEALTH = ['GET /health/live', 'GET /health/ready', 'HEAD /health/live', 'HEAD /health/ready'];

/** The API, ready to listen. */
export async function createApi(core: Core, patience: Patience = PATIENCE): Promise<NestFastifyApplication> {
  const { config, logger } = core;
  const server = makeServer(config, logger, patience);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(core),
    new FastifyAdapter(server as never),
    { logger: new NestLogger(logger), bodyParser: true },
  );
  await sayToBrowsers(server, config);
  sayNextAndVersion(server);
  const guard = app.get(AccessGuard, { strict: false });
  const limits = new RequestLimits(config.requestsAMinute);
  // In this order, and before a byte of the body is read: the network, whether there is such an
  // operation, who it is, and how much they ask. Files are taken from people who signed in alone.
  server.addHook('onRequest', async (request, reply) => {
    if (HEALTH.includes(`${request.method} ${request.url}`)) return;
    limits.ofNetwork(networkOf(request.ip));
    if (request.is404) throw new NotFoundException();
    const actor = await guard.admit(request, reply);
    if (actor) limits.ofPerson(`${actor.boardId} ${isMachine(actor) ? actor.machineClientId : actor.staffMemberId}`);
    else if (isFile(request)) throw new UnsupportedMediaTypeException();
  });
  const { operatorPassword: password } = config;
  const guesses = app.get(GuessLimits, { strict: false });
  await serveQueueDashboard(
    server,
    core.work.queue,
    password === undefined ? undefined : { password, guesses, logger },
  );
  app.useGlobalFilters(new ProblemFilter(logger));
  app.enableShutdownHooks();
  return app;
}

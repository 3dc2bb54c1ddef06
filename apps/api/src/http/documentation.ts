import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeApi } from './openapi.js';

const ADDRESSES = ['/openapi.json', '/openapi.yaml', '/docs', '/docs/*'];

/** What goes before the body, and is not ours to say. */
const LEFT_OUT = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

@Module({})
class DocumentationModule {}

/**
 * The description at `/openapi.json`, and to read at `/docs`. Both are made when somebody first asks: as a server can
 * be given no addresses once it listens, the pages are a small one of their own, that is asked from here.
 */
export function serveDocumentation(app: NestFastifyApplication): void {
  let pages: Promise<FastifyInstance> | undefined;
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    pages ??= makePages(app);
    const made = await (await pages).inject({ method: 'GET', url: request.url });
    for (const [name, value] of Object.entries(made.headers))
      if (value !== undefined && !LEFT_OUT.has(name)) void reply.header(name, value);
    await reply.code(made.statusCode).send(made.rawPayload);
  };
  for (const address of ADDRESSES) app.getHttpAdapter().get(address, answer);
}

async function makePages(app: NestFastifyApplication): Promise<FastifyInstance> {
  const [{ SwaggerModule }, description] = await Promise.all([import('@nestjs/swagger'), describeApi(app)]);
  const pages = await NestFactory.create<NestFastifyApplication>(DocumentationModule, new FastifyAdapter(), {
    logger: false,
  });
  SwaggerModule.setup('docs', pages, description, {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    customSiteTitle: 'Leerspoor API',
  });
  await pages.init();
  const server = pages.getHttpAdapter().getInstance();
  await server.ready();
  return server;
}

import type { createBullBoard } from '@bull-board/api';
import type { BullBoardQueues, UIConfig } from '@bull-board/api/typings/app';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

type ServerAdapter = Parameters<typeof createBullBoard>[0]['serverAdapter'];
type ApiRoutes = Parameters<ServerAdapter['setApiRoutes']>[0];
type EntryRoute = Parameters<ServerAdapter['setEntryRoute']>[0];
type ErrorHandler = Parameters<ServerAdapter['setErrorHandler']>[0];

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/**
 * The pages of bull-board on our server: its page without the font that it would load from elsewhere, the files that it
 * comes with and no others, and what they ask. Its own adapter for Fastify would bring a template engine along.
 */
export class BoardPages implements ServerAdapter {
  private queues: BullBoardQueues = new Map();
  private config: UIConfig = {};
  private viewsPath = '';
  private files = { route: '', folder: '' };
  private entry: EntryRoute | undefined;
  private api: ApiRoutes = [];
  private onError: ErrorHandler | undefined;

  /** @param changes what may be changed, by route; what is not among them is not there. */
  constructor(
    private readonly basePath: string,
    private readonly changes: readonly string[],
  ) {}

  setQueues(queues: BullBoardQueues): this {
    this.queues = queues;
    return this;
  }
  setUIConfig(config: UIConfig): this {
    this.config = config;
    return this;
  }
  setViewsPath(path: string): this {
    this.viewsPath = path;
    return this;
  }
  setStaticPath(route: string, folder: string): this {
    this.files = { route, folder };
    return this;
  }
  setEntryRoute(entry: EntryRoute): this {
    this.entry = entry;
    return this;
  }
  setApiRoutes(routes: ApiRoutes): this {
    this.api = routes;
    return this;
  }
  setErrorHandler(handler: ErrorHandler): this {
    this.onError = handler;
    return this;
  }

  /** Answers all that the pages are and ask, below the prefix of this part of the server. */
  serveOn(server: FastifyInstance): void {
    const page = this.page();
    for (const url of [this.entry?.route ?? []].flat())
      server.get(url, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    const { route: prefix, folder } = this.files;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const type = TYPES[extname(file)];
      if (type)
        server.get(`${prefix}/${file}`, (_request, reply) => reply.type(type).send(readFileSync(join(folder, file))));
    }
    for (const one of this.api.filter((route) => this.isOffered(route)))
      server.route({
        method: [one.method].flat().map((method) => method.toUpperCase()),
        url: [one.route].flat()[0] ?? '',
        handler: async ({ params, query, body, headers }, reply) => {
          const asked = { queues: this.queues, uiConfig: this.config, params, query, body, headers };
          return answer(reply, await one.handler(asked as Parameters<typeof one.handler>[0]));
        },
      });
    server.setErrorHandler<Error>((error, _request, reply) => {
      if (!this.onError) throw error;
      return answer(reply, this.onError(error));
    });
  }

  private isOffered({ method, route }: ApiRoutes[number]): boolean {
    return [method].flat().every((one) => one === 'get') || [route].flat().every((one) => this.changes.includes(one));
  }

  /** Its template with its few places filled in. */
  private page(): string {
    if (!this.entry) throw new Error('The dashboard has no page.');
    const { name, params } = this.entry.handler({ basePath: this.basePath, uiConfig: this.config });
    return readFileSync(join(this.viewsPath, name), 'utf8')
      .replace(/<link href="https:[^>]*>/g, '')
      .replace(/<%[=-] (\w+) %>/g, (_, key: string) => params[key] ?? '');
  }
}

type Answer = ReturnType<ErrorHandler>;

const answer = (reply: FastifyReply, { status, body }: Answer): FastifyReply => reply.status(status ?? 200).send(body);

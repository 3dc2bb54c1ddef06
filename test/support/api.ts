import { openWork, rolesOf, type StaffMember, type UnitOfWork } from '@app/domain';
import type { JobQueue } from '@app/jobs';
import { createLogger, type FileStore, openFileStore, readConfig } from '@app/platform';
import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import supertest from 'supertest';
import { entities } from '@app/reporting';
import { createApi } from '../../apps/api/src/create-api.js';
import type { AccessClaims } from '../../apps/api/src/auth/tokens.js';
import type { Patience } from '../../apps/api/src/http/server.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';
import { World } from './world.js';

/** A clock that stands still until a test moves it. */
export class TestClock {
  constructor(private moment: Date) {}
  now(): Date {
    return this.moment;
  }
  set(moment: string): void {
    this.moment = new Date(moment);
  }
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Client = Record<Method, (path: string) => supertest.Test>;

/** The real API on a database of its own, in this process. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly world: World;
  readonly clock: TestClock;
  readonly unitOfWork: UnitOfWork;
  readonly queue: JobQueue;
  /** Where its files are. */
  readonly files: FileStore;
  readonly filesFolder: string;
  /** Calls as somebody who signed in. */
  as(person: StaffMember): Promise<Client>;
  tokenOf(person: StaffMember): Promise<string>;
  /** Where it listens: for what needs a real socket. */
  listen(): Promise<string>;
  /** Calls with a bearer token, or with none. */
  with(token?: string): Client;
  close(): Promise<void>;
}

/** A Thursday in the middle of a school year. */
export const THE_MOMENT = '2026-03-12T09:00:00Z';

export const PUPIL_CODE_SECRET = 'another secret that only the tests use, long';

/** What a test sets otherwise: in the environment, in what the log is written to, in how long a connection may take. */
export interface TestSettings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly log?: DestinationStream;
  readonly patience?: Patience;
  /** The database of another, for several processes of one; that one closes it. */
  readonly database?: TestDatabase;
}

export async function startApi({ environment, log, patience, database: shared }: TestSettings = {}): Promise<TestApi> {
  const database = shared ?? (await openTestDatabase());
  const filesFolder = mkdtempSync(join(tmpdir(), 'leerspoor-files-'));
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
    PUPIL_CODE_SECRET,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    // All of a test comes from one address, as fast as it can.
    RATE_LIMIT_PER_PERSON: '1000000',
    RATE_LIMIT_PER_NETWORK: '1000000',
    FILES_FOLDER: filesFolder,
    ...environment,
  });
  const clock = new TestClock(new Date(THE_MOMENT));
  const logger = createLogger('test', config.logLevel, log);
  const files = openFileStore(config.files.storage);
  const work = await openWork({ config, entities, program: 'test', clock, logger });
  const app = await createApi({ config, work, files, logger }, patience);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const { unitOfWork } = work;
  const client = (token?: string): Client => {
    const call = (method: Method) => (path: string) => {
      const request = supertest(app.getHttpServer())[method](path);
      return token ? request.set('authorization', `Bearer ${token}`) : request;
    };
    return { get: call('get'), post: call('post'), put: call('put'), patch: call('patch'), delete: call('delete') };
  };
  return {
    app,
    database,
    world: new World(database.owner),
    clock,
    unitOfWork,
    queue: work.queue,
    files,
    filesFolder,
    as: async (person) => client(await tokenFor(app, unitOfWork, person)),
    tokenOf: (person) => tokenFor(app, unitOfWork, person),
    listen: async () => {
      await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
    with: client,
    close: async () => {
      await app.close();
      if (!shared) await database.close();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}

async function tokenFor(app: NestFastifyApplication, unitOfWork: UnitOfWork, person: StaffMember): Promise<string> {
  const roles = await unitOfWork.read({ boardId: person.boardId, system: true }, (work) => rolesOf(work, person.id));
  if (!roles) throw new Error('Only somebody who works for the board can sign in.');
  const claims: AccessClaims = { sub: person.id, board: person.boardId, ...roles };
  return app.get(JwtService).signAsync({ ...claims });
}

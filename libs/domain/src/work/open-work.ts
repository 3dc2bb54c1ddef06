import { JobQueue } from '@app/jobs';
import {
  APP_ROLE,
  assertBoundByRowSecurity,
  type Clock,
  type Config,
  connect,
  createAppDataSource,
} from '@app/platform';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { UnitOfWork } from './unit-of-work.js';

/** Database, queue and unit of work: what every program of Leerspoor stands on. */
export interface OpenWork {
  readonly dataSource: DataSource;
  readonly queue: JobQueue;
  readonly unitOfWork: UnitOfWork;
  close(): Promise<void>;
}

export interface WorkOptions {
  readonly config: Config;
  // Entity classes, as TypeORM takes them.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly entities: Function[];
  readonly program: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Connects as the role that row-level security binds; refuses to work with any other. */
export async function openWork({ config, entities, program, clock, logger }: WorkOptions): Promise<OpenWork> {
  const { url, poolSize } = config.database;
  const dataSource = await connect(
    createAppDataSource({ url, poolSize, entities, applicationName: `leerspoor ${program}` }),
  );
  await assertBoundByRowSecurity(dataSource, config.production);
  const queue = new JobQueue({ databaseUrl: url, databaseRole: APP_ROLE, redisUrl: config.redisUrl });
  const unitOfWork = new UnitOfWork(dataSource, queue, clock, (err) =>
    logger.warn({ err }, 'queueing failed; a sweep repeats it'),
  );
  return {
    dataSource,
    queue,
    unitOfWork,
    close: async () => {
      await queue.close();
      await dataSource.destroy();
    },
  };
}

import { UnitOfWork } from '@app/domain';
import { JobQueue } from '@app/jobs';
import { APP_ROLE, type Clock, CLOCK, type Config } from '@app/platform';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';

export const CONFIG = Symbol('Config');
export const DATA_SOURCE = Symbol('DataSource');
export const LOGGER = Symbol('Logger');

/** What comes from outside: made in `main`, or by a test. */
export interface Core {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The few things that everything stands on. */
@Global()
@Module({})
export class CoreModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  static of(core: Core): DynamicModule {
    const { config, dataSource, clock, logger } = core;
    return {
      module: CoreModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DATA_SOURCE, useValue: dataSource },
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useValue: logger },
        {
          provide: JobQueue,
          useFactory: () =>
            new JobQueue({ databaseUrl: config.database.url, databaseRole: APP_ROLE, redisUrl: config.redisUrl }),
        },
        {
          provide: UnitOfWork,
          inject: [JobQueue],
          useFactory: (queue: JobQueue) =>
            new UnitOfWork(dataSource, queue, clock, (err) =>
              logger.warn({ err }, 'queueing failed; a sweep repeats it'),
            ),
        },
      ],
      exports: [CONFIG, DATA_SOURCE, CLOCK, LOGGER, JobQueue, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

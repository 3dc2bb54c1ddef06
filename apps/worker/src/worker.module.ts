import type { OpenWork } from '@app/domain';
import { JobWorker } from '@app/jobs';
import { APP_ROLE, type Config, type FileStore } from '@app/platform';
import { reportAlarms } from '@app/reporting';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { jobHandlers, type Means } from './job-handlers.js';
import { mailRound } from './mail-round.js';
import { AT_START, SCHEDULE } from './schedule.js';
import { webhookRound } from './webhook-round.js';

/** What runs at the same time: a round of mail, one of webhooks, and what people wait for. */
export const HANDS = 3;

const CORE = Symbol('Core');

/** What comes from outside: made in `main`, or by a test. */
export interface Core {
  readonly config: Config;
  readonly work: OpenWork;
  readonly files: FileStore;
  readonly logger: Logger;
}

/** The worker: the schedule, and a handler for every job. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private worker: JobWorker | undefined;

  constructor(@Inject(CORE) private readonly core: Core) {}

  static of(core: Core): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: CORE, useValue: core }] };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { config, work, files, logger } = this.core;
    const engine = { databaseUrl: config.database.url, databaseRole: APP_ROLE, redisUrl: config.redisUrl };
    const events = {
      onFailed: (name: string, id: string | undefined, error: Error) =>
        logger.warn({ job: name, id, error }, 'job failed'),
      onError: (error: Error) => logger.warn({ error }, 'queue error'),
    };
    const mail = mailRound(config);
    if (!mail) logger.info('no mail server is named (SMTP_URL): nothing is mailed');
    const onReportFailed: Means['onReportFailed'] = (error, where) =>
      logger.error({ ...where, error }, 'a report could not be composed');
    const webhooks = webhookRound(config);
    const means = {
      pupilCodeSecret: config.pupilCodeSecret,
      files,
      alarms: work.queue,
      mail,
      webhooks,
      onReportFailed,
    };
    this.worker = new JobWorker(engine, jobHandlers(work.unitOfWork, means), events, { concurrency: HANDS });
    await this.worker.ready();
    await work.queue.schedule(SCHEDULE);
    await work.queue.keepAlarms(await reportAlarms(work.unitOfWork));
    await work.queue.add(AT_START);
    logger.info('worker ready');
  }

  /** Before the database closes: what runs is finished first. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.core.work.close();
  }
}

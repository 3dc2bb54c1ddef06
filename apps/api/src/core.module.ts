import { type OpenWork, UnitOfWork } from '@app/domain';
import type { Config, FileStore } from '@app/platform';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';

export const CONFIG = Symbol('Config');
export const FILES = Symbol('Files');
export const DATA_SOURCE = Symbol('DataSource');
const OPEN_WORK = Symbol('OpenWork');

/** What comes from outside: made in `main`, or by a test. */
export interface Core {
  readonly config: Config;
  readonly work: OpenWork;
  readonly files: FileStore;
  readonly logger: Logger;
}

/** The few things that everything stands on. */
@Global()
@Module({})
export class CoreModule implements OnApplicationShutdown {
  constructor(@Inject(OPEN_WORK) private readonly work: OpenWork) {}

  static of({ config, work, files }: Core): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: FILES, useValue: files },
      { provide: OPEN_WORK, useValue: work },
      { provide: DATA_SOURCE, useValue: work.dataSource },
      { provide: UnitOfWork, useValue: work.unitOfWork },
    ];
    return { module: CoreModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.work.close();
  }
}

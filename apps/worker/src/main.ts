import 'reflect-metadata';
import { openWork } from '@app/domain';
import {
  createLogger,
  logCrashes,
  NestLogger,
  openFileStore,
  readConfig,
  stopWithReason,
  systemClock,
} from '@app/platform';
import { entities } from '@app/reporting';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('worker', config.logLevel);
  logCrashes(logger);
  const files = openFileStore(config.files.storage);
  const work = await openWork({ config, entities, program: 'worker', clock: systemClock, logger });
  const app = await NestFactory.createApplicationContext(WorkerModule.of({ config, work, files, logger }), {
    logger: new NestLogger(logger),
  });
  app.enableShutdownHooks();
}

main().catch(stopWithReason);

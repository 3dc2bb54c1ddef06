import 'reflect-metadata';
import { openWork } from '@app/domain';
import {
  createLogger,
  giveBackMemory,
  logCrashes,
  NestLogger,
  openFileStore,
  readConfig,
  stopWithReason,
  systemClock,
} from '@app/platform';
import { entities } from '@app/reporting';
import { NestFactory } from '@nestjs/core';
import { HANDS, WorkerModule } from './worker.module.js';

/** Each hand that makes reports reads on one connection and stores on another: with fewer they would wait for each other. */
const FEWEST_CONNECTIONS = 2 * HANDS;

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('worker', config.logLevel);
  logCrashes(logger);
  const files = openFileStore(config.files.storage);
  const { database } = config;
  const poolSize = Math.max(database.poolSize, FEWEST_CONNECTIONS);
  const work = await openWork({
    config: { ...config, database: { ...database, poolSize } },
    entities,
    program: 'worker',
    clock: systemClock,
    logger,
  });
  const app = await NestFactory.createApplicationContext(WorkerModule.of({ config, work, files, logger }), {
    logger: new NestLogger(logger),
  });
  app.enableShutdownHooks();
  giveBackMemory();
}

main().catch(stopWithReason);

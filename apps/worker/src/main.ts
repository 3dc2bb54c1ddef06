import 'reflect-metadata';
import { domainEntities, openWork } from '@app/domain';
import { createLogger, NestLogger, OperationalError, readConfig, systemClock } from '@app/platform';
import { reportingEntities } from '@app/reporting';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('worker', config.logLevel);
  const entities = [...domainEntities, ...reportingEntities];
  const work = await openWork({ config, entities, program: 'worker', clock: systemClock, logger });
  const app = await NestFactory.createApplicationContext(WorkerModule.of({ config, work, logger }), {
    logger: new NestLogger(logger),
  });
  app.enableShutdownHooks();
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof OperationalError ? `${error.message}\n` : `${(error as Error).stack}\n`);
  process.exit(1);
});

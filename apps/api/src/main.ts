import 'reflect-metadata';
import { domainEntities, openWork } from '@app/domain';
import { createLogger, OperationalError, readConfig, systemClock } from '@app/platform';
import { reportingEntities } from '@app/reporting';
import { createApi } from './create-api.js';
import { serveDocumentation } from './http/openapi.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('api', config.logLevel);
  const entities = [...domainEntities, ...reportingEntities];
  const work = await openWork({ config, entities, program: 'api', clock: systemClock, logger });
  const app = await createApi({ config, work, logger });
  serveDocumentation(app);
  await app.listen(config.port, '0.0.0.0').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new OperationalError(`Port ${config.port} is taken.`) : error;
  });
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof OperationalError ? `${error.message}\n` : `${(error as Error).stack}\n`);
  process.exit(1);
});

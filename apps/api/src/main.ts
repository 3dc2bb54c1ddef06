import 'reflect-metadata';
import { openWork } from '@app/domain';
import {
  createLogger,
  giveBackMemory,
  logCrashes,
  openFileStore,
  OperationalError,
  readConfig,
  stopWithReason,
  systemClock,
} from '@app/platform';
import { entities } from '@app/reporting';
import { createApi } from './create-api.js';
import { serveDocumentation } from './http/documentation.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('api', config.logLevel);
  logCrashes(logger);
  const files = openFileStore(config.files.storage);
  const work = await openWork({ config, entities, program: 'api', clock: systemClock, logger });
  const app = await createApi({ config, work, files, logger });
  serveDocumentation(app);
  await app.listen(config.port, '0.0.0.0').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new OperationalError(`Port ${config.port} is taken.`) : error;
  });
  giveBackMemory();
}

main().catch(stopWithReason);

import { openWork, type UnitOfWork } from '@app/domain';
import { type Config, createLogger, readConfig, systemClock } from '@app/platform';
import { entities } from '@app/reporting';

/** Runs a command's work on the configured database and queue, and closes both, also where it fails. */
export async function withWork<T>(use: (unitOfWork: UnitOfWork, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  const work = await openWork({
    config,
    entities,
    program: 'command',
    clock: systemClock,
    logger: createLogger('command', config.logLevel),
  });
  try {
    return await use(work.unitOfWork, config);
  } finally {
    await work.close();
  }
}

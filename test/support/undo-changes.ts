import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../../apps/api/src/core.module.js';
import type { TestApi } from './api.js';

/**
 * From now on the API undoes each of its transactions where it would keep it: every request is answered as it would
 * be, and the next one finds the database as the first did.
 */
export function undoChanges(api: TestApi): void {
  const dataSource = api.app.get<DataSource>(DATA_SOURCE);
  const open = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = open(mode);
    runner.commitTransaction = () => runner.rollbackTransaction();
    return runner;
  };
}

import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../../apps/api/src/core.module.js';
import type { TestApi } from './api.js';

/** The statements that the API sends to the database while something is done, transaction control included. */
export async function queriesOf(api: TestApi, act: () => PromiseLike<unknown>): Promise<string[]> {
  const dataSource = api.app.get<DataSource>(DATA_SOURCE);
  const { logger } = dataSource;
  const queries: string[] = [];
  dataSource.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (query: string) => void queries.push(query),
  });
  try {
    await act();
  } finally {
    dataSource.logger = logger;
  }
  return queries;
}

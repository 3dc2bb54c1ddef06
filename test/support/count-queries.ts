import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../../apps/api/src/core.module.js';
import type { TestApi } from './api.js';

/** A statement as it went to the database. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The statements that the API sends to the database while something is done, transaction control included. */
export async function queriesOf(api: TestApi, act: () => PromiseLike<unknown>): Promise<string[]> {
  return (await statementsOf(api, act)).map(({ sql }) => sql);
}

/** The same with their parameters. */
export async function statementsOf(api: TestApi, act: () => PromiseLike<unknown>): Promise<Statement[]> {
  const dataSource = api.app.get<DataSource>(DATA_SOURCE);
  const { logger } = dataSource;
  const statements: Statement[] = [];
  dataSource.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (sql: string, parameters: readonly unknown[] = []) => void statements.push({ sql, parameters }),
  });
  try {
    await act();
  } finally {
    dataSource.logger = logger;
  }
  return statements;
}

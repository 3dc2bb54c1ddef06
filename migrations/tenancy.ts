import { APP_ROLE } from '@app/platform';
import type { QueryRunner } from 'typeorm';

const BOARD = `nullif(current_setting('app.board', true), '')::uuid`;

type Privilege = 'select' | 'insert' | 'update' | 'delete';

/**
 * Closes a table to everything but the board that the transaction is set to, its owner included, and grants the app's
 * role no more than it needs. A transaction that was set to no board sees and writes nothing.
 */
export async function protectBoardTable(
  runner: QueryRunner,
  table: string,
  privileges: readonly Privilege[],
  boardColumn = 'board_id',
): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy within_board on ${table} using (${boardColumn} = ${BOARD}) with check (${boardColumn} = ${BOARD})`,
  );
  await runner.query(`grant ${privileges.join(', ')} on ${table} to ${APP_ROLE}`);
}

export const KEEP: readonly Privilege[] = ['select', 'insert'];
export const MAINTAIN: readonly Privilege[] = ['select', 'insert', 'update'];
export const REPLACE: readonly Privilege[] = ['select', 'insert', 'update', 'delete'];

import { APP_ROLE } from '@app/platform';
import type { QueryRunner } from 'typeorm';

/**
 * Lets the app's role erase of one person what it may not change otherwise: a function of the table's owner that does
 * this and nothing else, and refuses where no erasure of that person is due in the transaction's board. In the statement
 * `board` and `person` stand for those; tables are written with their schema, since the search path holds none.
 */
export async function eraseThrough(runner: QueryRunner, table: string, statement: string): Promise<void> {
  await runner.query(`
    create function erase_${table}(person uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      board uuid := public.expect_due_erasure(person, at);
      erased integer;
    begin
      ${statement};
      get diagnostics erased = row_count;
      return erased;
    end $$`);
  await runner.query(`revoke all on function erase_${table}(uuid, timestamptz) from public`);
  await runner.query(`grant execute on function erase_${table}(uuid, timestamptz) to ${APP_ROLE}`);
}

export async function dropErasure(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`drop function erase_${table}(uuid, timestamptz)`);
}

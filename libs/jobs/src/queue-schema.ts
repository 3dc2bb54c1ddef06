import { runMigrations } from 'bullmq';
import type { Client } from 'pg';
import { QUEUE_SCHEMA } from './connection.js';

/** Brings BullMQ's own tables up to date and gives the app's role the use of them. Safe to repeat. */
export async function migrateQueueSchema(client: Client, appRole: string): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
  await client.query(`
    grant usage on schema ${QUEUE_SCHEMA} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${appRole};
    grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to ${appRole};
    grant execute on all functions in schema ${QUEUE_SCHEMA} to ${appRole};
  `);
}

import type { Client } from 'pg';
import { QUEUE_NAME } from './catalogue.js';

/** Brings BullMQ's own tables up to date and gives the app's role the use of them. Safe to repeat. */
export async function migrateQueueSchema(client: Client, appRole: string): Promise<void> {
  const { migrateBackend, QUEUE_SCHEMA } = await import('./connection.js');
  await migrateBackend(client);
  // BullMQ makes a queue's sequence at the first job; the app's role may make nothing, so it is made here.
  await client.query(`select ${QUEUE_SCHEMA}.next_job_id($1)`, [QUEUE_NAME]);
  await client.query(`
    grant usage on schema ${QUEUE_SCHEMA} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${appRole};
    grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to ${appRole};
    grant execute on all functions in schema ${QUEUE_SCHEMA} to ${appRole};
  `);
}

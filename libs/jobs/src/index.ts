export { type Job, type JobName, type JobPayloads } from './catalogue.js';
export { QUEUE_SCHEMA, type QueueEngine } from './connection.js';
export { JobQueue } from './job-queue.js';
export { type Attempt, type JobHandlers, JobWorker } from './job-worker.js';
export { migrateQueueSchema } from './queue-schema.js';

export type { Job } from './catalogue.js';
export { type Alarm, JobQueue } from './job-queue.js';
export { type JobHandlers, JobWorker } from './job-worker.js';
export { migrateQueueSchema } from './queue-schema.js';

import type { JobsOptions } from 'bullmq';

/**
 * Every job there is, with its payload. Payloads hold ids only: the row is the truth, the job a reminder, and no
 * personal data stands in a queue.
 */
export interface JobPayloads {
  /** Makes the reports of one run. */
  'make-reports': { boardId: string; runId: string };
  /** Starts a run for each reporting period that has ended and has none yet. */
  'start-period-runs': Record<string, never>;
  /** Queues again what a crash left without a job. */
  'sweep-runs': Record<string, never>;
  /** Starts the run of a schedule that somebody set up, at the moment that it says. */
  'start-scheduled-report': { boardId: string; scheduleId: string };
  /** Sets the alarm of such a schedule as its row says. */
  'set-report-alarm': { boardId: string; scheduleId: string };
  /** Packs all that is held on one person, who asked for it. */
  'make-personal-export': { boardId: string; exportId: string };
  /** Erases everybody whose erasure is due, and who left long ago. */
  'apply-erasures': Record<string, never>;
  /** Tells people and leerteams, kindly, of a habit that is about to break. */
  'tell-of-fading-habits': Record<string, never>;
  /** Gives every board what was built in since it was founded. */
  'seed-boards': Record<string, never>;
  /** Reminds members of leerteams of tomorrow's meetings, and of what they are to do. */
  'remind-teams': Record<string, never>;
  /** Removes the bytes of files that are nobody's any more. */
  'remove-files': Record<string, never>;
  /** Removes what has served its time: sessions, idempotency keys, archives. */
  'remove-expired': Record<string, never>;
  /** Makes mails of what people are told, and sends those that are due. */
  'send-mail': Record<string, never>;
  /** Sends what is due to the programs that are told of reports. */
  'send-webhooks': Record<string, never>;
}

export type JobName = keyof JobPayloads;
export type Job = { [Name in JobName]: { name: Name; payload: JobPayloads[Name]; id?: string } }[JobName];

export const QUEUE_NAME = 'leerspoor';

/** Tries and waits of each job. A finished job leaves nothing, so that the same work can be queued again. */
export const JOB_OPTIONS: Record<JobName, JobsOptions> = {
  // Also a failed one leaves nothing: a job that is kept would keep its run from being queued again by its id.
  'make-reports': { attempts: 5, backoff: { type: 'exponential', delay: 2_000 }, removeOnFail: true },
  'make-personal-export': { attempts: 5, backoff: { type: 'exponential', delay: 2_000 }, removeOnFail: true },
  // Where it fails for good, the next sweep starts it.
  'start-scheduled-report': { attempts: 3, backoff: { type: 'exponential', delay: 2_000 }, removeOnFail: true },
  'set-report-alarm': { attempts: 5, backoff: { type: 'exponential', delay: 2_000 }, removeOnFail: true },
  'apply-erasures': { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } },
  'start-period-runs': { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } },
  'sweep-runs': { attempts: 1 },
  'tell-of-fading-habits': { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } },
  'seed-boards': { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } },
  'remind-teams': { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } },
  'remove-files': { attempts: 5, backoff: { type: 'exponential', delay: 30_000 } },
  'remove-expired': { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } },
  // The next minute brings the next; a mail server that is down for a day would leave a thousand.
  'send-mail': { attempts: 1, removeOnFail: true },
  'send-webhooks': { attempts: 1, removeOnFail: true },
};

export const COMMON_OPTIONS: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: { age: 7 * 24 * 3600, count: 1000 },
};

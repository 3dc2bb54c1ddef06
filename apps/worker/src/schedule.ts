import { DEFAULT_ZONE } from '@app/domain';
import type { Job } from '@app/jobs';

interface Periodic {
  readonly job: Job;
  /** Minute, hour, day, month, weekday. */
  readonly cron: string;
  readonly zone: string;
}

/** Every periodic job there is. */
export const SCHEDULE: readonly Periodic[] = [
  // After midnight, when a period's last day has passed; hourly, so that a night that was missed is made up.
  { job: { name: 'start-period-runs', payload: {} }, cron: '10 * * * *', zone: DEFAULT_ZONE },
  { job: { name: 'sweep-runs', payload: {} }, cron: '*/5 * * * *', zone: DEFAULT_ZONE },
  // By day, when it may be read; hourly, so that a morning that was missed is made up.
  { job: { name: 'remind-teams', payload: {} }, cron: '20 7-18 * * *', zone: DEFAULT_ZONE },
  { job: { name: 'send-mail', payload: {} }, cron: '* * * * *', zone: DEFAULT_ZONE },
  { job: { name: 'send-webhooks', payload: {} }, cron: '* * * * *', zone: DEFAULT_ZONE },
  { job: { name: 'seed-boards', payload: {} }, cron: '0 3 * * *', zone: DEFAULT_ZONE },
  { job: { name: 'remove-expired', payload: {} }, cron: '30 3 * * *', zone: DEFAULT_ZONE },
  // At the end of a working day, when there is time to think of it; in one that was missed it is said on the next.
  { job: { name: 'tell-of-fading-habits', payload: {} }, cron: '0 15 * * 1-5', zone: DEFAULT_ZONE },
  { job: { name: 'apply-erasures', payload: {} }, cron: '0 4 * * *', zone: DEFAULT_ZONE },
];

/** What is done at once when a worker starts: whatever was missed while none ran. */
export const AT_START: readonly Job[] = [
  { name: 'start-period-runs', payload: {} },
  { name: 'sweep-runs', payload: {} },
  { name: 'apply-erasures', payload: {} },
  // After an upgrade: what it brought along.
  { name: 'seed-boards', payload: {} },
];

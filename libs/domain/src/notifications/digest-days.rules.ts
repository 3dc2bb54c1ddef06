import { addDays, clockIn, momentOf } from '@app/platform';
import type { MailRhythm } from './mail-preferences.rules.js';

/** When a digest is made, on the clock of the school. */
const DIGEST_TIME = '07:00';

const MONDAY = 1;

/** A digest that is due: of which day, and from which moment on. What was told before that moment is in it. */
export interface DueDigest {
  readonly on: string;
  readonly from: Date;
}

/** The last digest that was due by now, where clocks are set to this zone. One that was missed is due until the next. */
export function lastDigest(rhythm: MailRhythm, zone: string, now: Date): DueDigest {
  const today = clockIn(zone, now).slice(0, 10);
  const days = rhythm === 'weekly' ? 7 : 1;
  const since = rhythm === 'weekly' ? (new Date(today).getUTCDay() - MONDAY + 7) % 7 : 0;
  const latest = dueOn(zone, addDays(today, -since));
  return latest.from > now ? dueOn(zone, addDays(latest.on, -days)) : latest;
}

const dueOn = (zone: string, on: string): DueDigest => ({ on, from: momentOf(zone, on, DIGEST_TIME) });

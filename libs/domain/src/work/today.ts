import { dateIn } from '@app/platform';
import type { Work } from './work.js';

/** The zone in which a moment becomes a calendar date, unless a school says otherwise. */
export const DEFAULT_ZONE = 'Europe/Amsterdam';

/** The calendar date on which this piece of work is done. */
export const today = (work: Pick<Work, 'now'>): string => dateIn(DEFAULT_ZONE, work.now);

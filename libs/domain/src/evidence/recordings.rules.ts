import type { Violation } from '@app/platform';
import { dayViolations } from '../work/days.rules.js';
import { linkViolations } from '../work/links.rules.js';

/** The days that are written down with a recording. */
export interface RecordingDays {
  readonly recordedOn: string;
  readonly expiresOn: string;
  readonly parentsInformedOn: string;
}

/** What is wrong with them: nothing is kept without an end, nor without parents having been told beforehand. */
export function recordingViolations(days: RecordingDays & { readonly url: string }, today: string): Violation[] {
  const { url, recordedOn, expiresOn, parentsInformedOn } = days;
  const latest = aYearAfter(recordedOn);
  return [
    ...linkViolations('/url', url),
    ...dayViolations('/recordedOn', recordedOn, today),
    ...(parentsInformedOn > recordedOn ? [{ pointer: '/parentsInformedOn', code: 'informed_afterwards' }] : []),
    ...(expiresOn < today ? [{ pointer: '/expiresOn', code: 'day_too_early', parameters: { from: today } }] : []),
    ...(expiresOn > latest ? [{ pointer: '/expiresOn', code: 'day_too_late', parameters: { until: latest } }] : []),
  ];
}

/** The 28th of February a year after the 29th. */
function aYearAfter(on: string): string {
  const year = String(Number(on.slice(0, 4)) + 1).padStart(4, '0');
  return on.endsWith('-02-29') ? `${year}-02-28` : `${year}${on.slice(4)}`;
}

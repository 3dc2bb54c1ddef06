import { addDays, type Violation } from '@app/platform';
import type { TryOutOutcome } from './try-out-answer.entity.js';

/** How long after it was done or written a try-out comes back as a question, and again after "not yet". */
export const ASK_AFTER_DAYS = 14;

const LATEST_DAYS = 366;
const LONGEST_TITLE = 200;

interface Answering {
  readonly outcome: TryOutOutcome;
  readonly askAgainOn?: string | null;
  readonly log?: object | null;
}

/** The day on which an answer has the question come back; null where it does not. */
export const againOn = ({ outcome, askAgainOn }: Answering, today: string): string | null =>
  outcome === 'not_yet' ? (askAgainOn ?? addDays(today, ASK_AFTER_DAYS)) : null;

/** What is wrong with an answer. */
export function answerViolations({ outcome, askAgainOn, log }: Answering, today: string): Violation[] {
  const [from, until] = [addDays(today, 1), addDays(today, LATEST_DAYS)];
  const outside = askAgainOn && (askAgainOn < from || askAgainOn >= until);
  return [
    ...(askAgainOn && outcome !== 'not_yet' ? [{ pointer: '/askAgainOn', code: 'only_where_not_yet' }] : []),
    ...(outcome === 'not_yet' && outside
      ? [{ pointer: '/askAgainOn', code: 'date_outside_range', parameters: { from, until } }]
      : []),
    ...(log && outcome !== 'tried' ? [{ pointer: '/log', code: 'only_where_tried' }] : []),
  ];
}

/** The title of the activity in which something was tried: the try-out itself, as much of it as goes in a title. */
export function titleOfTry(tryOut: string): string {
  const line = tryOut.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}

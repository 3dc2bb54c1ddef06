import { daysBetween } from '@app/platform';

interface Period {
  readonly from: string;
  readonly until: string;
}

/** A report as it is known before its document is read. */
export interface MadeReport extends Period {
  readonly id: string;
  readonly dataMoment: Date;
}

/** Days that a summer holiday may lie between two periods. */
export const LONGEST_SUMMER = 70;
/** Of two periods beside each other neither is more than a third longer. */
const [SHORTEST, LONGEST] = [0.75, 1.33];

/**
 * Whether a period is the one before another: it ends on the day that the other begins, or with the summer holiday
 * between them, and is about as long.
 */
export function isPeriodBefore(earlier: Period, later: Period): boolean {
  const ratio = daysBetween(earlier.from, earlier.until) / daysBetween(later.from, later.until);
  const isAsLong = ratio >= SHORTEST && ratio <= LONGEST;
  return isAsLong && (earlier.until === later.from || isSummerBetween(earlier.until, later.from));
}

/** From June until September: no other holiday is that long, and another gap leaves out days of school. */
function isSummerBetween(from: string, until: string): boolean {
  const days = daysBetween(from, until);
  const isInSummer = from.slice(5) >= '06-01' && until.slice(0, 4) === from.slice(0, 4) && until.slice(5) <= '09-30';
  return days > 0 && days <= LONGEST_SUMMER && isInSummer;
}

/** The report on the period before, of those on one subject: of the period that ends last the one made latest. */
export const latestBefore = <Made extends MadeReport>(made: readonly Made[], period: Period): Made | undefined =>
  made.filter((one) => isPeriodBefore(one, period)).reduce<Made | undefined>(laterOf, undefined);

function laterOf<Made extends MadeReport>(one: Made | undefined, other: Made): Made {
  if (!one) return other;
  const order = (made: Made): string => `${made.until} ${made.dataMoment.toISOString()} ${made.id}`;
  return order(one) < order(other) ? other : one;
}

import { clockIn, dateIn, momentOf } from '@app/platform';
import { type CronExpression, CronExpressionParser } from 'cron-parser';

const FIELDS = 5;
const DAY = 86_400_000;

/** What is wrong with an expression of minute, hour, day, month and weekday, as a code. */
export function cronProblem(expression: string): string | undefined {
  const fields = expression.split(' ');
  // H is a time that the library draws by lot, anew each time.
  if (fields.length !== FIELDS || fields.some((field) => field === '' || /\bH\b/i.test(field))) return 'no_cron';
  try {
    const { fields: named } = parse(expression, new Date(0));
    if (named.minute.values.length > 1 || named.hour.values.length > 1) return 'more_often_than_daily';
    if (!isThereSuchADay(named)) return 'no_cron';
    parse(expression, new Date(0)).next();
    return undefined;
  } catch {
    return 'no_cron';
  }
}

/** Of each month the most days that it can have. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether any of the months has any of the days. It is asked beforehand: the library looks for a 31st of April day by day
 * through a thousand years, and whoever runs this process waits.
 */
function isThereSuchADay({ dayOfMonth, month, dayOfWeek }: CronExpression['fields']): boolean {
  if (!dayOfWeek.isWildcard || dayOfMonth.hasLastChar) return true;
  const longest = Math.max(...month.values.map((one) => LONGEST_MONTHS[one - 1] ?? 0));
  return dayOfMonth.values.some((day) => Number(day) <= longest);
}

/** The least days between two moments of an expression, of its next two years. */
export function leastDaysApart(expression: string): number {
  const days = parse(expression, new Date(0));
  let [least, before] = [Infinity, days.next().getTime()];
  for (let next = days.next().getTime(); next < 2 * 366 * DAY; next = days.next().getTime()) {
    least = Math.min(least, (next - before) / DAY);
    before = next;
  }
  return least;
}

/** The first moment after another at which a clock in a zone shows what the expression says. */
export function nextByCron(expression: string, zone: string, after: Date): Date {
  // From the day before: its time may come twice, or not at all.
  const days = parse(expression, new Date(shownAsUtc(zone, after) - DAY));
  for (;;) {
    const moment = momentShown(zone, days.next().toDate());
    if (moment > after) return moment;
  }
}

/** The last such moment that is not later than another. */
export function lastByCron(expression: string, zone: string, until: Date): Date {
  const days = parse(expression, new Date(shownAsUtc(zone, until) + DAY));
  for (;;) {
    const moment = momentShown(zone, days.prev().toDate());
    if (moment <= until) return moment;
  }
}

/**
 * Days and time of an expression as a clock shows them, written as if it showed UTC. There no hour comes twice and none
 * is skipped; which moment a day's time is, is said by `momentOf`, once for each day. Asked for Amsterdam itself, the
 * library finds 02:30 a second time within the hour that comes twice, and looking back it finds none on the day without.
 */
const parse = (expression: string, currentDate: Date) =>
  CronExpressionParser.parse(expression, { currentDate, tz: 'UTC' });

const shownAsUtc = (zone: string, moment: Date): number => Date.parse(`${clockIn(zone, moment)}Z`);

const momentShown = (zone: string, shown: Date): Date =>
  momentOf(zone, dateIn('UTC', shown), shown.toISOString().slice(11, 16));

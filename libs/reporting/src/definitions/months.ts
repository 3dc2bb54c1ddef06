/** The calendar months (`YYYY-MM`) that a half-open range of dates touches, in order. */
export function monthsOf(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); `${month}-01` < until; month = following(month)) months.push(month);
  return months;
}

/** The days of a month that a half-open range of dates holds. */
export function monthWithin(month: string, { from, until }: { from: string; until: string }) {
  const [start, end] = [`${month}-01`, `${following(month)}-01`];
  return { from: start > from ? start : from, until: end < until ? end : until };
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** July and August hold the summer holiday: they do not count where learning is spread over the school year. */
export const isSchoolMonth = (month: string): boolean => !['07', '08'].includes(month.slice(5));

/** The longest run of school months in a row, of those given, in which something was done; July and August are skipped. */
export function longestRun(done: readonly string[], months: readonly string[]): number {
  let longest = 0;
  let run = 0;
  for (const month of months.filter(isSchoolMonth)) {
    run = done.includes(month) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

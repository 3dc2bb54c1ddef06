/** From 1 August up to, not including, the next. */
export interface Year {
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

const YEARS = 5;

/** The five school years before the one that `today` is in: the same rows all year. */
export function schoolYearsBefore(today: Date): readonly Year[] {
  const current = today.getUTCMonth() >= 7 ? today.getUTCFullYear() : today.getUTCFullYear() - 1;
  return Array.from({ length: YEARS }, (_, nth) => yearFrom(current - YEARS + nth));
}

/** The school year that begins in that year. */
export const yearFrom = (first: number): Year => {
  return { name: `${first}-${first + 1}`, fromOn: `${first}-08-01`, untilOn: `${first + 1}-08-01` };
};

const DAY = 86_400_000;

export const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The weekdays on which there is school: not in the six weeks of summer, nor around Christmas. */
export function schoolDaysOf({ fromOn, untilOn }: Pick<Year, 'fromOn' | 'untilOn'>): readonly string[] {
  const days: string[] = [];
  for (let at = startOf(fromOn); at < startOf(untilOn); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    const monthDay = day.slice(5);
    const isFree = (monthDay >= '07-10' && monthDay < '08-21') || monthDay >= '12-22' || monthDay < '01-05';
    const weekday = new Date(at).getUTCDay();
    if (!isFree && weekday > 0 && weekday < 6) days.push(day);
  }
  return days;
}

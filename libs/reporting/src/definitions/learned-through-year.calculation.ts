import { isSchoolMonth } from './months.js';

/** Tenths of the school months in which a learner's year counts as spread (domain, 4: continu ontwikkelen). */
const TENTHS = 7;

/** In how many of so many school months somebody has to learn for it to be spread. */
export const monthsForSpread = (months: number): number => Math.ceil((months * TENTHS) / 10);

/** Who had a learning moment in enough of the school months (of which there are `months`). */
export function learnedThroughYear(
  learned: readonly { readonly person: string; readonly month: string }[],
  months: number,
): Set<string> {
  const monthsOfEach = new Map<string, Set<string>>();
  for (const { person, month } of learned)
    if (isSchoolMonth(month)) monthsOfEach.set(person, (monthsOfEach.get(person) ?? new Set()).add(month));
  const enough = monthsForSpread(months);
  return new Set([...monthsOfEach].filter(([, of]) => of.size >= enough).map(([person]) => person));
}

/** The twelve months of a house, half-open. */
export interface HousePeriod {
  readonly fromOn: string;
  readonly untilOn: string;
}

/**
 * The twelve months that end with the last month of school that is over on a day. July and August are none: until that of
 * September, the house of June stands.
 */
export function houseMonthsOn(on: string): HousePeriod {
  const [year = 0, month = 0] = on.split('-').map(Number);
  const ends = month === 8 || month === 9 ? 7 : month;
  return monthsUntil(`${year}-${String(ends).padStart(2, '0')}-01`);
}

/** The twelve months before the first day of a month. */
export const monthsUntil = (untilOn: string): HousePeriod => ({
  fromOn: `${Number(untilOn.slice(0, 4)) - 1}${untilOn.slice(4)}`,
  untilOn,
});

import type { Span } from '../work/date-ranges.rules.js';

/** Minutes or cents of one school year, and how many years they can be used after it. */
export interface Lot {
  readonly amount: number;
  readonly carryOverYears: number;
}

/** What somebody got in a school year, and used in it. */
export interface YearAccount {
  readonly year: Span & { readonly id: string };
  readonly entitled: readonly Lot[];
  readonly used: number;
}

/** What is left of an earlier school year. */
export interface CarriedLot {
  readonly schoolYearId: string;
  readonly amount: number;
  /** The first day on which it cannot be used any more. */
  readonly usableUntilOn: string;
}

/**
 * What of earlier school years can still be used in one, in the unit of the accounts.
 *
 * Year after year what is used goes first to what can be used shortest, and of two that end on one day to the older.
 * What was used beyond what there was is not taken from a later year.
 */
export function carriedInto(year: Pick<Span, 'fromOn'>, earlier: readonly YearAccount[]): CarriedLot[] {
  let kept: CarriedLot[] = [];
  for (const account of earlier.toSorted((one, other) => (one.year.fromOn < other.year.fromOn ? -1 : 1))) {
    const there = [...usableOn(kept, account.year.fromOn), ...lotsOf(account)];
    kept = afterUse(there, account.used);
  }
  return usableOn(kept, year.fromOn);
}

const usableOn = (lots: readonly CarriedLot[], on: string): CarriedLot[] =>
  lots.filter(({ amount, usableUntilOn }) => amount > 0 && on < usableUntilOn);

const lotsOf = ({ year, entitled }: YearAccount): CarriedLot[] =>
  entitled.map(({ amount, carryOverYears }) => ({
    schoolYearId: year.id,
    amount,
    usableUntilOn: yearsAfter(year.untilOn, carryOverYears),
  }));

function afterUse(lots: readonly CarriedLot[], used: number): CarriedLot[] {
  let left = used;
  // The older come first in the list, and stay so: sorting is stable.
  return lots
    .toSorted(
      (one, other) => Number(one.usableUntilOn > other.usableUntilOn) - Number(one.usableUntilOn < other.usableUntilOn),
    )
    .map((lot) => {
      const taken = Math.min(left, lot.amount);
      left -= taken;
      return { ...lot, amount: lot.amount - taken };
    });
}

/** The same day so many years later; of 29 February, where there is none, the day after. */
function yearsAfter(on: string, years: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

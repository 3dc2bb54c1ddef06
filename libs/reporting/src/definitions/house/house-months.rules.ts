import type { ReportPeriod } from '../../document/report-document.js';
import { houseMonthsOn } from '../../runs/house-month.rules.js';

/**
 * The months of the house in another report: the twelve that are over at its end, or today. It is the house that is made
 * of them by itself, so that a school has one and not two that differ.
 */
export function houseMonthsUntil(until: string, today: string): Pick<ReportPeriod, 'from' | 'until'> {
  const months = houseMonthsOn(until < today ? until : today);
  return { from: months.fromOn, until: months.untilOn };
}

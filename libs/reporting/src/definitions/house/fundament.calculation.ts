import type { Release } from '../../privacy/release.js';
import { count } from '../document-parts.js';
import { isSchoolMonth, monthsOf } from '../months.js';
import type { HouseFacts, TeamFacts, VisionFacts } from './house.facts.js';
import { countOf, exactly, nothing, partOfStaff, staffCount, type Told } from './told.js';

interface Period {
  readonly from: string;
  readonly until: string;
}

/** Visions that hold. */
export const visionsAdopted = ({ adopted }: VisionFacts): Told => (adopted === 0 ? nothing() : countOf(adopted));

/** Whole months between the last day on which a vision was adopted or reviewed and the end of the period. */
export function monthsSinceVision({ latestOn }: VisionFacts, { until }: Period): Told {
  if (latestOn === null) return nothing();
  const months = Math.max(0, wholeMonths(latestOn, until));
  return exactly(count(months), months);
}

/**
 * Staff in a leerteam that met in every school month of the period. That no leerteam did is said as it is: when leerteams
 * meet is no figure about people.
 */
export function staffInMonthlyLeerteam({ staff, teams }: HouseFacts, period: Period, release: Release): Told {
  const people = inMonthlyTeams(teams, period);
  if (!people) return nothing(staffCount('staff', staff.length));
  return partOfStaff(release, 'staff_in_monthly_leerteam', people, staff);
}

/** Who is in a leerteam that met in every school month; undefined where none did. */
export function inMonthlyTeams(
  teams: readonly Pick<TeamFacts, 'members' | 'metIn'>[],
  { from, until }: Period,
): Set<string> | undefined {
  const months = monthsOf(from, until).filter(isSchoolMonth);
  const monthly = teams.filter((team) => metIn(team, months));
  return monthly.length === 0 ? undefined : new Set(monthly.flatMap(({ members }) => [...members]));
}

const metIn = (team: Pick<TeamFacts, 'metIn'>, months: readonly string[]): boolean =>
  months.length > 0 && months.every((month) => team.metIn.includes(month));

function wholeMonths(from: string, until: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
  return 12 * (year - fromYear) + month - fromMonth - (day < fromDay ? 1 : 0);
}

import type { Value } from '../../document/value.js';
import type { Release } from '../../privacy/release.js';
import { ofStaff } from '../../privacy/suppression.js';
import { count } from '../document-parts.js';
import { longestRun, monthsOf } from '../months.js';
import type { HouseFacts, PulseFacts, TeamFacts } from './house.facts.js';
import { countOf, exactly, nothing, partOfStaff, rateOf, staffCount, stepped, type Told } from './told.js';

/** School months in a row after which a form is kept (domain, 4). */
const MONTHS_OF_A_HABIT = 4;

/** Staff that responded in a consultation. */
export function staffResponded({ staff, consultations, responded }: HouseFacts, release: Release): Told {
  if (consultations === 0) return nothing(staffCount('staff', staff.length));
  return partOfStaff(release, 'staff_responded', new Set(responded), staff);
}

/** Leerteams with a learning form that they used in four school months in a row. */
export function teamsWithKeptForm({ teams }: HouseFacts, period: { from: string; until: string }): Told {
  if (teams.length === 0) return nothing();
  const kept = keptIn(teams, period);
  return ofTeams(teams, countOf(kept, leerteams(teams.length)));
}

/** The same as a part of all leerteams. */
export function shareOfTeamsWithKeptForm({ teams }: HouseFacts, period: { from: string; until: string }): Told {
  if (teams.length === 0) return nothing();
  const share = stepped(keptIn(teams, period), teams.length);
  const value: Value = { kind: 'share', value: share, of: teams.length, ...notAll(share) };
  return ofTeams(teams, exactly(value, share, leerteams(teams.length)));
}

/** Rounded down and said as “at least”; of all there is no more. */
const notAll = (share: number): { readonly atLeast?: true } => (share < 1 ? { atLeast: true } : {});

export const leerteams = (teams: number): NonNullable<Told['n']> => ({ of: 'leerteams', value: count(teams) });

const keptIn = (teams: readonly TeamFacts[], { from, until }: { from: string; until: string }): number => {
  const months = monthsOf(from, until);
  return teams.filter(({ formMonths }) => formMonths.some((done) => longestRun(done, months) >= MONTHS_OF_A_HABIT))
    .length;
};

/** A figure about leerteams, which is one about their people: of fewer than five together it is not told. */
function ofTeams(teams: readonly TeamFacts[], told: Told): Told {
  const people = new Set(teams.flatMap(({ members }) => [...members])).size;
  const value = ofStaff(people, told.value);
  return value.kind === 'hidden' ? { ...told, value, possible: { low: 0, high: Infinity } } : told;
}

/** Pulses with a result. That is told from five answers on. */
export const pulsesHeld = ({ pulses }: HouseFacts): Told => {
  const [latest] = pulses;
  return latest ? countOf(pulses.length, answers(latest)) : nothing();
};

const answers = ({ answered, answeredAtLeast }: PulseFacts): NonNullable<Told['n']> => ({
  of: 'answers',
  value: { kind: 'count', value: answered, ...(answeredAtLeast && { atLeast: true as const }) },
});

/** What part of who was asked in the latest pulse answered. */
export function pulseResponse({ pulses: [latest] }: HouseFacts): Told {
  if (!latest || latest.asked === 0) return nothing();
  const { asked, answered, answeredAtLeast } = latest;
  const share = stepped(answered, asked);
  const value: Value = { kind: 'share', value: share, of: asked, ...notAll(share) };
  const n = { of: 'asked', value: count(asked) } as const;
  return { value, possible: { low: share, high: answeredAtLeast ? 1 : share }, n };
}

/** The lowest of the means of the needs in the latest pulse, as it was told of each. */
export function lowestNeedMean({ pulses: [latest] }: HouseFacts): Told {
  const lowest = latest?.means.toSorted((one, other) => one.mean - other.mean)[0];
  if (!latest || !lowest) return nothing();
  const { mean, bound } = lowest;
  const told = rateOf(mean).value;
  const at = told.kind === 'number' ? told.value : mean;
  const value = told.kind === 'number' && bound !== 'exact' ? { ...told, bound } : told;
  // The others are told no lower than this one, so it bounds the lowest of all three.
  const possible = { low: bound === 'at_most' ? 1 : at, high: bound === 'at_least' ? 5 : at };
  return { value, possible, n: answers(latest) };
}

/** Cycles that looked at their effect on pupils. */
export const cyclesWithEffect = ({ cyclesWithEffect: cycles, teams }: HouseFacts): Told =>
  countOf(cycles, leerteams(teams.length));

/** Insights that somebody else than their author uses. */
export const insightsAdopted = ({ insightsAdopted: adopted }: HouseFacts): Told => countOf(adopted);

const TEN = 10;

/** So many for every ten of the staff. */
export const perTenStaff = (many: number, staff: readonly string[]): Told =>
  staff.length === 0 ? nothing() : rateOf((many * TEN) / staff.length, staffCount('staff', staff.length));
